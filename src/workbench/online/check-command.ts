import type { DossierCommand } from '../../dossiers/index.ts'
import type { FormProblem } from '../../platform/html/index.ts'
import { type CheckState, mustBeMarked, type PaperCheck, paperId } from './check-state.ts'
import { words } from './online.words.ts'
import { refusalGrounds } from './refusal-grounds.ts'

export const answers = ['tiep-nhan', 'yeu-cau', 'tu-choi'] as const
/** The three ways to answer, as the buttons post them. */
export type Answer = (typeof answers)[number]

export interface CheckedCommand {
  readonly command: DossierCommand
  readonly problems: readonly FormProblem[]
}

function acceptance(state: CheckState): CheckedCommand {
  const problems = state.papers.flatMap((paper): FormProblem[] => {
    const id = paperId(paper.component.key)
    if (paper.verdict === 'thieu') return [{ id, text: words.stillMissing }]
    const { name } = paper.component
    const text = { vi: `${name}: ${words.markFirst.vi}`, en: `${name}: ${words.markFirst.en}` }
    return paper.verdict === '' && mustBeMarked(paper) ? [{ id, text }] : []
  })
  const competent = state.seats.length > 0 ? { competentCode: state.competent } : {}
  return { command: { type: 'accept', feePaid: state.feePaid, ...competent }, problems }
}

/** The item that a mark means: the ready sentence with what was typed, and the way to put it right. */
function itemOf({ component, shortcomings, canned, reason, fix }: PaperCheck) {
  const ready = canned === '' ? undefined : shortcomings[Number(canned)]
  return {
    componentKey: component.key,
    reason: [ready?.reason, reason.trim()].filter(part => part).join('. '),
    howToFix: fix.trim() || (ready?.howToFix ?? ''),
  }
}

function request(state: CheckState): CheckedCommand {
  const marked = state.papers.filter(paper => paper.verdict === 'thieu')
  const items = marked.map(itemOf)
  const problems: FormProblem[] = items.flatMap(({ componentKey, reason, howToFix }) => [
    ...(reason === '' ? [{ id: `reason-${componentKey}`, text: words.enterReason }] : []),
    ...(howToFix === '' ? [{ id: `fix-${componentKey}`, text: words.enterFix }] : []),
  ])
  if (marked.length === 0) problems.push({ id: paperId(state.papers[0]?.component.key ?? ''), text: words.markMissing })
  return { command: { type: 'request-supplement', items }, problems }
}

function refusal(state: CheckState): CheckedCommand {
  const ground = refusalGrounds.find(one => one.key === state.ground)
  const detail = state.detail.trim()
  const problems: FormProblem[] = []
  if (ground === undefined) problems.push({ id: 'ground', text: words.chooseGround })
  if (ground?.needsDetail && detail === '') problems.push({ id: 'detail', text: words.enterDetail })
  const reason = [ground?.told, detail].filter(part => part).join('. ')
  return { command: { type: 'refuse-intake', reason }, problems }
}

/** The ordinary command that an answer means, built from the marks; problems name the controls of the page. */
export function commandOf(answer: Answer, state: CheckState): CheckedCommand {
  switch (answer) {
    case 'tiep-nhan':
      return acceptance(state)
    case 'yeu-cau':
      return request(state)
    case 'tu-choi':
      return refusal(state)
  }
}

/** What pressing the page's main button would mean: with a paper marked as wrong, to ask. */
export const likelyAnswer = (state: CheckState): Answer =>
  state.papers.some(paper => paper.verdict === 'thieu') ? 'yeu-cau' : 'tiep-nhan'
