import type { ComponentChildren } from 'preact'
import { useSay } from '../locale.tsx'

export interface KeyHint {
  keys: readonly string[]
  text: string
}

/** Sticks to the bottom: what to do with the chosen rows (`Button`s), or the page's own actions, and the keys. */
export function BatchBar(props: {
  /** How many rows are chosen; the script keeps it counted. Absent on pages without rows. */
  chosen?: number | undefined
  children: ComponentChildren
  keys?: readonly KeyHint[] | undefined
  note?: ComponentChildren | undefined
}) {
  const say = useSay()
  return (
    <div class="action-bar">
      {props.chosen === undefined ? null : (
        <p class="action-bar-count" role="status">
          {say({ vi: 'Đã chọn ', en: 'Chosen: ' })}
          <span data-chosen-count>{props.chosen}</span>
          {say({ vi: ' hồ sơ', en: '' })}
        </p>
      )}
      {props.children}
      {props.note === undefined ? null : <p class="action-bar-note muted">{props.note}</p>}
      {props.keys === undefined ? null : (
        <ul class="key-hints">
          {props.keys.map(hint => (
            <li key={hint.text}>
              {hint.keys.map(key => (
                <kbd key={key}>{key}</kbd>
              ))}{' '}
              {hint.text}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
