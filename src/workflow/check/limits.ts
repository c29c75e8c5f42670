import type { Instant, Limit, LimitUnit } from '../../deadlines/index.ts'
import { partsOf } from '../tree.ts'
import type { Block } from '../types.ts'
import type { CheckContext, ProcessProblem } from './context.ts'
import { type Place, problemAt } from './places.ts'

const unitWords: Readonly<Record<LimitUnit, { vi: string; en: string }>> = {
  'clock-hour': { vi: 'giờ', en: 'hours' },
  'working-hour': { vi: 'giờ làm việc', en: 'working hours' },
  'calendar-day': { vi: 'ngày', en: 'days' },
  'working-day': { vi: 'ngày làm việc', en: 'working days' },
  month: { vi: 'tháng', en: 'months' },
}
const inWords = ({ amount, unit }: Limit): { vi: string; en: string } => ({
  vi: `${amount} ${unitWords[unit].vi}`,
  en: `${amount} ${unitWords[unit].en}`,
})

/** A branch with a limit of its own takes that long, whatever its tasks add up to. */
function limitsIn(block: Block): readonly Limit[] {
  if (block.kind === 'task') return block.limit ? [block.limit] : []
  if (block.kind === 'parallel') {
    return block.branches.flatMap(branch => (branch.limit ? [branch.limit] : limitsIn(branch.process)))
  }
  return partsOf(block).flatMap(({ process }) => limitsIn(process))
}

/** Sum along the longest path, where all limits have one unit. */
function longest(block: Block): number {
  switch (block.kind) {
    case 'task':
      return block.limit?.amount ?? 0
    case 'sequence':
      return block.steps.reduce((sum, step) => sum + longest(step), 0)
    case 'parallel':
      return Math.max(0, ...block.branches.map(branch => branch.limit?.amount ?? longest(branch.process)))
    case 'choice':
      return Math.max(...partsOf(block).map(({ process }) => longest(process)))
  }
}

const latest = (instants: readonly Instant[], start: Instant): Instant => [start, ...instants].sort().at(-1)!

/** When the block is over if everyone takes the whole of his limit, one after another under the calendar. */
function endOf(block: Block, start: Instant, due: CheckContext['due']): Instant {
  const after = (limit: Limit | undefined) => (limit ? due(start, limit) : start)
  switch (block.kind) {
    case 'task':
      return after(block.limit)
    case 'sequence':
      return block.steps.reduce((at, step) => endOf(step, at, due), start)
    case 'parallel': {
      const ends = block.branches.map(({ limit, process }) => (limit ? after(limit) : endOf(process, start, due)))
      return latest(ends, start)
    }
    case 'choice':
      return latest(
        partsOf(block).map(({ process }) => endOf(process, start, due)),
        start,
      )
  }
}

const dayMilliseconds = 86_400_000
const dayOf = (at: Instant): number => Date.parse(at.slice(0, 10))
const written = (at: Instant): string => `${at.slice(11, 16)} ${at.slice(8, 10)}/${at.slice(5, 7)}/${at.slice(0, 4)}`

/** How far the longest path reaches beyond a limit; null when it fits. */
function overrun(block: Block, limit: Limit, context: CheckContext): { vi: string; en: string } | null {
  const limits = limitsIn(block)
  if (limits.every(({ unit }) => unit === limit.unit)) {
    const sum = longest(block)
    if (sum <= limit.amount) return null
    const [total, allowed, over] = [sum, limit.amount, sum - limit.amount].map(amount => inWords({ ...limit, amount }))
    return {
      vi: `Các bước trên đường dài nhất cộng lại ${total!.vi}, thời hạn là ${allowed!.vi}: vượt ${over!.vi}.`,
      en: `The steps on the longest path add up to ${total!.en}, the limit is ${allowed!.en}: ${over!.en} too many.`,
    }
  }
  const byDay = !limit.unit.endsWith('hour')
  let worst: { start: Instant; end: Instant; due: Instant; over: number } | null = null
  for (const start of context.starts) {
    const [end, due] = [endOf(block, start, context.due), context.due(start, limit)]
    const over = byDay ? dayOf(end) - dayOf(due) : Date.parse(end) - Date.parse(due)
    if (over > (worst?.over ?? 0)) worst = { start, end, due, over }
  }
  if (!worst) return null
  const { start, end, due, over } = worst
  const [amount, vi, en] = byDay
    ? [over / dayMilliseconds, 'ngày', 'days']
    : [Math.ceil(over / 60_000), 'phút', 'minutes']
  return {
    vi: `Bắt đầu lúc ${written(start)}, các bước trên đường dài nhất xong lúc ${written(end)}, thời hạn ${inWords(limit).vi} đến ${written(due)}: vượt ${amount} ${vi}.`,
    en: `Begun at ${written(start)}, the steps on the longest path end at ${written(end)}, the limit of ${inWords(limit).en} at ${written(due)}: ${amount} ${en} too many.`,
  }
}

/** Limits along the longest path must fit the case's limit in each channel, and those of a branch the branch's own. */
export function limitProblems(process: Block, places: readonly Place[], context: CheckContext): ProcessProblem[] {
  const entries = Object.entries(context.limits)
  const same = (a: Limit, b: Limit) => a.amount === b.amount && a.unit === b.unit
  const whole = entries.flatMap(([, limit], index) => {
    // Channels of one limit make one problem.
    if (entries.findIndex(([, other]) => same(other, limit)) < index) return []
    const over = overrun(process, limit, context)
    if (!over) return []
    const channels = entries.flatMap(([channel, other]) => (same(other, limit) ? [channel] : [])).join(', ')
    return [problemAt({ way: [process.id] }, 'limits-exceed', `${over.vi} (${channels})`, `${over.en} (${channels})`)]
  })
  const branches = places.flatMap(place =>
    place.block.kind !== 'parallel'
      ? []
      : place.block.branches.flatMap(({ id, limit, process: inner }) => {
          const over = limit ? overrun(inner, limit, context) : null
          return over ? [problemAt(place, 'limits-exceed', over.vi, over.en, id)] : []
        }),
  )
  return [...whole, ...branches]
}
