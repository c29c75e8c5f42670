import { agencyName, type Directory } from '../../agencies/index.ts'
import { type State, states, tagOf } from '../../dossiers/index.ts'
import { Code, DeadlineChip, localePath, StateTag, Table, useLocale, useSay } from '../../platform/html/index.ts'
import type { Text } from '../../platform/text.ts'
import type { TaskLine } from '../../tasks/index.ts'
import { words as batchWords } from '../batch/batch.words.ts'
import { chosenValue } from '../batch/batch-rows.ts'
import { edgeOf, rowChip } from '../marks.ts'
import { channelNames, words } from '../workbench.words.ts'

export interface TaskTableProps {
  readonly lines: readonly TaskLine[]
  readonly caption: Text
  readonly directory: Directory
  readonly now: string
  readonly empty: Text
  /** A list apart from the inbox leads back to it when it is empty. */
  readonly apart?: boolean | undefined
  /** The step instead of the state: where every row has the same state. */
  readonly steps?: boolean | undefined
  /** Rows with a tick, for what is done to several at once. */
  readonly chooses?: ((line: TaskLine) => boolean) | undefined
  readonly base?: string | undefined
}

/** The unit whose people hold the post, or the agency where it has none. */
function divisionOf({ agency, role }: TaskLine, directory: Directory): string {
  const unit = directory.holders.get(`${agency} ${role}`)?.find(holder => holder.unit !== null)?.unit
  const name = unit === undefined ? undefined : directory.units.get(`${agency} ${unit}`)
  const place = directory.agencies.get(agency)?.shortName ?? agencyName(directory, agency)
  return name === undefined ? place : `${name}, ${place}`
}

function Holder(props: { line: TaskLine; directory: Directory }) {
  const say = useSay()
  const { line, directory } = props
  if (line.mine) return <b>{say(words.you)}</b>
  if (line.dossierState === 'awaiting-supplement') return <>{say(words.applicantHolds)}</>
  const agency = divisionOf(line, directory)
  return <>{line.officialName ?? agency}</>
}

function RowTick({ line }: { line: TaskLine }) {
  const say = useSay()
  const { dossierCode, nodeId } = line
  return (
    <label class="tick-box">
      <input type="checkbox" name="h" value={chosenValue(dossierCode, nodeId)} />
      <span class="sr-only">
        {say(batchWords.choose)} {dossierCode}
      </span>
    </label>
  )
}

/** Dense rows of work, what is due first. */
export function TaskTable({ lines, caption, directory, now, empty, apart, steps, base, chooses }: TaskTableProps) {
  const say = useSay()
  const locale = useLocale()
  return (
    <Table
      dense
      caption={caption}
      empty={
        <>
          <p>{say(empty)}</p>
          {apart ? (
            <p>
              <a href={localePath('/can-bo', locale)}>{say(words.toInbox)}</a>
            </p>
          ) : null}
        </>
      }
      columns={[
        ...(chooses === undefined
          ? []
          : [{ key: 'choose', label: batchWords.choose, hideLabel: true, phone: 'plain' } as const]),
        { key: 'left', label: words.left, sorted: 'ascending', tight: true, phone: 'plain' },
        { key: 'procedure', label: words.procedure, phone: 'title' },
        { key: 'person', label: words.applicant, tight: true, phone: 'plain' },
        { key: 'state', label: words.state, phone: 'plain' },
        { key: 'holder', label: words.holder },
        { key: 'channel', label: words.channel, tight: true },
        { key: 'code', label: words.code, tight: true, phone: 'plain' },
      ]}
      rows={lines.map(line => {
        const sent = line.state === 'transfer'
        const chip = rowChip({ ...line, atIntake: line.state === 'intake' }, directory, now)
        const { deadline } = chip
        const prefix = sent ? words.confirm : chip.prefix
        const state = line.dossierState as State
        return {
          key: `${line.dossierCode} ${line.visit}`,
          edge: edgeOf(deadline),
          cells: {
            choose: chooses?.(line) ? <RowTick line={line} /> : null,
            left: deadline.kind === 'none' ? null : <DeadlineChip deadline={deadline} prefix={prefix} />,
            procedure: (
              <a lang="vi" href={localePath(`${base ?? '/can-bo/ho-so'}/${line.dossierCode}`, locale)}>
                {line.procedureName}
              </a>
            ),
            person: line.applicant,
            state: steps === true ? line.step : <StateTag state={tagOf[state]} label={states[state].label} />,
            holder: <Holder line={line} directory={directory} />,
            channel: say(channelNames[line.channel] ?? line.channel),
            code: <Code code={line.dossierCode} />,
          },
        }
      })}
    />
  )
}
