import { type Lexicon, type Syllables, UNKNOWN } from './lexicon.ts'

/** A syllable or a pair of neighbours, as one number. */
export type Term = number
export type WeightedTerms = Map<Term, number>

const PAIR = 2 ** 22
/** A pair says far more than its syllables: "khai sinh" against "khai" and "sinh". */
const SYLLABLE_WEIGHT = 0.5
/** Share of the accented spelling where accents were typed; the rest goes to the plain one. */
const ACCENT_SHARE = 0.6

const pairOf = (first: number, second: number): Term =>
  first === UNKNOWN || second === UNKNOWN ? UNKNOWN : (first + 1) * PAIR + second

/** The same term without accents. */
export function plainTerm(lexicon: Lexicon, term: Term): Term {
  if (term < PAIR) return lexicon.plainOf(term)
  return pairOf(lexicon.plainOf(Math.floor(term / PAIR) - 1), lexicon.plainOf(term % PAIR))
}

/** Every plain syllable and pair of a text, in order, with repetitions: the terms of a long text. */
export function plainTerms({ plain }: Syllables): Term[] {
  const terms: Term[] = []
  for (let at = 0; at < plain.length; at++) {
    const here = plain[at]!
    const next = plain[at + 1]
    terms.push(here)
    if (next !== undefined) terms.push(pairOf(here, next))
  }
  return terms
}

/** The terms of a title: plain ones, and the accented spelling beside each that has accents. */
export function titleTerms(syllables: Syllables): Term[] {
  const terms = plainTerms(syllables)
  for (const { accented, plain } of pairsOfSpellings(syllables)) if (accented !== plain) terms.push(accented)
  return terms
}

function pairsOfSpellings({ accented, plain }: Syllables): { accented: Term; plain: Term; size: 1 | 2 }[] {
  const terms: { accented: Term; plain: Term; size: 1 | 2 }[] = []
  for (let at = 0; at < plain.length; at++) {
    terms.push({ accented: accented[at]!, plain: plain[at]!, size: 1 })
    if (at + 1 < plain.length) {
      const pair = { accented: pairOf(accented[at]!, accented[at + 1]!), plain: pairOf(plain[at]!, plain[at + 1]!) }
      terms.push({ ...pair, size: 2 })
    }
  }
  return terms
}

/** A query as terms with weights; `strange` is the weight of what no record contains. */
export interface QueryTerms {
  readonly weights: WeightedTerms
  readonly strange: number
}

/**
 * The terms of a query with their weights; a repeated term counts once. Accents that were typed must be met for the
 * full weight; accents left out cost nothing.
 */
export function queryTerms(syllables: Syllables): QueryTerms {
  const weights: WeightedTerms = new Map()
  let strange = 0
  for (const { accented, plain, size } of pairsOfSpellings(syllables)) {
    const full = size === 1 ? SYLLABLE_WEIGHT : 1
    const sameSpelling = accented === plain
    for (const [term, weight] of [
      [plain, sameSpelling ? full : full * (1 - ACCENT_SHARE)],
      [accented, sameSpelling ? 0 : full * ACCENT_SHARE],
    ] as const) {
      if (term === UNKNOWN) strange += weight
      else if (weight > 0) weights.set(term, weight)
    }
  }
  return { weights, strange }
}
