import type { ComponentChildren } from 'preact'
import { safeHref } from '../safe-href.ts'
import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'

export interface ButtonProps {
  children: ComponentChildren
  /** `primary` once a view; `plain` looks like a link. */
  kind?: 'primary' | 'secondary' | 'plain' | undefined
  /** Makes it a link. */
  href?: string | undefined
  name?: string | undefined
  value?: string | undefined
  formAction?: string | undefined
  /** Leaves the browser's own checks out, e.g. for "Lưu, làm sau". */
  formNoValidate?: boolean | undefined
  icon?: IconName | undefined
  /** Shown on the button, e.g. `F2`; `Ctrl+Enter` also makes the script press it. */
  keys?: string | undefined
  /** Full width of its column. */
  wide?: boolean | undefined
  /** Text to put on the clipboard; a copy button does nothing without script, so it is hidden until the script runs. */
  copies?: string | undefined
}

/** The pressable thing: a submit button, or a link that looks like one. */
export function Button(props: ButtonProps) {
  const looks = classes('button', `is-${props.kind ?? 'primary'}`, props.wide === true && 'is-wide')
  const inside = (
    <>
      {props.icon === undefined ? null : <Icon name={props.icon} />}
      <span>{props.children}</span>
      {props.keys === undefined ? null : <kbd>{props.keys}</kbd>}
    </>
  )
  if (props.href !== undefined) {
    return (
      <a class={looks} href={safeHref(props.href)} data-keys={props.keys}>
        {inside}
      </a>
    )
  }
  if (props.copies !== undefined) {
    return (
      <button class={looks} type="button" data-copy={props.copies} hidden>
        {inside}
      </button>
    )
  }
  return (
    <button
      class={looks}
      type="submit"
      name={props.name}
      value={props.value}
      formaction={props.formAction === undefined ? undefined : safeHref(props.formAction)}
      formnovalidate={props.formNoValidate}
      data-keys={props.keys}
    >
      {inside}
    </button>
  )
}
