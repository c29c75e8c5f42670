import type { FastifyInstance } from 'fastify'
import { loadReference } from '../../seeds/load-reference.ts'
import { type TestClock, testApp, testClock } from '../../tests/support/app.ts'
import { type TestDatabase, testDatabase } from '../../tests/support/database.ts'
import { createToken } from '../officials/index.ts'

export const khanhVinh = 'H32.26'

/** The program over the demonstration province without dossiers, and tokens of its officials. */
export interface Province {
  readonly database: TestDatabase
  readonly app: FastifyInstance
  readonly clock: TestClock
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers of every shape
  api(username: string, method: 'GET' | 'POST', url: string, body?: object): Promise<{ status: number; body: any }>
  close(): Promise<void>
}

export async function aProvince(at = '2026-11-25T09:00:00+07:00'): Promise<Province> {
  const database = await testDatabase()
  await database.db.transaction().execute(trx => loadReference(trx))
  const clock = testClock(at)
  const app = await testApp(database, { clock })
  const tokens = new Map<string, string>()
  let keys = 0
  return {
    database,
    app,
    clock,
    async api(username, method, url, body) {
      let token = tokens.get(username)
      if (token === undefined) {
        const made = await createToken(database.db, { username, now: clock(), scopes: [], days: 1, by: 'test' })
        if (!made.ok) throw new Error(made.error.code)
        token = made.value.token
      }
      tokens.set(username, token)
      const headers = { authorization: `Bearer ${token}`, 'idempotency-key': `key-of-test-${++keys}` }
      const answer = await app.inject({ method, url: `/api/v1${url}`, headers, ...(body ? { payload: body } : {}) })
      return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() }
    },
    async close() {
      await app.close()
      await database.drop()
    },
  }
}

/** Files a dossier with the procedure's own example. @returns its code */
export async function file(
  province: Province,
  given: { by?: string; agency?: string; procedure?: string; name?: string; channel?: string; accept?: boolean } = {},
): Promise<string> {
  const { by = 'motcua.khanhvinh', agency = await oneStopOf(province, by), procedure = '1.001193' } = given
  const { body: version } = await province.api(by, 'GET', `/procedures/${procedure}`)
  const chosen = version.cases[0]
  const { status, body } = await province.api(by, 'POST', '/dossiers', {
    procedureCode: procedure,
    agencyCode: agency,
    channel: given.channel ?? 'counter',
    applicant: { kind: 'person', fullName: given.name ?? 'Mang Thị Lợi', phone: '0905123456' },
    answers: chosen.exampleAnswers,
    components: chosen.components.map((c: { key: string }) => ({ key: c.key, originals: 1, copies: 0, fileIds: [] })),
    ...(given.accept === false ? {} : { accept: true }),
  })
  if (status !== 201) throw new Error(JSON.stringify(body))
  return body.code
}

export async function oneStopOf({ database }: Province, username: string): Promise<string> {
  const row = await database.db
    .selectFrom('post')
    .innerJoin('official', 'official.id', 'post.official_id')
    .select('post.agency_code')
    .where('official.username', '=', username)
    .executeTakeFirstOrThrow()
  return row.agency_code
}
