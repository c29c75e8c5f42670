import { type Weekday, type WorkingCalendar, weekdays } from '../../deadlines/index.ts'
import type { Text } from '../../platform/text.ts'

const names: Record<Weekday, Text> = {
  mon: { vi: 'thứ Hai', en: 'Monday' },
  tue: { vi: 'thứ Ba', en: 'Tuesday' },
  wed: { vi: 'thứ Tư', en: 'Wednesday' },
  thu: { vi: 'thứ Năm', en: 'Thursday' },
  fri: { vi: 'thứ Sáu', en: 'Friday' },
  sat: { vi: 'thứ Bảy', en: 'Saturday' },
  sun: { vi: 'Chủ nhật', en: 'Sunday' },
}

export interface HoursLine {
  readonly days: Text
  readonly hours: Text
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const span = (first: Text, last: Text): Text => ({
  vi: upper(first === last ? first.vi : `${first.vi} đến ${last.vi}`),
  en: first === last ? (first.en ?? first.vi) : `${first.en} to ${last.en}`,
})

/** The week as people read it: days that follow each other with the same hours share a line. */
export function hoursOf({ weeklyHours }: WorkingCalendar): HoursLine[] {
  const runs: { first: Weekday; last: Weekday; hours: string }[] = []
  for (const day of weekdays) {
    const hours = weeklyHours[day].map(each => each.replace('-', '–')).join(', ')
    const run = runs.at(-1)
    if (run !== undefined && run.hours === hours) run.last = day
    else runs.push({ first: day, last: day, hours })
  }
  return runs.map(({ first, last, hours }) => ({
    days: span(names[first], names[last]),
    hours: hours === '' ? { vi: 'Nghỉ', en: 'Closed' } : { vi: hours, en: hours },
  }))
}

/** The open days in one line: `7:30–11:30, 13:30–17:00, thứ Hai đến thứ Sáu`. */
export function hoursText(calendar: WorkingCalendar): Text {
  const open = hoursOf(calendar).filter(line => line.hours.en !== 'Closed')
  return {
    vi: open.map(line => `${line.days.vi}: ${line.hours.vi}`).join('; '),
    en: open.map(line => `${line.days.en}: ${line.hours.en}`).join('; '),
  }
}
