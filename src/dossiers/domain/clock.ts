import {
  type Calendar,
  type ClockChange,
  type Instant,
  isWorkingDay,
  type LocalDate,
  localDate,
  punctuality,
} from '../../deadlines/index.ts'
import type { DossierClock } from './dossier.ts'
import { dueIn } from './facts.ts'
import { nextDay } from './local-days.ts'

/** Working days d with from < d ≤ to. */
export function workingDaysBetween(calendar: Calendar, from: LocalDate, to: LocalDate): number {
  let count = 0
  for (let date = nextDay(from); date <= to; date = nextDay(date)) if (isWorkingDay(calendar, date)) count++
  return count
}

/**
 * The clock after the open pause ends at `at`. After an extension the extended date is what remains: the working days
 * from the pause to it run again from the resumption, by the rule for working days (`deadlines.md`, Pauses).
 */
export function resumeClock(
  clock: DossierClock,
  at: Instant,
  restart: boolean,
  calendar: Calendar,
): { changes: readonly ClockChange[]; dueAt: Instant } {
  const open = clock.changes.at(-1)
  if (open?.type !== 'pause' || open.to !== undefined) throw new Error('the clock is not paused')
  const changes: ClockChange[] = [...clock.changes.slice(0, -1), { ...open, to: at }]
  if (restart) changes.push({ type: 'restart', at })
  if (clock.extension && !restart) return { changes, dueAt: afterExtension(lastDue(clock), open.from, at, calendar) }
  const dueAt = dueIn(calendar, clock.start, clock.limit, changes, clock.cutoff)
  if (dueAt === null) throw new Error('a clock without an open pause has a due date')
  return { changes, dueAt }
}

function afterExtension(extended: Instant, pausedAt: Instant, at: Instant, calendar: Calendar): Instant {
  if (pausedAt > extended) return extended
  const left = workingDaysBetween(calendar, localDate(pausedAt), localDate(extended))
  return dueIn(calendar, at, { amount: left, unit: 'working-day' }) as Instant
}

/**
 * The dates by which a dossier is counted late. An extension is announced before the date passes (decree 61/2018 art.
 * 19.9): one that comes after it is an apology with a new appointment, and the dossier stays late by the date it missed.
 */
export function countedDates({ history, extension, limit }: DossierClock): DossierClock['history'] {
  if (extension === null) return history
  const at = history.findIndex(({ from, dueAt }) => from === extension.at && dueAt === extension.newDueAt)
  const missed = history[at - 1]?.dueAt ?? null
  return missed !== null && punctuality(limit, missed, extension.at) === 'late' ? history.slice(0, at) : history
}

/** A date that the clock was given before it stood still; what `remaining` counts from. */
export const lastDue = (clock: DossierClock): Instant =>
  clock.dueAt ?? clock.history.findLast(entry => entry.dueAt !== null)?.dueAt ?? clock.dueOriginal
