import { holdersOf } from '../../agencies/index.ts'
import {
  BatchBar,
  Button,
  localePath,
  PageHead,
  Pagination,
  Panel,
  sayWords,
  Table,
} from '../../platform/html/index.ts'
import type { Text } from '../../platform/text.ts'
import type { TaskPage, Workload } from '../../tasks/index.ts'
import { batchWorks } from '../batch/batch.words.ts'
import type { Desk } from '../desk.ts'
import { DeskPage } from '../desk.view.tsx'
import { personName } from '../dossier/people.ts'
import { TaskTable } from '../inbox/task-table.view.tsx'
import { words, workOf } from './assign.words.ts'

export interface AssignProps {
  readonly desk: Desk
  readonly workloads: readonly Workload[]
  /** Whose work is listed: a sign-in name, `tat-ca` for all, empty for what nobody was given. */
  readonly who: string
  readonly page: TaskPage
}

/** Everybody to whom work may be given, those without any as well; first what nobody was given. */
function loads({ desk, workloads }: AssignProps): Workload[] {
  const none = { open: 0, dueSoon: 0, late: 0 }
  const today = desk.now.slice(0, 10)
  const people = desk.scope.heading.flatMap(agency =>
    (['specialist', 'unit-head'] as const).flatMap(role => holdersOf(desk.directory, agency, role, today)),
  )
  const names = new Set([...people.map(one => one.username), ...workloads.flatMap(one => one.official ?? [])])
  const of = (official: string | null): Workload =>
    workloads.find(one => one.official === official) ?? { official, ...none }
  return [of(null), ...[...names].map(of).toSorted((a, b) => b.late - a.late || b.open - a.open)]
}

function Loads(props: AssignProps) {
  const { locale } = props.desk.frame
  const figure = (count: number) => (count === 0 ? <span class="muted">0</span> : <b>{count}</b>)
  return (
    <Panel title={words.who}>
      <Table
        dense
        caption={words.who}
        columns={[
          { key: 'official', label: words.official, phone: 'title' },
          { key: 'open', label: words.open, align: 'end' },
          { key: 'soon', label: words.soon, align: 'end' },
          { key: 'late', label: words.late, align: 'end' },
        ]}
        rows={loads(props).map(({ official, open, dueSoon, late }) => ({
          key: official ?? '',
          chosen: (official ?? '') === props.who,
          edge: late > 0 ? 'late' : undefined,
          cells: {
            official: (
              <a
                href={localePath(`/can-bo/phan-cong${official === null ? '' : `?can-bo=${official}`}`, locale)}
                aria-current={(official ?? '') === props.who ? 'true' : undefined}
              >
                {official === null
                  ? sayWords(words.unassigned, locale)
                  : personName(props.desk.directory, official, locale)}
              </a>
            ),
            open: figure(open),
            soon: figure(dueSoon),
            late: figure(late),
          },
        }))}
      />
      <p>
        <a href={localePath('/can-bo/phan-cong?can-bo=tat-ca', locale)}>{sayWords(words.everybody, locale)}</a>
      </p>
    </Panel>
  )
}

/** Who holds how much, and the chosen one's work with ticks to give it to somebody. */
export function AssignView(props: AssignProps) {
  const { desk, who, page } = props
  const { locale } = desk.frame
  const to = (path: string) => localePath(path, locale)
  const title: Text =
    who === '' ? words.unassigned : who === 'tat-ca' ? words.everybody : workOf(personName(desk.directory, who, locale))
  const pageHref = (name: string, cursor: string | null) =>
    cursor === null ? undefined : to(`/can-bo/phan-cong?${new URLSearchParams({ 'can-bo': who, [name]: cursor })}`)
  return (
    <DeskPage desk={desk} title={words.title} under="/can-bo/phan-cong">
      <PageHead title={words.title} lead={sayWords(words.lead, locale)} />
      <Loads {...props} />
      <form class="desk-fill" method="get" action={to('/can-bo/nhieu')}>
        <input type="hidden" name="ve" value="phan-cong" />
        <h2>{sayWords(title, locale)}</h2>
        <TaskTable
          lines={page.lines}
          caption={title}
          directory={desk.directory}
          now={desk.now}
          empty={who === '' ? words.noneUnassigned : words.none}
          steps
          chooses={() => true}
        />
        <Pagination
          previousHref={pageHref('truoc', page.previousCursor)}
          nextHref={pageHref('trang', page.nextCursor)}
        />
        {page.lines.length === 0 ? null : (
          <BatchBar chosen={0}>
            <Button name="viec" value="giao">
              {sayWords(batchWorks.giao.name, locale)}
            </Button>
          </BatchBar>
        )}
      </form>
    </DeskPage>
  )
}
