import type { Block, Work } from '../types.ts'
import type { CheckContext, ProcessProblem } from './context.ts'
import { isTask, type Place, problemAt } from './places.ts'

const chain = ['draft-result', 'sign-result', 'issue-result'] as const
const chainWords: Readonly<Record<(typeof chain)[number], { vi: string; en: string }>> = {
  'draft-result': { vi: 'dự thảo', en: 'draft' },
  'sign-result': { vi: 'ký', en: 'sign' },
  'issue-result': { vi: 'phát hành', en: 'issue' },
}

/** True when every way through the block issues a result. */
function alwaysIssues(block: Block): boolean {
  switch (block.kind) {
    case 'task':
      return block.work === 'issue-result'
    case 'sequence':
      return block.steps.some(alwaysIssues)
    case 'parallel':
      return block.branches.some(branch => branch.when === undefined && alwaysIssues(branch.process))
    case 'choice':
      return [...block.options.map(({ process }) => process), block.otherwise].every(alwaysIssues)
  }
}

/** Each result is drafted, then signed, then issued; and no way through the process ends without one. */
export function resultProblems(process: Block, places: readonly Place[], context: CheckContext): ProcessProblem[] {
  const root = { way: [process.id] }
  const main = context.results[0]
  const tasks = places.filter(isTask)
  const worksOn = (work: Work, result: string) =>
    tasks.filter(({ block }) => block.work === work && (block.result ?? main) === result)
  const problems: ProcessProblem[] = []

  for (const place of tasks) {
    const { result } = place.block
    if (result === undefined || context.results.includes(result)) continue
    const vi = `Trường hợp này không có kết quả “${result}”.`
    problems.push(problemAt(place, 'unknown-result', vi, `This case has no result “${result}”.`))
  }
  for (const result of context.results) {
    for (const [index, work] of chain.entries()) {
      const places = worksOn(work, result)
      const words = chainWords[work]
      if (places.length === 0) {
        const vi = `Kết quả “${result}” không có bước ${words.vi}.`
        problems.push(
          problemAt(root, 'result-incomplete', vi, `No step is there to ${words.en} the result “${result}”.`),
        )
      }
      const earlier = chain[index - 1]
      if (!earlier || worksOn(earlier, result).length === 0) continue
      const first = chainWords[earlier]
      for (const place of places) {
        if (place.before.some(({ work, result: of = main }) => work === earlier && of === result)) continue
        const vi = `Bước ${words.vi} kết quả “${result}” không đứng sau bước ${first.vi}.`
        const en = `The step to ${words.en} the result “${result}” does not follow one to ${first.en} it.`
        problems.push(problemAt(place, 'result-incomplete', vi, en))
      }
    }
  }
  if (!alwaysIssues(process)) {
    const vi = 'Có đường đi qua quy trình mà không phát hành kết quả nào.'
    problems.push(problemAt(root, 'path-without-result', vi, 'Some way through the process issues no result.'))
  }
  return problems
}
