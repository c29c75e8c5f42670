import { states } from '../../dossiers/index.ts'
import {
  BatchBar,
  Button,
  FilterBar,
  formatInstant,
  localePath,
  PageHead,
  Pagination,
  Select,
  sayWords,
  type Tab,
  Tabs,
} from '../../platform/html/index.ts'
import type { Text } from '../../platform/text.ts'
import type { TaskCounts, TaskFilter, TaskPage } from '../../tasks/index.ts'
import type { Desk } from '../desk.ts'
import { DeskPage } from '../desk.view.tsx'
import { channelNames, words as shared } from '../workbench.words.ts'
import { emptyTexts, groups, words } from './inbox.words.ts'
import { TaskTable } from './task-table.view.tsx'

export interface InboxFilters {
  readonly nhom?: string | undefined
  readonly q?: string | undefined
  readonly thuTuc?: string | undefined
  readonly trangThai?: string | undefined
  readonly cach?: string | undefined
  readonly trang?: string | undefined
}

export interface InboxProps {
  readonly desk: Desk
  readonly filter: TaskFilter
  readonly filters: InboxFilters
  readonly page: TaskPage
  readonly counts: TaskCounts
  readonly procedures: readonly { readonly code: string; readonly name: string }[]
}

/** Query of an inbox address; empty values are left out. */
export function inboxQuery(filters: InboxFilters): string {
  const query = new URLSearchParams()
  const names = { nhom: 'nhom', q: 'q', thuTuc: 'thu-tuc', trangThai: 'trang-thai', cach: 'cach', trang: 'trang' }
  for (const [key, name] of Object.entries(names)) {
    const value = filters[key as keyof InboxFilters]
    if (value !== undefined && value !== '') query.set(name, value)
  }
  return query.size === 0 ? '' : `?${query}`
}

const tones: Partial<Record<TaskFilter, Tab['tone']>> = { 'due-soon': 'amber', late: 'red' }
const countWords = (count: number, label: Text): Text => ({
  vi: `${count} hồ sơ, nhóm “${label.vi}”, xếp theo thời gian còn lại`,
  en: `${count} dossiers, group “${label.en}”, by time left`,
})

/** `/can-bo`: counted groups, filters, dense rows. */
export function InboxView({ desk, filter, filters, page, counts, procedures }: InboxProps) {
  const { locale } = desk.frame
  const to = (path: string) => localePath(path, locale)
  const say = (text: Text) => sayWords(text, locale)
  const receives = desk.scope.receiving.length > 0
  const group = groups.find(one => one.filter === filter) ?? groups[0]
  const shown = groups.filter(one => receives || !['intake', 'following', 'deliver'].includes(one.filter))
  const narrowed = [filters.q, filters.thuTuc, filters.trangThai, filters.cach].some(value => value)
  const label = group?.label ?? shared.inbox
  return (
    <DeskPage desk={desk} title={shared.inbox} under="/can-bo">
      <PageHead title={shared.inbox} lead={formatInstant(desk.now, locale)}>
        {receives ? (
          <Button href={to('/can-bo/tiep-nhan/moi')} keys="F2">
            {say(words.newIntake)}
          </Button>
        ) : null}
      </PageHead>
      <Tabs
        label={words.groups}
        tabs={shown.map(one => ({
          href: to(`/can-bo?nhom=${one.key}`),
          label: one.label,
          count: counts[one.filter],
          tone: tones[one.filter],
          current: one.filter === filter,
        }))}
      />
      <FilterBar
        action={to('/can-bo')}
        label={words.filter}
        search={{ name: 'q', label: words.search, value: filters.q }}
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
          value={filters.thuTuc}
          options={procedures.map(one => ({ value: one.code, label: one.name }))}
        />
        <Select
          name="trang-thai"
          label={shared.state}
          prompt={shared.all}
          value={filters.trangThai}
          options={Object.entries(states).map(([value, state]) => ({ value, label: state.label }))}
        />
        <Select
          name="cach"
          label={shared.channel}
          prompt={shared.all}
          value={filters.cach}
          options={Object.entries(channelNames).map(([value, name]) => ({ value, label: name }))}
        />
      </FilterBar>
      <div class="desk-fill">
        <TaskTable
          lines={page.lines}
          caption={countWords(counts[filter], label)}
          directory={desk.directory}
          now={desk.now}
          empty={narrowed ? words.nothingFiltered : (emptyTexts[filter] ?? words.nothingFiltered)}
        />
        <Pagination
          nextHref={
            page.nextCursor === null ? undefined : to(`/can-bo${inboxQuery({ ...filters, trang: page.nextCursor })}`)
          }
        />
        <BatchBar
          keys={[
            { keys: ['Alt', `1–${shown.length}`], text: say(words.keyTabs) },
            { keys: ['/'], text: say(words.keyFind) },
            { keys: ['?'], text: say(words.keyList) },
          ]}
        >
          <Button kind="secondary" href={to('/can-bo/ke-tiep')} keys="F8">
            {say(words.next)}
          </Button>
          <p class="muted">{say(countWords(counts[filter], label))}</p>
        </BatchBar>
      </div>
    </DeskPage>
  )
}
