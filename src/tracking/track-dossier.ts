import { agencyName, calendarOf, type Directory, holdersOf } from '../agencies/index.ts'
import { type Remaining, remaining, timeLeft } from '../deadlines/index.ts'
import {
  type Dossier,
  type FeeStanding,
  feeStanding,
  openTransfer,
  type State,
  stateOf,
  states,
  statuses,
} from '../dossiers/index.ts'
import type { Text } from '../platform/text.ts'
import type { ProcedureVersion } from '../procedures/index.ts'
import { openVisits } from '../workflow/index.ts'
import { type DueDateExplained, explainClock } from './explain-clock.ts'
import { type TrackedMoment, timelineOf } from './timeline.ts'

export interface Holder {
  readonly agency: string
  /** Name of its division, where one holds such tasks. */
  readonly unit: string | null
  readonly since: string | null
  readonly stepDueAt: string | null
}

/** What the public page and the API show of a dossier: nothing that tells who filed it or who works on it. */
export interface Tracked {
  readonly code: string
  readonly procedure: { readonly code: string; readonly name: string; readonly shortName: Text }
  readonly status: { readonly code: number; readonly name: string }
  readonly state: State
  readonly stateLabel: Text
  readonly receivedBy: { readonly code: string; readonly name: string; readonly slug: string | null }
  readonly submittedAt: string
  readonly acceptedAt: string | null
  readonly intakeDueAt: string | null
  readonly holders: readonly Holder[]
  readonly clock: {
    readonly dueOriginal: string
    readonly dueAt: string | null
    readonly paused: boolean
    readonly extended: boolean
    readonly remaining: Remaining | null
  } | null
  readonly finishedAt: string | null
  readonly punctuality: 'early' | 'on-time' | 'late' | null
  /** Names of the papers that the open supplement request asks for. */
  readonly missing: readonly string[]
  readonly supplementUntil: string | null
  readonly fee: FeeStanding
  readonly timeline: readonly TrackedMoment[]
  readonly explanation: DueDateExplained | null
}

function holdersOfOpenTasks(dossier: Dossier, directory: Directory, now: string): Holder[] {
  const open = dossier.end === null ? openVisits(dossier.marking) : []
  const sent = openTransfer(dossier)
  if (sent !== null)
    return [{ agency: agencyName(directory, sent.to), unit: null, since: sent.sentAt, stepDueAt: sent.dueAt }]
  if (open.length === 0) {
    return [{ agency: agencyName(directory, dossier.agency), unit: null, since: null, stepDueAt: null }]
  }
  return open.map(visit => {
    const posts =
      visit.official === null
        ? holdersOf(directory, visit.agency, visit.role, now.slice(0, 10))
        : (directory.byUsername.get(visit.official) ?? []).filter(post => post.agency === visit.agency)
    const units = new Set(posts.map(post => post.unit))
    const [unit] = units
    return {
      agency: agencyName(directory, visit.agency),
      unit: units.size === 1 && unit ? (directory.units.get(`${visit.agency} ${unit}`) ?? null) : null,
      since: visit.openedAt,
      stepDueAt: visit.dueAt,
    }
  })
}

function clockOf(dossier: Dossier, directory: Directory, now: string): Tracked['clock'] {
  const { clock, end } = dossier
  if (clock === null) return null
  const { start, limit, changes, cutoff, dueAt, dueOriginal, extension } = clock
  const calendar = calendarOf(directory, dossier.agency)
  let left: Remaining | null = null
  if (end === null && dueAt !== null) left = timeLeft(limit, dueAt, calendar, now)
  if (end === null && dueAt === null) {
    const paused = remaining({ start, limit, changes, ...(cutoff ? { cutoff } : {}) }, calendar, now)
    left = paused.ok ? paused.value : null
  }
  return { dueOriginal, dueAt, paused: end === null && dueAt === null, extended: extension !== null, remaining: left }
}

/** The one-stop's own words for the amount may name people: the procedure's rule stands in their place. */
function publicFee(dossier: Dossier, version: ProcedureVersion): FeeStanding {
  const standing = feeStanding(dossier, version)
  const rule = version.operation?.cases.find(one => one.key === dossier.caseKey)?.fees[dossier.channel].text ?? ''
  return { ...standing, reason: rule }
}

/** The dossier as anybody may see it who holds its receipt. */
export function trackDossier(dossier: Dossier, version: ProcedureVersion, directory: Directory, now: string): Tracked {
  const state = stateOf(dossier)
  const { status, label } = states[state]
  const asked = dossier.end === null ? dossier.supplements.find(each => each.suppliedAt === null) : undefined
  const names = new Map(
    version.operation?.cases.find(one => one.key === dossier.caseKey)?.components.map(c => [c.key, c.name]),
  )
  return {
    code: dossier.code,
    procedure: {
      code: version.code,
      name: version.info.name,
      shortName: version.operation?.shortName ?? { vi: version.info.name },
    },
    status: { code: status, name: statuses[status].name },
    state,
    stateLabel: label,
    receivedBy: {
      code: dossier.agency,
      name: agencyName(directory, dossier.agency),
      slug: directory.agencies.get(dossier.agency)?.slug ?? null,
    },
    submittedAt: dossier.submittedAt,
    acceptedAt: dossier.acceptedAt,
    intakeDueAt: dossier.intake.state === 'waiting' ? dossier.intake.dueAt : null,
    holders: holdersOfOpenTasks(dossier, directory, now),
    clock: clockOf(dossier, directory, now),
    finishedAt: dossier.end?.at ?? null,
    punctuality: dossier.end?.punctuality ?? null,
    missing: (asked?.items ?? []).map(item => names.get(item.componentKey) ?? item.componentKey),
    supplementUntil: asked?.windowEndsAt ?? null,
    fee: publicFee(dossier, version),
    timeline: timelineOf(dossier, version, directory),
    explanation: explainClock(dossier, directory, now),
  }
}
