const SECRET_WORDS = 'password|passwd|passphrase|token|secret|cookie|authorization|api[_-]?key|csrf'

/** A JSON member whose name says that its value is secret; the quotes may be escaped (JSON inside a message). */
const SECRET_MEMBER = new RegExp(
  `(\\\\?")([\\w.-]*(?:${SECRET_WORDS})[\\w.-]*)\\1\\s*:\\s*(?:\\\\"(?:[^"\\\\]|\\\\[^"])*\\\\"|"(?:[^"\\\\]|\\\\.)*"|[\\d.]+|\\[[^\\]]*\\])`,
  'gi',
)
const BEARER = /\b(Bearer|Basic)\s+[\w.~+/=-]+/gi
const ADDRESS_PASSWORD = /(\b[a-z][a-z0-9+]*:\/\/[^\s:/@"]*):[^\s@/"]+@/gi
const SECRET_PARAMETER = new RegExp(`([?&;](?:[\\w-]*(?:${SECRET_WORDS})|phone|code)=)[^&\\s"'#;]+`, 'gi')
/** Identity numbers have 9 or 12 digits, phones 10 after 0 or 11 after 84; decimals and longer runs stay. */
const PERSONAL_NUMBER = /(?<![\d.])(?:\d{12}|\d{9}|0[35789]\d{8}|84[35789]\d{8})(?!\.?\d)/g

/** A bare JSON number cannot become text without breaking the line, so it becomes 0. */
const maskNumber = (digits: string, at: number, line: string): string =>
  /[:,[]/.test(line[at - 1] ?? '') && /[,}\]]/.test(line[at + digits.length] ?? '') ? '0' : `***${digits.slice(-3)}`

/**
 * Takes secrets out of one line of JSON or text: passwords, tokens, cookies, identity numbers of 9 or 12 digits
 * (their last three stay), phone numbers. A JSON line stays valid JSON.
 */
export const redact = (line: string): string =>
  line
    .replace(SECRET_MEMBER, (_, quote: string, name: string) => `${quote}${name}${quote}:${quote}[redacted]${quote}`)
    .replace(BEARER, '$1 [redacted]')
    .replace(ADDRESS_PASSWORD, '$1:[redacted]@')
    .replace(SECRET_PARAMETER, '$1[redacted]')
    .replace(PERSONAL_NUMBER, maskNumber)
