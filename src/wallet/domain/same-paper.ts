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
