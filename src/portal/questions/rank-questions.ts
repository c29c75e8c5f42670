import { plain } from '../../platform/text.ts'
import type { AnsweredQuestion } from './questions.queries.ts'

const wordsOf = (text: string): Set<string> => new Set(plain(text).split(' ').filter(Boolean))

/**
 * The questions nearest to what was asked: by shared words, then by how high the search ranks their procedures.
 * @param codes procedures that the search found, best first
 */
export function rankQuestions(
  q: string,
  questions: readonly AnsweredQuestion[],
  codes: readonly string[],
  limit: number,
): AnsweredQuestion[] {
  const asked = wordsOf(q)
  const place = new Map(codes.map((code, at) => [code, at]))
  const scored = questions.map(question => {
    const own = wordsOf(question.question)
    const shared = [...asked].filter(word => own.has(word)).length / Math.max(1, asked.size)
    const best = Math.min(...question.codes.map(code => place.get(code) ?? codes.length))
    return { question, score: shared + 0.5 * (1 - best / Math.max(1, codes.length)) }
  })
  return scored
    .sort((a, b) => b.score - a.score || a.question.id - b.question.id)
    .slice(0, limit)
    .map(each => each.question)
}
