import type { Calendar } from './calendar.ts'
import { readDueInstant } from './due-date.ts'
import type { DueError } from './due-request.ts'

/** The answer to one line of JSON, without its end of line, and whether the line was good. */
export function answerLine(line: string, calendar: Calendar): { readonly answer: string; readonly good: boolean } {
  let source: unknown
  try {
    source = JSON.parse(line)
  } catch (problem) {
    return refusal('bad-json', (problem as SyntaxError).message)
  }
  const due = readDueInstant(source, calendar)
  if (!due.ok) return refusal(due.error.code, due.error.message)
  return { answer: due.value === null ? '{"due":null}' : `{"due":"${due.value}"}`, good: true }
}

const refusal = (code: DueError['code'], message: string) => ({
  answer: JSON.stringify({ error: { code, message } }),
  good: false,
})

/** Longer lines are refused unread, so that a stream without line ends cannot fill the memory. */
export const longestLine = 1_000_000

/** Answers a text that comes in pieces: `feed` returns the answers that a piece completes, `end` the last one. */
export class DueLines {
  readonly #calendar: Calendar
  #rest = ''
  #skipping = false
  bad = 0

  constructor(calendar: Calendar) {
    this.#calendar = calendar
  }

  feed(piece: string): string {
    let answers = ''
    let from = 0
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', from)) {
      answers += this.#answer(this.#rest + piece.slice(from, end))
      this.#rest = ''
      from = end + 1
    }
    this.#rest += piece.slice(from)
    if (this.#rest.length > longestLine) {
      answers += this.#answer(this.#rest)
      this.#rest = ''
      this.#skipping = true
    }
    return answers
  }

  end(): string {
    const answer = this.#answer(this.#rest)
    this.#rest = ''
    return answer
  }

  #answer(line: string): string {
    if (this.#skipping) {
      this.#skipping = false
      return ''
    }
    if (line.trim() === '') return ''
    const { answer, good } =
      line.length > longestLine
        ? refusal('bad-json', `the line is longer than ${longestLine} characters`)
        : answerLine(line, this.#calendar)
    if (!good) this.bad += 1
    return `${answer}\n`
  }
}
