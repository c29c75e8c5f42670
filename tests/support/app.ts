import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { type AppDeps, buildApp } from '../../src/app.ts'
import { getConfig } from '../../src/platform/config/config.ts'
import { createLog } from '../../src/platform/log/log.ts'
import type { TestDatabase } from './database.ts'

/** A clock that stands still until it is moved. */
export interface TestClock {
  (): Date
  advance(seconds: number): void
}

export function testClock(start = '2026-08-28T09:00:00+07:00'): TestClock {
  let now = new Date(start)
  const clock = (() => now) as TestClock
  clock.advance = seconds => {
    now = new Date(now.getTime() + seconds * 1000)
  }
  return clock
}

export interface TestAppOptions extends Partial<Omit<AppDeps, 'config'>> {
  /** Environment variables: `{ PUBLIC_URL: 'https://…' }`. */
  readonly env?: Record<string, string>
  /** Adds routes before the app is ready. */
  readonly routes?: (app: FastifyInstance) => void
}

/** The program's own app (`buildApp`) over a test database; close it before the database is dropped. */
export async function testApp(database: TestDatabase, options: TestAppOptions = {}): Promise<FastifyInstance> {
  const { env, routes, ...deps } = options
  const app = await buildApp({
    config: getConfig({ DEMO: '1', LOG_LEVEL: 'silent', ...env }),
    log: createLog('silent'),
    db: database.db,
    pool: database.pool,
    clock: testClock(),
    ...deps,
  })
  routes?.(app)
  await app.ready()
  return app
}

/** A browser as far as the server sees one: it keeps cookies, sends forms from the site's own pages. */
export class TestBrowser {
  readonly cookies = new Map<string, string>()

  constructor(
    private readonly app: FastifyInstance,
    private readonly address = '203.0.113.7',
  ) {}

  async send(options: InjectOptions): Promise<LightMyRequestResponse> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...(cookie === '' ? {} : { cookie }), ...options.headers }
    const answer = await this.app.inject({ remoteAddress: this.address, ...options, headers })
    for (const set of answer.cookies) {
      if (set.value === '' || set.maxAge === 0) this.cookies.delete(set.name)
      else this.cookies.set(set.name, set.value)
    }
    return answer
  }

  get(url: string, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> {
    return this.send({ method: 'GET', url, headers })
  }

  /** Sends a form as the browser would from a page of ours; the token comes from `from`, when given. */
  async post(url: string, fields: Record<string, string>, from?: string): Promise<LightMyRequestResponse> {
    const token = from === undefined ? {} : { _csrf: formToken((await this.get(from)).body) }
    return this.send({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      payload: new URLSearchParams({ ...token, ...fields }).toString(),
    })
  }

  /** Signs an official in by the ordinary form. */
  signIn(username: string, password: string): Promise<LightMyRequestResponse> {
    return this.post('/can-bo/dang-nhap', { username, password }, '/can-bo/dang-nhap')
  }
}

/** The token of the first form on a page. */
export function formToken(html: string): string {
  const token = /name="_csrf" value="([^"]+)"/.exec(html)?.[1]
  if (token === undefined) throw new Error('the page has no form with a token')
  return token
}
