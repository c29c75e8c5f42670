import type { Term } from './terms.ts'

interface Postings {
  readonly documents: Uint32Array
  /** Saturated frequency of the term in each document, normalised by length: BM25 without the idf. */
  readonly impacts: Float32Array
}

/** BM25 over short texts: names, aliases. */
export interface TermIndex {
  readonly size: number
  readonly postings: ReadonlyMap<Term, Postings>
}

export interface Saturation {
  /** How soon repetition stops counting. */
  readonly k1: number
  /** 1: a long text is fully discounted; 0: not at all. */
  readonly b: number
}

/** How often each term occurs. */
export function countTerms(terms: readonly Term[]): Map<Term, number> {
  const counts = new Map<Term, number>()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

/** @param texts the terms of each document, with repetitions, and its length in syllables */
export function buildTermIndex(
  texts: readonly { readonly terms: readonly Term[]; readonly length: number }[],
  { k1, b }: Saturation,
): TermIndex {
  const filled = texts.filter(text => text.length > 0)
  const average = filled.reduce((sum, text) => sum + text.length, 0) / Math.max(1, filled.length)
  const growing = new Map<Term, { documents: number[]; impacts: number[] }>()
  texts.forEach(({ terms, length }, document) => {
    const norm = k1 * (1 - b + (b * length) / average)
    for (const [term, count] of countTerms(terms)) {
      let list = growing.get(term)
      if (!list) {
        list = { documents: [], impacts: [] }
        growing.set(term, list)
      }
      list.documents.push(document)
      list.impacts.push((count * (k1 + 1)) / (count + norm))
    }
  })
  const postings = new Map<Term, Postings>()
  for (const [term, { documents, impacts }] of growing) {
    postings.set(term, { documents: Uint32Array.from(documents), impacts: Float32Array.from(impacts) })
  }
  return { size: texts.length, postings }
}

/** How rare a term is among `size` documents of which `found` have it: the idf of BM25. */
export const rarity = (size: number, found: number): number => Math.log(1 + (size - found + 0.5) / (found + 0.5))

/** Adds each document's score to `scores`; `query` already carries the idf. */
export function addScores(index: TermIndex, query: ReadonlyMap<Term, number>, scores: Float64Array): void {
  for (const [term, weight] of query) {
    const postings = index.postings.get(term)
    if (!postings) continue
    const { documents, impacts } = postings
    for (let at = 0; at < documents.length; at++) scores[documents[at]!]! += weight * impacts[at]!
  }
}
