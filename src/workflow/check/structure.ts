import type { Limit } from '../../deadlines/index.ts'
import { outcomesOf, stretchBetween } from '../tree.ts'
import type { Block, TaskBlock } from '../types.ts'
import type { ProcessProblem } from './context.ts'
import { isTask, type Place, problemAt } from './places.ts'

/** Ids name events for ever: each block, and each branch among the blocks, has its own. */
export function duplicateIds(places: readonly Place[]): ProcessProblem[] {
  const named = places.flatMap(place => [
    { place, id: place.block.id, branch: undefined },
    ...(place.block.kind === 'parallel' ? place.block.branches.map(({ id }) => ({ place, id, branch: id })) : []),
  ])
  return named.flatMap(({ place, id, branch }, index) => {
    if (id !== '' && !named.slice(0, index).some(earlier => earlier.id === id)) return []
    const vi = id === '' ? 'Bước này chưa có mã.' : `Mã “${id}” đã dùng cho một bước khác.`
    const en = id === '' ? 'This block has no id.' : `The id “${id}” is used by another block.`
    return [problemAt(place, 'duplicate-id', vi, en, branch)]
  })
}

export function emptyBlocks(places: readonly Place[]): ProcessProblem[] {
  return places.flatMap(place => {
    const { block } = place
    const parts = block.kind === 'sequence' ? block.steps : block.kind === 'parallel' ? block.branches : null
    const empty = block.kind === 'choice' ? block.options.length === 0 : parts?.length === 0
    return empty ? [problemAt(place, 'empty-block', 'Khối này chưa có bước nào.', 'This block has no steps.')] : []
  })
}

/** Outcomes: the ordinary one goes on, returns lead back to an earlier task, refusals to a draft. */
export function outcomeProblems(process: Block, places: readonly Place[]): ProcessProblem[] {
  return places.filter(isTask).flatMap(place => {
    const { block: task } = place
    const outcomes = outcomesOf(task)
    const problems: ProcessProblem[] = []
    if (outcomes[0]?.effect !== 'continue') {
      const vi = 'Kết quả xử lý đầu tiên phải là kết quả thông thường, đi tiếp bước sau.'
      problems.push(
        problemAt(place, 'wrong-outcomes', vi, 'The first outcome must be the ordinary one, which goes on.'),
      )
    }
    if (new Set(outcomes.map(({ key }) => key)).size < outcomes.length) {
      const vi = 'Hai kết quả xử lý của bước này trùng mã.'
      problems.push(problemAt(place, 'wrong-outcomes', vi, 'Two outcomes of this step have the same key.'))
    }
    for (const { key, effect } of outcomes) {
      if (typeof effect === 'object' && !stretchBetween(process, effect.return, task.id)) {
        const vi = `Kết quả “${key}” trả về “${effect.return}”, không phải một bước đứng trước trong cùng mạch.`
        const en = `The outcome “${key}” returns to “${effect.return}”, which is no earlier step of the same course.`
        problems.push(problemAt(place, 'wrong-return', vi, en))
      }
      if (effect === 'refuse' && !place.after.some(({ work }) => work === 'draft-result')) {
        const vi = `Sau kết quả từ chối “${key}” không có bước dự thảo văn bản từ chối.`
        const en = `No step drafts the refusal after the outcome “${key}”.`
        problems.push(problemAt(place, 'refusal-without-draft', vi, en))
      }
    }
    return problems
  })
}

/** A limit counts something: whole, and more than nothing but for `trong ngày`. */
const isLimit = ({ amount, unit }: Limit): boolean =>
  Number.isInteger(amount) && (amount > 0 || (amount === 0 && unit === 'working-day'))

function waitProblems(place: Place<TaskBlock>): ProcessProblem[] {
  const waits = place.block.waits ?? []
  return waits.flatMap((wait, index) => {
    const problems: ProcessProblem[] = []
    const add = (vi: string, en: string) => problems.push(problemAt(place, 'wrong-wait', vi, en))
    if (waits.findIndex(({ kind }) => kind === wait.kind) < index) {
      add(`Bước này có hai quy tắc chờ “${wait.kind}”.`, `This step has two rules for the wait “${wait.kind}”.`)
    }
    if (wait.policy !== 'none' && wait.legalBasis.trim() === '') {
      add(
        `Việc chờ “${wait.kind}” làm dừng thời hạn nhưng chưa có căn cứ pháp lý.`,
        `The wait “${wait.kind}” stops the clock without a legal basis.`,
      )
    }
    if (wait.window && !isLimit(wait.window)) {
      add(`Hạn của việc chờ “${wait.kind}” không hợp lệ.`, `The window of the wait “${wait.kind}” is no limit.`)
    }
    return problems
  })
}

export function waitAndLimitProblems(places: readonly Place[]): ProcessProblem[] {
  return places.flatMap(place => {
    const { block } = place
    const limits =
      block.kind === 'task'
        ? [{ limit: block.limit, branch: undefined }]
        : block.kind === 'parallel'
          ? block.branches.map(({ id, limit }) => ({ limit, branch: id }))
          : []
    const wrong = limits.flatMap(({ limit, branch }) => {
      if (!limit || isLimit(limit)) return []
      const vi = `Thời hạn ${limit.amount} không hợp lệ: phải là số nguyên dương.`
      const en = `The limit ${limit.amount} is not valid: it must be a positive whole number.`
      return [problemAt(place, 'wrong-limit', vi, en, branch)]
    })
    return [...wrong, ...(isTask(place) ? waitProblems(place) : [])]
  })
}
