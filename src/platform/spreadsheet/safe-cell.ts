/**
 * A text as a cell of an export (CSV or XLSX): what a spreadsheet would take for a formula (`= + - @`, TAB, CR, also
 * behind spaces or in full width) gets an apostrophe in front, so that opening the file runs nothing.
 */
export const safeCell = (text: string): string =>
  /^\s*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/.test(text) ? `'${text}` : text
