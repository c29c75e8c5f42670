import type { ComponentChildren } from 'preact'
import { useSay, type Words } from '../locale.tsx'
import { classes } from './classes.ts'
import { HiddenText } from './hidden-text.tsx'
import { Icon, type IconName } from './icon.tsx'

export type NoticeKind = 'info' | 'success' | 'warning' | 'error'

const looks: Record<NoticeKind, { icon: IconName; name: Words }> = {
  info: { icon: 'info', name: { vi: 'Lưu ý: ', en: 'Note: ' } },
  success: { icon: 'check', name: { vi: 'Đã xong: ', en: 'Done: ' } },
  warning: { icon: 'alert', name: { vi: 'Chú ý: ', en: 'Attention: ' } },
  error: { icon: 'alert', name: { vi: 'Lỗi: ', en: 'Error: ' } },
}

export interface NoticeProps {
  kind?: NoticeKind | undefined
  title?: Words | undefined
  children: ComponentChildren
  icon?: IconName | undefined
  /** Says itself aloud when the page opens: the outcome of what was just done. */
  live?: boolean | undefined
}

/** A box beside the text. */
export function Notice(props: NoticeProps) {
  const say = useSay()
  const kind = props.kind ?? 'info'
  const look = looks[kind]
  return (
    <div
      class={classes('notice', `is-${kind}`)}
      role={props.live === true ? (kind === 'error' ? 'alert' : 'status') : undefined}
    >
      <Icon name={props.icon ?? look.icon} />
      <div class="notice-body">
        <HiddenText>{say(look.name)}</HiddenText>
        {props.title === undefined ? null : <strong class="notice-title">{say(props.title)}</strong>}
        {props.children}
      </div>
    </div>
  )
}

/** "Đã lưu lúc 10:42": what was typed is safe. */
export function SavedLine(props: { text: Words }) {
  const say = useSay()
  return (
    <p class="saved-line">
      <Icon name="check" />
      <span>{say(props.text)}</span>
    </p>
  )
}

/** Full-width line under the band: maintenance, demonstration data, outcome of the last action. */
export function Banner(props: { kind?: NoticeKind | undefined; children: ComponentChildren }) {
  const kind = props.kind ?? 'info'
  return (
    <div class={classes('banner', `is-${kind}`)} role={kind === 'error' ? 'alert' : 'status'}>
      <div class="wrap">
        <Icon name={looks[kind].icon} />
        <div>{props.children}</div>
      </div>
    </div>
  )
}
