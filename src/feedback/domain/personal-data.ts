import { plain } from '../../platform/text.ts'

const patterns = [
  /** Codes of dossiers and of feedback open things to whoever knows four digits. */
  /\bH\d{2}(?:\.\d+)+-\d{8}-\d{4}\b/gi,
  /\bPA-\d{6}-\d{4}\b/gi,
  /[^\s@]+@[^\s@]+\.[^\s@]+/g,
  /** Phones and identity numbers, however they are spaced. */
  /(?<!\d)\d(?:[ .-]?\d){8,11}(?!\d)/g,
]
const money = /^\d{1,3}(?:\.\d{3})+$/

/**
 * What in a text must not be published: a phone, a number, an e-mail, a code, or the name of who sent it.
 * @returns the first such piece as it stands in the text (a name: as it was given); null when there is none
 */
export function personalData(text: string, sender: readonly string[]): string | null {
  for (const pattern of patterns) {
    const found = text.match(pattern)?.find(piece => !money.test(piece))
    if (found !== undefined) return found
  }
  const bare = ` ${plain(text)} `
  return sender.find(word => plain(word) !== '' && bare.includes(` ${plain(word)} `)) ?? null
}
