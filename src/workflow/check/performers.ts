import { findTask } from '../tree.ts'
import type { AgencySelector, Block, TaskBlock } from '../types.ts'
import type { CheckContext, ProcessProblem } from './context.ts'
import { isTask, type Place, problemAt } from './places.ts'

/** Every agency that a selector may come to; null where it leads nowhere (an unknown task, a circle). */
function candidates(
  process: Block,
  selector: AgencySelector,
  context: CheckContext,
  asking: readonly string[],
): readonly (string | null)[] {
  if (selector === 'receiving') return context.receiving
  if (selector === 'competent') return context.competent
  if ('named' in selector) return [selector.named]
  if ('communeOf' in selector) return context.namedByAnswer(selector.communeOf)
  if ('superiorOf' in selector) {
    const inner = candidates(process, selector.superiorOf, context, asking)
    return inner.map(code => (code === null ? null : context.superiorOf(code)))
  }
  const task = findTask(process, selector.of)
  if (!task || asking.includes(task.id)) return [null]
  return candidates(process, task.performer.agency, context, [...asking, task.id])
}

/** Problems of the names inside a selector. */
function selectorProblems(
  process: Block,
  place: Place<TaskBlock>,
  selector: AgencySelector,
  context: CheckContext,
): ProcessProblem[] {
  if (typeof selector === 'string' || 'named' in selector) return []
  if ('superiorOf' in selector) return selectorProblems(process, place, selector.superiorOf, context)
  if ('of' in selector) {
    if (findTask(process, selector.of)) return []
    const vi = `Cơ quan thực hiện lấy theo bước “${selector.of}”, nhưng không có bước đó.`
    return [problemAt(place, 'unknown-task', vi, `The agency follows the step “${selector.of}”, which does not exist.`)]
  }
  const { answers } = context.variables
  const fields = typeof answers === 'object' && 'record' in answers ? answers.record : {}
  if (selector.communeOf in fields) return []
  const vi = `Cơ quan thực hiện lấy theo câu trả lời “${selector.communeOf}”, nhưng biểu mẫu không có câu đó.`
  const en = `The agency follows the answer “${selector.communeOf}”, which the form does not ask for.`
  return [problemAt(place, 'unknown-field', vi, en)]
}

const shown = 3

/** Each task must find somebody in post, at every agency that it may open for, on every day of validity. */
export function performerProblems(process: Block, places: readonly Place[], context: CheckContext): ProcessProblem[] {
  return places.filter(isTask).flatMap(place => {
    const { agency, role } = place.block.performer
    const names = selectorProblems(process, place, agency, context)
    if (names.length > 0) return names
    const codes = candidates(process, agency, context, [place.block.id])
    const missing = [...new Set(codes)].filter(code => code === null || !context.staffed(code, role))
    if (codes.length > 0 && missing.length === 0) return []
    const found = missing.filter(code => code !== null)
    const list = found.slice(0, shown).join(', ') + (found.length > shown ? `, … (${found.length})` : '')
    if (found.length === 0) {
      const vi = 'Không tìm được cơ quan thực hiện bước này.'
      return [problemAt(place, 'no-performer', vi, 'No agency can be found for this step.')]
    }
    const vi = `Không phải ngày nào cũng có người giữ chức danh “${role}” tại: ${list}.`
    const en = `Nobody holds the post “${role}” on every day of validity at: ${list}.`
    return [problemAt(place, 'no-performer', vi, en)]
  })
}
