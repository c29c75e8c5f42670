import { formatInstant, type Instant, parseInstant } from '../../deadlines/index.ts'

const DAY = 1440
const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/**
 * The instant from which a phone may ring: `now` itself, or the end of the quiet hours that it lies in.
 * @param quiet `HH:MM-HH:MM` of Vietnamese time, over midnight or not; equal ends: never quiet
 */
export function afterQuietHours(now: Instant, quiet: string): Instant {
  const [from, until, minute] = [minuteOf(quiet), minuteOf(quiet.slice(6)), minuteOf(now.slice(11))]
  const length = (until - from + DAY) % DAY
  const into = (minute - from + DAY) % DAY
  if (into >= length) return now
  const parsed = parseInstant(`${now.slice(0, 16)}:00+07:00`)
  if (!parsed.ok) throw new Error(parsed.error.message)
  return formatInstant(parsed.value + (length - into) * 60_000)
}
