import { formatInstant, localePath, useLocale, useSay } from '../../platform/html/index.ts'
import type { ReceivedMessage } from './my-dossiers.queries.ts'

const none = { vi: 'Chưa có tin nào.', en: 'No messages yet.' }

/** Messages as they were sent. `link`: each leads to its dossier. */
export function MessageList(props: { messages: readonly ReceivedMessage[]; link?: boolean }) {
  const to = useSay()
  const locale = useLocale()
  if (props.messages.length === 0) return <p class="muted">{to(none)}</p>
  return (
    <ul class="plain-list">
      {props.messages.map(({ id, at, body, code }) => (
        <li key={id}>
          <p class="muted small">{formatInstant(at, locale)}</p>
          <p lang="vi" class="measure">
            {body}
          </p>
          {props.link ? (
            <p>
              <a href={localePath(`/tai-khoan/ho-so/${code}`, locale)}>{code}</a>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
