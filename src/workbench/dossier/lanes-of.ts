import { agencyName, calendarOf } from '../../agencies/index.ts'
import { isWorkingDay } from '../../deadlines/index.ts'
import type { LanesProps } from '../../platform/html/index.ts'
import type { Desk } from '../desk.ts'
import { words } from './dossier.words.ts'
import type { DeskDossier } from './load-dossier.ts'

const dayMs = 86_400_000
/** More days than this do not fit the chart; the table says it all. */
const MOST_DAYS = 14
const weekdayLetters = ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7']

/** The chart of the branches over the days from acceptance to the due date; null where it would say nothing. */
export function lanesOf({ dossier }: DeskDossier, { directory, now }: Desk): LanesProps | null {
  const branches = dossier.marking.branches.filter(branch => branch.state !== 'withdrawn')
  const { acceptedAt, clock } = dossier
  if (branches.length === 0 || acceptedAt === null || clock === null) return null
  const due = clock.dueAt ?? clock.dueOriginal
  const first = Date.parse(acceptedAt.slice(0, 10))
  const until = dossier.end === null && now > due ? now : due
  const count = Math.round((Date.parse(until.slice(0, 10)) - first) / dayMs) + 1
  if (count > MOST_DAYS) return null
  const calendar = calendarOf(directory, dossier.agency)
  const today = now.slice(0, 10)
  const days = Array.from({ length: count }, (_, at) => {
    const date = new Date(first + at * dayMs)
    const iso = date.toISOString().slice(0, 10)
    const label = `${weekdayLetters[date.getUTCDay()] ?? ''} ${iso.slice(8)}/${iso.slice(5, 7)}`
    return { label, holiday: !isWorkingDay(calendar, iso), today: iso === today }
  })
  /** A day's column runs from 7:00 to 17:00. */
  const place = (instant: string): number => {
    const day = Math.round((Date.parse(instant.slice(0, 10)) - first) / dayMs)
    const hour = (Number(instant.slice(11, 13)) + Number(instant.slice(14, 16)) / 60 - 7) / 10
    return Math.min(count, Math.max(0, day + Math.min(0.95, Math.max(0.05, hour))))
  }
  const nowAt = today >= acceptedAt.slice(0, 10) && today <= until.slice(0, 10) ? place(now) : null
  const end = nowAt ?? count
  const waits = (entry: number): boolean =>
    dossier.marking.visits.some(
      visit =>
        visit.branchEntry === entry &&
        visit.state === 'open' &&
        visit.waits.some(w => w.endedAt === null && !w.optional),
    )
  return {
    days,
    ...(nowAt === null ? {} : { now: { at: nowAt, label: `${words.now.vi} ${now.slice(11, 16)}` } }),
    lanes: [
      ...branches.map(branch => {
        const from = place(branch.openedAt)
        const to = branch.endedAt === null ? end : place(branch.endedAt)
        const done = branch.endedAt !== null
        const standing = !done && waits(branch.id)
        const label = done ? words.done : standing ? words.waiting : words.running
        return {
          key: String(branch.id),
          title: branch.name,
          agency: directory.agencies.get(branch.agency)?.shortName ?? agencyName(directory, branch.agency),
          bars: [
            {
              from,
              to: Math.max(from + 0.7, to),
              label,
              tone: done ? ('green' as const) : standing ? ('brown' as const) : ('teal' as const),
              kind: done ? ('done' as const) : standing ? ('waiting' as const) : ('running' as const),
            },
          ],
        }
      }),
      {
        key: 'all',
        title: words.oneStop,
        agency: words.returnsAll,
        after: branches.map(branch => String(branch.id)),
        bars: [],
        due: { at: Math.min(count - 0.4, place(due)), label: `${due.slice(8, 10)}/${due.slice(5, 7)}` },
      },
    ],
  }
}
