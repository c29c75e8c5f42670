import { useSay, type Words } from '../locale.tsx'
import { safeHref } from '../safe-href.ts'
import { Tag } from './state-tag.tsx'

/** "Mục 3 trong 7" with a bar of segments, above the heading that names the part. */
export function Steps(props: { at: number; of: number }) {
  const say = useSay()
  return (
    <div class="steps">
      <p class="muted">{say({ vi: `Mục ${props.at} trong ${props.of}`, en: `Part ${props.at} of ${props.of}` })}</p>
      <ol aria-hidden="true">
        {Array.from({ length: props.of }, (_, at) => (
          <li key={at} class={at + 1 < props.at ? 'is-done' : at + 1 === props.at ? 'is-now' : undefined} />
        ))}
      </ol>
    </div>
  )
}

export interface TaskItem {
  title: Words
  /** Absent: cannot start yet. */
  href?: string | undefined
  state: 'done' | 'started' | 'todo' | 'blocked' | 'wrong'
  note?: Words | undefined
}

const taskStates = {
  done: { family: 'green', icon: 'check', label: { vi: 'Xong', en: 'Done' } },
  started: { family: 'blue', icon: 'pen', label: { vi: 'Đang làm', en: 'Started' } },
  todo: { family: 'gray', icon: 'clock', label: { vi: 'Chưa làm', en: 'To do' } },
  blocked: { family: 'gray', icon: 'lock', label: { vi: 'Chưa mở', en: 'Not open yet' } },
  wrong: { family: 'red', icon: 'alert', label: { vi: 'Cần sửa', en: 'To correct' } },
} as const

/** The parts of an application with their states. */
export function TaskList(props: { items: readonly TaskItem[] }) {
  const say = useSay()
  return (
    <ul class="task-list">
      {props.items.map(item => {
        const state = taskStates[item.state]
        return (
          <li key={say(item.title)}>
            <div>
              {item.href === undefined ? say(item.title) : <a href={safeHref(item.href)}>{say(item.title)}</a>}
              {item.note === undefined ? null : <p class="hint">{say(item.note)}</p>}
            </div>
            <Tag family={state.family} icon={state.icon} label={state.label} />
          </li>
        )
      })}
    </ul>
  )
}
