import { type Kysely, sql } from 'kysely'
import type { DB } from '../platform/db/schema.generated.ts'
import type { CreditProblem } from './domain/match-credit.ts'
import type { BankNotice, PaymentAccount } from './providers/payment-provider.ts'

type Db = Kysely<DB>

export type CreditSource = 'statement' | 'notice' | 'test'
export type CreditState = 'new' | 'matched' | 'unmatched' | 'settled' | 'returned'

export interface BankCredit extends BankNotice {
  readonly id: number
  readonly source: CreditSource
  readonly state: CreditState
  readonly problem: CreditProblem | null
  readonly agencyCode: string | null
  /** Code of the dossier that it names, or was recorded for. */
  readonly dossierCode: string | null
  readonly note: string | null
  readonly settledBy: string | null
}

/** Agencies whose money somebody may see; null: every agency's, and what belongs to none yet. */
export type AgencyScope = readonly string[] | null

const credits = (db: Db) =>
  db
    .selectFrom('bank_credit')
    .leftJoin('dossier', 'dossier.id', 'bank_credit.dossier_id')
    .select([
      'bank_credit.id',
      'bank_credit.transaction_id as transactionId',
      'bank_credit.source',
      'bank_credit.booked_on as bookedOn',
      'bank_credit.amount',
      'bank_credit.text',
      'bank_credit.account',
      'bank_credit.state',
      'bank_credit.problem',
      'bank_credit.agency_code as agencyCode',
      'bank_credit.note',
      'bank_credit.settled_by as settledBy',
      'dossier.code as dossierCode',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof credits>['execute']>>[number]

const stored = (row: Row): BankCredit => ({
  ...row,
  id: Number(row.id),
  amount: Number(row.amount),
  bookedOn: String(row.bookedOn),
  source: row.source as CreditSource,
  state: row.state as CreditState,
  problem: row.problem as CreditProblem | null,
})

/** Keeps what a bank says once for each transaction. @returns whether it is new, and the amount that is kept */
export async function keepCredit(
  trx: Db,
  notice: BankNotice,
  source: CreditSource,
  now: string,
): Promise<{ readonly isNew: boolean; readonly amount: number }> {
  const { transactionId, bookedOn, amount, text, account } = notice
  const row = await trx
    .insertInto('bank_credit')
    .values({
      ...{ transaction_id: transactionId, source, booked_on: bookedOn, amount, text, account },
      ...{ state: 'new', created_at: now },
    })
    .onConflict(conflict => conflict.column('transaction_id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (row !== undefined) return { isNew: true, amount }
  const kept = await trx
    .selectFrom('bank_credit')
    .select('amount')
    .where('transaction_id', '=', transactionId)
    .executeTakeFirstOrThrow()
  return { isNew: false, amount: Number(kept.amount) }
}

export async function listNewCredits(db: Db, size: number): Promise<BankCredit[]> {
  const rows = await credits(db).where('bank_credit.state', '=', 'new').orderBy('bank_credit.id').limit(size).execute()
  return rows.map(stored)
}

/** What an officer must settle, oldest first; by the partial index of unmatched ones. */
export async function listUnmatched(db: Db, scope: AgencyScope, size: number): Promise<BankCredit[]> {
  let query = credits(db).where('bank_credit.state', '=', 'unmatched')
  if (scope !== null) query = query.where('bank_credit.agency_code', 'in', scope)
  return (await query.orderBy('bank_credit.id').limit(size).execute()).map(stored)
}

export async function findCredit(db: Db, scope: AgencyScope, id: number): Promise<BankCredit | undefined> {
  let query = credits(db).where('bank_credit.id', '=', id)
  if (scope !== null) query = query.where('bank_credit.agency_code', 'in', scope)
  const row = await query.executeTakeFirst()
  return row && stored(row)
}

/** What becomes of a transaction is decided once: as a payment of one dossier, or as given back. */
export const creditKey = (transactionId: string) => ({ actor: 'payments', key: `credit ${transactionId}` })

export interface CreditChange {
  readonly state: CreditState
  readonly problem?: CreditProblem | null
  readonly agencyCode?: string | null
  readonly dossierId?: number | null
  readonly note?: string
  readonly settledBy?: string
  readonly settledAt?: string
}

/** Moves a credit on from the state that it was seen in; nobody else's move is undone. */
export const changeCredit = (trx: Db, id: number, from: CreditState, change: CreditChange) =>
  trx
    .updateTable('bank_credit')
    .set({
      state: change.state,
      ...(change.problem === undefined ? {} : { problem: change.problem }),
      ...(change.agencyCode === undefined ? {} : { agency_code: change.agencyCode }),
      ...(change.dossierId === undefined ? {} : { dossier_id: change.dossierId }),
      ...(change.note === undefined ? {} : { note: change.note }),
      ...(change.settledBy === undefined ? {} : { settled_by: change.settledBy }),
      ...(change.settledAt === undefined ? {} : { settled_at: change.settledAt }),
    })
    .where('id', '=', id)
    .where('state', '=', from)

export interface ReceivedPayment {
  readonly dossierCode: string
  readonly agencyCode: string
  readonly amount: number
  readonly method: string
  readonly receiptNumber: number | null
  readonly at: string
  readonly by: string
}

/** Money of one day, newest first. @param day `YYYY-MM-DD` */
export async function listPayments(db: Db, scope: AgencyScope, day: string, size: number): Promise<ReceivedPayment[]> {
  let query = db
    .selectFrom('payment')
    .select([
      'dossier_code as dossierCode',
      'agency_code as agencyCode',
      'amount',
      'method',
      'receipt_number as receiptNumber',
      'at',
      'actor as by',
    ])
    .where('at', '>=', `${day}T00:00:00+07:00`)
    .where('at', '<', sql<string>`${`${day}T00:00:00+07:00`}::timestamptz + interval '1 day'`)
  if (scope !== null) query = query.where('agency_code', 'in', scope)
  const rows = await query.orderBy('at', 'desc').orderBy('dossier_id').orderBy('seq').limit(size).execute()
  return rows.map(row => ({ ...row, amount: Number(row.amount) }))
}

export interface AgencySum {
  readonly agencyCode: string
  readonly count: number
  readonly amount: number
}

/** What each agency took on one day, refunds taken off. */
export async function sumPayments(db: Db, scope: AgencyScope, day: string): Promise<AgencySum[]> {
  const mine = scope === null ? sql`` : sql`and agency_code = any(${[...scope]}::text[])`
  const { rows } = await sql<{ agencyCode: string; count: string; amount: string }>`
    select agency_code as "agencyCode", count(*) filter (where amount > 0) as count, sum(amount) as amount from payment
    where at >= ${`${day}T00:00:00+07:00`}::timestamptz
      and at < ${`${day}T00:00:00+07:00`}::timestamptz + interval '1 day' ${mine}
    group by agency_code order by sum(amount) desc, agency_code`.execute(db)
  return rows.map(row => ({ agencyCode: row.agencyCode, count: Number(row.count), amount: Number(row.amount) }))
}

/** Accounts of these agencies. */
export async function findAccounts(db: Db, agencies: readonly string[]): Promise<Map<string, PaymentAccount>> {
  const rows = await db.selectFrom('payment_account').selectAll().where('agency_code', 'in', agencies).execute()
  return new Map(
    rows.map(row => [row.agency_code, { bankBin: row.bank_bin, account: row.account, accountName: row.account_name }]),
  )
}

/** The agency whose own account it is; null where it is shared by several, or nobody's. */
export async function agencyOfAccount(db: Db, account: string): Promise<string | null> {
  const rows = await db
    .selectFrom('payment_account')
    .select('agency_code')
    .where('account', '=', account)
    .limit(2)
    .execute()
  return rows.length === 1 ? (rows[0]?.agency_code ?? null) : null
}
