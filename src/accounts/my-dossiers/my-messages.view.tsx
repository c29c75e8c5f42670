import { Button, HiddenCsrf, localePath, PageHead } from '../../platform/html/index.ts'
import type { Frame } from '../../platform/http/index.ts'
import { say, type Text } from '../../platform/text.ts'
import { AccountPage } from '../account-frame.view.tsx'
import { words as notices } from '../notices/notices.words.ts'
import { MessageList } from './message-list.view.tsx'
import type { ReceivedMessage } from './my-dossiers.queries.ts'
import { words } from './my-dossiers.words.ts'

const own = {
  lead: {
    vi: 'Mọi tin trung tâm đã gửi cho bạn về hồ sơ, mới nhất ở trên.',
    en: 'Everything that the centre told you about your dossiers, newest first. Messages are in Vietnamese.',
  },
  older: { vi: 'Tin cũ hơn', en: 'Older messages' },
} as const

/** `/tai-khoan/thong-bao`. */
export function MyMessagesPage(props: {
  frame: Frame
  csrf: string
  messages: readonly ReceivedMessage[]
  next: number | null
  unread: number
}) {
  const { frame, csrf, messages, next, unread } = props
  const to = (text: Text) => say(text, frame.locale)
  return (
    <AccountPage frame={frame} title={words.messages} section="/tai-khoan/thong-bao" unread={unread}>
      <PageHead title={words.messages} lead={to(own.lead)} />
      <div class="row">
        {messages.some(message => !message.read) ? (
          <form method="post" action={localePath('/tai-khoan/thong-bao/da-doc', frame.locale)}>
            <HiddenCsrf token={csrf} />
            <input type="hidden" name="den" value={messages[0]?.id} />
            <Button kind="secondary" icon="check">
              {to(notices.markRead)}
            </Button>
          </form>
        ) : null}
        <a href={localePath('/tai-khoan/thong-bao/cai-dat', frame.locale)}>{to(notices.choose)}</a>
      </div>
      <MessageList messages={messages} link />
      {next === null ? null : (
        <p>
          <a href={localePath(`/tai-khoan/thong-bao?truoc=${next}`, frame.locale)}>{to(own.older)}</a>
        </p>
      )}
    </AccountPage>
  )
}
