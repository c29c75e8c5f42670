import type { FormProblem } from '../../platform/html/index.ts'
import { assertNever } from '../../platform/result.ts'
import type { ActRefusal } from '../act-on-feedback.ts'
import type { FeedbackCommand } from '../domain/feedback.ts'
import type { TypedAction } from './actions.view.tsx'
import { personalFound, words } from './desk.words.ts'

/** The command of a form; null for a word that names none. */
export function readCommand(word: string, typed: TypedAction): FeedbackCommand | null {
  switch (word) {
    case 'take-up':
      return { type: 'take-up' }
    case 'answer':
      return { type: 'answer', text: typed.text }
    case 'forward':
      return { type: 'forward', to: typed.to, note: typed.note }
    case 'decline':
      return { type: 'decline', ground: typed.ground, explanation: typed.explanation }
    case 'publish':
      return { type: 'publish', body: typed.body, answer: typed.answer }
    default:
      return null
  }
}

const missing = {
  to: words.chooseTo,
  text: words.enterAnswer,
  ground: words.chooseGround,
  explanation: words.enterExplanation,
  body: words.enterBody,
  answer: words.enterPublicAnswer,
} as const

/** What the page says of a refusal, beside which field, and its status. */
export function problemOf(refusal: Exclude<ActRefusal, { code: 'not-found' }>): {
  readonly problem: FormProblem
  readonly status: number
} {
  switch (refusal.code) {
    case 'missing':
      return { problem: { id: refusal.field, text: missing[refusal.field] }, status: 422 }
    case 'same-agency':
      return { problem: { id: 'to', text: words.sameAgency }, status: 422 }
    case 'personal-data':
      return { problem: { id: refusal.field, text: personalFound(refusal.found) }, status: 422 }
    case 'not-now':
      return { problem: { text: words.notNow }, status: 409 }
    case 'stale':
      return { problem: { text: words.stale }, status: 409 }
    case 'forbidden':
      return { problem: { text: words.forbidden }, status: 403 }
    default:
      return assertNever(refusal)
  }
}
