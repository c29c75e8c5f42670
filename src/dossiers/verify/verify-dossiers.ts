import { type Kysely, sql } from 'kysely'
import { canonicalJson } from '../../platform/canonical-json.ts'
import type { DB } from '../../platform/db/schema.generated.ts'
import { getVersion } from '../../procedures/index.ts'
import { chainHash, chainStart } from '../domain/chain.ts'
import { type Counter, contributions, counters, type StatisticChange } from '../domain/contributions.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { DossierEventBody } from '../domain/events.ts'
import { evolve } from '../domain/evolve.ts'
import { dossierColumns, taskRows } from '../domain/task-rows.ts'
import { paymentRows } from '../save-decision.ts'

interface Stored {
  readonly id: number
  readonly code: string
  readonly fold: unknown
  readonly last_hash: string
  readonly status: number
  readonly state: string
  readonly due_at: string | null
}

/** Folds the events of one dossier anew; yields what differs from what is stored. */
async function* verifyOne(db: Kysely<DB>, row: Stored, add: (dossier: Dossier) => void): AsyncGenerator<string> {
  const events = await db
    .selectFrom('dossier_event')
    .select(['seq', 'at', 'actor', 'data', 'hash'])
    .where('dossier_id', '=', row.id)
    .orderBy('seq')
    .execute()
  let previous = chainStart(row.code)
  let dossier: Dossier | null = null
  for (const [index, stored] of events.entries()) {
    const event = { at: stored.at, by: stored.actor, body: stored.data as unknown as DossierEventBody }
    if (stored.seq !== index + 1) yield `${row.code}: event ${index + 1} is missing`
    const hash = chainHash(previous, stored.seq, event)
    if (hash !== stored.hash) yield `${row.code}: event ${stored.seq} (${event.body.type}) was changed`
    previous = stored.hash
    dossier = evolve(dossier, event)
  }
  if (dossier === null) return yield `${row.code}: has no events`
  if (previous !== row.last_hash) yield `${row.code}: the last event is not the one that the dossier ends with`
  if (canonicalJson(dossier) !== canonicalJson(row.fold))
    yield `${row.code}: the stored dossier is not the fold of its events`
  const columns = dossierColumns(dossier)
  if (columns.status !== row.status || columns.state !== row.state || columns.due_at !== row.due_at)
    yield `${row.code}: state or due date differs from its events`
  yield* verifyTasks(db, row, dossier)
  yield* verifyPayments(db, row, events)
  add(dossier)
}

async function* verifyPayments(
  db: Kysely<DB>,
  row: Stored,
  events: readonly { seq: number; at: string; actor: string; data: unknown }[],
): AsyncGenerator<string> {
  const wanted = paymentRows(
    events.map(({ seq, at, actor, data }) => ({ seq, event: { at, by: actor, body: data as DossierEventBody } })),
  )
  const found = await db.selectFrom('payment').select(['seq', 'amount']).where('dossier_id', '=', row.id).execute()
  const line = (one: { seq: number; amount: number }) => `${one.seq} ${one.amount}`
  if (wanted.map(line).sort().join() !== found.map(line).sort().join())
    yield `${row.code}: payments differ from its events`
}

async function* verifyTasks(db: Kysely<DB>, row: Stored, dossier: Dossier): AsyncGenerator<string> {
  const wanted = taskRows(dossier, await getVersion(db, dossier.procedureVersionId)).map(
    t => `${t.visit} ${t.state} ${t.agency} ${t.role}`,
  )
  const rows = await db
    .selectFrom('task')
    .select(['visit', 'state', 'agency_code', 'role'])
    .where('dossier_id', '=', row.id)
    .execute()
  const found = rows.map(t => `${t.visit} ${t.state} ${t.agency_code} ${t.role}`)
  if (wanted.sort().join() !== found.sort().join()) yield `${row.code}: open tasks differ from its events`
}

const keyOf = (row: { grain: string; bucket: string; agency: string; procedure: string }) =>
  `${row.grain} ${row.bucket} ${row.agency} ${row.procedure}`

class Recount {
  readonly #sums = new Map<string, Partial<Record<Counter, number>>>()

  add(changes: Iterable<StatisticChange>): void {
    for (const change of changes) {
      const sums = this.#sums.get(keyOf(change)) ?? {}
      for (const counter of counters) sums[counter] = (sums[counter] ?? 0) + (change.counts[counter] ?? 0)
      this.#sums.set(keyOf(change), sums)
    }
  }

  async *compare(db: Kysely<DB>): AsyncGenerator<string> {
    const rows = await db.selectFrom('statistic').selectAll().execute()
    const left = new Map(this.#sums)
    for (const row of rows) {
      const key = keyOf({
        grain: row.grain,
        bucket: String(row.bucket),
        agency: row.agency_code,
        procedure: row.procedure_code,
      })
      const sums = left.get(key) ?? {}
      left.delete(key)
      for (const counter of counters)
        if ((sums[counter] ?? 0) !== row[counter])
          yield `statistics ${key}: ${counter} is ${row[counter]}, recounted ${sums[counter] ?? 0}`
    }
    for (const [key, sums] of left) if (Object.values(sums).some(sum => sum !== 0)) yield `statistics ${key}: missing`
  }
}

/** Refolds every dossier (or one) and recounts the statistics in one snapshot; yields the differences as sentences. */
export async function* verifyDossiers(
  db: Kysely<DB>,
  code?: string,
  onProgress?: (done: number) => void,
): AsyncGenerator<string> {
  const recount = new Recount()
  let [last, done] = [0, 0]
  for (;;) {
    const { rows } = await sql<Stored>`select id, code, fold, last_hash, status, state, due_at from dossier
      where id > ${last} ${code === undefined ? sql`` : sql`and code = ${code}`} order by id limit 200`.execute(db)
    for (const row of rows) {
      yield* verifyOne(db, row, dossier => recount.add(contributions(dossier).values()))
      last = row.id
      done += 1
    }
    onProgress?.(done)
    if (rows.length < 200) break
  }
  if (code === undefined) yield* recount.compare(db)
}
