import { rarity } from './term-index.ts'
import type { Term } from './terms.ts'

const K1 = 2
const B = 0.5
/** Share of a record's long text in its score. */
const EVIDENCE_WEIGHT = 0.18
/** Some 20 ms of work. */
const RECORDS_A_STEP = 64

interface Evidence {
  /** Sorted, for binary search. */
  readonly terms: Float64Array
  readonly impacts: Float32Array
}

/** What records say beyond their name: documents, steps, results, agencies, field. A third of the records lack it. */
export interface EvidenceIndex {
  readonly byDocument: readonly (Evidence | null)[]
  readonly frequency: ReadonlyMap<Term, number>
  readonly filled: number
}

/**
 * Builds in steps, so that the caller may let other work in between.
 * @param texts gives the plain terms of each record's long text; empty where there is none
 */
export function* evidenceIndexSteps(texts: Iterable<readonly Term[]>): Generator<void, EvidenceIndex> {
  const sorted: (Float64Array | null)[] = []
  let length = 0
  let filled = 0
  for (const terms of texts) {
    sorted.push(terms.length === 0 ? null : Float64Array.from(terms).sort())
    length += terms.length
    if (terms.length > 0) filled++
    if (sorted.length % RECORDS_A_STEP === 0) yield
  }
  const frequency = new Map<Term, number>()
  const byDocument: (Evidence | null)[] = []
  for (const terms of sorted) {
    const norm = K1 * (1 - B + (B * (terms?.length ?? 0)) / Math.max(1, length / Math.max(1, filled)))
    byDocument.push(terms && compress(terms, norm, frequency))
    if (byDocument.length % RECORDS_A_STEP === 0) yield
  }
  return { byDocument, frequency, filled }
}

function compress(sorted: Float64Array, norm: number, frequency: Map<Term, number>): Evidence {
  const terms = new Float64Array(sorted.length)
  const impacts = new Float32Array(sorted.length)
  let size = 0
  for (let at = 0; at < sorted.length; ) {
    const term = sorted[at]!
    let end = at + 1
    while (sorted[end] === term) end++
    const count = end - at
    terms[size] = term
    impacts[size] = (count * (K1 + 1)) / (count + norm)
    frequency.set(term, (frequency.get(term) ?? 0) + 1)
    size++
    at = end
  }
  return { terms: terms.slice(0, size), impacts: impacts.slice(0, size) }
}

/**
 * How telling a term is, 0 to 1: near 0 for words of every record ("hồ sơ", "nộp", "cá nhân"), so that the frame of
 * a question counts less than its matter without a list of stop words.
 */
export function telling(index: EvidenceIndex, term: Term): number {
  const scale = Math.log(1 + index.filled)
  if (scale === 0) return 1
  return Math.sqrt(Math.log(1 + index.filled / (1 + (index.frequency.get(term) ?? 0))) / scale)
}

/** Weight of a plain term of the query against long texts. */
export const evidenceWeight = (index: EvidenceIndex, term: Term): number =>
  rarity(index.filled, index.frequency.get(term) ?? 0)

function impactOf({ terms, impacts }: Evidence, term: Term): number {
  let low = 0
  let high = terms.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const here = terms[middle]!
    if (here === term) return impacts[middle]!
    if (here < term) low = middle + 1
    else high = middle - 1
  }
  return 0
}

/**
 * Corrects the scores of the best candidates by their long texts, so that a missing text is neutral: a record gains
 * by as much as its text answers the query better than the name alone lets expect (least squares over the candidates
 * that have a text), and loses likewise; a record without a text keeps its score.
 */
export function correctByEvidence(
  index: EvidenceIndex,
  query: ReadonlyMap<Term, number>,
  candidates: readonly number[],
  scores: Float64Array,
): void {
  const points: { document: number; name: number; text: number }[] = []
  for (const document of candidates) {
    const evidence = index.byDocument[document]
    if (!evidence) continue
    let text = 0
    for (const [term, weight] of query) text += weight * impactOf(evidence, term)
    points.push({ document, name: scores[document]!, text })
  }
  if (points.length < 3) return
  const meanName = points.reduce((sum, point) => sum + point.name, 0) / points.length
  const meanText = points.reduce((sum, point) => sum + point.text, 0) / points.length
  let spread = 1e-9
  let together = 0
  for (const { name, text } of points) {
    spread += (name - meanName) ** 2
    together += (name - meanName) * (text - meanText)
  }
  const slope = together / spread
  for (const { document, name, text } of points) {
    scores[document] = name + EVIDENCE_WEIGHT * (text - meanText - slope * (name - meanName))
  }
}
