import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoCustomers } from '../../../seeds/load-accounts.ts'
import { keptMessages } from '../../../src/accounts/accounts.fixture.ts'
import { demonstration } from '../../../src/demonstration.ts'
import { aPdf } from '../../../src/files/files.fixture.ts'
import { begin, fill, place, postPapers, submit } from '../../../src/filing/filing.fixture.ts'
import { getConfig } from '../../../src/platform/config/config.ts'
import { createLog } from '../../../src/platform/log/log.ts'
import { TestBrowser, testApp, testClock } from '../../support/app.ts'
import { testDatabase } from '../../support/database.ts'

const signedIn = {
  customer: '0905000001',
  'new customer': '0905000003',
  'one-stop': 'motcua.khanhvinh',
  'one-stop head': 'truongmotcua.khanhvinh',
  specialist: 'chuyenvien.khanhvinh',
  'unit head': 'truongphong.khanhvinh',
  leader: 'lanhdao.khanhvinh',
  'procedure control': 'kiemsoat.tinh',
  centre: 'quantri.tinh',
} as const
const onTheWay = [
  ...(['anonymous', 'tracking', 'tracking a late one', 'following', 'proving', 'proved', 'registering'] as const),
  ...(['registered', 'forgetful', 'remembered', 'without password', 'filing', 'filed'] as const),
] as const

/** Whose browser looks: somebody who signed in, or a visitor in the middle of something. */
export type Who = keyof typeof signedIn | (typeof onTheWay)[number]

