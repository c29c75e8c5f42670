import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseProcedures } from '../src/procedures/import/parse-procedure-line.ts'
import { Lexicon } from '../src/procedures/search/lexicon.ts'
import { buildIndex, type SearchIndex, search } from '../src/procedures/search/search-index.ts'
import { type AnsweredQuestion, type SearchRecord, toSearchRecord } from '../src/procedures/search/search-record.ts'
import { addScores, buildTermIndex, rarity } from '../src/procedures/search/term-index.ts'
import { plainTerms } from '../src/procedures/search/terms.ts'

const DATA = process.env.SHARED_DATA ?? join('..', 'shared', 'data')
const FOLDS = 5
const DEPTH = 50
/** Below this share of its words in the procedure's name a question is hard. */
const HARD = 0.5

interface EvaluatedQuestion extends AnsweredQuestion {
  readonly titleOverlap: number
}

/** Codes for a question, best first. */
type Ranker = (question: EvaluatedQuestion, number: number) => readonly string[]

const read = (file: string): Promise<string> => readFile(join(DATA, file), 'utf8')

async function readRecords(): Promise<SearchRecord[]> {
  const files = await Promise.all(['procedures.jsonl', 'procedures-names.jsonl'].map(read))
  return files.flatMap(text =>
    parseProcedures(text).procedures.map(({ code, info }) => toSearchRecord(code, info, null)),
  )
}

async function readQuestions(): Promise<EvaluatedQuestion[]> {
  const text = await read('search-eval.jsonl')
  return text
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as EvaluatedQuestion)
}

/** Plain BM25 (k1 1.2, b 0.75) on syllables and pairs of names without accents: what ours is measured against. */
function baseline(records: readonly SearchRecord[]): Ranker {
  const lexicon = new Lexicon()
  const texts = records.map(record => {
    const terms = plainTerms(lexicon.add(record.name))
    return { terms, length: terms.length }
  })
  const index = buildTermIndex(texts, { k1: 1.2, b: 0.75 })
  return ({ question }) => {
    const terms = new Set(plainTerms(lexicon.find(question)))
    const weights = new Map(
      [...terms].map(term => [term, rarity(index.size, index.postings.get(term)?.documents.length ?? 0)]),
    )
    const scores = new Float64Array(index.size)
    addScores(index, weights, scores)
    const order = [...scores.keys()].filter(document => scores[document]! > 0)
    order.sort((a, b) => scores[b]! - scores[a]! || a - b)
    return order.slice(0, DEPTH).map(document => records[document]!.code)
  }
}

const byIndex = (index: SearchIndex, question: EvaluatedQuestion): string[] =>
  search(index, question.question, { limit: DEPTH }).hits.map(hit => hit.code)

const withoutAccents = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')

/** Each question is asked of an index whose bank holds the other four fifths. Folds go by place: the same every run. */
function crossValidated(records: readonly SearchRecord[], questions: readonly EvaluatedQuestion[]): Ranker {
  const foldOf = (number: number) => ((number * 7919) % 104_729) % FOLDS
  const indexes = Array.from({ length: FOLDS }, (_, fold) =>
    buildIndex(
      records,
      questions.filter((_, number) => foldOf(number) !== fold),
    ),
  )
  return (question, number) => byIndex(indexes[foldOf(number)]!, question)
}

function measure(name: string, questions: readonly EvaluatedQuestion[], rank: Ranker): string {
  const times: number[] = []
  const places = questions.map((question, number) => {
    const start = performance.now()
    const codes = rank(question, number)
    times.push(performance.now() - start)
    return codes.findIndex(code => question.codes.includes(code))
  })
  const figures = (chosen: readonly number[]) => {
    const share = (test: (place: number) => number) =>
      chosen.reduce((sum, place) => sum + test(place), 0) / chosen.length
    const first = share(place => (place === 0 ? 1 : 0))
    const tenth = share(place => (place >= 0 && place < 10 ? 1 : 0))
    const reciprocal = share(place => (place < 0 ? 0 : 1 / (place + 1)))
    return [first, tenth, reciprocal].map(value => value.toFixed(3).padStart(6)).join(' ')
  }
  const hard = places.filter((_, number) => questions[number]!.titleOverlap < HARD)
  times.sort((a, b) => a - b)
  const time = (share: number) => times[Math.floor(times.length * share)]!.toFixed(1).padStart(5)
  return `${name.padEnd(34)} ${figures(places)}  | ${figures(hard)}  | ${time(0.5)} ${time(0.95)}`
}

/** Prints how well and how fast the search answers the evaluation questions. */
export async function run(print: (line: string) => void = console.log): Promise<void> {
  if (!existsSync(join(DATA, 'search-eval.jsonl'))) {
    print(`search: skipped, ${DATA} is absent (set SHARED_DATA)`)
    return
  }
  const [records, questions] = await Promise.all([readRecords(), readQuestions()])
  const start = performance.now()
  const index = buildIndex(records)
  const built = performance.now() - start
  print(`search: ${records.length} records, ${questions.length} questions; index built in ${built.toFixed(0)} ms`)
  print(`${''.padEnd(34)} ${'R@1  R@10    MRR'.padStart(20)}  | hard: R@1 R@10 MRR    |   p50   p95 ms`)
  print(measure('plain BM25 of names', questions, baseline(records)))
  print(measure('catalogue alone', questions, question => byIndex(index, question)))
  const bare = questions.map(each => ({ ...each, question: withoutAccents(each.question) }))
  print(measure('catalogue alone, typed bare', bare, question => byIndex(index, question)))
  print(measure(`with answered questions (${FOLDS}-fold)`, questions, crossValidated(records, questions)))
}
