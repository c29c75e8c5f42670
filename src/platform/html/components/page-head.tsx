import type { ComponentChildren } from 'preact'
import { useSay, type Words } from '../locale.tsx'

export interface PageHeadProps {
  title: Words
  /** One line under (public) or beside (workbench) the title. */
  lead?: ComponentChildren | undefined
  /** Above the title: a dossier code, a breadcrumb line. */
  above?: ComponentChildren | undefined
  /** Tags and chips under the title. */
  tags?: ComponentChildren | undefined
  /** At the right: the view's main button, or facts. */
  children?: ComponentChildren
}

/** The one `h1` of a page with what belongs to it. */
export function PageHead(props: PageHeadProps) {
  const say = useSay()
  return (
    <div class="page-head">
      <div class="page-head-title">
        {props.above === undefined ? null : <p class="page-head-above">{props.above}</p>}
        <h1>{say(props.title)}</h1>
        {props.tags === undefined ? null : <p class="tag-row">{props.tags}</p>}
        {props.lead === undefined ? null : <p class="lead">{props.lead}</p>}
      </div>
      {props.children === undefined ? null : <div class="page-head-side">{props.children}</div>}
    </div>
  )
}
