import { assertNever } from '../platform/result.ts'
import type { Text } from '../platform/text.ts'
import type { Calendar } from './calendar.ts'
import { civilDate, type EpochDay, formatDay, weekdayIndex } from './civil-date.ts'
import { type ClockStep, dueOf } from './clock-run.ts'
import { daysText, dayText, instantText, leftText, limitText } from './deadlines.words.ts'
import type { CheckedRun } from './due-date.ts'
import { unitNotes, words } from './due-ledger.words.ts'
import { dayOf, formatLocal, type LocalSeconds } from './instant.ts'
import { isHourUnit } from './punctuality.ts'
import type { Instant, LimitUnit, LocalDate } from './types.ts'
import { countWorkingDays, isWorking, workingSecondsBetween } from './working-time.ts'

/** A sentence of the account: label and value side by side, the note under them. */
export interface LedgerLine {
  readonly kind:
    | 'start'
    | 'clock-start'
    | 'limit'
    | 'holidays'
    | 'extra-work'
    | 'original-due'
    | 'pause'
    | 'late-pause'
    | 'restart'
    | 'due'
    | 'waiting'
  readonly label: Text
  readonly value: Text
  readonly note?: Text
  /** The dates that the line speaks of. */
  readonly dates?: readonly LocalDate[]
  /** How far a pause moved the due date: working days, calendar days, or seconds, as the limit counts. */
  readonly moved?: number
  /** The due instant once this line is taken into account. */
  readonly due?: Instant
}

/** Start + limit give the original due date; each change moves it by what its line says; the last line is the sum. */
export function ledgerOf({ request, run }: CheckedRun, calendar: Calendar): LedgerLine[] {
  const { limit } = request
  const { year } = civilDate(dayOf(request.start))
  const [begin, ...changes] = run
  const due = dueOf(run)
  const until = Math.max(...run.map(step => step.due ?? step.at))
  const lines = [...startLines(begin, limit.unit, year)]
  lines.push({ kind: 'limit', label: words.limit, value: limitText(limit), note: unitNotes[limit.unit] })
  lines.push(...calendarLines(dayOf(request.start), dayOf(until), limit.unit, calendar, year))
  if (changes.length > 0) {
    lines.push({ kind: 'original-due', label: words.originalDue, value: instantText(begin.due!, year), ...at(begin) })
  }
  let before: ClockStep = begin
  for (const step of changes) {
    lines.push(changeLine(before, step, limit.unit, calendar, year))
    before = step
  }
  if (due === null) {
    const left = leftText(before.left, limit.unit)
    lines.push({ kind: 'waiting', label: words.waiting, value: left, note: words.waitingNote })
  } else {
    const label = changes.length > 0 ? words.dueNow : words.due
    lines.push({ kind: 'due', label, value: instantText(due, year), ...rolledNote(before, calendar), ...at(before) })
  }
  return lines
}

const at = (step: ClockStep): { due?: Instant } => (step.due === null ? {} : { due: formatLocal(step.due) })

function startLines(begin: ClockStep, unit: LimitUnit, year: number): LedgerLine[] {
  const value = instantText(begin.at, year)
  const note = isHourUnit(unit) ? {} : { note: words.dayZero }
  const dates = [formatDay(dayOf(begin.at))]
  if (begin.counts === begin.at) return [{ kind: 'start', label: words.start, value, ...note, dates }]
  const counts = begin.counts!
  return [
    { kind: 'start', label: words.start, value, dates },
    {
      kind: 'clock-start',
      label: words.clockStart,
      value: instantText(counts, year),
      note: words.afterCutoff,
      dates: [formatDay(dayOf(counts))],
    },
  ]
}

