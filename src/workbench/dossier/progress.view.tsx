import { agencyName, calendarOf } from '../../agencies/index.ts'
import { type Limit, timeLeft } from '../../deadlines/index.ts'
import {
  type Deadline,
  DeadlineChip,
  DueCalendar,
  dueCalendarOf,
  formatInstant,
  formatTime,
  formatWeekdayDate,
  Lanes,
  type Moment,
  Panel,
  Table,
  Timeline,
  useLocale,
  useSay,
} from '../../platform/html/index.ts'
import type { DueDateExplained } from '../../tracking/index.ts'
import { openVisits } from '../../workflow/index.ts'
import type { Desk } from '../desk.ts'
import { chipOf } from '../marks.ts'
import { eventNames, toldEvents, words } from './dossier.words.ts'
import { eventDetail } from './event-lines.ts'
import { lanesOf } from './lanes-of.ts'
import { type DeskDossier, stepName } from './load-dossier.ts'
import { personName } from './people.ts'

export interface ProgressProps {
  readonly desk: Desk
  readonly held: DeskDossier
  readonly explained: DueDateExplained | null
}

interface Clocked {
  readonly agency: string
  readonly dueAt: string | null
  readonly limit: Limit | null
  readonly endedAt: string | null
}

function chipFor({ agency, dueAt, limit, endedAt }: Clocked, { directory, now }: Desk): Deadline {
  if (endedAt !== null) return { kind: 'finished', how: dueAt !== null && endedAt > dueAt ? 'late' : 'on-time' }
  if (dueAt === null) return { kind: 'none' }
  const calendar = calendarOf(directory, agency)
  return chipOf(timeLeft(limit ?? { amount: 1, unit: 'working-day' }, dueAt, calendar, now), () =>
    timeLeft({ amount: 8, unit: 'working-hour' }, dueAt, calendar, now),
  )
}

function BranchPanel({ desk, held }: ProgressProps) {
  const say = useSay()
  const lanes = lanesOf(held, desk)
  const branches = held.dossier.marking.branches.filter(branch => branch.state !== 'withdrawn')
  if (branches.length === 0) return null
  return (
    <Panel title={words.branches}>
      {lanes === null ? null : <Lanes {...lanes} />}
      <Table
        caption={words.branchTable}
        columns={[
          { key: 'part', label: words.part, phone: 'title' },
          { key: 'who', label: words.agency },
          { key: 'received', label: words.received },
          { key: 'clock', label: words.clock, phone: 'plain' },
        ]}
        rows={branches.map(branch => ({
          key: String(branch.id),
          cells: {
            part: (
              <>
                <b>{say(branch.name)}</b>
                {branch.lead ? <span class="muted"> ({say(words.lead)})</span> : null}
              </>
            ),
            who: agencyName(desk.directory, branch.agency),
            received: formatInstant(branch.openedAt, desk.frame.locale),
            clock: <DeadlineChip deadline={chipFor(branch, desk)} />,
          },
        }))}
      />
    </Panel>
  )
}

function OpenSteps({ desk, held }: ProgressProps) {
  const say = useSay()
  const open = openVisits(held.dossier.marking)
  if (open.length === 0) return null
  return (
    <Panel title={words.steps}>
      <Table
        caption={words.steps}
        columns={[
          { key: 'step', label: words.step, phone: 'title' },
          { key: 'agency', label: words.agency },
          { key: 'who', label: words.who },
          { key: 'clock', label: words.clock, phone: 'plain' },
        ]}
        rows={open.map(visit => ({
          key: String(visit.id),
          cells: {
            step: <b lang="vi">{stepName(held, visit.nodeId)}</b>,
            agency: agencyName(desk.directory, visit.agency),
            who: visit.official === null ? say(words.anyone) : personName(desk.directory, visit.official, 'vi'),
            clock: <DeadlineChip deadline={chipFor(visit, desk)} />,
          },
        }))}
      />
    </Panel>
  )
}

const stops = new Set(['paused', 'supplement-requested'])

function History({ desk, held }: ProgressProps) {
  const locale = useLocale()
  const told = held.events.filter(event => toldEvents.has(event.body.type)).toReversed()
  const moments: Moment[] = told.map((event, at) => {
    const detail = eventDetail(event, held, desk.directory)
    const when = `${formatTime(event.at)} ${formatWeekdayDate(event.at, locale, desk.now)}`
    const stop = stops.has(event.body.type)
    const last = event.body.type === 'delivered' ? 'end' : at === 0 && held.dossier.end === null ? 'now' : 'done'
    return {
      kind: stop ? 'paused' : last,
      title: eventNames[event.body.type],
      when: `${when}, ${personName(desk.directory, event.by, locale)}`,
      ...(detail === '' ? {} : stop ? { reason: detail } : { text: <p lang="vi">{detail}</p> }),
    }
  })
  return (
    <Panel title={words.history}>
      <Timeline moments={moments} />
    </Panel>
  )
}

/** Who works on it, until when and why then, and what happened so far. */
export function ProgressPart(props: ProgressProps) {
  const { explained } = props
  return (
    <>
      <BranchPanel {...props} />
      <OpenSteps {...props} />
      {explained === null ? null : (
        <Panel title={words.why} id="vi-sao">
          <DueCalendar {...dueCalendarOf(explained)} />
        </Panel>
      )}
      <History {...props} />
    </>
  )
}
