import type { Kysely } from 'kysely'
import type { DB } from '../../platform/db/schema.generated.ts'
import type { ImportedQuestion } from './parse-questions.ts'
import { compareQuestions, findUnknownCodes, type QuestionComparison, upsertQuestions } from './questions.queries.ts'

export interface ImportedQuestions {
  readonly counts: Readonly<Record<QuestionComparison, number>>
  /** Codes that the catalogue does not have yet; their questions wait for them. */
  readonly unknownCodes: readonly string[]
}

/** Brings the bank up to the questions in one transaction; a second run of the same questions changes nothing. */
export async function importQuestions(
  db: Kysely<DB>,
  questions: readonly ImportedQuestion[],
  { dryRun, now }: { readonly dryRun: boolean; readonly now: string },
): Promise<ImportedQuestions> {
  return db.transaction().execute(async tx => {
    const counts = await compareQuestions(tx, questions)
    if (!dryRun && counts.created + counts.changed > 0) await upsertQuestions(tx, questions, now)
    const codes = [...new Set(questions.flatMap(question => question.codes))]
    return { counts, unknownCodes: await findUnknownCodes(tx, codes) }
  })
}
