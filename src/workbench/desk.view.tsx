import type { ComponentChildren } from 'preact'
import { localePath, WorkbenchPage } from '../platform/html/index.ts'
import type { Text } from '../platform/text.ts'
import type { Desk } from './desk.ts'

export interface DeskPageProps {
  readonly desk: Desk
  readonly title: Text | string
  readonly children: ComponentChildren
  readonly problems?: number | undefined
  readonly banner?: ComponentChildren | undefined
  /** Path of the tab that the page belongs to, where its own path does not say. */
  readonly under?: string | undefined
  /** The dossier after which F8 goes on. */
  readonly after?: string | undefined
  /** Where F8 leads instead: the page goes through a queue of its own. */
  readonly nextPath?: string | undefined
}

/** A page of the workbench with the official's own doors, F2 and F8. */
export function DeskPage({ desk, title, children, problems, banner, under, after, nextPath }: DeskPageProps) {
  const to = (path: string) => localePath(path, desk.frame.locale)
  const receives = desk.scope.receiving.length > 0
  return (
    <WorkbenchPage
      {...desk.frame}
      csrf={desk.csrf}
      title={title}
      tabs={desk.tabs.map(tab => ({ ...tab, current: tab.path === under }))}
      official={{ name: desk.actor.fullName, post: desk.post }}
      keys={{
        newIntake: receives ? to('/can-bo/tiep-nhan/moi') : undefined,
        nextDossier: to(nextPath ?? `/can-bo/ke-tiep${after === undefined ? '' : `?sau=${after}`}`),
      }}
      problems={problems}
      banner={banner}
    >
      {children}
    </WorkbenchPage>
  )
}
