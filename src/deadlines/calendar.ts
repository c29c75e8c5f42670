import { err, ok, type Result } from '../platform/result.ts'
import type { Text } from '../platform/text.ts'
import { type EpochDay, parseDay, weekdayIndex } from './civil-date.ts'
import { type WorkingCalendar, weekdays } from './types.ts'
import { closedDay, type DayHours, readDayHours } from './working-hours.ts'

/** A checked working calendar, made for counting: read it through `working-time.ts`. */
export interface Calendar {
  /** Hours by weekday, Monday first. */
  readonly weekly: readonly DayHours[]
  /** Weekday numbers that the weekly pattern works, and how many of them lie at or before each weekday. */
  readonly workedWeekdays: readonly number[]
  readonly workedUpTo: readonly number[]
  /** Dates from the first to the last that differ from the pattern, with the working days up to each of them. */
  readonly first: EpochDay
  readonly dated: readonly DayHours[]
  readonly workedSinceFirst: Int32Array
  readonly workingDays: Int32Array
  readonly daysOff: ReadonlySet<EpochDay>
  readonly extraDays: ReadonlySet<EpochDay>
  readonly names: ReadonlyMap<EpochDay, Text>
}

export interface CalendarError {
  readonly code: 'bad-calendar'
  /** Where in the calendar, `weeklyHours.mon[1]`. */
  readonly message: string
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Checks a calendar of `deadlines.md` and prepares it. A date in both lists is off: an agency may close a day
 * that its province works.
 */
export function compileCalendar(source: WorkingCalendar): Result<Calendar, CalendarError> {
  try {
    return ok(prepare(readCalendar(source)))
  } catch (problem) {
    if (problem instanceof BadCalendar) return err({ code: 'bad-calendar', message: problem.message })
    throw problem
  }
}

/** Carries the first finding out of the nested reading below; it never leaves this module. */
class BadCalendar extends Error {}

interface CheckedCalendar {
  readonly weekly: readonly DayHours[]
  readonly daysOff: ReadonlySet<EpochDay>
  readonly extra: ReadonlyMap<EpochDay, DayHours>
  readonly names: ReadonlyMap<EpochDay, Text>
}

function readCalendar(source: unknown): CheckedCalendar {
  if (!isRecord(source)) throw new BadCalendar('calendar: expected an object')
  const { timeZone, weeklyHours, daysOff, extraWorkingDays, names } = source
  if (timeZone !== 'Asia/Ho_Chi_Minh') {
    throw new BadCalendar(`timeZone: ${JSON.stringify(timeZone)}; expected "Asia/Ho_Chi_Minh"`)
  }
  if (!isRecord(weeklyHours)) throw new BadCalendar('weeklyHours: expected an object with mon to sun')
  const stranger = Object.keys(weeklyHours).find(key => !(weekdays as readonly string[]).includes(key))
  if (stranger !== undefined) throw new BadCalendar(`weeklyHours.${stranger}: not a weekday; expected mon to sun`)
  const weekly = weekdays.map(weekday => hours(weeklyHours[weekday], `weeklyHours.${weekday}`))
  const off = list(daysOff, 'daysOff').map((date, index) => day(date, `daysOff[${index}]`))
  const extra = new Map<EpochDay, DayHours>()
  for (const [index, entry] of list(extraWorkingDays, 'extraWorkingDays').entries()) {
    const place = `extraWorkingDays[${index}]`
    if (!isRecord(entry)) throw new BadCalendar(`${place}: expected {"date", "hours"}`)
    const date = day(entry.date, `${place}.date`)
    if (extra.has(date)) throw new BadCalendar(`${place}.date: ${JSON.stringify(entry.date)} is listed twice`)
    extra.set(date, entry.hours == null ? weekly[0]! : hours(entry.hours, `${place}.hours`))
  }
  return { weekly, daysOff: new Set(off), extra, names: readNames(names) }
}

function readNames(source: unknown): ReadonlyMap<EpochDay, Text> {
  if (source === undefined) return new Map()
  if (!isRecord(source)) throw new BadCalendar('names: expected an object of date to {"vi", "en"}')
  return new Map(
    Object.entries(source).map(([date, name]) => {
      if (!isRecord(name) || typeof name.vi !== 'string') throw new BadCalendar(`names.${date}: expected {"vi", "en"}`)
      const en = typeof name.en === 'string' ? { en: name.en } : {}
      return [day(date, `names.${date}`), { vi: name.vi, ...en }]
    }),
  )
}

function list(value: unknown, place: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new BadCalendar(`${place}: expected a list, [] where there is none`)
  return value
}

function day(value: unknown, place: string): EpochDay {
  const epoch = parseDay(value)
  if (Number.isNaN(epoch)) {
    throw new BadCalendar(
      `${place}: ${JSON.stringify(value)} is not a date; expected YYYY-MM-DD, a date of the calendar`,
    )
  }
  return epoch
}

function hours(value: unknown, place: string): DayHours {
  const read = readDayHours(value, place)
  if (typeof read === 'string') throw new BadCalendar(read)
  return read
}

function prepare({ weekly, daysOff, extra, names }: CheckedCalendar): Calendar {
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (const epoch of [...daysOff, ...extra.keys()]) {
    first = Math.min(first, epoch)
    last = Math.max(last, epoch)
  }
  if (last < first) [first, last] = [0, -1]
  const dated: DayHours[] = []
  const workedSinceFirst = new Int32Array(last - first + 1)
  const workingDays: EpochDay[] = []
  for (let epoch = first; epoch <= last; epoch += 1) {
    const ofDay = daysOff.has(epoch) ? closedDay : (extra.get(epoch) ?? weekly[weekdayIndex(epoch)]!)
    dated.push(ofDay)
    if (ofDay.intervals.length > 0) workingDays.push(epoch)
    workedSinceFirst[epoch - first] = workingDays.length
  }
  const worked = (index: number) => weekly[index]!.intervals.length > 0
  const workedWeekdays = weekdays.map((_, index) => index).filter(worked)
  return {
    weekly,
    workedWeekdays,
    workedUpTo: weekdays.map((_, index) => workedWeekdays.filter(other => other <= index).length),
    first,
    dated,
    workedSinceFirst,
    workingDays: Int32Array.from(workingDays),
    daysOff,
    extraDays: new Set([...extra.keys()].filter(epoch => !daysOff.has(epoch))),
    names,
  }
}
