import { setImmediate } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { DB } from '../../platform/db/schema.generated.ts'
import { getCatalogueVersion, listAnsweredQuestions, listSearchRecords } from './search.queries.ts'
import { indexSteps, type SearchAnswer, type SearchFilters, type SearchIndex, search } from './search-index.ts'

/** Search over the catalogue as it stands in the database. */
export interface ProcedureSearch {
  /** See `search`; the answer is never older than the last check of the catalogue. */
  find(query: string, options?: { readonly limit?: number; readonly filters?: SearchFilters }): Promise<SearchAnswer>
  /** The current index, for pages that list fields, counts and suggestions. */
  index(): Promise<SearchIndex>
}

/**
 * One search a process. Each call asks the database whether the catalogue changed (one row by key); after a change
 * the next caller waits for the new index, and callers beside it share that wait; the server answers others meanwhile. A failed build is tried again by
 * the next caller.
 */
export function createProcedureSearch(db: Kysely<DB>): ProcedureSearch {
  let held: { readonly version: number; readonly index: Promise<SearchIndex> } | undefined

  async function build(): Promise<SearchIndex> {
    const [records, questions] = await Promise.all([listSearchRecords(db), listAnsweredQuestions(db)])
    const steps = indexSteps(records, questions)
    for (;;) {
      const step = steps.next()
      if (step.done) return step.value
      await setImmediate()
    }
  }

  async function index(): Promise<SearchIndex> {
    // Read before the records: a change between the two only costs one more build.
    const version = await getCatalogueVersion(db)
    if (held === undefined || held.version < version) {
      const building = { version, index: build() }
      held = building
      building.index.catch(() => {
        if (held === building) held = undefined
      })
    }
    return held.index
  }

  return {
    index,
    async find(query, options) {
      return search(await index(), query, options)
    },
  }
}
