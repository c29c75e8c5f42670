import { correctByEvidence, type EvidenceIndex, evidenceIndexSteps, evidenceWeight, telling } from './evidence-index.ts'
import { Lexicon } from './lexicon.ts'
import type { SearchRecord } from './search-record.ts'
import { addScores, buildTermIndex, rarity, type TermIndex } from './term-index.ts'
import { plainTerm, plainTerms, queryTerms, type Term, titleTerms, type WeightedTerms } from './terms.ts'
import { widenQuery } from './widen-query.ts'

const TITLE_SATURATION = { k1: 1.2, b: 0.85 }
/** Weight of a term that no name has, so that a strange word counts as much as a rare one. */
const STRANGE = 4.5
/** Records whose long text is looked at. */
const CANDIDATES = 100
/** "Thủ tục" at the head of a name says nothing and would make the name longer than its like. */
const HEAD = /^\s*thủ tục(\s+hành chính)?\s*:?\s+/iu

/** Terms of each name, weighted and of length 1, for nearness between names; a slot stands for a term. */
export interface TitleVectors {
  readonly slots: number
  readonly byDocument: readonly { readonly slots: Uint32Array; readonly weights: Float32Array }[]
}

/** The names of the catalogue and what its records say beyond them. */
export interface CatalogueIndex {
  readonly lexicon: Lexicon
  readonly titles: TermIndex
  readonly titleVectors: TitleVectors
  readonly aliases: TermIndex
  readonly evidence: EvidenceIndex
}

/** A query made ready: weights carry rarity and tellingness; `mass` is what scores are divided by. */
export interface PreparedQuery {
  readonly title: WeightedTerms
  readonly evidence: WeightedTerms
  readonly mass: number
}

export function* catalogueIndexSteps(records: readonly SearchRecord[]): Generator<void, CatalogueIndex> {
  const lexicon = new Lexicon()
  const titleTexts = records.map(record => {
    const syllables = lexicon.add(record.name.normalize('NFC').replace(HEAD, ''))
    return { terms: titleTerms(syllables), length: syllables.plain.length }
  })
  const aliasTexts = records.map(record => {
    const terms = record.aliases.flatMap(alias => titleTerms(lexicon.add(alias)))
    return { terms, length: terms.length }
  })
  const evidence = yield* evidenceIndexSteps(longTexts(lexicon, records))
  const titles = buildTermIndex(titleTexts, TITLE_SATURATION)
  const weighed = { lexicon, titles, evidence }
  const vectors = titleTexts.map(({ terms }) => unitVector(new Set(terms), term => termWeight(weighed, term)))
  return { ...weighed, titleVectors: packVectors(vectors), aliases: buildTermIndex(aliasTexts, TITLE_SATURATION) }
}

type Weighed = Pick<CatalogueIndex, 'lexicon' | 'titles' | 'evidence'>

/** Long texts are kept without accents, so an accented term is as telling as its plain spelling. */
export const tellingOf = ({ lexicon, evidence }: Weighed, term: Term): number =>
  telling(evidence, plainTerm(lexicon, term))

const termWeight = (index: Weighed, term: Term): number =>
  rarity(index.titles.size, index.titles.postings.get(term)?.documents.length ?? 0) * tellingOf(index, term)

function* longTexts(lexicon: Lexicon, records: readonly SearchRecord[]): Generator<readonly Term[]> {
  for (const record of records) yield plainTerms(lexicon.add(record.text))
}

function packVectors(vectors: readonly ReadonlyMap<Term, number>[]): TitleVectors {
  const slotOf = new Map<Term, number>()
  const byDocument = vectors.map(vector => {
    const slots = Uint32Array.from(vector.keys(), term => {
      const slot = slotOf.get(term) ?? slotOf.size
      slotOf.set(term, slot)
      return slot
    })
    return { slots, weights: Float32Array.from(vector.values()) }
  })
  return { slots: slotOf.size, byDocument }
}

/** Terms with their weights, scaled to length 1. */
export function unitVector(terms: Iterable<Term>, weigh: (term: Term) => number): Map<Term, number> {
  const vector = new Map<Term, number>()
  let square = 1e-9
  for (const term of terms) {
    const weight = weigh(term)
    vector.set(term, weight)
    square += weight ** 2
  }
  const length = Math.sqrt(square)
  for (const [term, weight] of vector) vector.set(term, weight / length)
  return vector
}

export function prepareQuery(index: CatalogueIndex, query: string): PreparedQuery {
  const { weights, strange } = queryTerms(index.lexicon.find(query))
  let mass = strange * STRANGE
  for (const [term, weight] of weights) {
    mass += index.titles.postings.has(term) ? weight * termWeight(index, term) : weight * STRANGE
  }
  widenQuery(index.lexicon, query, weights)
  const title: WeightedTerms = new Map()
  const evidence: WeightedTerms = new Map()
  for (const [term, weight] of weights) {
    const damp = tellingOf(index, term)
    title.set(term, weight * termWeight(index, term))
    if (index.evidence.frequency.has(term)) evidence.set(term, weight * damp * evidenceWeight(index.evidence, term))
  }
  const scale = 1 / Math.max(mass, 1e-9)
  for (const terms of [title, evidence]) for (const [term, weight] of terms) terms.set(term, weight * scale)
  return { title, evidence, mass }
}

/** The best documents with a positive score, best first; ties in the order of the catalogue. */
export function ranked(scores: Float64Array, limit: number, keep?: (document: number) => boolean): number[] {
  const found: number[] = []
  for (let document = 0; document < scores.length; document++) {
    if (scores[document]! > 0 && (!keep || keep(document))) found.push(document)
  }
  // Typed arrays sort many times faster than a comparison, so the many are cut before the few are ordered.
  const least = found.length > limit ? Float64Array.from(found, each => scores[each]!).sort()[found.length - limit]! : 0
  const best = found.filter(document => scores[document]! >= least)
  return best.sort((a, b) => scores[b]! - scores[a]! || a - b).slice(0, limit)
}

/** Scores by names, aliases and long texts, as shares of the query's weight: about 1 where a name says it all. */
export function scoreCatalogue(
  index: CatalogueIndex,
  query: PreparedQuery,
  keep?: (document: number) => boolean,
): Float64Array {
  const scores = new Float64Array(index.titles.size)
  addScores(index.titles, query.title, scores)
  correctByEvidence(index.evidence, query.evidence, ranked(scores, CANDIDATES, keep), scores)
  return scores
}
