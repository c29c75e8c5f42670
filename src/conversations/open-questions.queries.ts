import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { DB } from '../platform/db/schema.generated.ts'

type Db = Kysely<DB>

/** The posts of an official as the lists of questions are cut by them. */
export interface QuestionScope {
  readonly officialId: number
  /** Agency and role of each post, side by side. */
  readonly agencies: readonly string[]
  readonly roles: readonly string[]
  /** One-stops where he receives. */
  readonly receiving: readonly string[]
}

export interface OpenQuestion {
  readonly dossierId: number
  readonly code: string
  readonly procedure: string
  readonly applicant: string
  /** The beginning of the question. */
  readonly excerpt: string
  readonly agency: string
  readonly askedAt: string
  readonly dueAt: string
}

/**
 * Questions whose answer is the official's turn, as `answerersOf` says it: of the tasks that he may do, and of his
 * one-stop where no task is open. A hand-over rewrites the tasks, and so moves the question.
 */
const hisTurn = (scope: QuestionScope): RawBuilder<boolean> => sql<boolean>`(
  exists (
    select from task t where t.dossier_id = c.dossier_id and t.state in ('open', 'waiting') and t.visit > 0
      and (t.agency_code, t.role) in (select * from unnest(${[...scope.agencies]}::text[], ${[...scope.roles]}::text[]))
      and (t.official_id is null or t.official_id = ${scope.officialId}))
  or (d.agency_code = any(${[...scope.receiving]}::text[]) and not exists (
    select from task t where t.dossier_id = c.dossier_id and t.state in ('open', 'waiting') and t.visit > 0)))`

/** One page of questions that wait for the official's answer, what is due first; only open ones are looked at. */
export async function listOpenQuestions(
  db: Db,
  scope: QuestionScope,
  after: { readonly dueAt: string; readonly dossierId: number } | null,
  size: number,
): Promise<OpenQuestion[]> {
  const beyond =
    after === null
      ? sql`true`
      : sql`(c.answer_due_at, c.dossier_id) > (${after.dueAt}::timestamptz, ${after.dossierId}::bigint)`
  const { rows } = await sql<OpenQuestion>`
    select c.dossier_id as "dossierId", d.code, v.info->>'name' as procedure, d.applicant_name as applicant,
      left(m.body, 160) as excerpt, d.agency_code as agency, c.asked_at as "askedAt", c.answer_due_at as "dueAt"
    from conversation c join dossier d on d.id = c.dossier_id join conversation_message m on m.id = c.question_id
      join procedure_version v on v.id = d.procedure_version_id
    where c.question_id is not null and ${hisTurn(scope)} and ${beyond}
    order by c.answer_due_at, c.dossier_id limit ${size}`.execute(db)
  return rows
}

/** How many of them there are, and how many are late by the day. */
export async function countOpenQuestions(
  db: Db,
  scope: QuestionScope,
  now: string,
): Promise<{ readonly total: number; readonly late: number }> {
  const today = `${now.slice(0, 10)}T00:00:00+07:00`
  const { rows } = await sql<{ total: number; late: number }>`
    select count(*) as total, count(*) filter (where c.answer_due_at < ${today}::timestamptz) as late
    from conversation c join dossier d on d.id = c.dossier_id
    where c.question_id is not null and ${hisTurn(scope)}`.execute(db)
  return { total: Number(rows[0]?.total ?? 0), late: Number(rows[0]?.late ?? 0) }
}
