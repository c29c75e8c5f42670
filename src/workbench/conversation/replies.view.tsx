import { agencyName } from '../../agencies/index.ts'
import type { CannedReply } from '../../conversations/index.ts'
import {
  Button,
  Details,
  ErrorSummary,
  type FormProblem,
  HiddenCsrf,
  localePath,
  Notice,
  PageHead,
  Panel,
  Select,
  sayWords,
  TextArea,
  TextInput,
} from '../../platform/html/index.ts'
import type { Text } from '../../platform/text.ts'
import type { Desk } from '../desk.ts'
import { DeskPage } from '../desk.view.tsx'
import { words } from './conversation.words.ts'

/** A form as it was sent: of which reply (null: a new one), and what was typed. */
export interface TypedReply {
  readonly id: number | null
  readonly agency: string
  readonly title: string
  readonly body: string
  readonly problems: readonly FormProblem[]
}

export interface RepliesProps {
  readonly desk: Desk
  readonly replies: readonly CannedReply[]
  /** Agencies whose replies this official may change. */
  readonly managed: readonly string[]
  readonly typed: TypedReply | null
  readonly done: Text | null
}

interface FieldsProps {
  readonly idEnd: string
  readonly title: string
  readonly body: string
  readonly problems: readonly FormProblem[]
}

function Fields({ idEnd, title, body, problems }: FieldsProps) {
  const errorOf = (name: string) => problems.find(problem => problem.id === `${name}${idEnd}`)?.text
  return (
    <>
      <TextInput name="title" id={`title${idEnd}`} label={words.replyTitle} value={title} error={errorOf('title')} />
      <TextArea name="body" id={`body${idEnd}`} label={words.replyBody} value={body} rows={5} error={errorOf('body')} />
    </>
  )
}

function Reply({ reply, props }: { reply: CannedReply; props: RepliesProps }) {
  const { desk, managed, typed } = props
  const { locale } = desk.frame
  const say = (text: Text) => sayWords(text, locale)
  const mine = typed?.id === reply.id ? typed : null
  const { title, body } = mine ?? reply
  return (
    <Panel title={reply.title} id={`mau-${reply.id}`} aside={agencyName(desk.directory, reply.agency)}>
      <div class="stack">
        <p class="thread-text" lang="vi">
          {reply.body}
        </p>
        {managed.includes(reply.agency) ? (
          <Details summary={words.change} open={mine !== null}>
            <form
              class="stack measure"
              method="post"
              action={localePath('/can-bo/mau-tra-loi', locale)}
              aria-label={`${say(words.change)}: ${reply.title}`}
            >
              <HiddenCsrf token={desk.csrf} />
              <input type="hidden" name="id" value={reply.id} />
              <input type="hidden" name="version" value={reply.version} />
              <Fields idEnd={`-${reply.id}`} title={title} body={body} problems={mine?.problems ?? []} />
              <div class="row">
                <Button kind="secondary">{say(words.save)}</Button>
                <Button kind="plain" name="remove" value="1">
                  {say(words.remove)}
                </Button>
              </div>
            </form>
          </Details>
        ) : null}
      </div>
    </Panel>
  )
}

function AddForm({ props }: { props: RepliesProps }) {
  const { desk, managed, typed } = props
  const { locale } = desk.frame
  const mine = typed?.id === null ? typed : null
  return (
    <Panel title={words.add}>
      <form class="stack measure" method="post" action={localePath('/can-bo/mau-tra-loi', locale)}>
        <HiddenCsrf token={desk.csrf} />
        {managed.length === 1 ? (
          <input type="hidden" name="agency" value={managed[0]} />
        ) : (
          <Select
            name="agency"
            label={words.agency}
            value={mine?.agency}
            options={managed.map(code => ({ value: code, label: agencyName(desk.directory, code) }))}
          />
        )}
        <Fields idEnd="" title={mine?.title ?? ''} body={mine?.body ?? ''} problems={mine?.problems ?? []} />
        <p>
          <Button keys="Ctrl+Enter">{sayWords(words.add, locale)}</Button>
        </p>
      </form>
    </Panel>
  )
}

/** `/can-bo/mau-tra-loi`: the agency's canned replies; its heads change them. */
export function RepliesView(props: RepliesProps) {
  const { desk, replies, managed, typed, done } = props
  const say = (text: Text) => sayWords(text, desk.frame.locale)
  const problems = typed?.problems ?? []
  return (
    <DeskPage
      desk={desk}
      title={words.replies}
      under="/can-bo"
      problems={problems.length}
      banner={
        done === null ? undefined : (
          <Notice kind="success" title={done} live>
            {null}
          </Notice>
        )
      }
    >
      <ErrorSummary problems={problems} />
      <PageHead title={words.replies} lead={say(words.repliesLead)} />
      <div class="stack">
        {managed.length === 0 ? <p class="muted">{say(words.headsOnly)}</p> : null}
        {replies.length === 0 ? <p>{say(words.noReplies)}</p> : null}
        {replies.map(reply => (
          <Reply key={reply.id} reply={reply} props={props} />
        ))}
        {managed.length === 0 ? null : <AddForm props={props} />}
      </div>
    </DeskPage>
  )
}
