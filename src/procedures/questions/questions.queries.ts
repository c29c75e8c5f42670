import { type Kysely, sql } from 'kysely'
import type { DB } from '../../platform/db/schema.generated.ts'
import { type ImportedQuestion, questionKey } from './parse-questions.ts'

export type QuestionComparison = 'created' | 'changed' | 'unchanged'

const asJson = (questions: readonly ImportedQuestion[]): string =>
  JSON.stringify(questions.map(each => ({ ...each, key: questionKey(each.question) })))

const input = (questions: readonly ImportedQuestion[]) => sql`
  select i.question, i.answer, array(select jsonb_array_elements_text(i.codes)) as codes,
    encode(sha256(convert_to(i.key, 'UTF8')), 'hex') as content_hash
  from jsonb_to_recordset(${asJson(questions)}::jsonb) as i (question text, codes jsonb, answer text, key text)`

/** How many questions are new, differ, or stand already. */
export async function compareQuestions(
  db: Kysely<DB>,
  questions: readonly ImportedQuestion[],
): Promise<Record<QuestionComparison, number>> {
  const { rows } = await sql<{ comparison: QuestionComparison; number: number }>`
    select case
        when q.id is null then 'created'
        when (q.question, q.codes, q.answer) is not distinct from (i.question, i.codes, i.answer) then 'unchanged'
        else 'changed'
      end as comparison, count(*)::int as number
    from (${input(questions)}) i left join question q on q.content_hash = i.content_hash
    group by 1`.execute(db)
  const counts = { created: 0, changed: 0, unchanged: 0 }
  for (const { comparison, number } of rows) counts[comparison] = number
  return counts
}

/** Keeps the questions; one that stands already takes the new codes and answer. */
export async function upsertQuestions(
  db: Kysely<DB>,
  questions: readonly ImportedQuestion[],
  now: string,
): Promise<void> {
  await sql`
    insert into question (question, codes, answer, content_hash, created_at)
    select i.question, i.codes, i.answer, i.content_hash, ${now} from (${input(questions)}) i
    on conflict (content_hash) do update
    set question = excluded.question, codes = excluded.codes, answer = excluded.answer
    where (question.question, question.codes, question.answer)
      is distinct from (excluded.question, excluded.codes, excluded.answer)`.execute(db)
}

/** The codes among these that the catalogue does not have. */
export async function findUnknownCodes(db: Kysely<DB>, codes: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select wanted.code from unnest(${codes}::text[]) as wanted (code)
    where not exists (select from procedure p where p.code = wanted.code) order by 1`.execute(db)
  return rows.map(row => row.code)
}
