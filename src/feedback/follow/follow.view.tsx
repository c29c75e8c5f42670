import type { Directory } from '../../agencies/index.ts'
import {
  Button,
  Code,
  DeadlineChip,
  ErrorSummary,
  FileInput,
  type FormProblem,
  formatFileSize,
  HiddenCsrf,
  localePath,
  Notice,
  PageHead,
  PublicPage,
  ReceiptDoor,
  SummaryList,
  Tag,
  useSay,
} from '../../platform/html/index.ts'
import type { Frame } from '../../platform/http/index.ts'
import { say, type Text } from '../../platform/text.ts'
import { feedbackTerms } from '../domain/feedback-terms.ts'
import { dueChip } from '../due-chip.ts'
import type { StoredEvent, StoredFeedback } from '../feedback.queries.ts'
import { words as common, kindWords, stateWords } from '../feedback.words.ts'
import { AnswerBox, Thread, useFacts, Written } from '../thread.view.tsx'
import { words } from './follow.words.ts'

export interface FollowErrors {
  readonly code?: Text
  readonly digits?: Text
}

/** Code and digits, which travel in the body; also beside the published answers. */
export function FollowDoor(props: { csrf: string; code?: string | undefined; errors?: FollowErrors | undefined }) {
  return (
    <ReceiptDoor
      title={words.door}
      path="/phan-anh/tra-cuu"
      csrf={props.csrf}
      code={{
        ...{ label: words.code, value: props.code, error: props.errors?.code },
        ...{ placeholder: 'PA-261102-0418', maxLength: 30 },
      }}
      digits={{ name: 'digits', label: words.digits, hint: words.digitsHint, error: props.errors?.digits }}
      submit={words.submit}
    />
  )
}

const crumbs = (locale: Frame['locale'], label: Text | string) => [
  { label: common.home, href: localePath('/', locale) },
  { label: common.title, href: localePath('/phan-anh', locale) },
  { label },
]

/** `/phan-anh/tra-cuu`. */
export function FollowPage(props: { frame: Frame; csrf: string; code: string; errors: FollowErrors }) {
  const { frame, errors } = props
  const problems = (['code', 'digits'] as const).flatMap(id => {
    const text = errors[id]
    return text === undefined ? [] : [{ id, text }]
  })
  return (
    <PublicPage {...frame} title={words.title} problems={problems.length} crumbs={crumbs(frame.locale, words.title)}>
      <ErrorSummary problems={problems} />
      <PageHead title={words.title} lead={say(words.lead, frame.locale)} />
      <div class="measure">
        <FollowDoor csrf={props.csrf} code={props.code} errors={errors} />
      </div>
    </PublicPage>
  )
}

export interface FollowedPageProps {
  readonly frame: Frame
  readonly csrf: string
  readonly feedback: StoredFeedback
  readonly events: readonly StoredEvent[]
  readonly files: readonly { readonly id: string; readonly name: string; readonly size: number }[]
  readonly directory: Directory
  readonly now: string
  /** Just sent: code and digits stand out. */
  readonly justSent: boolean
  readonly outcome: Text | null
  readonly problems: readonly FormProblem[]
  readonly mayAdd: boolean
}

function Facts({ feedback, directory, now }: FollowedPageProps) {
  return <SummaryList rows={useFacts(feedback, directory, now)} />
}

function Files({ frame, csrf, feedback, files, problems, mayAdd }: FollowedPageProps) {
  const to = useSay()
  const root = localePath(`/phan-anh/tra-cuu/${feedback.code}`, frame.locale)
  if (files.length === 0 && !mayAdd) return null
  return (
    <section class="stack-s">
      <h2>{to(common.files)}</h2>
      <ul class="plain-list">
        {files.map(file => (
          <li key={file.id}>
            <a href={`${root}/tep/${file.id}`}>{file.name}</a> ({formatFileSize(file.size, frame.locale)})
          </li>
        ))}
      </ul>
      {mayAdd ? (
        <form class="stack measure" method="post" action={`${root}/tep`} enctype="multipart/form-data" data-once>
          <HiddenCsrf token={csrf} />
          <FileInput name="file" label={words.add} error={problems.find(each => each.id === 'file')?.text} />
          <div>
            <Button kind="secondary">{to(words.addSubmit)}</Button>
          </div>
        </form>
      ) : null}
    </section>
  )
}

/** `/phan-anh/tra-cuu/:ma`: the thread for whoever sent it. */
export function FollowedPage(props: FollowedPageProps) {
  const { frame, feedback, directory, now, justSent, outcome } = props
  const { locale } = frame
  const to = (text: Text) => say(text, locale)
  const state = stateWords[feedback.state]
  const { basis } = feedbackTerms[feedback.kind]
  return (
    <PublicPage
      {...frame}
      title={{ vi: `Phản ánh ${feedback.code}`, en: `Report ${feedback.code}` }}
      unlisted
      problems={props.problems.length}
      crumbs={crumbs(locale, feedback.code)}
      banner={outcome === null ? undefined : <p>{to(outcome)}</p>}
    >
      <ErrorSummary problems={props.problems} />
      <div class="stack-l">
        <div class="stack-s">
          <PageHead
            title={kindWords[feedback.kind].label}
            above={<Code code={feedback.code} />}
            tags={
              <>
                <Tag family={state.family} icon={state.icon} label={state.label} large />
                <DeadlineChip deadline={dueChip(feedback, directory, now)} large />
              </>
            }
          />
          {justSent ? (
            <Notice kind="success" title={words.received} live>
              <p>
                <b>{feedback.code}</b>
                {feedback.phone === null ? (
                  <>
                    . {to(words.keepDigits)}: <b>{feedback.digits}</b>
                  </>
                ) : (
                  <>. {to(words.keepPhone)}</>
                )}
              </p>
            </Notice>
          ) : null}
          <AnswerBox feedback={feedback} />
        </div>
        <Facts {...props} />
        <section class="stack-s measure">
          <h2>{to(common.body)}</h2>
          <Written text={feedback.body} />
        </section>
        <Files {...props} />
        <Thread feedback={feedback} events={props.events} directory={directory} inside={false} />
        <p class="hint">
          {to(words.basis)} {to(basis)}.
        </p>
      </div>
    </PublicPage>
  )
}
