import {
  Code,
  DeadlineChip,
  FilterBar,
  localePath,
  PageHead,
  Pagination,
  Select,
  type Tab,
  Table,
  Tabs,
  Tag,
} from '../../platform/html/index.ts'
import { say, type Text } from '../../platform/text.ts'
import { type Desk, DeskPage } from '../../workbench/index.ts'
import { type QueueGroup, queueGroups } from '../domain/feedback.ts'
import { type Kind, kinds } from '../domain/feedback-terms.ts'
import { dueChip } from '../due-chip.ts'
import type { StoredFeedback } from '../feedback.queries.ts'
import { words as common, kindWords, stateWords } from '../feedback.words.ts'
import { groupWords, words } from './desk.words.ts'

export const QUEUE = '/can-bo/phan-anh'

export interface QueuePageProps {
  readonly desk: Desk
  readonly group: QueueGroup
  readonly kind: Kind | null
  readonly counts: Readonly<Record<Exclude<QueueGroup, 'closed'>, number>>
  readonly lines: readonly StoredFeedback[]
  readonly next: string | null
  /** Whether the official's posts handle anything at all. */
  readonly handles: boolean
}

const tones: Partial<Record<QueueGroup, Tab['tone']>> = { waiting: 'amber', late: 'red' }
const SHOWN = 110
const shortened = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN).trimEnd()}…` : text)

function Lines({ desk, group, lines }: QueuePageProps) {
  const { locale } = desk.frame
  const to = (text: Text) => say(text, locale)
  return (
    <Table
      dense
      caption={groupWords[group].label}
      empty={<p>{to(groupWords[group].empty)}</p>}
      columns={[
        { key: 'left', label: words.left, tight: true, phone: 'plain' },
        { key: 'body', label: common.body, phone: 'title' },
        { key: 'kind', label: common.kind, tight: true, phone: 'plain' },
        { key: 'state', label: { vi: 'Trạng thái', en: 'State' }, tight: true, phone: 'plain' },
        { key: 'agency', label: common.agency },
        { key: 'code', label: common.code, tight: true, phone: 'plain' },
      ]}
      rows={lines.map(line => {
        const deadline = dueChip(line, desk.directory, desk.now)
        const state = stateWords[line.state]
        return {
          key: line.code,
          edge: deadline.kind === 'late' ? ('late' as const) : deadline.kind === 'soon' ? ('soon' as const) : undefined,
          cells: {
            left: <DeadlineChip deadline={deadline} />,
            body: (
              <a lang="vi" href={localePath(`${QUEUE}/${line.code}`, locale)}>
                {shortened(line.body)}
              </a>
            ),
            kind: to(kindWords[line.kind].label),
            state: <Tag family={state.family} icon={state.icon} label={state.label} />,
            agency: <span lang="vi">{desk.directory.agencies.get(line.agency)?.shortName ?? line.agency}</span>,
            code: <Code code={line.code} />,
          },
        }
      })}
    />
  )
}

/** `/can-bo/phan-anh`: counted groups, what is due first. */
export function QueuePage(props: QueuePageProps) {
  const { desk, group, kind, counts, next } = props
  const { locale } = desk.frame
  const to = (text: Text) => say(text, locale)
  const query = (key: string) => `${QUEUE}?nhom=${key}${kind === null ? '' : `&loai=${kind}`}`
  return (
    <DeskPage desk={desk} title={words.title} under={QUEUE}>
      <PageHead title={words.title} lead={to(words.lead)} />
      {props.handles ? (
        <>
          <Tabs
            label={words.groups}
            tabs={queueGroups.map(each => ({
              href: localePath(query(groupWords[each].key), locale),
              label: groupWords[each].label,
              ...(each === 'closed' ? {} : { count: counts[each], tone: tones[each] }),
              current: each === group,
            }))}
          />
          <FilterBar action={localePath(QUEUE, locale)} label={words.filter}>
            <input type="hidden" name="nhom" value={groupWords[group].key} />
            <Select
              name="loai"
              label={common.kind}
              prompt={words.all}
              options={kinds.map(each => ({ value: each, label: kindWords[each].label }))}
              value={kind ?? ''}
            />
          </FilterBar>
          <div class="desk-fill">
            <Lines {...props} />
            <Pagination
              nextHref={
                next === null
                  ? undefined
                  : localePath(`${query(groupWords[group].key)}&trang=${encodeURIComponent(next)}`, locale)
              }
            />
          </div>
        </>
      ) : (
        <div class="empty">
          <p>{to(words.none)}</p>
        </div>
      )}
    </DeskPage>
  )
}
