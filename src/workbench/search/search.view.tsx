import { agencyName } from '../../agencies/index.ts'
import { type State, states, statuses, tagOf } from '../../dossiers/index.ts'
import {
  Code,
  CompactDateInput,
  type Deadline,
  DeadlineChip,
  FilterBar,
  formatDate,
  localePath,
  PageHead,
  Pagination,
  Select,
  StateTag,
  sayWords,
  Table,
} from '../../platform/html/index.ts'
import type { Text } from '../../platform/text.ts'
import type { DossierLine } from '../../tasks/index.ts'
import type { Desk } from '../desk.ts'
import { DeskPage } from '../desk.view.tsx'
import { edgeOf, rowChip } from '../marks.ts'
import { words as shared } from '../workbench.words.ts'
import { words } from './search.words.ts'

export interface SearchViewProps {
  readonly desk: Desk
  readonly typed: { readonly q: string; readonly status: string; readonly from: string; readonly to: string }
  readonly lines: readonly DossierLine[]
  readonly nextHref: string | null
  /** Nothing was asked yet. */
  readonly fresh: boolean
}

function chipFor(line: DossierLine, desk: Desk): { deadline: Deadline; prefix?: Text } {
  if (line.finishedAt !== null)
    return { deadline: line.punctuality === null ? { kind: 'none' } : { kind: 'finished', how: line.punctuality } }
  const atIntake = line.intakeDueAt !== null
  return rowChip({ ...line, dueAt: line.intakeDueAt ?? line.dueAt, atIntake }, desk.directory, desk.now)
}

/** `/can-bo/tim`: dossiers that the official may read, the newest first. */
export function SearchView({ desk, typed, lines, nextHref, fresh }: SearchViewProps) {
  const { locale } = desk.frame
  const to = (path: string) => localePath(path, locale)
  const say = (text: Text) => sayWords(text, locale)
  return (
    <DeskPage desk={desk} title={words.title} under="/can-bo/tim">
      <PageHead title={words.title} />
      <FilterBar
        action={to('/can-bo/tim')}
        label={words.filter}
        search={{ name: 'q', label: words.q, value: typed.q }}
        submit={words.submit}
      >
        <Select
          name="trang-thai"
          label={shared.state}
          prompt={shared.all}
          value={typed.status}
          options={Object.entries(statuses).map(([value, status]) => ({ value, label: status.label }))}
        />
        <CompactDateInput name="tu" label={words.from} value={typed.from} width="m" />
        <CompactDateInput name="den" label={words.to} value={typed.to} width="m" />
      </FilterBar>
      <Table
        dense
        caption={words.found}
        empty={<p>{say(fresh ? words.start : words.nothing)}</p>}
        columns={[
          { key: 'left', label: shared.left, tight: true, phone: 'plain' },
          { key: 'procedure', label: shared.procedure, phone: 'title' },
          { key: 'person', label: shared.applicant, tight: true, phone: 'plain' },
          { key: 'state', label: shared.state, phone: 'plain' },
          { key: 'agency', label: { vi: 'Nơi nhận', en: 'Received by' }, tight: true },
          { key: 'at', label: words.submitted, tight: true },
          { key: 'code', label: shared.code, tight: true, phone: 'plain' },
        ]}
        rows={lines.map(line => {
          const { deadline, prefix } = chipFor(line, desk)
          const state = line.state as State
          return {
            key: line.code,
            edge: edgeOf(deadline),
            cells: {
              left: <DeadlineChip deadline={deadline} prefix={prefix} />,
              procedure: (
                <a lang="vi" href={to(`/can-bo/ho-so/${line.code}`)}>
                  {line.procedureName}
                </a>
              ),
              person: line.applicant,
              state: <StateTag state={tagOf[state]} label={states[state].label} />,
              agency: desk.directory.agencies.get(line.agency)?.shortName ?? agencyName(desk.directory, line.agency),
              at: formatDate(line.submittedAt),
              code: <Code code={line.code} />,
            },
          }
        })}
      />
      <Pagination nextHref={nextHref ?? undefined} />
    </DeskPage>
  )
}
