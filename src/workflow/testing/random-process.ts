import fc from 'fast-check'
import { stretchBetween, tasksOf } from '../tree.ts'
import type { Block, Outcome, TaskBlock } from '../types.ts'
import { accept, backTo, branch, choice, days, hours, parallel, refuse, sequence, task, wait } from './processes.ts'

/** Shape of a block before ids are given. */
type Shape =
  | { readonly kind: 'task'; readonly trait: number }
  | { readonly kind: 'sequence'; readonly parts: readonly Shape[] }
  | { readonly kind: 'parallel'; readonly parts: readonly Shape[]; readonly trait: number }
  | { readonly kind: 'choice'; readonly parts: readonly Shape[]; readonly trait: number }

const trait = fc.nat(999)
const leaf: fc.Arbitrary<Shape> = fc.record({ kind: fc.constant('task' as const), trait })
const many = (part: fc.Arbitrary<Shape>, minLength: number, maxLength: number) =>
  fc.array(part, { minLength, maxLength, size: 'max' })

function shapeAt(depth: number): fc.Arbitrary<Shape> {
  if (depth === 0) return leaf
  const part = shapeAt(depth - 1)
  return fc.oneof(
    { arbitrary: leaf, weight: 2 },
    { arbitrary: fc.record({ kind: fc.constant('sequence' as const), parts: many(part, 1, 3) }), weight: 2 },
    { arbitrary: fc.record({ kind: fc.constant('parallel' as const), parts: many(part, 1, 3), trait }), weight: 2 },
    { arbitrary: fc.record({ kind: fc.constant('choice' as const), parts: many(part, 2, 3), trait }), weight: 1 },
  )
}
const shape: fc.Arbitrary<Shape> = fc.oneof(
  { arbitrary: fc.record({ kind: fc.constant('sequence' as const), parts: many(shapeAt(3), 2, 4) }), weight: 9 },
  { arbitrary: shapeAt(3), weight: 1 },
)

/** Answers that the conditions of random processes ask for: two yes, two no, one that nobody gave. */
export const randomAnswers = { q0: true, q1: false, q2: true, q3: false }
const condition = (seed: number): string => `answers.q${seed % 5}`

const works = ['examine', 'draft-result', 'acknowledge', 'issue-result'] as const
const agencies = ['competent', 'receiving', { named: 'TAX' }, { superiorOf: 'competent' }, { of: 't1' }] as const
const allWaits = [
  wait('supplement', 'restart', { window: days(1) }),
  wait('verification', 'pause', { scope: 'branch' }),
  wait('opinion', 'pause', { scope: 'visit', optional: true }),
  wait('customer-confirmation', 'none'),
]

function named(root: Shape): Block {
  let count = 0
  const next = (prefix: string): string => {
    count += 1
    return `${prefix}${count}`
  }
  const build = (node: Shape): Block => {
    if (node.kind === 'task') {
      return task(next('t'), {
        work: works[node.trait % works.length]!,
        performer: { agency: agencies[node.trait % agencies.length]!, role: 'specialist' },
        limit: node.trait % 3 === 0 ? undefined : node.trait % 3 === 1 ? days(2) : hours(5),
        waits: allWaits,
        outcomes: node.trait % 2 === 0 ? [accept, refuse] : [accept],
      })
    }
    const parts = node.parts.map(build)
    if (node.kind === 'sequence') return sequence(next('s'), ...parts)
    if (node.kind === 'choice') {
      const [first, second, third] = parts
      const inner = third ? choice(next('c'), condition(node.trait + 1), second!, third) : second!
      return choice(next('c'), condition(node.trait), first!, inner)
    }
    const branches = parts.map((process, index) =>
      branch(next('b'), process, {
        when: (node.trait + index) % 3 === 0 ? condition(node.trait + index) : undefined,
        limit: (node.trait + index) % 2 === 0 ? days(3) : undefined,
      }),
    )
    return parallel(next('p'), ...branches)
  }
  return withReturns(build(root))
}

/** Gives every task that may send back an outcome for the nearest task before it. */
function withReturns(process: Block): Block {
  const ids = tasksOf(process).map(({ id }) => id)
  const target = ({ id }: TaskBlock) =>
    ids.slice(0, ids.indexOf(id)).findLast(earlier => stretchBetween(process, earlier, id))
  const change = (block: Block): Block => {
    switch (block.kind) {
      case 'task': {
        const to = target(block)
        const outcomes: readonly Outcome[] = [...(block.outcomes ?? []), ...(to ? [backTo(to)] : [])]
        return { ...block, outcomes }
      }
      case 'sequence':
        return { ...block, steps: block.steps.map(change) }
      case 'parallel':
        return { ...block, branches: block.branches.map(part => ({ ...part, process: change(part.process) })) }
      case 'choice':
        return {
          ...block,
          options: block.options.map(option => ({ ...option, process: change(option.process) })),
          otherwise: change(block.otherwise),
        }
    }
  }
  return change(process)
}

/** Any process of up to some forty tasks, forks and choices within one another, with waits, refusals and returns. */
export const anyProcess: fc.Arbitrary<Block> = shape.map(named)

/** What an actor tries next: which of the possible commands, and how many hours later. */
export const anyTries = fc.array(fc.record({ pick: fc.nat(9999), hours: fc.nat(30) }), {
  minLength: 3,
  maxLength: 40,
  size: 'max',
})
