import { type Lexicon, spellings } from './lexicon.ts'
import { synonyms } from './synonyms.ts'
import { queryTerms, type WeightedTerms } from './terms.ts'

/** Weight of the law's words against the words that were typed. */
const SYNONYM_WEIGHT = 0.8
/** What remains of the everyday words: the law says them otherwise, or of other things. */
const EVERYDAY_WEIGHT = 0.5

interface Phrase {
  readonly accented: string
  readonly plain: string
  readonly everyday: string
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

const phrases: readonly Phrase[] = synonyms.map(([everyday, official]) => ({ ...spell(everyday), everyday, official }))

/**
 * Adds the law's words for everyday phrases of the query. With accents typed, a phrase must be met with its accents;
 * without any, its plain spelling is enough.
 */
export function widenQuery(lexicon: Lexicon, query: string, weights: WeightedTerms): void {
  const { accented, plain } = spell(query)
  const typed = accented === plain ? plain : accented
  const met = phrases.filter(phrase => typed.includes(accented === plain ? phrase.plain : phrase.accented))
  const everyday = new Set(met.flatMap(phrase => [...queryTerms(lexicon.find(phrase.everyday)).weights.keys()]))
  for (const term of everyday) weights.set(term, (weights.get(term) ?? 0) * EVERYDAY_WEIGHT)
  for (const { official } of met) {
    for (const [term, weight] of queryTerms(lexicon.find(official)).weights) {
      weights.set(term, Math.max(weights.get(term) ?? 0, weight * SYNONYM_WEIGHT))
    }
  }
}
