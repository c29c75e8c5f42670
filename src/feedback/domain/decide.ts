import { type Calendar, dueInstant, type Instant, localDate } from '../../deadlines/index.ts'
import { assertNever, err, ok, type Result } from '../../platform/result.ts'
import { tidy } from '../../platform/text.ts'
import type { CommandType, Facts, Feedback, FeedbackCommand, FeedbackEvent } from './feedback.ts'
import { isOpen } from './feedback.ts'
import { type DayLimit, feedbackTerms, groundsFor, type Kind } from './feedback-terms.ts'
import { personalData } from './personal-data.ts'

export type FeedbackRefusal =
  /** The state does not allow it (any more). */
  | { readonly code: 'not-now'; readonly command: CommandType }
  | { readonly code: 'missing'; readonly field: 'to' | 'text' | 'ground' | 'explanation' | 'body' | 'answer' }
  | { readonly code: 'same-agency' }
  /** The text to be published holds something of a person: `found`. */
  | { readonly code: 'personal-data'; readonly field: 'body' | 'answer'; readonly found: string }

export interface FeedbackDecision {
  readonly feedback: Feedback
  readonly event: FeedbackEvent
}

function due(start: Instant, limit: DayLimit, calendar: Calendar): Instant {
  const found = dueInstant({ start, limit }, calendar)
  if (!found.ok) throw new Error(found.error.message)
  if (found.value === null) throw new Error('a clock without pauses has a due date')
  return found.value
}

export interface NewFeedback {
  readonly code: string
  readonly kind: Kind
  readonly agency: string
  readonly mayPublish: boolean
}

/** What came in just now, with its clocks by the calendar of the agency that it concerns. */
export function receive(sent: NewFeedback, calendar: Calendar, now: Instant): FeedbackDecision {
  const terms = feedbackTerms[sent.kind]
  return {
    feedback: {
      ...sent,
      mayPublish: sent.mayPublish && terms.publishes,
      state: 'received',
      version: 1,
      receivedAt: now,
      takeUpDueAt: due(now, terms.takeUp, calendar),
      takenUpAt: null,
      answerDueAt: terms.answerFrom === 'received' ? due(now, terms.answer, calendar) : null,
      closedAt: null,
      answer: null,
      declineGround: null,
      publishedAt: null,
      publicBody: null,
      publicAnswer: null,
    },
    event: { type: 'received', at: now, agency: sent.agency, to: null, note: '' },
  }
}

/** Commands that the state allows, whoever asks. */
export function possible(feedback: Feedback): CommandType[] {
  if (isOpen(feedback)) {
    const taken = feedback.state === 'in-progress'
    return [...(taken ? [] : (['take-up'] as const)), 'answer', 'forward', 'decline']
  }
  const { state, mayPublish, publishedAt, kind } = feedback
  const publishable = state === 'answered' && mayPublish && publishedAt === null && feedbackTerms[kind].publishes
  return publishable ? ['publish'] : []
}

/** Taking up sets the clock of the answer where it counts from then. */
function takenUp(feedback: Feedback, { now, calendarOn }: Facts): Feedback {
  if (feedback.takenUpAt !== null) return feedback
  const { answer } = feedbackTerms[feedback.kind]
  const calendar = calendarOn(feedback.agency, localDate(now))
  const answerDueAt = feedback.answerDueAt ?? (calendar === null ? null : due(now, answer, calendar))
  return { ...feedback, takenUpAt: now, answerDueAt }
}

/** Decides a command; the sender's date of the answer never moves when something is passed on. */
export function decide(
  feedback: Feedback,
  command: FeedbackCommand,
  facts: Facts,
): Result<FeedbackDecision, FeedbackRefusal> {
  const { now } = facts
  if (!possible(feedback).includes(command.type)) return err({ code: 'not-now', command: command.type })
  const version = feedback.version + 1
  const event = { at: now, agency: feedback.agency, to: null, note: '' }
  switch (command.type) {
    case 'take-up':
      return ok({
        feedback: { ...takenUp(feedback, facts), version, state: 'in-progress' },
        event: { ...event, type: 'taken-up' },
      })
    case 'forward': {
      const { to } = command
      const calendar = to === '' ? null : facts.calendarOn(to, localDate(now))
      if (calendar === null) return err({ code: 'missing', field: 'to' })
      if (to === feedback.agency) return err({ code: 'same-agency' })
      const takeUpDueAt = due(now, feedbackTerms[feedback.kind].takeUp, calendar)
      return ok({
        feedback: { ...feedback, version, state: 'forwarded', agency: to, takeUpDueAt, takenUpAt: null },
        event: { ...event, type: 'forwarded', to, note: tidy(command.note) },
      })
    }
    case 'answer': {
      const text = command.text.trim()
      if (text === '') return err({ code: 'missing', field: 'text' })
      return ok({
        feedback: { ...takenUp(feedback, facts), version, state: 'answered', answer: text, closedAt: now },
        event: { ...event, type: 'answered' },
      })
    }
    case 'decline': {
      const ground = groundsFor(feedback.kind).find(each => each.key === command.ground)
      if (ground === undefined) return err({ code: 'missing', field: 'ground' })
      const answer = command.explanation.trim()
      if (answer === '') return err({ code: 'missing', field: 'explanation' })
      return ok({
        feedback: { ...feedback, version, state: 'declined', declineGround: ground.key, answer, closedAt: now },
        event: { ...event, type: 'declined' },
      })
    }
    case 'publish': {
      const texts = { body: command.body.trim(), answer: command.answer.trim() }
      for (const field of ['body', 'answer'] as const) {
        if (texts[field] === '') return err({ code: 'missing', field })
        const found = personalData(texts[field], facts.sender)
        if (found !== null) return err({ code: 'personal-data', field, found })
      }
      return ok({
        feedback: { ...feedback, version, publishedAt: now, publicBody: texts.body, publicAnswer: texts.answer },
        event: { ...event, type: 'published' },
      })
    }
    default:
      return assertNever(command)
  }
}
