import { loadAccounts } from '../../seeds/load-accounts.ts'
import { TestBrowser, testApp, testClock } from '../../tests/support/app.ts'
import { testProvince } from '../../tests/support/province.ts'
import { atTheCounter, person } from '../accounts/accounts.fixture.ts'
import { feeStanding, findDossier, verifyDossiers } from '../dossiers/index.ts'
import { getVersion } from '../procedures/index.ts'
import { upsertAccounts } from './accounts/import-accounts.ts'
import { paymentReference } from './domain/reference.ts'

export const noticeSecret = 'khoa-thu-nghiem-khoa-thu-nghiem-0001'
/** Of a building permit. */
export const FEE = 75_000
export const khanhVinhAccount = {
  agencyCode: 'H32.26',
  bankBin: '970436',
  account: '112345678901',
  accountName: 'UBND XA KHANH VINH',
}

/** The province with its app, an account of Khánh Vĩnh, and building permits with 75.000 đ to pay. */
export async function aTreasury(env: Record<string, string> = { PAYMENT_NOTICE_SECRET: noticeSecret }) {
  const province = await testProvince()
  await province.db.transaction().execute(trx => loadAccounts(trx))
  await upsertAccounts(province.db, [khanhVinhAccount])
  const clock = testClock('2026-11-25T10:42:00+07:00')
  const app = await testApp(province, { clock, env })
  const counter = await atTheCounter(province)
  const held = async (code: string) => (await findDossier(province.db, code))!
  return {
    ...{ province, db: province.db, deps: province, app, clock, counter },
    file: (feePaid = false) => counter.file(person, '2026-11-24T09:10:00+07:00', feePaid),
    reference: async (code: string) => paymentReference((await held(code)).id),
    async standing(code: string) {
      const { dossier } = await held(code)
      return feeStanding(dossier, await getVersion(province.db, dossier.procedureVersionId))
    },
    async differences() {
      const found: string[] = []
      for await (const line of verifyDossiers(province.db)) found.push(line)
      return found
    },
    credits: () =>
      province.db
        .selectFrom('bank_credit')
        .select(['transaction_id', 'state', 'problem', 'agency_code'])
        .orderBy('id')
        .execute(),
    async browser(who: string, address = '203.0.113.1') {
      const browser = new TestBrowser(app, address)
      if (/^0\d{9}$/.test(who))
        await browser.post('/dang-nhap', { contact: who, password: 'MotCua-2026' }, '/dang-nhap')
      else await browser.signIn(who, 'MotCua-2026')
      return browser
    },
    async close() {
      await app.close()
      await province.drop()
    },
  }
}
export type Treasury = Awaited<ReturnType<typeof aTreasury>>
