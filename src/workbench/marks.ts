import { calendarOf, type Directory } from '../agencies/index.ts'
import { intakeLimits, type Limit, type Remaining, timeLeft } from '../deadlines/index.ts'
import type { Deadline } from '../platform/html/index.ts'
import { assertNever } from '../platform/result.ts'
import type { Text } from '../platform/text.ts'
import { words } from './workbench.words.ts'

const hourUnits = new Set(['working-hour', 'clock-hour'])

/** Amounts of hours are seconds: below an hour people count minutes. Rows say "ngày" for working days, as desks do. */
function amountOf(amount: number, unit: Remaining['unit']) {
  if (!hourUnits.has(unit)) return { amount, unit: 'day' } as const
  if (amount < 3600) return { amount: Math.floor(amount / 60), unit: 'minute' } as const
  return { amount: Math.floor(amount / 3600), unit: 'hour' } as const
}

/** The chip of a clock; on its last day it counts the working hours that are left. */
export function chipOf(left: Remaining | null, hoursLeft: () => Remaining): Deadline {
  if (left === null) return { kind: 'none' }
  switch (left.state) {
    case 'running':
      return { kind: 'in-time', left: amountOf(left.left, left.unit) }
    case 'due-soon': {
      if (left.left > 0 || hourUnits.has(left.unit)) return { kind: 'soon', left: amountOf(left.left, left.unit) }
      const hours = hoursLeft()
      const seconds = hours.state === 'late' ? 0 : hours.left
      return { kind: 'today', left: amountOf(seconds, 'working-hour') }
    }
    case 'late':
      return { kind: 'late', by: amountOf(left.late, left.unit) }
    case 'paused':
      return { kind: 'paused', since: dayOf(left.since) }
    default:
      return assertNever(left)
  }
}

const dayOf = (instant: string): string => `${instant.slice(8, 10)}/${instant.slice(5, 7)}`
const dayLimit: Limit = { amount: 1, unit: 'working-day' }
const hourLimit: Limit = { amount: 8, unit: 'working-hour' }

export interface ClockedRow {
  readonly agency: string
  readonly dueAt: string | null
  readonly limit: Limit | null
  readonly pausedSince: string | null
  /** Counts until acceptance, not until the result. */
  readonly atIntake: boolean
  readonly channel: string
}

/** The chip of a row, by the calendar of the agency that works on it. */
export function rowChip(row: ClockedRow, directory: Directory, now: string): { deadline: Deadline; prefix?: Text } {
  if (row.pausedSince !== null) return { deadline: { kind: 'paused', since: dayOf(row.pausedSince) } }
  const { dueAt } = row
  if (dueAt === null) return { deadline: { kind: 'none' } }
  const calendar = calendarOf(directory, row.agency)
  const limit = row.atIntake ? intakeLimits[row.channel === 'online' ? 'online' : 'counter'] : (row.limit ?? dayLimit)
  const left = timeLeft(limit, dueAt, calendar, now)
  const deadline = chipOf(left, () => timeLeft(hourLimit, dueAt, calendar, now))
  return row.atIntake ? { deadline, prefix: words.intake } : { deadline }
}

/** Which edge of a row is coloured. */
export function edgeOf(deadline: Deadline): 'late' | 'soon' | undefined {
  if (deadline.kind === 'late') return 'late'
  return deadline.kind === 'soon' || deadline.kind === 'today' ? 'soon' : undefined
}
