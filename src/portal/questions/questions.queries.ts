import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { DB } from '../../platform/db/schema.generated.ts'

export interface AnsweredQuestion {
  readonly id: number
  readonly question: string
  readonly answer: string
  readonly codes: readonly string[]
  /** When a citizen's question was answered; null for the imported ones. */
  readonly at: string | null
}

/** Answered questions about these procedures; the bank holds some thousands. */
export async function listQuestionsAbout(db: Kysely<DB>, codes: readonly string[]): Promise<AnsweredQuestion[]> {
  const rows = await db
    .selectFrom('question')
    .select(['id', 'question', 'answer', 'codes', 'answered_at as at'])
    .where('answer', 'is not', null)
    .where(sql<boolean>`codes && ${codes}::text[]`)
    .orderBy('id')
    .limit(500)
    .execute()
  return rows.map(row => ({ ...row, id: Number(row.id), answer: row.answer ?? '' }))
}

/** Questions of citizens that were answered last. */
export async function listNewestQuestions(db: Kysely<DB>, limit: number): Promise<AnsweredQuestion[]> {
  const rows = await db
    .selectFrom('question')
    .select(['id', 'question', 'answer', 'codes', 'answered_at as at'])
    .where('answered_at', 'is not', null)
    .orderBy('answered_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(row => ({ ...row, id: Number(row.id), answer: row.answer ?? '' }))
}

/** The first answered questions of the bank. */
export async function listFirstQuestions(db: Kysely<DB>, limit: number): Promise<AnsweredQuestion[]> {
  const rows = await db
    .selectFrom('question')
    .select(['id', 'question', 'answer', 'codes', 'answered_at as at'])
    .where('answer', 'is not', null)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(row => ({ ...row, id: Number(row.id), answer: row.answer ?? '' }))
}
