import { localePath, PageHead } from '../../platform/html/index.ts'
import type { Frame } from '../../platform/http/index.ts'
import { say, type Text } from '../../platform/text.ts'
import { AccountPage } from '../account-frame.view.tsx'
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
export function MyMessagesPage(props: { frame: Frame; messages: readonly ReceivedMessage[]; next: number | null }) {
  const { frame, messages, next } = props
  const to = (text: Text) => say(text, frame.locale)
  return (
    <AccountPage frame={frame} title={words.messages} section="/tai-khoan/thong-bao">
      <PageHead title={words.messages} lead={to(own.lead)} />
      <MessageList messages={messages} link />
      {next === null ? null : (
        <p>
          <a href={localePath(`/tai-khoan/thong-bao?truoc=${next}`, frame.locale)}>{to(own.older)}</a>
        </p>
      )}
    </AccountPage>
  )
}
