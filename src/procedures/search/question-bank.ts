import { type CatalogueIndex, prepareQuery, ranked, scoreCatalogue, tellingOf, unitVector } from './catalogue-index.ts'
import type { AnsweredQuestion } from './search-record.ts'
import { addScores, buildTermIndex, rarity, type TermIndex } from './term-index.ts'
import { queryTerms, type Term, titleTerms } from './terms.ts'

/** Questions that are asked for advice. */
const NEIGHBOURS = 40
/** What the catalogue alone would have answered: its best, as shares that fall off with the score. */
const GUESSES = 20
const TEMPERATURE = 0.05
const SMALLEST_SHARE = 0.015
/** Some 20 ms of work. */
const QUESTIONS_A_STEP = 16
/** The advice in the score, and how much of it goes by nearness of names rather than to the very procedures. */
const ADVICE_WEIGHT = 0.35
const BY_NAME = 0.65

/** For each procedure: how much a question like this speaks for it (> 0) or against it (< 0). */
type Lesson = readonly (readonly [document: number, weight: number])[]

/**
 * What answered questions teach: where the catalogue alone errs. A question's lesson is its right procedures, minus
 * what the catalogue would have answered. Like questions bring like errors.
 */
export interface QuestionBank {
  readonly index: TermIndex
  readonly lessons: readonly Lesson[]
}

/** The terms of a question by how rare they are among questions; of length 1, so that likeness is a cosine. */
function questionVector(catalogue: CatalogueIndex, postings: TermIndex['postings'], size: number, question: string) {
  const { weights } = queryTerms(catalogue.lexicon.find(question))
  const weigh = (term: Term) =>
    weights.get(term)! * rarity(size, postings.get(term)?.documents.length ?? 0) * tellingOf(catalogue, term)
  return unitVector(weights.keys(), weigh)
}

export function* questionBankSteps(
  catalogue: CatalogueIndex,
  documents: ReadonlyMap<string, number>,
  questions: readonly AnsweredQuestion[],
): Generator<void, QuestionBank> {
  const usable = questions.flatMap(({ question, codes }) => {
    const right = codes.flatMap(code => documents.get(code) ?? [])
    return right.length > 0 ? [{ question, right }] : []
  })
  const syllables = usable.map(({ question }) => catalogue.lexicon.add(question))
  const plain = buildTermIndex(
    syllables.map(each => ({ terms: [...new Set(titleTerms(each))], length: 1 })),
    { k1: 0, b: 0 },
  )
  const growing = new Map<Term, { documents: number[]; impacts: number[] }>()
  usable.forEach(({ question }, number) => {
    for (const [term, weight] of questionVector(catalogue, plain.postings, plain.size, question)) {
      let list = growing.get(term)
      if (!list) {
        list = { documents: [], impacts: [] }
        growing.set(term, list)
      }
      list.documents.push(number)
      list.impacts.push(weight)
    }
  })
  const postings = new Map(
    [...growing].map(([term, list]) => [
      term,
      { documents: Uint32Array.from(list.documents), impacts: Float32Array.from(list.impacts) },
    ]),
  )
  const lessons: Lesson[] = []
  for (const { question, right } of usable) {
    lessons.push(lessonOf(catalogue, question, right))
    if (lessons.length % QUESTIONS_A_STEP === 0) yield
  }
  return { index: { size: usable.length, postings }, lessons }
}

function lessonOf(catalogue: CatalogueIndex, question: string, right: readonly number[]): Lesson {
  const scores = scoreCatalogue(catalogue, prepareQuery(catalogue, question))
  const guesses = ranked(scores, GUESSES)
  const best = scores[guesses[0] ?? 0] ?? 0
  const shares = guesses.map(document => Math.exp((scores[document]! - best) / TEMPERATURE))
  const total = shares.reduce((sum, share) => sum + share, 0)
  const lesson = new Map<number, number>(right.map(document => [document, 1 / right.length]))
  guesses.forEach((document, at) => {
    const share = shares[at]! / total
    if (share >= SMALLEST_SHARE) lesson.set(document, (lesson.get(document) ?? 0) - share)
  })
  return [...lesson]
}

/** Adds to the scores what the nearest answered questions teach; a bank without a like question changes nothing. */
export function adviseByQuestions(
  catalogue: CatalogueIndex,
  bank: QuestionBank,
  query: string,
  candidates: readonly number[],
  scores: Float64Array,
): void {
  if (bank.index.size === 0) return
  const likeness = new Float64Array(bank.index.size)
  addScores(bank.index, questionVector(catalogue, bank.index.postings, bank.index.size, query), likeness)
  const votes = new Map<number, number>()
  for (const neighbour of ranked(likeness, NEIGHBOURS)) {
    for (const [document, weight] of bank.lessons[neighbour]!) {
      votes.set(document, (votes.get(document) ?? 0) + weight * likeness[neighbour]!)
    }
  }
  const { slots, byDocument } = catalogue.titleVectors
  const wanted = new Float64Array(slots)
  for (const [document, vote] of votes) {
    const vector = byDocument[document]!
    for (let at = 0; at < vector.slots.length; at++) wanted[vector.slots[at]!]! += vote * vector.weights[at]!
  }
  for (const document of new Set([...candidates, ...votes.keys()])) {
    const vector = byDocument[document]!
    let nearness = 0
    for (let at = 0; at < vector.slots.length; at++) nearness += vector.weights[at]! * wanted[vector.slots[at]!]!
    const advice = (1 - BY_NAME) * (votes.get(document) ?? 0) + BY_NAME * nearness
    scores[document]! += ADVICE_WEIGHT * advice
  }
}
