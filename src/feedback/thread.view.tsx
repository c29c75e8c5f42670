import { agencyName, type Directory } from '../agencies/index.ts'
import {
  Code,
  formatDue,
  formatInstant,
  type Moment,
  Notice,
  type SummaryRow,
  Timeline,
  useLocale,
  useSay,
} from '../platform/html/index.ts'
import { declineGrounds } from './domain/feedback-terms.ts'
import type { StoredEvent, StoredFeedback } from './feedback.queries.ts'
import { eventTitle, kindWords, words } from './feedback.words.ts'

/** Text as it was written, line by line. */
export function Written({ text }: { readonly text: string }) {
  return (
    <>
      {text.split(/\n+/).map((line, at) => (
        <p key={at} lang="vi">
          {line}
        </p>
      ))}
    </>
  )
}

/** The answer, or why there is none. */
export function AnswerBox({ feedback }: { readonly feedback: StoredFeedback }) {
  const to = useSay()
  if (feedback.answer === null) return null
  const ground = declineGrounds.find(each => each.key === feedback.declineGround)
  return (
    <Notice
      kind={ground === undefined ? 'success' : 'warning'}
      title={ground === undefined ? words.answer : words.declined}
    >
      {ground === undefined ? null : <p>{to(ground.label)}.</p>}
      <Written text={feedback.answer} />
    </Notice>
  )
}

/** What it is about, and until when. */
export function useFacts(feedback: StoredFeedback, directory: Directory, now: string): SummaryRow[] {
  const to = useSay()
  const locale = useLocale()
  const { kind, agency, dossierCode, procedureCode, takenUpAt, closedAt, answerDueAt } = feedback
  const today = now.slice(0, 10)
  return [
    { label: words.kind, value: to(kindWords[kind].label) },
    { label: words.agency, value: <span lang="vi">{agencyName(directory, agency)}</span> },
    { label: words.sent, value: formatInstant(feedback.receivedAt, locale) },
    ...(takenUpAt !== null || closedAt !== null
      ? []
      : [{ label: words.takeUpBy, value: formatDue(feedback.takeUpDueAt, locale, today) }]),
    ...(answerDueAt === null || closedAt !== null
      ? []
      : [{ label: words.answerBy, value: formatDue(answerDueAt, locale, today) }]),
    ...(dossierCode === null ? [] : [{ label: words.dossier, value: <Code code={dossierCode} /> }]),
    ...(procedureCode === null ? [] : [{ label: words.procedure, value: procedureCode }]),
  ]
}

export interface ThreadProps {
  readonly feedback: StoredFeedback
  readonly events: readonly StoredEvent[]
  readonly directory: Directory
  /** Names of officials and their words to each other: inside alone. */
  readonly inside: boolean
}

/** The way so far. */
export function Thread({ events, directory, inside, feedback }: ThreadProps) {
  const to = useSay()
  const locale = useLocale()
  const place = (code: string) => agencyName(directory, code)
  const last = events.length - 1
  const moments: Moment[] = events.map((event, at) => ({
    kind: event.type === 'declined' ? 'wrong' : at === last && feedback.closedAt === null ? 'now' : 'done',
    title: eventTitle(event, place),
    when: formatInstant(event.at, locale),
    ...(inside && (event.note !== '' || event.official !== null)
      ? {
          text: (
            <p lang="vi">
              {event.official}
              {event.note === '' ? '' : `: ${event.note}`}
            </p>
          ),
        }
      : {}),
  }))
  return (
    <section class="stack-s">
      <h2>{to(words.thread)}</h2>
      <Timeline moments={moments} />
    </section>
  )
}
