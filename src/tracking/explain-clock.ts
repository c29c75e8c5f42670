import { calendarOf, type Directory } from '../agencies/index.ts'
import { type ExplainedDay, explainDueDate, isWorkingDay, weekdays } from '../deadlines/index.ts'
import type { Dossier } from '../dossiers/index.ts'
import type { Text } from '../platform/text.ts'

export interface DueDateExplained {
  /** Null while a pause is open. */
  readonly due: string | null
  readonly days: readonly ExplainedDay[]
  readonly ledger: readonly { readonly label: Text; readonly value: Text; readonly note?: Text | undefined }[]
}

const dayMs = 86_400_000

/** Dates after the first promise up to the extended one: they lie outside the time limit. */
function extraDays(
  dossier: Dossier,
  directory: Directory,
  after: string,
  until: string,
  today: string,
): ExplainedDay[] {
  const calendar = calendarOf(directory, dossier.agency)
  const days: ExplainedDay[] = []
  for (let at = Date.parse(after) + dayMs; at <= Date.parse(until); at += dayMs) {
    const date = new Date(at).toISOString().slice(0, 10)
    const weekday = weekdays[(new Date(at).getUTCDay() + 6) % 7]
    if (weekday === undefined) continue
    const works = isWorkingDay(calendar, date)
    const weekend = weekday === 'sat' || weekday === 'sun'
    days.push({
      date,
      weekday,
      role: works ? 'uncounted' : weekend ? 'weekend' : 'holiday',
      extraWork: false,
      due: date === until,
      when: date < today ? 'past' : date === today ? 'today' : 'left',
    })
  }
  return days
}

const shown = (instant: string): string => `${instant.slice(8, 10)}/${instant.slice(5, 7)}`

/** Why the due date is this date, day by day; null before the clock began. An extension is a line of its own. */
export function explainClock(dossier: Dossier, directory: Directory, now: string): DueDateExplained | null {
  const { clock } = dossier
  if (clock === null) return null
  const { start, limit, changes, cutoff, extension, dueAt } = clock
  const request = { start, limit, changes, ...(cutoff ? { cutoff } : {}) }
  const explained = explainDueDate(request, calendarOf(directory, dossier.agency), now)
  if (!explained.ok) throw new Error(`${dossier.code}: ${explained.error.message}`)
  const { due, days, ledger } = explained.value
  if (extension === null || dueAt === null || due === null || dueAt <= due) return { due: dueAt, days, ledger }
  const last = days.at(-1)?.date ?? due.slice(0, 10)
  const added = extraDays(dossier, directory, last, dueAt.slice(0, 10), now.slice(0, 10))
  const promise = shown(dueAt)
  return {
    due: dueAt,
    days: [...days.map(day => ({ ...day, due: day.due && added.length === 0 })), ...added],
    ledger: [
      ...ledger,
      {
        label: { vi: 'Gia hạn, hẹn lại', en: 'Extended to' },
        value: { vi: promise, en: promise },
        note: {
          vi: 'Chúng tôi đã xin lỗi và báo lý do cho người nộp.',
          en: 'We apologised and told the applicant why.',
        },
      },
    ],
  }
}