/** The demonstration province as it is served, with everybody's browser where it should be. */
export async function aWorld() {
  const dataDir = mkdtempSync(join(tmpdir(), 'mot-cua-pages-'))
  const clock = testClock('2026-11-25T10:42:00+07:00')
  const database = await testDatabase()
  const { db } = database
  const env = {
    DATA_DIR: dataDir,
    OIDC_ISSUER: 'https://dinh-danh.example',
    OIDC_CLIENT_ID: 'mot-cua',
    OIDC_CLIENT_SECRET: 'only-of-this-test',
  }
  const log = createLog('silent')
  const readiness = {}
  await demonstration.load({ ...database, clock, log, readiness, config: getConfig({ DEMO: '1', ...env }) })
  const { messengers, lastCode } = keptMessages()
  const app = await testApp(database, { clock, env, messengers, requestsPerMinute: 100_000 })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const site = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`

  const browsers = new Map<Who, TestBrowser>()
  const browser = (who: Who): TestBrowser => {
    const found = browsers.get(who) ?? new TestBrowser(app, `203.0.113.${browsers.size + 1}`)
    browsers.set(who, found)
    return found
  }
  for (const who of onTheWay) browser(who)
  for (const [who, name] of Object.entries(signedIn) as [Who, string][]) {
    const { password } = demonstration
    if (/^0\d+$/.test(name)) await browser(who).post('/dang-nhap', { contact: name, password }, '/dang-nhap')
    else await browser(who).signIn(name, password)
  }

  const phoneOf = async (code: string): Promise<string> => {
    const { fold } = await db.selectFrom('dossier').select('fold').where('code', '=', code).executeTakeFirstOrThrow()
    return (fold as unknown as { applicant: { phone: string } }).applicant.phone
  }
  const track = async (who: Who, code: string) => {
    const typed = { code, phone: (await phoneOf(code)).slice(-4) }
    await browser(who).post('/tra-cuu', typed, '/tra-cuu')
  }
  /** Asks for a one-time code, and enters it where the page behind it is wanted. */
  const ask = async (who: Who, path: string, contact: string, enter: boolean) => {
    await browser(who).post(path, { contact }, path)
    if (enter) await browser(who).post(`${path}/ma`, { code: lastCode() }, `${path}/ma`)
  }
  /** The first address or value of a page that looks so. */
  const onPage = async (who: Who, path: string, pattern: RegExp): Promise<string> => {
    const { body } = await browser(who).get(path)
    const found = pattern.exec(body)?.[1]
    if (found === undefined) throw new Error(`${path} has no ${pattern}`)
    return found
  }
  const mine = (pattern: RegExp) => onPage('customer', '/tai-khoan', pattern)
  const dossierIn = async (state: string): Promise<string> => {
    const rows = db.selectFrom('dossier').select('code').where('agency_code', '=', 'H32.26').where('state', '=', state)
    return (await rows.orderBy('code', 'desc').executeTakeFirstOrThrow()).code
  }

  const asked = await mine(/ho-so\/([\w.-]+)\/bo-sung"/)
  const owing = await mine(/ho-so\/([\w.-]+)\/thanh-toan"/)
  const late = await onPage('one-stop', '/can-bo?nhom=tre', /\/can-bo\/ho-so\/([\w.-]+)"/)
  const thread = await db
    .selectFrom('feedback')
    .select(['code', 'digits'])
    .orderBy('answer', sort => sort.asc().nullsLast())
    .executeTakeFirstOrThrow()
  await track('tracking', owing)
  await track('tracking a late one', late)
  await browser('following').post('/phan-anh/tra-cuu', { ...thread }, '/phan-anh/tra-cuu')
  await ask('proving', '/phan-anh/xac-minh', '0905777001', false)
  await ask('proved', '/phan-anh/xac-minh', '0905777002', true)
  await ask('registering', '/dang-ky', '0905777003', false)
  await ask('registered', '/dang-ky', '0905777004', true)
  await ask('forgetful', '/quen-mat-khau', '0905000002', false)
  await ask('remembered', '/quen-mat-khau', '0905000001', true)
  await ask('without password', '/dang-nhap/mot-lan', '0905000001', false)
  await ask('new customer', '/tai-khoan/lien-he', '0905777005', false)
  const draft = await begin(browser('filing'))
  await fill(browser('filing'), draft)
  const filed = await begin(browser('filed'))
  await fill(browser('filed'), filed)
  const sent = place(await submit(browser('filed'), filed))
  const pdf = [{ field: 'tep', name: 'giay chung sinh.pdf', bytes: aPdf() }]
  await postPapers(browser('customer'), '/tai-khoan/giay-to', { ten: 'Giấy chứng sinh' }, pdf)

  const values: Readonly<Record<string, string>> = {
    asked,
    owing,
    late,
    draft,
    filed: sent.replace(/\/hoan-tat$/, ''),
    thread: thread.code,
    finished: await db
      .selectFrom('dossier')
      .innerJoin('customer', 'customer.id', 'dossier.customer_id')
      .select('dossier.code')
      .where('customer.phone', '=', demoCustomers[0]?.phone ?? '')
      .where('dossier.state', '=', 'delivered')
      .executeTakeFirstOrThrow()
      .then(row => row.code),
    waiting: await dossierIn('submitted'),
    shared: await dossierIn('inter-agency'),
    result: await db
      .selectFrom('result')
      .select('number')
      .where('number', 'is not', null)
      .executeTakeFirstOrThrow()
      .then(row => String(row.number)),
    given: await db
      .selectFrom('result')
      .innerJoin('dossier', 'dossier.id', 'result.dossier_id')
      .select('result.id')
      .where('dossier.agency_code', '=', 'H32.26')
      .where('dossier.state', '=', 'delivered')
      .executeTakeFirstOrThrow()
      .then(row => String(row.id)),
    paper: await onPage('customer', '/tai-khoan/giay-to', /\/tai-khoan\/giay-to\/([0-9a-f-]{36})/),
    person: await onPage('one-stop', '/can-bo/khach-hang?q=loi', /"(\/can-bo\/khach-hang\/\d+)"/),
    credit: await onPage('one-stop', '/can-bo/thu-phi', /"(\/can-bo\/thu-phi\/\d+)"/),
    row: await onPage('unit head', '/can-bo/phan-cong', /name="h" value="([^"]+)"/),
    handled: await onPage('leader', '/can-bo/phan-anh', /"(\/can-bo\/phan-anh\/PA-[\d-]+)"/),
  }
  return {
    app,
    site,
    browsers,
    fill: (path: string) =>
      path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
        const value = values[name]
        if (value === undefined) throw new Error(`the world has no ${name}`)
        return value
      }),
    async close() {
      await app.close()
      await database.drop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
export type World = Awaited<ReturnType<typeof aWorld>>
