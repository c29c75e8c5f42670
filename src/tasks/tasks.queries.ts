import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Limit } from '../deadlines/index.ts'
import type { DB } from '../platform/db/schema.generated.ts'
import { plain } from '../platform/text.ts'
import { decodeCursor, encodeCursor } from './cursor.ts'
import type { TaskScope } from './task-scope.ts'

/** Groups of an inbox; `transferred` was received elsewhere, `online` is the online part of `intake`, `inter-agency` and `sign` are views of their own. */
export const taskFilters = [
  'intake',
  'mine',
  'following',
  'due-soon',
  'late',
  'deliver',
  'transferred',
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
  readonly state: 'intake' | 'transfer' | 'open' | 'waiting' | 'deliver'
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

/** Of the caller's posts, and nobody else's; what was sent to his one-stop is also the head's. */
const own = (scope: TaskScope): Where =>
  sql<boolean>`((${inPosts(scope)} and (t.official_id is null or t.official_id = ${scope.officialId}))
    or (t.state = 'transfer' and t.agency_code = any(${[...scope.receiving]}::text[])))`

/** Everything that may stand in the caller's lists at all. */
const visible = (scope: TaskScope): Where => sql<boolean>`(${receives(scope)} or ${own(scope)})`

/** Work of specialists and heads at the agencies where the caller assigns it. */
export const inUnit = (scope: TaskScope): Where =>
  sql<boolean>`(t.state in ('open', 'waiting') and t.role in ('specialist', 'unit-head') and t.agency_code = any(${[...scope.heading]}::text[]))`

/** From the instant on which its chip says so. */
const late = ({ now }: TaskTimes): Where => sql<boolean>`t.late_at <= ${now}::timestamptz`

/** What the groups are cut by: conditions on a row of `task`, or columns in which they were worked out once. */
interface Marks {
  readonly receives: Where
  readonly own: Where
  readonly late: Where
}
const marksOf = (scope: TaskScope, times: TaskTimes): Marks => ({
  receives: receives(scope),
  own: own(scope),
  late: late(times),
})
const marked: Marks = { receives: sql`t.receives`, own: sql`t.own`, late: sql`t.late` }

/** Work that the caller may do: his own, or the one-stop's own two ends. */
const performable = ({ receives, own }: Pick<Marks, 'receives' | 'own'>): Where => sql<boolean>`(case
  when t.state in ('intake', 'deliver') then ${receives} else t.state in ('transfer', 'open') and ${own} end)`

function groupOf(filter: ListFilter, marks: Marks, scope: TaskScope, times: TaskTimes): Where {
  const { receives, own, late } = marks
  const visible = sql<boolean>`(${receives} or ${own})`
  switch (filter) {
    case 'intake':
      return sql`t.state = 'intake' and ${receives}`
    case 'online':
      return sql`t.state = 'intake' and t.channel = 'online' and ${receives}`
    case 'mine':
      return sql`t.state = 'open' and ${own}`
    case 'transferred':
      return sql`t.state = 'transfer' and ${own}`
    case 'following':
      return sql`t.state in ('transfer', 'open', 'waiting') and ${receives} and not ${performable(marks)}`
    case 'due-soon':
      return sql`${visible} and t.soon_at <= ${times.now}::timestamptz and not ${late}`
    case 'late':
      return sql`${visible} and ${late}`
    case 'deliver':
      return sql`t.state = 'deliver' and ${receives}`
    case 'sign':
      return sql`t.state = 'open' and t.work = 'sign-result' and ${own}`
    case 'unit':
      return inUnit(scope)
    case 'inter-agency':
      return sql`t.state in ('open', 'waiting') and t.agency_code <> t.receiving_code and ${visible}`
  }
}

const columns = (marks: Marks) => sql`
  t.dossier_id as "dossierId", t.visit, t.dossier_code as "dossierCode", t.procedure_code as "procedureCode",
  t.procedure_name as "procedureName", t.applicant_name as applicant, t.name as step, t.work, t.node_id as "nodeId",
  t.state, t.dossier_state as "dossierState", t.agency_code as agency, t.role, o.full_name as "officialName",
  ${performable(marks)} as mine, t.channel, t.opened_at as "openedAt", t.due_at as "dueAt", t.sort_at as "sortAt",
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
        ? sql`(t.dossier_code like ${codeLike(words)} or exists (
            select from dossier d where d.id = t.dossier_id and d.applicant_number = ${words.replace(/\D/g, '')}))`
        : sql`t.applicant_plain like ${`%${plain(words)}%`}`,
    )
  if (query.procedure) parts.push(sql`t.procedure_code = ${query.procedure}`)
  if (query.state) parts.push(sql`t.dossier_state = ${query.state}`)
  if (query.official === null) parts.push(sql`t.official_id is null`)
  else if (query.official !== undefined)
    parts.push(sql`t.official_id = (select id from official where username = ${query.official})`)
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
  const marks = marksOf(scope, times)
  const order = sql`t.sort_at ${way}, t.dossier_id ${way}, t.visit ${way}`
  const { rows } = await sql<TaskLine & { sortAt: string }>`
    select ${columns(marks)}
    from (
      select * from task t
      where ${groupOf(query.filter, marks, scope, times)} and ${narrowed(query)} and ${beyond}
      order by ${order} limit ${query.limit + 1}
    ) t join dossier d on d.id = t.dossier_id left join official o on o.id = t.official_id
    order by ${order}`.execute(db)
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

export interface TaskSummary {
  readonly counts: TaskCounts
  /** The procedures that occur in the caller's lists, by name: the choices of the filter. */
  readonly procedures: readonly { readonly code: string; readonly name: string }[]
}

/** How many stand in each group and of which procedures they are, in one pass over what the caller may see. */
export async function summariseTasks(db: Kysely<DB>, scope: TaskScope, times: TaskTimes): Promise<TaskSummary> {
  const groups = taskFilters.map(
    filter => sql`count(*) filter (where ${groupOf(filter, marked, scope, times)}) as ${sql.ref(filter)}`,
  )
  // The offset keeps the marks from being worked out again for each group.
  const { rows } = await sql<TaskCounts & { code: string; name: string }>`
    select t.procedure_code as code, min(t.procedure_name) as name, ${sql.join(groups)}
    from (
      select t.procedure_code, t.procedure_name, t.state, t.channel, t.work, t.agency_code, t.receiving_code, t.soon_at,
        ${receives(scope)} as receives, ${own(scope)} as own, ${late(times)} as late
      from task t where ${visible(scope)} offset 0
    ) t group by 1 order by 2`.execute(db)
  const sum = (filter: TaskFilter) => rows.reduce((total, row) => total + row[filter], 0)
  return {
    counts: Object.fromEntries(taskFilters.map(filter => [filter, sum(filter)])) as TaskCounts,
    procedures: rows.map(({ code, name }) => ({ code, name })),
  }
}
