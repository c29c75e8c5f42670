import { err, ok, type Result } from '../platform/result.ts'
import { dayAtStart, digitsAt, type EpochDay, firstDay, formatDay, lastDay, twoDigits } from './civil-date.ts'
import type { Instant, LocalDate } from './types.ts'

/** Seconds since 1970-01-01T00:00:00 on the clock of Asia/Ho_Chi_Minh; Infinity stands for never. */
export type LocalSeconds = number

export const daySeconds = 86_400
/** Viet Nam has kept +07:00 without summer time since 13 June 1975. */
const zoneSeconds = 7 * 3600

export interface InstantError {
  readonly code: 'bad-instant'
  readonly value: unknown
  readonly message: string
}

/** Local seconds of an ISO 8601 instant with an offset; NaN for anything else. Fractions of a second are dropped. */
export function readInstant(text: unknown): LocalSeconds {
  if (typeof text !== 'string' || text.charCodeAt(10) !== 84) return Number.NaN
  const hour = digitsAt(text, 11, 2)
  const minute = digitsAt(text, 14, 2)
  if (text.charCodeAt(13) !== 58 || !(hour <= 23 && minute <= 59)) return Number.NaN
  let second = 0
  let at = 16
  if (text.charCodeAt(at) === 58) {
    second = digitsAt(text, 17, 2)
    if (!(second <= 59)) return Number.NaN
    at = afterFraction(text, 19)
  }
  const local = dayAtStart(text) * daySeconds + hour * 3600 + minute * 60 + second - readOffset(text, at) + zoneSeconds
  return local >= firstDay * daySeconds && local < (lastDay + 1) * daySeconds ? local : Number.NaN
}

function afterFraction(text: string, at: number): number {
  if (text.charCodeAt(at) !== 46) return at
  let end = at + 1
  while (digitsAt(text, end, 1) >= 0) end += 1
  return end === at + 1 ? at : end
}

/** Seconds east of Greenwich of the `Z` or `±HH:MM` that ends the text, NaN where it ends otherwise. */
function readOffset(text: string, at: number): number {
  const sign = text.charCodeAt(at)
  if (sign === 90) return text.length === at + 1 ? 0 : Number.NaN
  if ((sign !== 43 && sign !== 45) || text.charCodeAt(at + 3) !== 58 || text.length !== at + 6) return Number.NaN
  const hours = digitsAt(text, at + 1, 2)
  const minutes = digitsAt(text, at + 4, 2)
  if (!(hours <= 23 && minutes <= 59)) return Number.NaN
  const seconds = hours * 3600 + minutes * 60
  return sign === 43 ? seconds : -seconds
}

export const badInstant = (value: unknown, place = ''): InstantError => ({
  code: 'bad-instant',
  value,
  message: `${place === '' ? '' : `${place}: `}${JSON.stringify(value) ?? 'nothing'} is not an instant; expected YYYY-MM-DDTHH:MM[:SS] with Z or ±HH:MM, a date of the calendar`,
})

/** Milliseconds since 1970 UTC of an ISO 8601 instant with `Z` or any offset; seconds may be absent. */
export function parseInstant(text: string): Result<number, InstantError> {
  const local = readInstant(text)
  return Number.isNaN(local) ? err(badInstant(text)) : ok((local - zoneSeconds) * 1000)
}

/** The instant of our own data in local seconds; a malformed one is a bug and throws. */
export function localSeconds(instant: Instant): LocalSeconds {
  const local = readInstant(instant)
  if (Number.isNaN(local)) throw new RangeError(badInstant(instant).message)
  return local
}

export const dayOf = (local: LocalSeconds): EpochDay => Math.floor(local / daySeconds)

/** `YYYY-MM-DDTHH:mm:ss+07:00` of local seconds. */
export function formatLocal(local: LocalSeconds): Instant {
  const day = dayOf(local)
  const second = local - day * daySeconds
  const hours = twoDigits(Math.floor(second / 3600))
  return `${formatDay(day)}T${hours}:${twoDigits(Math.floor(second / 60) % 60)}:${twoDigits(second % 60)}+07:00`
}

/** The instant of milliseconds since 1970 UTC, at +07:00 with seconds; what is below a second is dropped. */
export const formatInstant = (milliseconds: number): Instant =>
  formatLocal(Math.floor(milliseconds / 1000) + zoneSeconds)

/** The date on the wall in Viet Nam at that instant. Throws on a malformed instant. */
export const localDate = (instant: Instant): LocalDate => formatDay(dayOf(localSeconds(instant)))
