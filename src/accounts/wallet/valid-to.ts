import type { DateParts } from '../../platform/html/index.ts'
import { err, ok, type Result } from '../../platform/result.ts'
import type { Text } from '../../platform/text.ts'
import { noSuchDate, partMissing } from './wallet.words.ts'

/** The parts of the date as typed. */
export const typedParts = (fields: Readonly<Record<string, unknown>>): DateParts => {
  const part = (name: string) => String(fields[`han-${name}`] ?? '').trim()
  return { day: part('day'), month: part('month'), year: part('year') }
}

/** The last day of validity, `YYYY-MM-DD`; null where all three fields are empty. */
export function readValidTo({ day, month, year }: DateParts): Result<string | null, Text> {
  if (day === '' && month === '' && year === '') return ok(null)
  if (day === '') return err(partMissing('day'))
  if (month === '') return err(partMissing('month'))
  if (year === '') return err(partMissing('year'))
  const typed = `${day}/${month}/${year}`
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^(19|20)\d\d$/.test(year)) return err(noSuchDate(typed))
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const real = new Date(`${date}T00:00:00Z`)
  // A day beyond the month's end would move into the next one.
  const same = !Number.isNaN(real.getTime()) && real.toISOString().startsWith(date)
  return same ? ok(date) : err(noSuchDate(typed))
}

export const partsOf = (date: string | null): DateParts | undefined =>
  date === null ? undefined : { day: date.slice(8, 10), month: date.slice(5, 7), year: date.slice(0, 4) }
