import { type Kysely, sql } from 'kysely'
import type { DB } from '../../platform/db/schema.generated.ts'
import { questionKey } from './parse-questions.ts'
import { upsertQuestions } from './questions.queries.ts'

/** Puts an answered question of a citizen into the bank, with its day: it stands on `/hoi-dap` and teaches the search. */
export async function publishAnswer(
  trx: Kysely<DB>,
  answered: {
    readonly question: string
    readonly answer: string
    readonly codes: readonly string[]
    readonly now: string
  },
): Promise<void> {
  const { question, answer, codes, now } = answered
  await upsertQuestions(trx, [{ question, answer, codes: [...codes].sort() }], now)
  const key = questionKey(question)
  await sql`update question set answered_at = ${now}
    where content_hash = encode(sha256(convert_to(${key}, 'UTF8')), 'hex')`.execute(trx)
}
