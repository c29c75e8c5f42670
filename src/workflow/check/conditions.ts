import { checkExpression, compileExpression, type Variables } from '../../expressions/index.ts'
import { tasksOf } from '../tree.ts'
import type { Block, Condition } from '../types.ts'
import type { CheckContext, ProcessProblem } from './context.ts'
import { type Place, problemAt } from './places.ts'

/** What a condition of a process may read. */
function variablesOf(process: Block, { variables }: CheckContext): Variables {
  const known = Object.entries(variables).filter(([name]) => ['answers', 'applicant', 'case', 'channel'].includes(name))
  const outcomes = Object.fromEntries(tasksOf(process).map(task => [task.id, 'string' as const]))
  return { ...Object.fromEntries(known), outcomes: { record: outcomes } }
}

/** Conditions of a block: of its branches or its options. */
function conditionsOf(block: Block): readonly { readonly when: Condition; readonly branch?: string }[] {
  if (block.kind === 'choice') return block.options.map(({ when }) => ({ when }))
  if (block.kind !== 'parallel') return []
  return block.branches.flatMap(({ id, when }) => (when === undefined ? [] : [{ when, branch: id }]))
}

/** Conditions must be yes/no expressions over known names, and ask only for outcomes of tasks that come before. */
export function conditionProblems(process: Block, places: readonly Place[], context: CheckContext): ProcessProblem[] {
  const variables = variablesOf(process, context)
  return places.flatMap(place =>
    conditionsOf(place.block).flatMap(({ when, branch }) => {
      const wrong = checkExpression(when, variables, 'boolean')
      if (wrong.length > 0) {
        return wrong.map(({ message }) =>
          problemAt(
            place,
            'wrong-condition',
            `Điều kiện “${when}”: ${message.vi}`,
            `Condition “${when}”: ${message.en}`,
            branch,
          ),
        )
      }
      const compiled = compileExpression(when)
      const references = compiled.ok ? compiled.value.references : []
      return references.flatMap(reference => {
        const [root, taskId] = reference.split('.')
        if (root !== 'outcomes' || place.before.some(({ id }) => id === taskId)) return []
        const vi = `Điều kiện “${when}” hỏi kết quả của bước “${taskId}”, là bước chưa làm trước đó.`
        const en = `Condition “${when}” asks for the outcome of “${taskId}”, which is not done before.`
        return [problemAt(place, 'outcome-too-early', vi, en, branch)]
      })
    }),
  )
}
