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
  /** `h2` where the page has its `h1` elsewhere. */
  as?: 'h1' | 'h2' | undefined
  /** At the right: the view's main button, or facts. */
  children?: ComponentChildren
}

/** The heading of a page with what belongs to it. */
export function PageHead(props: PageHeadProps) {
  const say = useSay()
  const Heading = props.as ?? 'h1'
  return (
    <div class="page-head">
      <div class="page-head-title">
        {props.above === undefined ? null : <p class="page-head-above">{props.above}</p>}
        <Heading>{say(props.title)}</Heading>
        {props.tags === undefined ? null : <p class="tag-row">{props.tags}</p>}
        {props.lead === undefined ? null : <p class="lead">{props.lead}</p>}
      </div>
      {props.children === undefined ? null : <div class="page-head-side">{props.children}</div>}
    </div>
  )
}
