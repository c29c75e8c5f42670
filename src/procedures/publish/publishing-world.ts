import type { Kysely } from 'kysely'
import {
  type Agency,
  agencyOn,
  calendarOf,
  type Directory,
  DirectoryService,
  holdersOf,
  superiorOf,
} from '../../agencies/index.ts'
import {
  dueInstant,
  formatInstant,
  type Instant,
  isWorkingDay,
  type Limit,
  parseInstant,
} from '../../deadlines/index.ts'
import type { DB } from '../../platform/db/schema.generated.ts'
import type { AgencySelector, CheckContext } from '../../workflow/index.ts'
import { loadLists } from '../lists.queries.ts'
import type { ProcedureCase, ProcedureOperation } from '../types.ts'
import type { PublishingWorld } from './check-operation.ts'

/** The province as it stands on the day of publishing. */
interface Province {
  readonly directory: Directory
  readonly today: string
}

/** @param today `YYYY-MM-DD` of the publishing */
export async function publishingWorld(db: Kysely<DB>, today: string): Promise<PublishingWorld> {
  const [directory, lists] = [await new DirectoryService(db).get(), await loadLists(db)]
  const province = { directory, today }
  return { lists, today, contextOf: (operation, one, variables) => contextOf(operation, one, variables, province) }
}

const DAY = 86_400_000

/** Openings of working days at three times of the coming year, on which limits of different units are tried. */
function startsOf({ directory, today }: Province, agency: string): Instant[] {
  const calendar = calendarOf(directory, agency)
  return [1, 90, 180].flatMap(days => {
    let at = Date.parse(`${today}T00:00:00+07:00`) + days * DAY
    for (let tries = 0; tries < 30 && !isWorkingDay(calendar, formatInstant(at).slice(0, 10)); tries++) at += DAY
    // The first working hour of the day ends an hour after its opening.
    const hour = dueInstant({ start: formatInstant(at), limit: { amount: 1, unit: 'working-hour' } }, calendar)
    const end = hour.ok && hour.value !== null ? parseInstant(hour.value) : null
    return end?.ok ? [formatInstant(end.value - 3_600_000)] : []
  })
}

const valid = ({ directory, today }: Province): Agency[] =>
  [...directory.agencies.values()].filter(({ code }) => agencyOn(directory, code, today) === code)

/** One-stops that may receive it: the communes', or the provincial ones of the agency that decides. */
function receiversOf(operation: ProcedureOperation, world: Province): string[] {
  const { receivedBy, competent } = operation
  const named = typeof competent === 'object' && 'named' in competent ? competent.named : null
  return valid(world)
    .filter(({ oneStop, kind, tier, code }) => {
      if (!oneStop) return false
      if (kind === 'commune') return receivedBy.includes('commune')
      const near = named === null || code === named || kind === 'province'
      return receivedBy.includes('province') && tier === 'province' && near
    })
    .map(({ code }) => code)
}

/** Agencies that an answer may stand for: those of the kind that the example names, else the communes. */
function namedBy(example: unknown, world: Province): string[] {
  const kind = typeof example === 'string' ? world.directory.agencies.get(example)?.kind : undefined
  return valid(world).flatMap(agency => (agency.kind === (kind ?? 'commune') ? [agency.code] : []))
}

/** The context of `checkProcess` for a case in this province. */
function contextOf(
  operation: ProcedureOperation,
  one: ProcedureCase,
  variables: CheckContext['variables'],
  world: Province,
): CheckContext {
  const { directory, today } = world
  const receiving = receiversOf(operation, world)
  const namedByAnswer = (field: string) => namedBy(one.exampleAnswers[field], world)
  const competentOf = (selector: AgencySelector): string[] => {
    if (selector === 'receiving' || selector === 'competent') return receiving
    if ('named' in selector) return [selector.named]
    if ('communeOf' in selector) return namedByAnswer(selector.communeOf)
    if ('superiorOf' in selector)
      return competentOf(selector.superiorOf).flatMap(code => superiorOf(directory, code) ?? [])
    return receiving
  }
  const [clock = [...directory.agencies.keys()][0] ?? ''] = receiving
  const calendar = calendarOf(directory, clock)
  return {
    results: one.results.map(kind => kind.key),
    limits: one.limits,
    variables,
    receiving,
    competent: competentOf(operation.competent),
    namedByAnswer,
    superiorOf: code => superiorOf(directory, code),
    staffed: (agency, role) => {
      const now = agencyOn(directory, agency, today)
      return now !== null && holdersOf(directory, now, role, today).length > 0
    },
    due: (start: Instant, limit: Limit) => {
      const due = dueInstant({ start, limit }, calendar)
      if (!due.ok || due.value === null) throw new Error(`no due date from ${start}`)
      return due.value
    },
    starts: startsOf(world, clock),
  }
}
