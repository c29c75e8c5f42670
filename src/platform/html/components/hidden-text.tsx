import type { ComponentChildren } from 'preact'

/** Text for screen readers only. */
export function HiddenText(props: { children: ComponentChildren }) {
  return <span class="sr-only">{props.children}</span>
}
