import type { Level } from '../types.ts'
import { type CatalogueIndex, catalogueIndexSteps, prepareQuery, ranked, scoreCatalogue } from './catalogue-index.ts'
import { spellings } from './lexicon.ts'
import { adviseByQuestions, type QuestionBank, questionBankSteps } from './question-bank.ts'
import type { AnsweredQuestion, SearchRecord } from './search-record.ts'
import { addScores } from './term-index.ts'

/** Candidates that the bank of questions may move. */
const ADVISED = 200
/** A tie goes to what can be filed in this province, then to what one's own commune does. */
const OPERATED_BONUS = 0.08
const COMMUNE_BONUS = 0.001
const ALIAS_WEIGHT = 0.3
/** The whole query is a procedure's everyday name or its short code. */
const EXACT_ALIAS_BONUS = 2
/** Below this share of the best a hit is noise to a reader. */
const NOISE = 0.25
const CODE = /^\s*\d\.?\d{3,6}\s*$/

export interface SearchIndex {
  readonly records: readonly SearchRecord[]
  readonly documents: ReadonlyMap<string, number>
  readonly catalogue: CatalogueIndex
  readonly bank: QuestionBank
  readonly exactAliases: ReadonlyMap<string, readonly number[]>
}

export interface SearchFilters {
  readonly fieldName?: string | undefined
  readonly level?: Level | undefined
  /** Words of an agency's name, accents or not. */
  readonly agency?: string | undefined
  readonly operatedOnly?: boolean | undefined
}

export interface SearchHit {
  readonly code: string
  /** About 1 where a name says all that was asked; only for comparing within one answer. */
  readonly score: number
}

export interface SearchAnswer {
  readonly hits: readonly SearchHit[]
  /** How many were found, before `limit`. */
  readonly total: number
}

/** A text as words without accents. */
const plainWords = (text: string): string =>
  (text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []).map(word => spellings(word).plain).join(' ')

/** Builds an index in steps of some 20 ms, so that a server may answer in between. */
export function* indexSteps(
  records: readonly SearchRecord[],
  questions: readonly AnsweredQuestion[] = [],
): Generator<void, SearchIndex> {
  const documents = new Map(records.map((record, document) => [record.code, document]))
  const catalogue = yield* catalogueIndexSteps(records)
  const exactAliases = new Map<string, number[]>()
  records.forEach((record, document) => {
    for (const alias of record.aliases) {
      const key = plainWords(alias)
      exactAliases.set(key, [...(exactAliases.get(key) ?? []), document])
    }
  })
  const bank = yield* questionBankSteps(catalogue, documents, questions)
  return { records, documents, catalogue, bank, exactAliases }
}

/** Builds an index in one go; 4,346 records take about one second, 1,200 questions one more. */
export function buildIndex(records: readonly SearchRecord[], questions: readonly AnsweredQuestion[] = []): SearchIndex {
  const steps = indexSteps(records, questions)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Whether a record passes the filters. */
function filterOf(filters: SearchFilters): ((record: SearchRecord) => boolean) | undefined {
  const tests: ((record: SearchRecord) => boolean)[] = []
  const { fieldName, level, agency, operatedOnly } = filters
  if (fieldName !== undefined) {
    const wanted = plainWords(fieldName)
    tests.push(record => plainWords(record.fieldName) === wanted)
  }
  if (level !== undefined) tests.push(record => record.levels.includes(level))
  if (agency !== undefined) {
    const wanted = plainWords(agency)
    tests.push(record => record.agencies.some(name => plainWords(name).includes(wanted)))
  }
  if (operatedOnly) tests.push(record => record.operated)
  return tests.length === 0 ? undefined : record => tests.every(test => test(record))
}

const prior = (record: SearchRecord): number =>
  (record.operated ? OPERATED_BONUS : 0) + (record.levels.includes('commune') ? COMMUNE_BONUS : 0)

function answer(
  index: SearchIndex,
  scores: Float64Array,
  limit: number,
  keep: (document: number) => boolean = () => true,
): SearchAnswer {
  const documents = ranked(scores, limit, keep)
  const noise = NOISE * (scores[documents[0] ?? 0] ?? 0)
  let total = 0
  for (let document = 0; document < scores.length; document++) {
    const score = scores[document]!
    if (score > 0 && score >= noise && keep(document)) total++
  }
  const hits = documents.flatMap(document => {
    const score = scores[document]!
    return score >= noise ? [{ code: index.records[document]!.code, score }] : []
  })
  return { hits, total }
}

/**
 * Ranks the procedures for a citizen's words, with or without accents. An empty query lists the catalogue, what the
 * province works first; a code, whole or its beginning, finds by code.
 */
export function search(
  index: SearchIndex,
  query: string,
  options: { readonly limit?: number; readonly filters?: SearchFilters } = {},
): SearchAnswer {
  const { limit = 20, filters = {} } = options
  const passes = filterOf(filters)
  const keep = passes && ((document: number) => passes(index.records[document]!))
  const words = plainWords(query)
  if (words === '')
    return answer(
      index,
      Float64Array.from(index.records, record => 1 + prior(record)),
      limit,
      keep,
    )
  if (CODE.test(query)) {
    const found = answer(index, scoreCodes(index, query), limit, keep)
    if (found.total > 0) return found
  }
  const prepared = prepareQuery(index.catalogue, query)
  const scores = scoreCatalogue(index.catalogue, prepared, keep)
  adviseByQuestions(index.catalogue, index.bank, query, ranked(scores, ADVISED, keep), scores)
  const aliasQuery = new Map([...prepared.title].map(([term, weight]) => [term, weight * ALIAS_WEIGHT]))
  addScores(index.catalogue.aliases, aliasQuery, scores)
  for (const document of index.exactAliases.get(words) ?? []) scores[document]! += EXACT_ALIAS_BONUS
  for (let document = 0; document < scores.length; document++) {
    if (scores[document]! > 0) scores[document]! += prior(index.records[document]!)
  }
  return answer(index, scores, limit, keep)
}

/** 1 for each record whose code begins with the digits of the query. */
function scoreCodes(index: SearchIndex, query: string): Float64Array {
  const digits = query.replaceAll(/\D/g, '')
  return Float64Array.from(index.records, record => (record.code.replace('.', '').startsWith(digits) ? 1 : 0))
}
