/** Why a row cannot be taken. `value` is what stands there, shortened. */
export interface RowProblem {
  readonly line: number
  readonly field: string
  readonly value: string
  readonly reason: string
}

export type JsonObject = { readonly [key: string]: unknown }

const SHOWN = 80

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value as a person reads it in a message: JSON, at most 80 characters. */
export function shown(value: unknown): string {
  const text = value === undefined ? 'missing' : (JSON.stringify(value) ?? String(value))
  return text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text
}

/** Single lines: NFC, single spaces. */
const line = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim()
/** Longer texts keep their line breaks. */
const lines = (text: string): string =>
  text
    .normalize('NFC')
    .split(/\r\n|\r|\n/u)
    .map(line)
    .filter(part => part !== '')
    .join('\n')

/** Reads the fields of one row and collects everything that is wrong with it, so that one run shows all. */
export class RowReader {
  readonly problems: RowProblem[] = []
  constructor(readonly line: number) {}

  refuse(field: string, value: unknown, reason: string): void {
    this.problems.push({ line: this.line, field, value: shown(value), reason })
  }

  /** A text or null; empty counts as null. */
  text(value: unknown, field: string): string | null {
    if (value === null || value === undefined) return null
    if (typeof value !== 'string') {
      this.refuse(field, value, 'expected a text')
      return null
    }
    return lines(value) || null
  }

  /** A text on one line that must be there. */
  requiredText(value: unknown, field: string): string {
    const text = this.text(value, field)
    if (text === null && (value === null || value === undefined || typeof value === 'string')) {
      this.refuse(field, value, 'expected a text that is not empty')
    }
    return text === null ? '' : line(text)
  }

  /** A number of 0 or more, or null. */
  amount(value: unknown, field: string): number | null {
    if (value === null || value === undefined) return null
    if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value
    this.refuse(field, value, 'expected a number of 0 or more')
    return null
  }

  /** A whole number of 0 or more; absent is 0. */
  count(value: unknown, field: string): number {
    const amount = this.amount(value, field)
    if (amount !== null && !Number.isInteger(amount)) this.refuse(field, value, 'expected a whole number')
    return amount ?? 0
  }

  list(value: unknown, field: string): readonly unknown[] {
    if (value === null || value === undefined) return []
    if (Array.isArray(value)) return value
    this.refuse(field, value, 'expected a list')
    return []
  }

  objects(value: unknown, field: string): readonly JsonObject[] {
    return this.list(value, field).flatMap((item, at) => {
      if (isObject(item)) return [item]
      this.refuse(`${field}[${at}]`, item, 'expected an object')
      return []
    })
  }

  object(value: unknown, field: string): JsonObject {
    if (value === null || value === undefined) return {}
    if (isObject(value)) return value
    this.refuse(field, value, 'expected an object')
    return {}
  }

  /** The texts of a list; an element may be a text or an object with a `name`. */
  names(value: unknown, field: string): string[] {
    return this.list(value, field).flatMap((item, at) => {
      const text = this.text(isObject(item) ? item.name : item, `${field}[${at}]`)
      return text === null ? [] : [line(text)]
    })
  }

  /** One of a table's keys, as what the table says. */
  choice<T>(value: unknown, field: string, table: Readonly<Record<string, T>>): T | null {
    if (typeof value === 'string' && Object.hasOwn(table, value)) return table[value]!
    this.refuse(field, value, `expected one of ${Object.keys(table).join(', ')}`)
    return null
  }
}
