import {
  Button,
  Code,
  Details,
  ErrorSummary,
  HiddenCsrf,
  localePath,
  Notice,
  PageHead,
  Panel,
  Radios,
  sayWords,
  Table,
  TextInput,
} from '../../platform/html/index.ts'
import type { Text } from '../../platform/text.ts'
import { type Desk, fieldOf } from '../desk.ts'
import { DeskPage } from '../desk.view.tsx'
import { personName } from '../dossier/people.ts'
import { words as shared } from '../workbench.words.ts'
import { type BatchWork, batchBacks, batchTitle, batchWorks, words } from './batch.words.ts'
import { type BatchRow, chosenValue, groupsOf } from './batch-rows.ts'

export interface BatchProps {
  readonly desk: Desk
  readonly work: BatchWork
  readonly rows: readonly BatchRow[]
  readonly body: Readonly<Record<string, unknown>>
  readonly back: keyof typeof batchBacks
  /** The form was sent without a choice. */
  readonly missing: boolean
}

const nameOf = ({ procedure }: BatchRow): Text => procedure.operation?.shortName ?? { vi: procedure.info.name }
const stepOf = ({ task, nodeId }: BatchRow): Text => task?.name ?? { vi: nodeId }

function RowsTable({ desk, rows, caption }: { desk: Desk; rows: readonly BatchRow[]; caption: Text }) {
  const { locale } = desk.frame
  return (
    <Table
      dense
      caption={caption}
      columns={[
        { key: 'code', label: shared.code, tight: true, phone: 'plain' },
        { key: 'procedure', label: shared.procedure, phone: 'title' },
        { key: 'step', label: words.step },
        { key: 'person', label: shared.applicant, phone: 'plain' },
      ]}
      rows={rows.map(row => ({
        key: chosenValue(row.code, row.nodeId),
        cells: {
          code: <Code code={row.code} />,
          procedure: (
            <a lang="vi" href={localePath(`/can-bo/ho-so/${row.code}`, locale)}>
              {sayWords(nameOf(row), locale)}
            </a>
          ),
          step: sayWords(stepOf(row), locale),
          person: row.applicant,
        },
      }))}
    />
  )
}

/** One procedure and one step at a time: a link for each group that was chosen. */
function Groups({ desk, work, back, groups }: BatchProps & { groups: readonly BatchRow[][] }) {
  const { locale } = desk.frame
  return (
    <Notice kind="warning">
      <p>{sayWords(words.mixed, locale)}</p>
      <ul>
        {groups.map(group => {
          const [first] = group
          if (first === undefined) return null
          const query = new URLSearchParams([
            ['viec', work],
            ['ve', back],
            ...group.map(row => ['h', chosenValue(row.code, row.nodeId)]),
          ])
          return (
            <li key={`${first.procedure.code} ${first.nodeId}`}>
              <a href={localePath(`/can-bo/nhieu?${query}`, locale)}>
                {`${sayWords(nameOf(first), locale)}, ${sayWords(stepOf(first), locale)} (${group.length})`}
              </a>
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}

function Choices({ desk, work, rows, body, missing }: BatchProps) {
  const { locale } = desk.frame
  const error = missing ? words.chooseOne : undefined
  if (work === 'giao') {
    const officials = [...new Set(rows.flatMap(row => row.permit?.officials ?? []))]
    return (
      <Radios
        name="official"
        label={words.official}
        value={fieldOf(body, 'official')}
        error={error}
        items={officials.map(username => ({ value: username, label: personName(desk.directory, username, locale) }))}
      />
    )
  }
  const [first] = rows
  const outcomes = (first?.task?.outcomes ?? []).filter(one => first?.permit?.outcomes?.includes(one.key))
  if (outcomes.length < 2) return null
  return (
    <Radios
      name="outcome"
      label={words.outcome}
      value={fieldOf(body, 'outcome')}
      error={error}
      items={outcomes.map(one => ({ value: one.key, label: one.label }))}
    />
  )
}

/** What was chosen, what can be done to it, and the one choice that holds for all of it. */
export function BatchView(props: BatchProps) {
  const { desk, work, rows, body, back } = props
  const { locale } = desk.frame
  const to = (path: string) => localePath(path, locale)
  const able = rows.filter(row => row.permit !== null)
  const unable = rows.filter(row => row.permit === null)
  const groups = groupsOf(able)
  const mixed = work === 'chuyen' && groups.length > 1
  const missing = props.missing && able.length > 0 && !mixed
  const { name, many } = batchWorks[work]
  return (
    <DeskPage desk={desk} title={batchTitle(name)} under={batchBacks[back]} problems={missing ? 1 : 0}>
      {missing ? (
        <ErrorSummary problems={[{ id: work === 'giao' ? 'official' : 'outcome', text: words.chooseOne }]} />
      ) : null}
      <PageHead title={able.length > 0 && !mixed ? many(able.length) : name} />
      {rows.length === 0 ? <p>{sayWords(words.none, locale)}</p> : null}
      {rows.length > 0 && able.length === 0 ? (
        <Notice kind="warning">{sayWords(words.nonePermitted, locale)}</Notice>
      ) : null}
      {mixed ? <Groups {...props} groups={groups} /> : null}
      {able.length === 0 || mixed ? null : (
        <form method="post" action={to('/can-bo/nhieu')} class="stack" novalidate>
          <HiddenCsrf token={desk.csrf} idempotencyKey={fieldOf(body, '_key')} />
          <input type="hidden" name="viec" value={work} />
          <input type="hidden" name="ve" value={back} />
          {able.map(row => (
            <input
              key={chosenValue(row.code, row.nodeId)}
              type="hidden"
              name="h"
              value={chosenValue(row.code, row.nodeId, row.version)}
            />
          ))}
          <Panel title={words.chosen}>
            <RowsTable desk={desk} rows={able} caption={words.chosen} />
          </Panel>
          <Choices {...props} rows={able} missing={missing} />
          <Details summary={words.note} open={fieldOf(body, 'note') !== ''}>
            <TextInput name="note" label={words.note} value={fieldOf(body, 'note')} optional />
          </Details>
          <div class="row">
            <Button keys="Ctrl+Enter">{sayWords(many(able.length), locale)}</Button>
            <Button kind="plain" href={to(batchBacks[back])}>
              {sayWords(words.back, locale)}
            </Button>
          </div>
        </form>
      )}
      {unable.length === 0 ? null : (
        <Panel title={words.left}>
          <RowsTable desk={desk} rows={unable} caption={words.left} />
        </Panel>
      )}
      {able.length === 0 || mixed ? (
        <p>
          <a href={to(batchBacks[back])}>{sayWords(words.back, locale)}</a>
        </p>
      ) : null}
    </DeskPage>
  )
}
