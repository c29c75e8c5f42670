import type { Text } from '../../text.ts'
import { formatDay } from '../format.ts'
import type { DueCalendarProps } from './due-calendar.tsx'
import type { CalendarDay, DayRole } from './due-calendar-days.ts'

/** A date as the clock explains it (`explainDueDate` of the deadlines slice fits). */
export interface ClockDay {
  readonly date: string
  readonly role: 'start' | 'counted' | 'paused' | 'discarded' | 'weekend' | 'holiday' | 'uncounted'
  readonly ordinal?: number | undefined
  readonly due: boolean
  readonly when: 'past' | 'today' | 'left'
  readonly name?: Text | undefined
}
export interface ClockLine {
  readonly label: Text
  readonly value: Text
  readonly note?: Text | undefined
}

const dayMs = 86_400_000
const at = (date: string): number => Date.parse(`${date}T00:00:00Z`)
const dateOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

function roleOf(day: ClockDay): DayRole {
  if (day.due) return 'due'
  if (day.role === 'start') return 'start'
  if (day.when === 'today' && day.role !== 'weekend' && day.role !== 'holiday') return 'today'
  if (day.role === 'counted') return day.when === 'left' ? 'left' : 'counted'
  if (day.role === 'discarded' || day.role === 'uncounted') return 'outside'
  return day.role
}

const fixedLabels: Partial<Record<DayRole, Text>> = {
  start: { vi: 'Nhận', en: 'In' },
  paused: { vi: 'Dừng', en: 'Paused' },
  holiday: { vi: 'Lễ', en: 'Off' },
}

function calendarDay(day: ClockDay): CalendarDay {
  const role = roleOf(day)
  const number = day.ordinal === undefined ? undefined : String(day.ordinal)
  const label = number ?? fixedLabels[day.role === 'paused' ? 'paused' : role]
  return {
    date: day.date,
    role,
    ...(label === undefined ? {} : { label }),
    ...(day.name === undefined ? {} : { said: { vi: `, ${day.name.vi}`, en: `, ${day.name.en ?? day.name.vi}` } }),
  }
}

/** Whole weeks, Monday first, around the given days, which follow each other without a gap. */
export function calendarWeeks(days: readonly ClockDay[]): CalendarDay[][] {
  const first = days[0]
  const last = days.at(-1)
  if (first === undefined || last === undefined) return []
  const weekday = (ms: number) => (new Date(ms).getUTCDay() + 6) % 7
  const start = at(first.date) - weekday(at(first.date)) * dayMs
  const end = at(last.date) + (6 - weekday(at(last.date))) * dayMs
  const known = new Map(days.map(day => [day.date, calendarDay(day)]))
  const all: CalendarDay[] = []
  for (let ms = start; ms <= end; ms += dayMs) {
    const date = dateOf(ms)
    all.push(known.get(date) ?? { date, role: weekday(ms) > 4 ? 'weekend' : 'outside' })
  }
  return Array.from({ length: all.length / 7 }, (_, week) => all.slice(week * 7, week * 7 + 7))
}

function captionOf(days: readonly ClockDay[]): Text {
  const today = days.find(day => day.when === 'today')
  const total = days.findLast(day => day.ordinal !== undefined)?.ordinal
  const how = { vi: 'Số to là ngày thứ mấy của thời hạn.', en: 'The large figure is the day of the time limit.' }
  if (today?.ordinal === undefined || total === undefined) return how
  const date = formatDay(today.date)
  return {
    vi: `${how.vi} Hôm nay, ${date}, là ngày thứ ${today.ordinal} trên ${total}.`,
    en: `${how.en} Today, ${date}, is day ${today.ordinal} of ${total}.`,
  }
}

/** Props of `DueCalendar` from an explanation of the clock; the last line of the ledger is its sum. */
export function dueCalendarOf(explained: {
  readonly days: readonly ClockDay[]
  readonly ledger: readonly ClockLine[]
}): DueCalendarProps {
  const lines = explained.ledger.slice(0, -1)
  const sum = explained.ledger.at(-1) ?? { label: { vi: 'Hẹn trả', en: 'Due' }, value: { vi: 'chưa có', en: 'none' } }
  return {
    weeks: calendarWeeks(explained.days),
    caption: captionOf(explained.days),
    ledger: lines.map(line => ({ label: line.label, value: line.value, note: line.note })),
    sum: { label: sum.label, value: sum.value },
  }
}
