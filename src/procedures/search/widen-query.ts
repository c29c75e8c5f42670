import { type Lexicon, spellings } from './lexicon.ts'
import { synonyms } from './synonyms.ts'
import { queryTerms, type WeightedTerms } from './terms.ts'

/** Weight of the law's words against the words that were typed. */
const SYNONYM_WEIGHT = 0.5

interface Phrase {
  readonly accented: string
  readonly plain: string
  readonly official: string
}

const WORDS = /[\p{L}\p{N}]+/gu

/** A text as ` word word `, so that whole words are found with `includes`. */
function spell(text: string): { accented: string; plain: string } {
  const words = (text.normalize('NFC').match(WORDS) ?? []).map(spellings)
  return {
    accented: ` ${words.map(word => word.accented).join(' ')} `,
    plain: ` ${words.map(word => word.plain).join(' ')} `,
  }
}

const phrases: readonly Phrase[] = synonyms.map(([everyday, official]) => ({ ...spell(everyday), official }))

/**
 * Adds the law's words for everyday phrases of the query. With accents typed, a phrase must be met with its accents;
 * without any, its plain spelling is enough.
 */
export function widenQuery(lexicon: Lexicon, query: string, weights: WeightedTerms): void {
  const { accented, plain } = spell(query)
  const typed = accented === plain ? plain : accented
  for (const phrase of phrases) {
    if (!typed.includes(accented === plain ? phrase.plain : phrase.accented)) continue
    for (const [term, weight] of queryTerms(lexicon.find(phrase.official)).weights) {
      weights.set(term, Math.max(weights.get(term) ?? 0, weight * SYNONYM_WEIGHT))
    }
  }
}
