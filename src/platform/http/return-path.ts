/**
 * A path of this site out of `?tiep=` or a form field; null for anything that a browser could take for another site
 * (`//host`, `/\host`, a scheme, control characters).
 */
export function safePath(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 500) return null
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop tabs and line ends, so "/\t/host" is "//host"
  if (!value.startsWith('/') || /^\/[/\\]|[\u0000-\u0020\u007f\\]/.test(value)) return null
  const url = new URL(value, 'http://here.invalid')
  const normal = url.pathname + url.search + url.hash
  return url.host === 'here.invalid' && !normal.startsWith('//') ? normal : null
}
