import type { ComponentChildren } from 'preact'
import { Button, localePath, PageHead, Pagination, sayWords } from '../../platform/html/index.ts'
import type { Text } from '../../platform/text.ts'
import type { TaskPage } from '../../tasks/index.ts'
import type { Desk } from '../desk.ts'
import { DeskPage } from '../desk.view.tsx'
import { TaskTable } from './task-table.view.tsx'

export interface QueueProps {
  readonly desk: Desk
  readonly path: string
  readonly title: Text
  readonly lead: Text
  readonly empty: Text
  readonly page: TaskPage
  readonly steps?: boolean
  /** Where the rows lead to; the page of the dossier when absent. */
  readonly base?: string
  /** The way to work through it one by one. */
  readonly begin?: { readonly href: string; readonly label: Text } | undefined
  readonly banner?: ComponentChildren | undefined
}

/** One group of work as a page of its own: online intake, branches at other agencies. */
export function QueueView({ desk, path, title, lead, empty, page, steps, base, begin, banner }: QueueProps) {
  const { locale } = desk.frame
  return (
    <DeskPage desk={desk} title={title} under={path} banner={banner} nextPath={begin?.href}>
      <PageHead title={title} lead={sayWords(lead, locale)}>
        {begin === undefined ? null : (
          <Button href={localePath(begin.href, locale)} keys="F8">
            {sayWords(begin.label, locale)}
          </Button>
        )}
      </PageHead>
      <TaskTable
        lines={page.lines}
        caption={title}
        directory={desk.directory}
        now={desk.now}
        empty={empty}
        apart
        steps={steps}
        base={base}
      />
      <Pagination
        previousHref={
          page.previousCursor === null ? undefined : localePath(`${path}?truoc=${page.previousCursor}`, locale)
        }
        nextHref={page.nextCursor === null ? undefined : localePath(`${path}?trang=${page.nextCursor}`, locale)}
      />
    </DeskPage>
  )
}
