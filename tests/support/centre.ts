import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { loadAccounts } from '../../seeds/load-accounts.ts'
import { keptMessages } from '../../src/accounts/accounts.fixture.ts'
import { createToken } from '../../src/officials/index.ts'
import { upsertAccounts } from '../../src/payments/index.ts'
import { type TestClock, testApp, testClock } from './app.ts'
import { launchBrowser } from './browser.ts'
import { type TestProvince, testProvince } from './province.ts'

/** The whole program over the demonstration province, listening, with a browser beside it. */
export interface Centre {
  readonly province: TestProvince
  readonly app: FastifyInstance
  readonly clock: TestClock
  readonly site: string
  readonly browser: Browser
  /** The six digits that were sent last. */
  lastCode(): string
  /** A phone of its own: 360 px, no cookies; closed with the centre. */
  phone(script: boolean): Promise<Page>
  /** A phone on which an official is signed in; the same one each time. */
  desk(username: string): Promise<Page>
  /** Officials do whatever is their turn, by the ordinary choice, until `done` says so or nobody has anything to do. */
  work(code: string, done: (state: string) => boolean): Promise<void>
  stateOf(code: string): Promise<string>
  /** With PICTURES=folder: the whole page as a picture. */
  look(page: Page, name: string): Promise<void>
  close(): Promise<void>
}

/** Whose turn it is, is asked in this order; the performers of Khánh Vĩnh and of the provincial tax office. */
const performers = [
  'chuyenvien.khanhvinh',
  'kinhte.khanhvinh',
  'thue.tinh',
  'truongphong.khanhvinh',
  'lanhdao.khanhvinh',
  'vanthu.khanhvinh',
] as const
const usual: Readonly<Record<string, object>> = {
  'complete-step': {},
  'draft-result': { decision: 'granted' },
  'sign-result': {},
  'issue-result': {},
}

interface Permit {
  readonly type: string
  readonly nodeId?: string
  readonly outcomes?: readonly string[]
}

export async function aCentre(at = '2026-11-25T10:42:00+07:00'): Promise<Centre> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mot-cua-journey-'))
  const province = await testProvince()
  await province.db.transaction().execute(trx => loadAccounts(trx))
  const account = { agencyCode: 'H32.26', bankBin: '970436', account: '0071000000026', accountName: 'UBND XA' }
  await upsertAccounts(province.db, [account])
  const clock = testClock(at)
  const kept = keptMessages()
  const app = await testApp(province, { clock, messengers: kept.messengers, env: { DATA_DIR: dataDir } })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const site = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  const browser = await launchBrowser()
  const contexts: BrowserContext[] = []
  const desks = new Map<string, Page>()
  const tokens = new Map<string, string>()
  let keys = 0

  async function api(username: string, method: 'GET' | 'POST', url: string, body?: object) {
    let token = tokens.get(username)
    if (token === undefined) {
      const made = await createToken(province.db, { username, now: clock(), scopes: [], days: 30, by: 'test' })
      if (!made.ok) throw new Error(made.error.code)
      token = made.value.token
      tokens.set(username, token)
    }
    const headers = { authorization: `Bearer ${token}`, 'idempotency-key': `key-of-journey-${++keys}` }
    const answer = await app.inject({ method, url: `/api/v1${url}`, headers, ...(body ? { payload: body } : {}) })
    if (answer.statusCode >= 500) throw new Error(answer.body)
    return { status: answer.statusCode, body: answer.json() }
  }

  async function turnOf(username: string, code: string): Promise<boolean> {
    const { status, body } = await api(username, 'GET', `/dossiers/${code}`)
    const permits = status === 200 ? (body.permitted as readonly Permit[]) : []
    const permit = permits.find(one => one.type in usual)
    if (permit === undefined) return false
    const { type, nodeId, outcomes } = permit
    const more = { ...usual[type], ...(nodeId ? { nodeId } : {}), ...(outcomes ? { outcome: outcomes[0] } : {}) }
    const command = { type, expectedVersion: body.version, ...more }
    const done = await api(username, 'POST', `/dossiers/${code}/commands`, command)
    if (done.status >= 300) throw new Error(`${username} ${type}: ${JSON.stringify(done.body)}`)
    clock.advance(60)
    return true
  }

  const stateOf = async (code: string): Promise<string> =>
    (await api('motcua.khanhvinh', 'GET', `/dossiers/${code}`)).body.state

  async function phone(script: boolean): Promise<Page> {
    const context = await browser.newContext({ javaScriptEnabled: script, viewport: { width: 360, height: 800 } })
    context.setDefaultTimeout(15_000)
    contexts.push(context)
    return context.newPage()
  }

  return {
    ...{ province, app, clock, site, browser, phone, stateOf, lastCode: kept.lastCode },
    async desk(username) {
      const open = desks.get(username)
      if (open !== undefined) return open
      const page = await phone(false)
      await page.goto(`${site}/can-bo/dang-nhap`)
      await page.getByLabel('Tên đăng nhập').fill(username)
      await page.getByLabel('Mật khẩu').fill('MotCua-2026')
      await page.getByRole('button', { name: 'Đăng nhập' }).click()
      await page.waitForURL(`${site}/can-bo`)
      desks.set(username, page)
      return page
    },
    async work(code, done) {
      for (let moves = 0; moves < 20; moves++) {
        if (done(await stateOf(code))) return
        let moved = false
        for (const username of performers) moved ||= await turnOf(username, code)
        if (!moved) throw new Error(`nobody has anything to do at ${code}: ${await stateOf(code)}`)
      }
    },
    async look(page, name) {
      const folder = process.env.PICTURES
      if (folder === undefined) return
      mkdirSync(folder, { recursive: true })
      await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
    },
    async close() {
      for (const context of contexts) await context.close()
      await browser.close()
      await app.close()
      await province.drop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
