import type { Kysely } from 'kysely'
import { DirectoryService } from '../src/agencies/index.ts'
import { formatInstant } from '../src/deadlines/index.ts'
import { feeStanding, findDossier } from '../src/dossiers/index.ts'
import { paymentReference, takeNotice, testBank, upsertAccounts } from '../src/payments/index.ts'
import type { DB } from '../src/platform/db/schema.generated.ts'
import { getVersion } from '../src/procedures/index.ts'
import { khanhVinh, nhaTrang } from './agencies.ts'
import { persons } from './customers.ts'

/** Invented accounts: no bank has them. */
const accounts = [
  { agencyCode: 'H32', bankBin: '970405', account: '4700000000001', accountName: 'TRUNG TAM HCC TINH KHANH HOA' },
  { agencyCode: khanhVinh, bankBin: '970436', account: '0071000000026', accountName: 'UBND XA KHANH VINH' },
  { agencyCode: nhaTrang, bankBin: '970415', account: '1130000000001', accountName: 'UBND PHUONG NHA TRANG' },
] as const

/** Dossiers of Khánh Vĩnh whose fee is still to be paid, those of people who sign in to the demonstration left out. */
async function listOwing(db: Kysely<DB>): Promise<{ reference: string; amount: number }[]> {
  const ours = persons.filter(person => person.demo).map(person => person.phone)
  const rows = await db
    .selectFrom('dossier')
    .select('code')
    .where('agency_code', '=', khanhVinh)
    .where('finished_at', 'is', null)
    .where('phone', 'not in', ours)
    .orderBy('submitted_at', 'desc')
    .limit(60)
    .execute()
  const owing: { reference: string; amount: number }[] = []
  for (const { code } of rows) {
    const held = await findDossier(db, code)
    if (held === undefined) continue
    const { outstanding } = feeStanding(held.dossier, await getVersion(db, held.dossier.procedureVersionId))
    if (outstanding > 0) owing.push({ reference: paymentReference(held.id), amount: outstanding })
  }
  return owing
}

/** The bank's side of the demonstration: one fee that came in today, and money that an officer must reconcile. */
export async function playPayments(db: Kysely<DB>, now: Date): Promise<void> {
  await db.transaction().execute(trx => upsertAccounts(trx, accounts))
  const [first, second] = await listOwing(db)
  const at = formatInstant(now.getTime())
  const day = at.slice(0, 10)
  const notices = [
    ...(first ? [{ amount: first.amount, text: `MBVCB.7781203.${first.reference}.CT tu 0071002223334` }] : []),
    ...(second ? [{ amount: second.amount - 5_000, text: `IBFT ${second.reference} nop phi ho so` }] : []),
    { amount: 50_000, text: 'NGUYEN VAN A nop le phi khai sinh cho con' },
  ]
  const deps = { db, directory: new DirectoryService(db) }
  for (const [index, notice] of notices.entries()) {
    const transactionId = `THU-${day}-${index + 1}`
    const body = JSON.stringify({ ...notice, transactionId, bookedOn: day, account: '0071000000026' })
    const taken = await takeNotice(deps, testBank(), 'test', { body, signature: '', now: at })
    if (!taken.ok) throw new Error(JSON.stringify(taken.error))
  }
}
