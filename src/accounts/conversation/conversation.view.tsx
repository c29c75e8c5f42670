import { MessageFields, type Thread, ThreadView, type TypedMessage } from '../../conversations/index.ts'
import { Button, type FormProblem, HiddenCsrf, localePath, SummaryList } from '../../platform/html/index.ts'
import type { Frame } from '../../platform/http/index.ts'
import { say, type Text } from '../../platform/text.ts'
import { OwnDossierPart } from '../own-dossier-page.view.tsx'
import { words } from './conversation.words.ts'

export interface ConversationPageProps {
  readonly frame: Frame
  readonly csrf: string
  readonly idempotencyKey: string
  readonly code: string
  readonly procedure: Text
  readonly today: string
  readonly thread: Thread
  /** A member who only reads, or an agent who only follows, writes nothing. */
  readonly mayWrite: boolean
  /** Older messages than the newest are shown. */
  readonly isOlder: boolean
  readonly agencyName: (code: string) => string
  /** Divisions that have to answer now. */
  readonly holders: readonly string[]
  readonly typed: TypedMessage
  readonly problems: readonly FormProblem[]
  readonly sent: boolean
}

function WriteForm(props: ConversationPageProps & { readonly action: string; readonly to: (text: Text) => string }) {
  const { csrf, idempotencyKey, typed, problems, action, to } = props
  return (
    <form class="stack" method="post" enctype="multipart/form-data" action={`${action}#viet`} data-once data-keeps>
      <HiddenCsrf token={csrf} idempotencyKey={idempotencyKey} />
      <MessageFields typed={typed} problems={problems} />
      <div class="row">
        <Button>{to(words.send)}</Button>
        <Button kind="plain" href={action.replace(/\/trao-doi$/, '')}>
          {to(words.back)}
        </Button>
      </div>
    </form>
  )
}

/** `/tai-khoan/ho-so/:ma/trao-doi`: the thread, and the form at its end. */
export function ConversationPage(props: ConversationPageProps) {
  const { frame, code, procedure, thread, isOlder, agencyName, holders, problems, sent, today } = props
  const { locale } = frame
  const to = (text: Text) => say(text, locale)
  const root = `/tai-khoan/ho-so/${code}`
  const path = localePath(`${root}/trao-doi`, locale)
  return (
    <OwnDossierPart
      {...{ frame, code, procedure, problems }}
      title={words.title}
      lead={words.lead}
      banner={sent ? <p>{to(words.sent)}</p> : undefined}
    >
      <section class="measure">
        <SummaryList
          compact
          rows={[
            { label: words.holder, value: <span lang="vi">{holders.join(', ')}</span> },
            { label: words.when, value: to(words.whenText) },
          ]}
        />
      </section>
      {thread.messages.length === 0 ? <p class="muted">{to(words.nothing)}</p> : null}
      <ThreadView
        messages={thread.messages}
        viewer="customer"
        agencyName={agencyName}
        filesPath="/tai-khoan/tep"
        today={today}
        olderHref={thread.older === null ? null : `${path}?truoc=${thread.older}`}
        newestHref={isOlder ? path : null}
      />
      {props.mayWrite ? (
        <section class="stack-s measure" id="viet">
          <h2>{to(words.write)}</h2>
          <p class="hint">{to(words.formal)}</p>
          <WriteForm {...props} action={path} to={to} />
        </section>
      ) : null}
    </OwnDossierPart>
  )
}