/** Holidays that fell on days of the weekly pattern, and extra days that were worked, up to the due date. */
function calendarLines(from: EpochDay, to: EpochDay, unit: LimitUnit, calendar: Calendar, year: number): LedgerLine[] {
  if (unit !== 'working-day' && unit !== 'working-hour') return []
  const off: EpochDay[] = []
  const extra: EpochDay[] = []
  for (let day = from + 1; day <= to; day += 1) {
    const pattern = calendar.weekly[weekdayIndex(day)]!.intervals.length > 0
    if (pattern && calendar.daysOff.has(day)) off.push(day)
    if (!pattern && calendar.extraDays.has(day) && isWorking(calendar, day)) extra.push(day)
  }
  const line = (kind: 'holidays' | 'extra-work', label: Text, days: readonly EpochDay[]): LedgerLine[] => {
    if (days.length === 0) return []
    const names = namesOf(days, calendar)
    return [{ kind, label, value: daysText(days, year), ...(names && { note: names }), dates: days.map(formatDay) }]
  }
  return [...line('holidays', words.holidays, off), ...line('extra-work', words.extraWork, extra)]
}

function namesOf(days: readonly EpochDay[], calendar: Calendar): Text | undefined {
  const names = days.map(day => calendar.names.get(day)).filter(name => name !== undefined)
  if (names.length === 0) return undefined
  const join = (texts: readonly string[]) => [...new Set(texts)].join(', ')
  return { vi: join(names.map(name => name.vi)), en: join(names.map(name => name.en ?? name.vi)) }
}

function changeLine(before: ClockStep, step: ClockStep, unit: LimitUnit, calendar: Calendar, year: number): LedgerLine {
  const from = instantText(step.at, year)
  if (step.cause === 'restart') return { kind: 'restart', label: words.restart, value: from, ...at(step) }
  if (step.cause === 'late-pause') {
    return { kind: 'late-pause', label: words.latePause, value: from, note: words.latePauseNote, moved: 0, ...at(step) }
  }
  const label = words.pause
  if (step.counts === null) {
    return { kind: 'pause', label, value: { vi: `từ ${from.vi}`, en: `from ${from.en ?? from.vi}` } }
  }
  const moved = movedBy(before, step, unit, calendar)
  const value = leftText(moved, unit)
  const days = pausedDays(step.at, step.counts, unit, calendar)
  const until = instantText(step.counts, year)
  const span = { vi: `${from.vi} đến ${until.vi}`, en: `${from.en ?? from.vi} to ${until.en ?? until.vi}` }
  const listed = daysText(days, year)
  const note =
    days.length === 0
      ? span
      : { vi: `${span.vi}. Không tính: ${listed.vi}`, en: `${span.en}. Not counted: ${listed.en ?? listed.vi}` }
  return { kind: 'pause', label, value, note, dates: days.map(formatDay), moved, ...at(step) }
}

function movedBy(before: ClockStep, step: ClockStep, unit: LimitUnit, calendar: Calendar): number {
  const [from, to] = [before.due!, step.due!]
  switch (unit) {
    case 'clock-hour':
      return to - from
    case 'working-hour':
      return workingSecondsBetween(calendar, from, to)
    case 'working-day':
      return countWorkingDays(calendar, dayOf(from), dayOf(to))
    case 'calendar-day':
    case 'month':
      return step.nominal - before.nominal
    default:
      return assertNever(unit)
  }
}

/** Days after the day of the pause up to the day of its end that the limit would have counted. */
function pausedDays(from: LocalSeconds, to: LocalSeconds, unit: LimitUnit, calendar: Calendar): EpochDay[] {
  if (isHourUnit(unit)) return []
  const days: EpochDay[] = []
  for (let day = dayOf(from) + 1; day <= dayOf(to); day += 1) {
    if (unit !== 'working-day' || isWorking(calendar, day)) days.push(day)
  }
  return days
}

function rolledNote({ nominal, due }: ClockStep, calendar: Calendar): { note?: Text } {
  if (Number.isNaN(nominal) || dayOf(due!) === nominal) return {}
  if (isWorking(calendar, nominal)) return { note: words.afterClose }
  const day = dayText(nominal, civilDate(dayOf(due!)).year)
  return {
    note: {
      vi: `Ngày cuối ${day} là ngày nghỉ, chuyển sang ngày làm việc tiếp theo.`,
      en: `The last day, ${day}, is a day off: the next working day holds.`,
    },
  }
}
