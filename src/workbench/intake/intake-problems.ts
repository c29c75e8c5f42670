import type { Refusal } from '../../dossiers/index.ts'
import { toHttpRefusal } from '../../dossiers/index.ts'
import { controlId, type FormError } from '../../forms/index.ts'
import type { FormProblem } from '../../platform/html/index.ts'
import { words } from './intake.words.ts'
import type { IntakeProblems } from './intake-state.ts'

const componentId = (key: string): string => `c-${key}`

export { componentId }

/** The id of the control that a path of the refusal speaks of. */
function idOf(path: string): string {
  const [, applicant] = /^applicant\.(\w+)$/.exec(path) ?? []
  if (applicant !== undefined) return applicant
  const [, component] = /^components\.(.+)$/.exec(path) ?? []
  if (component !== undefined) return componentId(component)
  if (path === 'returnAddress' || path === 'competentCode') return path
  return path.startsWith('answers') ? controlId(path) : 'thu-tuc'
}

/** What has to be put right, at its field and in the summary. */
export function problemsOfRefusal(refusal: Refusal): IntakeProblems {
  if (refusal.code !== 'invalid-command') {
    const { title, detail } = toHttpRefusal(refusal)
    return { list: [{ text: detail ?? title }], byField: new Map(), answers: [] }
  }
  const list: FormProblem[] = refusal.errors.map(error => ({ id: idOf(error.path), text: error.message }))
  const answers: FormError[] = refusal.errors
    .filter(error => error.path.startsWith('answers'))
    .map(error => ({ field: error.path, message: error.message, typed: null }))
  return { list, byField: new Map(list.map(problem => [problem.id ?? '', problem.text])), answers }
}

export const noProcedureProblem = (typed: string): IntakeProblems => {
  const text = typed.trim() === '' ? words.enterProcedure : words.none
  return { list: [{ id: 'thu-tuc', text }], byField: new Map([['thu-tuc', text]]), answers: [] }
}
