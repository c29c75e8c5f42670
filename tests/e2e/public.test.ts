import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadReference } from '../../seeds/load-reference.ts'
import { procedures } from '../../seeds/procedures/index.ts'
import { DirectoryService } from '../../src/agencies/index.ts'
import { submitDossier } from '../../src/dossiers/index.ts'
import { testApp, testClock } from '../support/app.ts'
import { launchBrowser } from '../support/browser.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'

let database: TestDatabase
let app: FastifyInstance
let browser: Browser
let site: string
let code: string

/** A building permit that the commune accepted twelve working days ago. */
async function aRunningDossier(): Promise<string> {
  const { id } = await database.db
    .selectFrom('official')
    .select('id')
    .where('username', '=', 'motcua.khanhvinh')
    .executeTakeFirstOrThrow()
  const one = procedures.find(each => each.code === '1.013225')!.operation.cases[0]!
  const filed = await submitDossier(
    { db: database.db, directory: new DirectoryService(database.db) },
    {
      actor: {
        kind: 'official',
        id: Number(id),
        username: 'motcua.khanhvinh',
        fullName: 'Cao Thị Lan',
        posts: [{ agency: 'H32.26', role: 'one-stop-officer' }],
      },
      procedureCode: '1.013225',
      agencyCode: 'H32.26',
      channel: 'counter',
      applicant: { kind: 'person', fullName: 'Mang Thị Lợi', personalNumber: '056194007318', phone: '0905123456' },
      answers: one.exampleAnswers,
      components: one.components.map(({ key, originals, copies }) => ({ key, originals, copies, fileIds: [] })),
      accept: true,
      feePaid: true,
      now: '2026-11-09T09:10:00+07:00',
    },
  )
  if (!filed.ok) throw new Error(JSON.stringify(filed.error))
  return filed.value.code
}

beforeAll(async () => {
  database = await testDatabase()
  await database.db.transaction().execute(trx => loadReference(trx))
  code = await aRunningDossier()
  app = await testApp(database, { clock: testClock('2026-11-25T10:42:00+07:00') })
  await app.listen({ host: '127.0.0.1', port: 0 })
  site = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await app.close()
  await database.drop()
})

async function track(page: Page): Promise<void> {
  await page.goto(`${site}/tra-cuu`)
  await page.getByLabel('Mã hồ sơ').fill(code)
  await page.getByLabel('4 số cuối điện thoại').fill('3456')
  await page.getByRole('button', { name: 'Tra cứu' }).click()
  await page.waitForURL(`**/tra-cuu/${code}`)
}

test('without script a citizen finds a procedure, a place to file and the state of a dossier', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } })
  const page = await context.newPage()
  await page.goto(site)
  await page.getByLabel('Tìm thủ tục').fill('lam giay khai sinh')
  await page.getByRole('button', { name: 'Tìm thủ tục' }).click()
  await page.getByRole('link', { name: 'Khai sinh', exact: true }).click()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Khai sinh')
  await page.getByRole('link', { name: 'Được ủy quyền' }).click()
  expect(await page.getByText('Văn bản ủy quyền').isVisible()).toBe(true)
  const above = async (name: string) => (await page.getByRole('heading', { name }).first().boundingBox())!.y
  expect((await page.getByRole('link', { name: 'Nộp hồ sơ' }).last().boundingBox())!.y).toBeLessThan(
    await above('Giấy tờ'),
  )
  await page.getByLabel('Chọn nơi gần bạn').selectOption({ label: 'Xã Khánh Vĩnh' })
  await page.getByRole('button', { name: 'Xem địa chỉ, giờ làm việc' }).click()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('UBND xã Khánh Vĩnh')
  await track(page)
  expect(await page.getByText('Không phải làm gì').isVisible()).toBe(true)
  expect(page.url()).not.toContain('3456')
  await context.close()
})
