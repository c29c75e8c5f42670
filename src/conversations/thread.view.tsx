import {
  formatFileSize,
  formatTime,
  formatWeekdayDate,
  Icon,
  safeHref,
  useLocale,
  useSay,
} from '../platform/html/index.ts'
import type { Side, ThreadMessage } from './domain/thread.ts'
import { dueWords, lateWords, seenWords, words } from './thread.words.ts'

export interface ThreadViewProps {
  readonly messages: readonly ThreadMessage[]
  /** Whose page it is: their own messages stand at the right. */
  readonly viewer: Side
  readonly agencyName: (code: string) => string
  /** Folder of the viewer's files: `/tai-khoan/tep`. */
  readonly filesPath: string
  readonly today: string
  /** Where older and the newest messages are; null where there are none. */
  readonly olderHref: string | null
  readonly newestHref: string | null
}

function Foot({ message, viewer }: { message: ThreadMessage; viewer: Side }) {
  const say = useSay()
  const { side, seenAt, answerDueAt, answeredAt, late } = message
  const seen = side === viewer ? say(seenAt === null ? words.unseen : seenWords(seenAt)) : null
  const due =
    answerDueAt === null || (answeredAt !== null && !late)
      ? null
      : late
        ? lateWords(answerDueAt, answeredAt !== null)
        : dueWords(answerDueAt)
  if (seen === null && due === null) return null
  return (
    <p class="thread-foot">
      {seen === null ? null : <span>{seen}</span>}
      {due === null ? null : (
        <span class={late ? 'bad' : undefined}>
          <Icon name={late ? 'triangle' : 'clock'} /> {say(due)}
        </span>
      )}
    </p>
  )
}

function Files({ files, path }: { files: ThreadMessage['files']; path: string }) {
  const locale = useLocale()
  if (files.length === 0) return null
  return (
    <ul class="thread-files">
      {files.map(file => (
        <li key={file.id}>
          <a href={safeHref(`${path}/${file.id}`)}>
            <Icon name="file" />
            <span>{file.name}</span>
          </a>
          <span class="muted"> {formatFileSize(file.size, locale)}</span>
        </li>
      ))}
    </ul>
  )
}

/** A conversation, oldest first, with a line where a day begins. */
export function ThreadView(props: ThreadViewProps) {
  const say = useSay()
  const locale = useLocale()
  const { messages, viewer, agencyName, filesPath, today } = props
  const nameOf = (message: ThreadMessage): string => {
    if (message.side === 'customer') return say(viewer === 'customer' ? words.you : words.applicant)
    return [message.author, message.agency === null ? null : agencyName(message.agency)].filter(Boolean).join(', ')
  }
  if (messages.length === 0) return null
  const dayOf = (at: number): string | undefined => messages[at]?.at.slice(0, 10)
  return (
    <>
      {props.olderHref === null ? null : (
        <p>
          <a href={safeHref(props.olderHref)}>{say(words.older)}</a>
        </p>
      )}
      <ol class="thread" aria-label={say(words.thread)}>
        {messages.map((message, at) => (
          <li key={message.id} id={`tin-${message.id}`} class={message.side === viewer ? 'is-own' : undefined}>
            {dayOf(at) === dayOf(at - 1) ? null : (
              <p class="thread-day">
                <span>{formatWeekdayDate(message.at, locale, today)}</span>
              </p>
            )}
            <div class="thread-message">
              <p class="thread-head">
                <b lang="vi">{nameOf(message)}</b> <time dateTime={message.at}>{formatTime(message.at)}</time>
              </p>
              {message.body === '' ? null : (
                <p class="thread-text" lang="vi">
                  {message.body}
                </p>
              )}
              <Files files={message.files} path={filesPath} />
            </div>
            <Foot message={message} viewer={viewer} />
          </li>
        ))}
      </ol>
      {props.newestHref === null ? null : (
        <p>
          <a href={safeHref(props.newestHref)}>{say(words.newest)}</a>
        </p>
      )}
    </>
  )
}
