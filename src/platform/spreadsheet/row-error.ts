/** One cell that cannot be taken: where it stands, what it holds, why not. */
export interface RowError {
  readonly line: number
  readonly field: string
  readonly value: string
  readonly reason: string
}

/** What an import did or, on a dry run, would do. */
export interface ImportCounts {
  readonly created: number
  readonly changed: number
  readonly unchanged: number
}

const shown = (value: string): string => JSON.stringify(value.length > 80 ? `${value.slice(0, 77)}…` : value)

/** `line 12, role "chief": expected one of …` */
export const rowErrorLine = (error: RowError): string =>
  `line ${error.line}, ${error.field} ${shown(error.value)}: ${error.reason}\n`

/** Takes the first of several rows with the same key; the others are errors that name it. */
export function refuseRepeats<Row extends { readonly line: number }>(
  rows: readonly Row[],
  field: string,
  keyOf: (row: Row) => string,
): { kept: Row[]; errors: RowError[] } {
  const first = new Map<string, Row>()
  const errors: RowError[] = []
  for (const row of rows) {
    const key = keyOf(row)
    const before = first.get(key)
    if (before === undefined) first.set(key, row)
    else errors.push({ line: row.line, field, value: key, reason: `stands already on line ${before.line}` })
  }
  return { kept: [...first.values()], errors }
}
