import { type DatePart, formWords } from '../forms.words.ts'
import type { FormField } from '../types.ts'
import { empty, isRecord, type Parsed, typedText, value, wrong } from './parsed.ts'

type Parts = Readonly<Record<DatePart, string>>
const partKeys = ['day', 'month', 'year'] as const

const daysIn = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31

/** `5/3/1990`, `05-03-1990`, `05031990`, `1990-03-05`; with fewer parts month and year, or a year. Null: not a date. */
function readParts(text: string): Parts | null {
  const iso = /^([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?$/.exec(text)
  if (iso) return { day: iso[3] ?? '', month: iso[2] ?? '', year: iso[1]! }
  const digits = /^(?:([0-9]{2})?([0-9]{2}))([0-9]{4})$/.exec(text)
  if (digits) return { day: digits[1] ?? '', month: digits[2]!, year: digits[3]! }
  const split = /^(?:([0-9]{1,2})[/.\- ]+)?([0-9]{1,2})[/.\- ]+([0-9]{1,4})$/.exec(text)
  return split && { day: split[1] ?? '', month: split[2]!, year: split[3]! }
}

function partsOf(raw: unknown): Parts | null {
  if (isRecord(raw)) {
    const [day, month, year] = partKeys.map(key => (typedText(raw[key] ?? '') ?? 'x').normalize('NFKC').trim())
    return { day: day!, month: month!, year: year! }
  }
  const text = typedText(raw)
  if (text === null) return null
  const typed = text
    .normalize('NFKC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
  return typed === '' ? { day: '', month: '', year: '' } : readParts(typed)
}

/** A whole date as `YYYY-MM-DD`; a `partial-date` also `YYYY-MM` or `YYYY`. Bounds are looked at by `dateBounds`. */
export function dateValue(field: FormField, raw: unknown): Parsed {
  const partial = field.type === 'partial-date'
  const unreadable = partial ? formWords.partialDateForm(field.label) : formWords.dateForm(field.label)
  const parts = partsOf(raw)
  if (parts === null) return wrong(unreadable)
  const given = partKeys.filter(key => parts[key] !== '')
  if (given.length === 0) return empty
  if (given.some(key => !/^[0-9]{1,4}$/.test(parts[key]))) return wrong(unreadable)
  const needed: readonly DatePart[] = partial ? (parts.day === '' ? ['year'] : ['month', 'year']) : partKeys
  const missing = needed.filter(key => parts[key] === '')
  if (missing.length > 0) return wrong(formWords.dateMissing(field.label, missing))
  const [day, month, year] = partKeys.map(key => (parts[key] === '' ? null : Number(parts[key])))
  if (parts.year.length !== 4 || year! < 1800 || year! > 2199) return wrong(formWords.year(field.label))
  const wrongMonth = month != null && (month < 1 || month > 12)
  const wrongDay = day != null && (wrongMonth || day < 1 || day > daysIn(year!, month!))
  if (wrongMonth || wrongDay) {
    const shown = [parts.day, parts.month].filter(part => part !== '').map(part => part.padStart(2, '0'))
    return wrong(formWords.noSuchDate([...shown, parts.year].join('/')))
  }
  return value(
    [parts.year, parts.month, parts.day]
      .filter(part => part !== '')
      .map(part => part.padStart(2, '0'))
      .join('-'),
  )
}

const isoDate = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/
export const isFixedDate = (bound: string): boolean => isoDate.test(bound)

/** Compares as far as both are known: `1990` is not before `1990-05`. */
function compare(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  const [x, y] = [a.slice(0, length), b.slice(0, length)]
  return x < y ? -1 : x > y ? 1 : 0
}

/** Where the other date named by a bound is found: its label and answer, if any. */
export type OtherDate = (key: string) => { readonly field: FormField; readonly value: unknown } | null

/** `min` and `max` of a date: a day, `today`, or the key of another date, which it must follow or precede. */
export function dateBounds(field: FormField, date: string, today: string, other: OtherDate): Parsed {
  const { min, max, label } = field
  if (typeof max === 'string') {
    if (max === 'today') {
      if (compare(date, today) > 0) return wrong(formWords.beforeToday(label))
    } else if (isFixedDate(max)) {
      if (compare(date, max) > 0) return wrong(formWords.notAfter(label, max))
    } else {
      const later = other(max)
      if (later && typeof later.value === 'string' && later.value.length === date.length && date >= later.value) {
        return wrong(formWords.before(label, later.field.label))
      }
    }
  }
  if (typeof min === 'string') {
    if (min === 'today') {
      if (compare(date, today) < 0) return wrong(formWords.fromToday(label))
    } else if (isFixedDate(min)) {
      if (compare(date, min) < 0) return wrong(formWords.notBefore(label, min))
    } else {
      const earlier = other(min)
      if (
        earlier &&
        typeof earlier.value === 'string' &&
        earlier.value.length === date.length &&
        date <= earlier.value
      ) {
        return wrong(formWords.after(label, earlier.field.label))
      }
    }
  }
  return value(date)
}
