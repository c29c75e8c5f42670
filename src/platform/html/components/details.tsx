import type { ComponentChildren } from 'preact'
import { useSay, type Words } from '../locale.tsx'

/** Opens on demand; several in a row share their lines. */
export function Details(props: {
  summary: Words
  children: ComponentChildren
  open?: boolean | undefined
  id?: string
}) {
  const say = useSay()
  return (
    <details class="details" open={props.open} id={props.id}>
      <summary>{say(props.summary)}</summary>
      <div class="details-body">{props.children}</div>
    </details>
  )
}
