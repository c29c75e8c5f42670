import type { ComponentChildren } from 'preact'
import { states } from '../../dossiers/index.ts'
import {
  BatchBar,
  Button,
  ErrorSummary,
  FilterBar,
  formatInstant,
  localePath,
  PageHead,
  Pagination,
  Select,
  sayWords,
} from '../../platform/html/index.ts'
import type { Text } from '../../platform/text.ts'
import type { TaskCounts, TaskFilter, TaskLine, TaskPage } from '../../tasks/index.ts'
import { batchWorks } from '../batch/batch.words.ts'
import type { Desk } from '../desk.ts'
import { DeskPage } from '../desk.view.tsx'
import { channelNames, words as shared } from '../workbench.words.ts'
import { emptyTexts, groups, words } from './inbox.words.ts'
import { type InboxQuery, inboxQuery } from './inbox-query.ts'
import { groupsOf, InboxTabs, type QuestionCounts } from './inbox-tabs.view.tsx'
import type { SavedView } from './saved-views.queries.ts'
import { SavedViews } from './saved-views.view.tsx'
import { TaskTable } from './task-table.view.tsx'

export interface InboxProps {
  readonly desk: Desk
  readonly filter: TaskFilter
  readonly query: InboxQuery
  readonly page: TaskPage
  readonly counts: TaskCounts
  readonly waiting: QuestionCounts
  readonly procedures: readonly { readonly code: string; readonly name: string }[]
  readonly views: readonly SavedView[]
  /** A name for a view that could not be kept. */
  readonly viewName?: { readonly typed: string; readonly error: Text } | undefined
}

/** Drafts, signatures and numbers need their own content: they are done one by one. */
const one = new Set(['draft-result', 'sign-result', 'issue-result'])
const mayBatch = (line: TaskLine): boolean => line.mine && line.state === 'open' && !one.has(line.work)

const countWords = (count: number, label: Text): Text => ({
  vi: `${count} hồ sơ, nhóm “${label.vi}”, xếp theo thời gian còn lại`,
  en: `${count} dossiers, group “${label.en}”, by time left`,
})

/** The list: a form where rows can be ticked. */
function Rows(props: { ticked: boolean; action: string; children: ComponentChildren }) {
  if (!props.ticked) return <div class="desk-fill">{props.children}</div>
  return (
    <form class="desk-fill" method="get" action={props.action}>
      <input type="hidden" name="ve" value="hop-viec" />
      {props.children}
    </form>
  )
}

/** `/can-bo`: counted groups, filters, dense rows. */
export function InboxView({ desk, filter, query, page, counts, waiting, procedures, views, viewName }: InboxProps) {
  const { locale } = desk.frame
  const to = (path: string) => localePath(path, locale)
  const say = (text: Text) => sayWords(text, locale)
  const receives = desk.scope.receiving.length > 0
  const group = groups.find(one => one.filter === filter) ?? groups[0]
  const filters: InboxQuery = { ...query, nhom: group?.key, trang: undefined, truoc: undefined }
  const narrowed = [query.q, query['thu-tuc'], query['trang-thai'], query.cach].some(value => value)
  const label = group?.label ?? shared.inbox
  const ticked = filter !== 'deliver' && filter !== 'intake' && page.lines.some(mayBatch)
  const pageHref = ({ trang, truoc }: { trang?: string | null; truoc?: string | null }) =>
    trang || truoc
      ? to(`/can-bo${inboxQuery({ ...filters, trang: trang ?? undefined, truoc: truoc ?? undefined })}`)
      : undefined
  return (
    <DeskPage desk={desk} title={shared.inbox} under="/can-bo" problems={viewName === undefined ? 0 : 1}>
      <ErrorSummary problems={viewName === undefined ? [] : [{ id: 'ten', text: viewName.error }]} />
      <PageHead title={shared.inbox} lead={formatInstant(desk.now, locale)}>
        {receives ? (
          <Button href={to('/can-bo/tiep-nhan/moi')} keys="F2">
            {say(words.newIntake)}
          </Button>
        ) : null}
      </PageHead>
      <InboxTabs desk={desk} counts={counts} waiting={waiting} current={filter} />
      <FilterBar
        action={to('/can-bo')}
        label={words.filter}
        search={{ name: 'q', label: words.search, value: query.q }}
        after={
          narrowed ? (
            <Button href={to(`/can-bo?nhom=${group?.key ?? ''}`)} kind="plain">
              {say(shared.clear)}
            </Button>
          ) : undefined
        }
      >
        <input type="hidden" name="nhom" value={group?.key} />
        <Select
          name="thu-tuc"
          label={shared.procedure}
          prompt={shared.all}
          value={query['thu-tuc']}
          options={procedures.map(one => ({ value: one.code, label: one.name }))}
        />
        <Select
          name="trang-thai"
          label={shared.state}
          prompt={shared.all}
          value={query['trang-thai']}
          options={Object.entries(states).map(([value, state]) => ({ value, label: state.label }))}
        />
        <Select
          name="cach"
          label={shared.channel}
          prompt={shared.all}
          value={query.cach}
          options={Object.entries(channelNames).map(([value, name]) => ({ value, label: name }))}
        />
      </FilterBar>
      <SavedViews
        views={views}
        query={filters}
        csrf={desk.csrf}
        typed={viewName?.typed ?? ''}
        error={viewName?.error}
      />
      <Rows ticked={ticked} action={to('/can-bo/nhieu')}>
        <TaskTable
          lines={page.lines}
          caption={countWords(counts[filter], label)}
          directory={desk.directory}
          now={desk.now}
          chooses={filter === 'deliver' || filter === 'intake' ? undefined : mayBatch}
          empty={narrowed ? words.nothingFiltered : (emptyTexts[filter] ?? words.nothingFiltered)}
        />
        <Pagination
          previousHref={pageHref({ truoc: page.previousCursor })}
          nextHref={pageHref({ trang: page.nextCursor })}
        />
        <BatchBar
          chosen={ticked ? 0 : undefined}
          keys={[
            { keys: ['Alt', `1–${groupsOf(desk).length + 1}`], text: say(words.keyTabs) },
            { keys: ['/'], text: say(words.keyFind) },
            { keys: ['?'], text: say(words.keyList) },
          ]}
        >
          {ticked ? (
            <Button kind="secondary" name="viec" value="chuyen">
              {say(batchWorks.chuyen.name)}
            </Button>
          ) : null}
          {ticked && desk.scope.heading.length > 0 ? (
            <Button kind="secondary" name="viec" value="giao">
              {say(batchWorks.giao.name)}
            </Button>
          ) : null}
          <Button kind="secondary" href={to('/can-bo/ke-tiep')} keys="F8">
            {say(words.next)}
          </Button>
          <p class="muted">
            {say(countWords(counts[filter], label))}. {say(words.export)}:{' '}
            <a href={to(`/can-bo/hop-viec.xlsx${inboxQuery(filters)}`)}>XLSX</a>,{' '}
            <a href={to(`/can-bo/hop-viec.csv${inboxQuery(filters)}`)}>CSV</a>
          </p>
        </BatchBar>
      </Rows>
    </DeskPage>
  )
}
