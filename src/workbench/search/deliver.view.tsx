import { ErrorSummary, FilterBar, localePath, PageHead, sayWords } from '../../platform/html/index.ts'
import type { TaskPage } from '../../tasks/index.ts'
import type { Desk } from '../desk.ts'
import { DeskPage } from '../desk.view.tsx'
import { TaskTable } from '../inbox/task-table.view.tsx'
import { words } from './search.words.ts'

/** `/can-bo/tra-ket-qua`: scan the slip, and what waits to be returned. */
export function DeliverView(props: { desk: Desk; typed: string; missed: boolean; page: TaskPage }) {
  const { desk, typed, missed, page } = props
  const { locale } = desk.frame
  return (
    <DeskPage desk={desk} title={words.deliverTitle} under="/can-bo/tra-ket-qua" problems={missed ? 1 : 0}>
      {missed ? <ErrorSummary problems={[{ id: 'ma', text: words.notReady }]} /> : null}
      <PageHead title={words.deliverTitle} />
      <FilterBar
        action={localePath('/can-bo/tra-ket-qua', locale)}
        label={words.deliverTitle}
        search={{ name: 'ma', label: words.scan, value: typed }}
        submit={words.openSlip}
      />
      <h2>{sayWords(words.waiting, locale)}</h2>
      <TaskTable
        lines={page.lines}
        caption={words.waiting}
        directory={desk.directory}
        now={desk.now}
        empty={words.noneWaiting}
        apart
      />
    </DeskPage>
  )
}
