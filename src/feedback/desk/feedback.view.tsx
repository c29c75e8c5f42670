import {
  Code,
  DeadlineChip,
  ErrorSummary,
  formatFileSize,
  formatPhone,
  localePath,
  PageHead,
  Panel,
  SummaryList,
  type SummaryRow,
  Tag,
  useSay,
} from '../../platform/html/index.ts'
import { say, type Text } from '../../platform/text.ts'
import { type Desk, DeskPage } from '../../workbench/index.ts'
import { dueChip } from '../due-chip.ts'
import type { StoredEvent } from '../feedback.queries.ts'
import { words as common, kindWords, stateWords } from '../feedback.words.ts'
import { AnswerBox, Thread, useFacts, Written } from '../thread.view.tsx'
import { type ActionsProps, FeedbackActions } from './actions.view.tsx'
import { words } from './desk.words.ts'
import { QUEUE } from './queue.view.tsx'

export interface FeedbackPageProps extends ActionsProps {
  readonly desk: Desk
  readonly events: readonly StoredEvent[]
  readonly files: readonly { readonly id: string; readonly name: string; readonly size: number }[]
  readonly outcome: Text | null
}

function Facts({ feedback, desk }: FeedbackPageProps) {
  const to = useSay()
  const { senderName, phone, email, dossierCode } = feedback
  const facts = useFacts(feedback, desk.directory, desk.now)
  const who: SummaryRow[] = [
    {
      label: words.sender,
      value: (
        <>
          <span lang="vi">{senderName === '' ? to(words.anonymous) : senderName}</span>
          {phone === null ? '' : `, ${formatPhone(phone)}`}
          {email === null ? '' : `, ${email}`}
        </>
      ),
    },
    { label: words.consent, value: to(feedback.mayPublish ? words.yes : words.no) },
  ]
  const linked = facts.map(row =>
    row.label === common.dossier && dossierCode !== null
      ? {
          ...row,
          value: (
            <a href={localePath(`/can-bo/ho-so/${dossierCode}`, desk.frame.locale)}>
              <Code code={dossierCode} />
            </a>
          ),
        }
      : row,
  )
  return <SummaryList compact rows={[...linked, ...who]} />
}

/** `/can-bo/phan-anh/:ma`: the thread inside, with what may be done now. */
export function FeedbackPage(props: FeedbackPageProps) {
  const { desk, feedback, files, outcome, problems } = props
  const { locale } = desk.frame
  const to = (text: Text) => say(text, locale)
  const state = stateWords[feedback.state]
  return (
    <DeskPage
      desk={desk}
      title={{ vi: `Phản ánh ${feedback.code}`, en: `Report ${feedback.code}` }}
      under={QUEUE}
      problems={problems.length}
      banner={outcome === null ? undefined : <p>{to(outcome)}</p>}
    >
      <ErrorSummary problems={problems} />
      <PageHead
        title={kindWords[feedback.kind].label}
        above={<Code code={feedback.code} />}
        tags={
          <>
            <Tag family={state.family} icon={state.icon} label={state.label} />
            <DeadlineChip deadline={dueChip(feedback, desk.directory, desk.now)} />
            {feedback.publishedAt === null ? null : <Tag family="green" icon="eye" label={words.published} />}
          </>
        }
      />
      <div class="grid grid-2">
        <div class="stack">
          <Panel title={common.body}>
            <div class="stack-s">
              <Written text={feedback.body} />
              {files.map(file => (
                <p key={file.id}>
                  <a href={`${QUEUE}/${feedback.code}/tep/${file.id}`}>{file.name}</a> (
                  {formatFileSize(file.size, locale)})
                </p>
              ))}
              <AnswerBox feedback={feedback} />
              <Facts {...props} />
            </div>
          </Panel>
          <Thread feedback={feedback} events={props.events} directory={desk.directory} inside />
        </div>
        <div>
          <FeedbackActions {...props} />
        </div>
      </div>
    </DeskPage>
  )
}
