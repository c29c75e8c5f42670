const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:', 'sms:'])

/**
 * An address fit for `href`: paths, fragments, queries, and http, https, mailto, tel, sms. Anything else (`javascript:`,
 * `data:`, `//host`, control characters inside the scheme) becomes `#`. Preact escapes text but not schemes.
 */
export function safeHref(href: string): string {
  const address = href.trim()
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop tabs and line ends inside a scheme
  if (/[\u0000-\u0020\u007f\\]/.test(address)) return '#'
  if (/^(\/(?!\/)|[#?])/.test(address)) return address
  const scheme = /^([a-z][a-z0-9+.-]*:)/i.exec(address)?.[1]?.toLowerCase()
  return scheme !== undefined && schemes.has(scheme) ? address : '#'
}
