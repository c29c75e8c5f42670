import type { Instant } from '../../deadlines/index.ts'

/** What a canned reply may name, each with what stands for it in the text. */
export interface ReplyFacts {
  readonly name: string
  readonly code: string
  /** Null: no date yet, or the clock stands. */
  readonly dueAt: Instant | null
}

export const placeholders = ['{ten}', '{ma}', '{ngay_hen}'] as const

const dueWords = (dueAt: Instant | null): string =>
  dueAt === null
    ? 'ngày sẽ được báo sau'
    : `${dueAt.slice(11, 16)} ngày ${dueAt.slice(8, 10)}/${dueAt.slice(5, 7)}/${dueAt.slice(0, 4)}`

/** A canned reply for one dossier. Braces around other words stay as they are written. */
export function fillReply(text: string, { name, code, dueAt }: ReplyFacts): string {
  const values: Readonly<Record<string, string>> = { '{ten}': name, '{ma}': code, '{ngay_hen}': dueWords(dueAt) }
  return text.replace(/\{(?:ten|ma|ngay_hen)\}/g, found => values[found] ?? found)
}

/** The reply behind what was typed already. */
export const insertReply = (typed: string, reply: string): string =>
  typed.trim() === '' ? reply : `${typed.trimEnd()}\n\n${reply}`
