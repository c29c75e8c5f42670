/** A place in a sorted list, as callers hand it back: the values of the last row that they have. */
export const encodeCursor = (values: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url')

const isInstant = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T[\d:.+]+$/.test(value)

/** Instant first, then whole numbers; null for what no list of ours gave out. */
export function decodeCursor(text: string | undefined, numbers: number): readonly [string, ...number[]] | null {
  if (text === undefined || text === '') return null
  try {
    const values: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    if (!Array.isArray(values) || values.length !== numbers + 1 || !isInstant(values[0])) return null
    return values.slice(1).every(Number.isSafeInteger) ? (values as unknown as [string, ...number[]]) : null
  } catch {
    return null
  }
}
