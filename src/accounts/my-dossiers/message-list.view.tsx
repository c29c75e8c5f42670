import { formatInstant, localePath, safeHref, useLocale, useSay } from '../../platform/html/index.ts'
import { words } from '../notices/notices.words.ts'
import type { ReceivedMessage } from './my-dossiers.queries.ts'

const none = { vi: 'Chưa có tin nào.', en: 'No messages yet.' }

/** Messages as they were sent. `link`: each leads to its dossier. */
export function MessageList(props: { messages: readonly ReceivedMessage[]; link?: boolean }) {
  const to = useSay()
  const locale = useLocale()
  if (props.messages.length === 0) return <p class="muted">{to(none)}</p>
  return (
    <ul class="plain-list">
      {props.messages.map(({ id, at, body, code, path, read }) => (
        <li key={id}>
          <p class="muted small">
            {formatInstant(at, locale)} {read ? null : <span class="unread-mark">{to(words.unread)}</span>}
          </p>
          <p lang="vi" class="measure">
            {body}
          </p>
          {props.link && (path !== null || code !== null) ? (
            <p>
              <a href={safeHref(localePath(path ?? `/tai-khoan/ho-so/${code}`, locale))}>{code ?? to(words.open)}</a>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
