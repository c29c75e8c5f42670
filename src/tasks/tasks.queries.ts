import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Limit } from '../deadlines/index.ts'
import type { DB } from '../platform/db/schema.generated.ts'
import { plain } from '../platform/text.ts'
import { decodeCursor, encodeCursor } from './cursor.ts'
import type { TaskScope } from './task-scope.ts'

/** Groups of an inbox; `online` is the online part of `intake`, `inter-agency` and `sign` are views of their own. */
export const taskFilters = [
  'intake',
  'mine',
  'following',
  'due-soon',
  'late',
  'deliver',
  'online',
  'sign',
  'inter-agency',
] as const
export type TaskFilter = (typeof taskFilters)[number]
/** Also `unit`: what the head of a unit may assign, whoever holds it. */
export type ListFilter = TaskFilter | 'unit'

export interface TaskLine {
  readonly dossierId: number
  readonly visit: number
  readonly dossierCode: string
  readonly procedureCode: string
  readonly procedureName: string
  readonly applicant: string
  readonly step: string
  readonly work: string
  readonly nodeId: string
  readonly state: 'intake' | 'open' | 'waiting' | 'deliver'
  readonly dossierState: string
  readonly agency: string
  readonly role: string
  readonly officialName: string | null
  /** The caller may do it now. */
  readonly mine: boolean
  readonly channel: string
  readonly openedAt: string
  readonly dueAt: string | null
  readonly pausedSince: string | null
  readonly limit: Limit | null
}

export interface TaskQuery {
  readonly filter: ListFilter
  /** Sign-in name of who holds the work; null for work that nobody was given. */
  readonly official?: string | null | undefined
  /** Code, its last digits, or words of the applicant's name. */
  readonly words?: string | undefined
  readonly procedure?: string | undefined
  readonly state?: string | undefined
  readonly channel?: string | undefined
  readonly limit: number
  readonly cursor?: string | undefined
  /** The page that ends before this place, instead of the one that begins after `cursor`. */
  readonly before?: string | undefined
}

/** Instants that the groups are cut by. */
export interface TaskTimes {
  readonly now: string
}

type Where = RawBuilder<boolean>

/** The pairs say it all; the two single conditions are what an index can answer. */
const inPosts = (scope: TaskScope): Where =>
  sql<boolean>`t.agency_code = any(${[...scope.agencies]}::text[]) and t.role = any(${[...scope.roles]}::text[])
    and (t.agency_code, t.role) in (select * from unnest(${[...scope.agencies]}::text[], ${[...scope.roles]}::text[]))`

const receives = (scope: TaskScope): Where => sql<boolean>`t.receiving_code = any(${[...scope.receiving]}::text[])`

/** Of the caller's posts, and nobody else's. */
const own = (scope: TaskScope): Where =>
  sql<boolean>`(${inPosts(scope)} and (t.official_id is null or t.official_id = ${scope.officialId}))`

/** Work that the caller may do: his own, or the one-stop's own two ends. */
const performable = (scope: TaskScope): Where => sql<boolean>`(case
  when t.state in ('intake', 'deliver') then ${receives(scope)} else t.state = 'open' and ${own(scope)} end)`

/** Everything that may stand in the caller's lists at all. */
const visible = (scope: TaskScope): Where => sql<boolean>`(${receives(scope)} or ${own(scope)})`

/** Work of specialists and heads at the agencies where the caller assigns it. */
export const inUnit = (scope: TaskScope): Where =>
  sql<boolean>`(t.state in ('open', 'waiting') and t.role in ('specialist', 'unit-head') and t.agency_code = any(${[...scope.heading]}::text[]))`

/** From the instant on which its chip says so. */
const isLate = ({ now }: TaskTimes): Where => sql<boolean>`t.late_at <= ${now}::timestamptz`

function groupOf(filter: ListFilter, scope: TaskScope, times: TaskTimes): Where {
  switch (filter) {
    case 'intake':
      return sql`t.state = 'intake' and ${receives(scope)}`
    case 'online':
      return sql`t.state = 'intake' and t.channel = 'online' and ${receives(scope)}`
    case 'mine':
      return sql`t.state = 'open' and ${own(scope)}`
    case 'following':
      return sql`t.state in ('open', 'waiting') and ${receives(scope)} and not ${performable(scope)}`
    case 'due-soon':
      return sql`${visible(scope)} and t.soon_at <= ${times.now}::timestamptz and not ${isLate(times)}`
    case 'late':
      return sql`${visible(scope)} and ${isLate(times)}`
    case 'deliver':
      return sql`t.state = 'deliver' and ${receives(scope)}`
    case 'sign':
      return sql`t.state = 'open' and t.work = 'sign-result' and ${own(scope)}`
    case 'unit':
      return inUnit(scope)
    case 'inter-agency':
      return sql`t.state in ('open', 'waiting') and t.agency_code <> t.receiving_code and ${visible(scope)}`
  }
}

