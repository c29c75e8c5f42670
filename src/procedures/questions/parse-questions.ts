import { plain } from '../../platform/text.ts'
import { isObject, type RowProblem, RowReader, shown } from '../import/row-reader.ts'

/** A question that was answered: the bank of the search and of the page of questions and answers. */
export interface ImportedQuestion {
  readonly question: string
  readonly codes: readonly string[]
  readonly answer: string | null
}

const CODE = /^\d\.\d{6}$/

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** One line `{question, codes[], answer?}`; further fields are ignored. */
function parseQuestionLine(line: string, reader: RowReader): ImportedQuestion | null {
  const row = parseJson(line)
  if (!isObject(row)) {
    reader.problems.push({
      line: reader.line,
      field: '',
      value: shown(line),
      reason: 'expected one JSON object on the line',
    })
    return null
  }
  const question = reader.requiredText(row.question, 'question')
  const codes = reader.list(row.codes, 'codes').flatMap((code, at) => {
    if (typeof code === 'string' && CODE.test(code)) return [code]
    reader.refuse(`codes[${at}]`, code, 'expected N.NNNNNN')
    return []
  })
  if (Array.isArray(row.codes) ? row.codes.length === 0 : row.codes === undefined || row.codes === null) {
    reader.refuse('codes', row.codes, 'expected at least one procedure code')
  }
  const answer = reader.text(row.answer, 'answer')
  return reader.problems.length > 0 ? null : { question, codes: [...new Set(codes)].sort(), answer }
}

/**
 * A whole file of answered questions: those that can be taken and every problem. The same question twice is one, with
 * the codes of both.
 */
export function parseQuestions(text: string): { questions: ImportedQuestion[]; problems: RowProblem[]; rows: number } {
  const questions = new Map<string, ImportedQuestion>()
  const problems: RowProblem[] = []
  let rows = 0
  for (const [at, line] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue
    rows++
    const reader = new RowReader(at + 1)
    const parsed = parseQuestionLine(line, reader)
    problems.push(...reader.problems)
    if (!parsed) continue
    const key = questionKey(parsed.question)
    const earlier = questions.get(key)
    const codes = [...new Set([...(earlier?.codes ?? []), ...parsed.codes])].sort()
    questions.set(key, {
      question: earlier?.question ?? parsed.question,
      codes,
      answer: earlier?.answer ?? parsed.answer,
    })
  }
  return { questions: [...questions.values()], problems, rows }
}

/** What makes two questions the same: their words, whatever the accents, case and punctuation. */
export const questionKey = (question: string): string => plain(question)
