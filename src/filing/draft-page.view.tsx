import type { ComponentChildren } from 'preact'
import { formatDate, localePath, PublicPage, useSay, type Words } from '../platform/html/index.ts'
import type { Frame } from '../platform/http/index.ts'
import { say } from '../platform/text.ts'
import type { Draft } from './domain/draft.ts'
import { draftPath, type Filing } from './domain/filing.ts'
import { words } from './filing.words.ts'

export interface DraftPageProps {
  readonly frame: Frame
  readonly filing: Filing
  readonly title: Words
  readonly problems?: number | undefined
  /** Without "Danh sách mục": this is it. */
  readonly isList?: boolean | undefined
  readonly children: ComponentChildren
}

/** The frame of every page of a draft: the way back to the list, never in a search engine. */
export function DraftPage(props: DraftPageProps) {
  const { frame, filing } = props
  const { draft, operation } = filing
  const name = say(operation.shortName, frame.locale)
  return (
    <PublicPage
      {...frame}
      unlisted
      title={typeof props.title === 'string' ? props.title : `${say(props.title, frame.locale)} – ${name}`}
      problems={props.problems}
      crumbs={
        props.isList === true
          ? [
              { label: operation.shortName, href: localePath(`/thu-tuc/${draft.procedureCode}`, frame.locale) },
              { label: words.list },
            ]
          : [{ label: words.list, href: localePath(draftPath(draft), frame.locale) }, { label: operation.shortName }]
      }
    >
      {props.children}
    </PublicPage>
  )
}

/** Until when the draft is kept, and how it is opened elsewhere. */
export function KeptNote({ draft }: { draft: Draft }) {
  const to = useSay()
  return (
    <p class="muted">
      {to(words.keptUntil(formatDate(draft.expiresAt)))} {to(words.openAgain)} <b class="code">{draft.code}</b>
    </p>
  )
}
