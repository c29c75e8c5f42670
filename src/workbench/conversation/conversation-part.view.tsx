import { agencyName } from '../../agencies/index.ts'
import {
  type Answerer,
  answerersOf,
  type CannedReply,
  MessageFields,
  type Thread,
  ThreadView,
  type TypedMessage,
} from '../../conversations/index.ts'
import {
  Button,
  type FormProblem,
  HiddenCsrf,
  localePath,
  Panel,
  Select,
  useLocale,
  useSay,
} from '../../platform/html/index.ts'
import type { Text } from '../../platform/text.ts'
import type { Desk } from '../desk.ts'
import type { DeskDossier } from '../dossier/load-dossier.ts'
import { personName } from '../dossier/people.ts'
import { roleNames } from '../workbench.words.ts'
import { words } from './conversation.words.ts'

/** What somebody is writing, as the page is shown again. */
export interface ShownMessage {
  readonly typed: TypedMessage
  readonly problems: readonly FormProblem[]
  readonly key: string
}

export interface ConversationPartProps {
  readonly desk: Desk
  readonly held: DeskDossier
  readonly thread: Thread
  readonly isOlder: boolean
  /** Null: the official only reads. */
  readonly form: ShownMessage | null
  readonly replies: readonly CannedReply[]
}

/** "Trần Văn Bình, UBND xã Khánh Vĩnh", or the role where nobody is named. */
function answererWords({ agency, role, official }: Answerer, desk: Desk): string {
  const { locale } = desk.frame
  const who = official === null ? roleNames[role][locale] : personName(desk.directory, official, locale)
  return `${who}, ${agencyName(desk.directory, agency)}`
}

function WriteForm({ desk, held, form, replies }: ConversationPartProps & { readonly form: ShownMessage }) {
  const say = useSay()
  const locale = useLocale()
  const { typed, problems, key } = form
  const errorOf = (id: string): Text | string | undefined => problems.find(problem => problem.id === id)?.text
  const address = localePath(`/can-bo/ho-so/${held.dossier.code}/trao-doi`, locale)
  return (
    <form class="stack" method="post" enctype="multipart/form-data" action={`${address}#viet`} data-once>
      <HiddenCsrf token={desk.csrf} idempotencyKey={key} />
      {replies.length === 0 ? null : (
        <div class="row row-end">
          <Select
            name="mau"
            label={words.reply}
            prompt={words.choose}
            error={errorOf('mau')}
            options={replies.map(one => ({ value: String(one.id), label: one.title }))}
          />
          <Button kind="secondary" name="chen" value="1">
            {say(words.insert)}
          </Button>
        </div>
      )}
      <MessageFields typed={typed} problems={problems} hint={words.writeHint} />
      <div class="row">
        <Button kind="secondary" icon="send">
          {say(words.send)}
        </Button>
        <a href={localePath('/can-bo/mau-tra-loi', locale)}>{say(words.replies)}</a>
      </div>
    </form>
  )
}

/** The thread of a dossier, whose turn it is, and the form for those who may write. */
export function ConversationPart(props: ConversationPartProps) {
  const say = useSay()
  const locale = useLocale()
  const { desk, held, thread, isOlder, form } = props
  const root = localePath(`/can-bo/ho-so/${held.dossier.code}?muc=trao-doi`, locale)
  const turn = answerersOf(held.dossier)
    .map(one => answererWords(one, desk))
    .join('; ')
  return (
    <>
      <Panel
        title={words.title}
        aside={
          <span class="muted">
            {say(words.answerer)}: <span lang="vi">{turn}</span>
          </span>
        }
      >
        {thread.messages.length === 0 ? <p class="muted">{say(words.nothing)}</p> : null}
        <ThreadView
          messages={thread.messages}
          viewer="official"
          agencyName={code => agencyName(desk.directory, code)}
          filesPath="/can-bo/tep"
          today={desk.now.slice(0, 10)}
          olderHref={thread.older === null ? null : `${root}&truoc=${thread.older}`}
          newestHref={isOlder ? root : null}
        />
      </Panel>
      <Panel title={words.write} id="viet">
        {form === null ? <p>{say(words.readOnly)}</p> : <WriteForm {...props} form={form} />}
      </Panel>
    </>
  )
}
