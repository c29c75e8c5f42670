import { plain } from '../../platform/text.ts'

/** A paper as a procedure calls it. */
export interface NamedPaper {
  readonly key: string | null
  readonly name: string
  readonly procedureCode: string | null
}

/** Shorter names are too general to be found within a longer one. */
const LEAST_LETTERS = 8

/**
 * True where a paper that is held can be used for one that is asked for: the same paper of the same procedure, or the
 * same name whatever the procedure. A name that a person typed (`key` null) may be a part of the official one.
 */
export function isSamePaper(held: NamedPaper, asked: NamedPaper): boolean {
  if (held.key !== null && held.key === asked.key && held.procedureCode === asked.procedureCode) return true
  const [one, other] = [plain(held.name), plain(asked.name)]
  if (one === other) return one !== ''
  return held.key === null && one.length >= LEAST_LETTERS && ` ${other} `.includes(` ${one} `)
}

/** A result by what it is, whichever procedure gave it. */
export interface NamedResult {
  readonly kind: string
  readonly name: string
}

/** A paper that a procedure asks for, with the kinds of results that it says it is. */
export interface AskedPaper extends NamedPaper {
  readonly resultKinds?: readonly string[] | undefined
}

/** True where a result is the paper that is asked for: the procedure names its kind, or it has the same name. */
export function isResultFor(result: NamedResult, asked: AskedPaper): boolean {
  if (asked.resultKinds?.includes(result.kind)) return true
  const [one, other] = [plain(result.name), plain(asked.name)]
  return one !== '' && one === other
}
