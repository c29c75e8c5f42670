import type { Text } from '../platform/text.ts'
import { civilDate, type EpochDay, twoDigits, weekdayIndex } from './civil-date.ts'
import { dayOf, daySeconds, type LocalSeconds } from './instant.ts'
import type { Limit, LimitUnit } from './types.ts'

const weekdayNames: readonly Text[] = [
  { vi: 'thứ Hai', en: 'Monday' },
  { vi: 'thứ Ba', en: 'Tuesday' },
  { vi: 'thứ Tư', en: 'Wednesday' },
  { vi: 'thứ Năm', en: 'Thursday' },
  { vi: 'thứ Sáu', en: 'Friday' },
  { vi: 'thứ Bảy', en: 'Saturday' },
  { vi: 'Chủ nhật', en: 'Sunday' },
]

const unitWords: Record<LimitUnit, { readonly vi: string; readonly one: string; readonly many: string }> = {
  'clock-hour': { vi: 'giờ', one: 'hour', many: 'hours' },
  'working-hour': { vi: 'giờ làm việc', one: 'working hour', many: 'working hours' },
  'calendar-day': { vi: 'ngày', one: 'day', many: 'days' },
  'working-day': { vi: 'ngày làm việc', one: 'working day', many: 'working days' },
  month: { vi: 'tháng', one: 'month', many: 'months' },
}

/** Number and unit, `3 ngày làm việc`. */
const amountText = (amount: number, unit: LimitUnit): Text => ({
  vi: `${amount} ${unitWords[unit].vi}`,
  en: `${amount} ${amount === 1 ? unitWords[unit].one : unitWords[unit].many}`,
})

/** A limit as the citizen reads it; no days at all is "trong ngày". */
export const limitText = ({ amount, unit }: Limit): Text =>
  amount === 0 ? { vi: 'Trong ngày', en: 'Same day' } : amountText(amount, unit)

/** A stretch of hours by its whole minutes, `1 giờ 30 phút`. */
function durationText(seconds: number, unit: 'clock-hour' | 'working-hour'): Text {
  const minutes = Math.floor(seconds / 60)
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  const ofWork = unit === 'working-hour'
  const someMinutes = rest > 0 || hours === 0
  const vi = [hours > 0 ? `${hours} giờ` : '', someMinutes ? `${rest} phút` : ''].filter(Boolean).join(' ')
  const en = [hours > 0 ? amountText(hours, 'clock-hour').en : '', someMinutes ? `${rest} min` : '']
  return { vi: vi + (ofWork ? ' làm việc' : ''), en: en.filter(Boolean).join(' ') + (ofWork ? ' of work' : '') }
}

/** An amount of days, or of seconds as hours and minutes, in the words of its unit. */
export const leftText = (left: number, unit: LimitUnit): Text => {
  if (unit === 'clock-hour' || unit === 'working-hour') return durationText(left, unit)
  return amountText(left, unit === 'month' ? 'calendar-day' : unit)
}

/** `02/11`, with its year where that is not `year`. */
export function dayText(day: EpochDay, year: number): string {
  const date = civilDate(day)
  return `${twoDigits(date.day)}/${twoDigits(date.month)}${date.year === year ? '' : `/${date.year}`}`
}

/** Up to five dates one by one, more as a span. */
export function daysText(days: readonly EpochDay[], year: number): Text {
  const texts = days.map(day => dayText(day, year))
  const [first, last] = [texts[0] ?? '', texts.at(-1) ?? '']
  if (texts.length < 2) return { vi: first, en: first }
  if (texts.length > 5) return { vi: `${first} đến ${last}`, en: `${first} to ${last}` }
  const before = texts.slice(0, -1).join(', ')
  return { vi: `${before} và ${last}`, en: `${before} and ${last}` }
}

const clockText = (local: LocalSeconds): string => {
  const second = local - dayOf(local) * daySeconds
  return `${twoDigits(Math.floor(second / 3600))}:${twoDigits(Math.floor(second / 60) % 60)}`
}

/** `17:00, thứ Năm 03/12`. */
export function instantText(local: LocalSeconds, year: number): Text {
  const day = dayOf(local)
  const weekday = weekdayNames[weekdayIndex(day)]!
  const [time, date] = [clockText(local), dayText(day, year)]
  return { vi: `${time}, ${weekday.vi} ${date}`, en: `${time}, ${weekday.en} ${date}` }
}
