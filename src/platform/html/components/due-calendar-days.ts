import type { Words } from '../locale.tsx'
import { classes } from './classes.ts'

/**
 * What a day is to the time limit: `start` is day 0, `counted` has run, `left` will run, `paused` stands still, `holiday`
 * and `weekend` are no working days, `outside` lies before or after the limit.
 */
export type DayRole = 'start' | 'counted' | 'today' | 'left' | 'paused' | 'holiday' | 'weekend' | 'outside' | 'due'

export interface CalendarDay {
  /** `YYYY-MM-DD`. */
  date: string
  role: DayRole
  /** Its number within the limit, "Nhận", "Dừng", "Lễ". */
  label?: Words | undefined
  /** For screen readers, in place of the role's own words: the name of a holiday, the ground of a pause. */
  said?: Words | undefined
}

export const calendarHeads = [
  { vi: 'Hai', en: 'Mon' },
  { vi: 'Ba', en: 'Tue' },
  { vi: 'Tư', en: 'Wed' },
  { vi: 'Năm', en: 'Thu' },
  { vi: 'Sáu', en: 'Fri' },
  { vi: 'Bảy', en: 'Sat' },
  { vi: 'CN', en: 'Sun' },
] as const

export const calendarKey: readonly { role: DayRole; label: Words }[] = [
  { role: 'counted', label: { vi: 'Đã tính', en: 'Counted' } },
  { role: 'today', label: { vi: 'Hôm nay', en: 'Today' } },
  { role: 'left', label: { vi: 'Còn lại', en: 'Left' } },
  { role: 'paused', label: { vi: 'Tạm dừng', en: 'Paused' } },
  { role: 'holiday', label: { vi: 'Ngày lễ', en: 'Holiday' } },
  { role: 'due', label: { vi: 'Hẹn trả', en: 'Due' } },
]

const roleWords: Record<DayRole, Words> = {
  start: { vi: ', ngày nhận, không tính', en: ', day of receipt, not counted' },
  counted: { vi: ', đã tính', en: ', counted' },
  today: { vi: ', hôm nay', en: ', today' },
  left: { vi: ', còn lại', en: ', still to run' },
  paused: { vi: ', tạm dừng, không tính', en: ', paused, not counted' },
  holiday: { vi: ', ngày lễ, không tính', en: ', holiday, not counted' },
  weekend: { vi: ', nghỉ cuối tuần', en: ', weekend' },
  outside: { vi: ', ngoài thời hạn', en: ', outside the limit' },
  due: { vi: ', ngày hẹn trả', en: ', due date' },
}

export const dayWords = (day: CalendarDay): Words => day.said ?? roleWords[day.role]

const runs: readonly DayRole[] = ['counted', 'left', 'paused']

/** Days of one run join; only its first and last have round ends. */
export function cellClasses(week: readonly CalendarDay[], at: number): string {
  const role = week[at]?.role ?? 'outside'
  const joins = runs.includes(role)
  return classes(
    `role-${role}`,
    joins && week[at - 1]?.role !== role && 'run-first',
    joins && week[at + 1]?.role !== role && 'run-last',
  )
}