const columns = (scope: TaskScope) => sql`
  t.dossier_id as "dossierId", t.visit, t.dossier_code as "dossierCode", t.procedure_code as "procedureCode",
  t.procedure_name as "procedureName", t.applicant_name as applicant, t.name as step, t.work, t.node_id as "nodeId",
  t.state, t.dossier_state as "dossierState", t.agency_code as agency, t.role, o.full_name as "officialName",
  ${performable(scope)} as mine, t.channel, t.opened_at as "openedAt", t.due_at as "dueAt", t.sort_at as "sortAt",
  case when t.state = 'waiting' then greatest(d.fold->'pauses'->-1->>'from', d.fold->'supplements'->-1->>'requestedAt')
  end as "pausedSince", t.time_limit as "limit"`

const codeLike = (words: string): string =>
  `%${words
    .trim()
    .toUpperCase()
    .replace(/[%_\\]/g, '\\$&')}%`

function narrowed(query: TaskQuery): Where {
  const parts: Where[] = [sql`true`]
  const words = query.words?.trim() ?? ''
  if (words !== '')
    parts.push(
      /\d/.test(words)
        ? sql`(t.dossier_code like ${codeLike(words)} or d.applicant_number = ${words.replace(/\D/g, '')})`
        : sql`t.applicant_plain like ${`%${plain(words)}%`}`,
    )
  if (query.procedure) parts.push(sql`t.procedure_code = ${query.procedure}`)
  if (query.state) parts.push(sql`t.dossier_state = ${query.state}`)
  if (query.official === null) parts.push(sql`t.official_id is null`)
  else if (query.official !== undefined) parts.push(sql`o.username = ${query.official}`)
  if (query.channel) parts.push(sql`t.channel = ${query.channel}`)
  return sql.join(parts, sql` and `)
}

export interface TaskPage {
  readonly lines: readonly TaskLine[]
  readonly nextCursor: string | null
  readonly previousCursor: string | null
}

/** One page of a group, what is due first; keyset on (sort_at, dossier_id, visit), on and back. */
export async function listTasks(
  db: Kysely<DB>,
  scope: TaskScope,
  query: TaskQuery,
  times: TaskTimes,
): Promise<TaskPage> {
  const place = decodeCursor(query.before ?? query.cursor, 2)
  const back = place !== null && query.before !== undefined
  const [beyonds, way] = back ? [sql`<`, sql`desc`] : [sql`>`, sql`asc`]
  const beyond =
    place === null
      ? sql`true`
      : sql`(t.sort_at, t.dossier_id, t.visit) ${beyonds} (${place[0]}::timestamptz, ${place[1]}::bigint, ${place[2]}::int)`
  const { rows } = await sql<TaskLine & { sortAt: string }>`
    select ${columns(scope)}
    from task t join dossier d on d.id = t.dossier_id left join official o on o.id = t.official_id
    where ${groupOf(query.filter, scope, times)} and ${narrowed(query)} and ${beyond}
    order by t.sort_at ${way}, t.dossier_id ${way}, t.visit ${way} limit ${query.limit + 1}`.execute(db)
  const found = rows.slice(0, query.limit)
  const lines = back ? found.toReversed() : found
  const more = rows.length > query.limit
  const at = (line: (typeof lines)[number] | undefined) =>
    line === undefined ? null : encodeCursor([line.sortAt, line.dossierId, line.visit])
  return {
    lines,
    nextCursor: more || back ? at(lines.at(-1)) : null,
    previousCursor: (back ? more : place !== null) ? at(lines[0]) : null,
  }
}

export type TaskCounts = Readonly<Record<TaskFilter, number>>

/** How many stand in each group, in one pass over what the caller may see. */
export async function countTasks(db: Kysely<DB>, scope: TaskScope, times: TaskTimes): Promise<TaskCounts> {
  const counts = taskFilters.map(
    filter => sql`count(*) filter (where ${groupOf(filter, scope, times)}) as ${sql.ref(filter)}`,
  )
  const { rows } = await sql<TaskCounts>`select ${sql.join(counts)} from task t where ${visible(scope)}`.execute(db)
  return rows[0] as TaskCounts
}

/** The procedures that occur in the caller's lists: the choices of the filter. */
export async function listTaskProcedures(db: Kysely<DB>, scope: TaskScope): Promise<{ code: string; name: string }[]> {
  const { rows } = await sql<{ code: string; name: string }>`
    select t.procedure_code as code, min(t.procedure_name) as name from task t where ${visible(scope)}
    group by 1 order by 2`.execute(db)
  return rows
}
