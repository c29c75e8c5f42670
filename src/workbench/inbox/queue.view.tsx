import { localePath, PageHead, Pagination, sayWords } from '../../platform/html/index.ts'
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
}

/** One group of work as a page of its own: online intake, branches at other agencies. */
export function QueueView({ desk, path, title, lead, empty, page, steps }: QueueProps) {
  const { locale } = desk.frame
  return (
    <DeskPage desk={desk} title={title} under={path}>
      <PageHead title={title} lead={sayWords(lead, locale)} />
      <TaskTable
        lines={page.lines}
        caption={title}
        directory={desk.directory}
        now={desk.now}
        empty={empty}
        steps={steps}
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
