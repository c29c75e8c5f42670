import type { Remaining } from '../../deadlines/index.ts'
import { type Deadline, formatMoney } from '../../platform/html/index.ts'
import { assertNever } from '../../platform/result.ts'
import type { Text } from '../../platform/text.ts'
import type { Tracked } from '../track-dossier.ts'
import { todoWords } from './tracking-pages.words.ts'

/** Amounts of hours are seconds: below an hour people count minutes. */
function amountOf(amount: number, unit: Remaining['unit']) {
  switch (unit) {
    case 'working-hour':
    case 'clock-hour':
      if (amount < 3600) return { amount: Math.floor(amount / 60), unit: 'minute' } as const
      return { amount: Math.floor(amount / 3600), unit: unit === 'clock-hour' ? 'hour' : 'working-hour' } as const
    case 'working-day':
      return { amount, unit: 'working-day' } as const
    case 'calendar-day':
    case 'month':
      return { amount, unit: 'day' } as const
    default:
      return assertNever(unit)
  }
}

/** The deadline chip of a dossier. */
export function deadlineOf({ clock, punctuality, finishedAt }: Tracked): Deadline {
  if (finishedAt !== null) return punctuality === null ? { kind: 'none' } : { kind: 'finished', how: punctuality }
  const left = clock?.remaining
  if (!left) return { kind: 'none' }
  switch (left.state) {
    case 'running':
      return { kind: 'in-time', left: amountOf(left.left, left.unit) }
    case 'due-soon':
      return { kind: 'soon', left: amountOf(left.left, left.unit) }
    case 'late':
      return { kind: 'late', by: amountOf(left.late, left.unit) }
    case 'paused':
      return { kind: 'paused', since: `${left.since.slice(8, 10)}/${left.since.slice(5, 7)}` }
    default:
      return assertNever(left)
  }
}

/** Money is waited for, by the amount that is outstanding. */
export const awaitsFee = ({ fee }: Pick<Tracked, 'fee'>): boolean => fee.outstanding > 0

export function todoOf(tracked: Tracked): { readonly what: Text; readonly note: Text | null } {
  const { state, supplementUntil, fee } = tracked
  const owed = awaitsFee(tracked) ? formatMoney(fee.outstanding) : null
  if (owed !== null && state === 'resolved') return { what: todoWords.collect, note: todoWords.collectAndPay(owed) }
  if (owed !== null && state !== 'awaiting-supplement')
    return { what: todoWords.payFee(owed), note: todoWords.payFeeNote }
  switch (state) {
    case 'awaiting-supplement': {
      const note = supplementUntil === null ? todoWords.supplyNote : todoWords.supplyBy(supplementUntil)
      return { what: todoWords.supply, note }
    }
    case 'awaiting-payment':
      return { what: todoWords.pay, note: todoWords.payNote }
    case 'resolved':
      return { what: todoWords.collect, note: todoWords.collectNote }
    case 'refused-at-intake':
    case 'stopped':
    case 'closed':
      return { what: todoWords.refile, note: todoWords.refileNote }
    case 'delivered':
    case 'withdrawn':
      return { what: todoWords.done, note: null }
    default:
      return { what: todoWords.nothing, note: todoWords.nothingNote }
  }
}
