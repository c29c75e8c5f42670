import type { Agency } from '../../agencies/index.ts'
import {
  Button,
  Checkbox,
  ErrorSummary,
  type FormProblem,
  formatPhone,
  HiddenCsrf,
  localePath,
  PageHead,
  PublicPage,
  Radios,
  Select,
  TextArea,
  TextInput,
} from '../../platform/html/index.ts'
import type { Frame } from '../../platform/http/index.ts'
import { say, type Text } from '../../platform/text.ts'
import type { Kind } from '../domain/feedback-terms.ts'
import { words as common, kindWords } from '../feedback.words.ts'
import { type KnownSender, LONGEST_BODY, type TypedFeedback } from './read-sent.ts'
import { agencyGroups, otherAgencies, words } from './send.words.ts'

/** Where the form stands: among reports, or among questions. */
export interface SendPlace {
  readonly path: '/phan-anh/gui' | '/hoi-dap/gui'
  readonly kinds: readonly Kind[]
  readonly title: Text
  readonly lead: Text
  readonly parent: { readonly label: Text; readonly path: string }
}

export interface SendPageProps {
  readonly frame: Frame
  readonly csrf: string
  readonly idempotencyKey: string
  readonly place: SendPlace
  readonly agencies: readonly Agency[]
  readonly sender: KnownSender
  readonly typed: TypedFeedback
  readonly problems: readonly FormProblem[]
}

const crumbsOf = (place: SendPlace, locale: Frame['locale']) => [
  { label: common.home, href: localePath('/', locale) },
  { label: place.parent.label, href: localePath(place.parent.path, locale) },
  { label: place.title },
]

/** Before a report: who sends it. */
export function WhoPage(props: { frame: Frame; place: SendPlace; proofPath: string; signInPath: string }) {
  const { frame, place } = props
  const to = (text: Text) => say(text, frame.locale)
  return (
    <PublicPage {...frame} title={place.title} description={to(place.lead)} crumbs={crumbsOf(place, frame.locale)}>
      <PageHead title={place.title} lead={to(place.lead)} />
      <div class="stack measure">
        <h2>{to(words.who)}</h2>
        <p>{to(words.whoText)}</p>
        <div class="row">
          <Button href={localePath(props.proofPath, frame.locale)}>{to(words.byCode)}</Button>
          <Button kind="secondary" href={localePath(props.signInPath, frame.locale)}>
            {to(words.bySignIn)}
          </Button>
        </div>
        <p>
          <a href={localePath('/hoi-dap/gui', frame.locale)}>{to(words.askInstead)}</a>
        </p>
      </div>
    </PublicPage>
  )
}

function Contact({ sender, typed, errorOf }: Pick<SendPageProps, 'sender' | 'typed'> & { errorOf: ErrorOf }) {
  if (sender.contact !== null) return null
  return (
    <TextInput
      name="contact"
      label={words.contact}
      value={typed.contact}
      error={errorOf('contact')}
      autoComplete="email"
      spellcheck={false}
      width="l"
      maxLength={200}
      optional
    />
  )
}

type ErrorOf = (id: keyof TypedFeedback) => FormProblem['text'] | undefined

/** The form of a report, proposal, complaint or question. */
export function SendPage(props: SendPageProps) {
  const { frame, csrf, place, sender, typed, problems } = props
  const { locale } = frame
  const to = (text: Text) => say(text, locale)
  const errorOf: ErrorOf = id => problems.find(problem => problem.id === id)?.text
  const asks = place.kinds.length === 1
  return (
    <PublicPage {...frame} title={place.title} problems={problems.length} crumbs={crumbsOf(place, locale)}>
      <ErrorSummary problems={problems} />
      <PageHead title={place.title} lead={to(place.lead)} />
      <form class="stack measure" method="post" action={localePath(place.path, locale)} data-once data-keeps>
        <HiddenCsrf token={csrf} idempotencyKey={props.idempotencyKey} />
        {asks ? null : (
          <Radios
            name="kind"
            label={words.kind}
            items={place.kinds.map(kind => ({ value: kind, label: kindWords[kind].label, note: kindWords[kind].note }))}
            value={typed.kind}
            error={errorOf('kind')}
          />
        )}
        <TextArea
          name="body"
          label={asks ? words.question : words.body}
          hint={asks ? words.questionHint : words.bodyHint}
          value={typed.body}
          error={errorOf('body')}
          rows={asks ? 4 : 8}
          maxLength={LONGEST_BODY}
        />
        <Select
          name="agency"
          label={words.agency}
          prompt={words.agencyPrompt}
          options={props.agencies.map(({ code, shortName, kind }) => ({
            value: code,
            label: shortName,
            group: agencyGroups[kind] ?? otherAgencies,
          }))}
          value={typed.agency}
          error={errorOf('agency')}
        />
        {asks ? null : (
          <TextInput
            name="dossier"
            label={words.dossier}
            hint={words.dossierHint}
            value={typed.dossier}
            error={errorOf('dossier')}
            spellcheck={false}
            autoComplete="off"
            width="l"
            maxLength={60}
            optional
          />
        )}
        <TextInput
          name="procedure"
          label={words.procedure}
          hint={words.procedureHint}
          value={typed.procedure}
          error={errorOf('procedure')}
          spellcheck={false}
          autoComplete="off"
          width="s"
          maxLength={20}
          optional
        />
        {sender.customerId !== null ? null : (
          <TextInput
            name="name"
            label={words.name}
            value={typed.name}
            error={errorOf('name')}
            autoComplete="name"
            width="l"
            maxLength={100}
            optional={asks}
          />
        )}
        <Contact sender={sender} typed={typed} errorOf={errorOf} />
        <Checkbox name="publish" value="1" label={words.publish} checked={typed.publish === '1'} />
        {sender.contact === null ? null : (
          <p class="muted">
            {to(words.answersTo)}{' '}
            <b>{sender.contact.kind === 'phone' ? formatPhone(sender.contact.value) : sender.contact.value}</b>
            {sender.name === '' ? '' : `, ${sender.name}`}.
          </p>
        )}
        <div>
          <Button>{to(asks ? words.askSubmit : words.submit)}</Button>
        </div>
      </form>
    </PublicPage>
  )
}
