import { type Kysely, sql } from 'kysely'
import { appendAudit } from '../../audit/index.ts'
import type { DB } from '../../platform/db/schema.generated.ts'
import { err, ok, type Result } from '../../platform/result.ts'
import { plain } from '../../platform/text.ts'

/** What was compared: by the national provider, or by an officer who saw the papers. */
export interface ProvenHolder {
  readonly kind: 'person' | 'organisation'
  /** Personal number of a person, tax code of an organisation. */
  readonly number: string
  readonly fullName: string
  readonly birthDate?: string | null | undefined
  readonly sex?: 'male' | 'female' | null | undefined
  readonly from: 'identity-provider' | 'papers'
}

/**
 * `other-number`: the account's customer has another number already. `has-account`: another account stands for this
 * number. `other-kind`: a person's number for an organisation's account, or the other way.
 */
export type JoinRefusal = 'other-number' | 'has-account' | 'other-kind'

interface Act {
  readonly accountId: number
  /** Actor of the audit record. */
  readonly by: string
  readonly now: Date
}

/**
 * Gives the account the customer with this number, so that dossiers filed at a counter appear in it; makes it where
 * there is none. What the account had filed before goes along. Never are there two customers of one number.
 * @returns the customer's id
 */
export async function joinNumber(
  trx: Kysely<DB>,
  holder: ProvenHolder,
  { accountId, by, now }: Act,
): Promise<Result<number, JoinRefusal>> {
  const column = holder.kind === 'person' ? 'personal_number' : 'tax_code'
  await lockNumber(trx, holder.number)
  const own = await trx
    .selectFrom('account')
    .innerJoin('customer', 'customer.id', 'account.customer_id')
    .select(['customer.id', 'customer.kind', 'customer.personal_number', 'customer.tax_code'])
    .where('account.id', '=', accountId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (own.kind !== holder.kind) return err('other-kind')
  if (own[column] !== null && own[column] !== holder.number) return err('other-number')
  const known =
    own[column] === holder.number
      ? undefined
      : await trx
          .selectFrom('customer')
          .leftJoin('account', 'account.customer_id', 'customer.id')
          .select(['customer.id', 'account.id as account_id'])
          .where(`customer.${column}`, '=', holder.number)
          .executeTakeFirst()
  if (known !== undefined && known.account_id !== null) return err('has-account')
  const from = Number(own.id)
  const customerId = known === undefined ? from : Number(known.id)
  if (customerId !== from) await moveTo(trx, accountId, from, customerId)
  await trx
    .updateTable('customer')
    .set({
      [column]: holder.number,
      full_name: holder.fullName,
      name_plain: plain(holder.fullName),
      updated_at: now.toISOString(),
    })
    .where('id', '=', customerId)
    .execute()
  await takeAccountContact(trx, accountId, customerId)
  await keepVerified(trx, customerId, holder, now)
  await trx
    .updateTable('account')
    .set({ verified_at: now.toISOString(), claimed_number: null })
    .where('id', '=', accountId)
    .execute()
  const data = { from: holder.from, ...(customerId === from ? {} : { before: `customer:${from}` }) }
  await appendAudit(trx, { at: now, actor: by, action: 'identity.joined', subject: `customer:${customerId}`, data })
  return ok(customerId)
}

/** Two who prove one number at once wait for one another here. */
export async function lockNumber(trx: Kysely<DB>, number: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`customer ${number}`}, 0))`.execute(trx)
}

/**
 * Everything that points to one customer points to the other afterwards, also in tables that came later: the catalogue
 * names them. The row stays, for records that speak of it.
 */
async function moveTo(trx: Kysely<DB>, accountId: number, from: number, to: number): Promise<void> {
  const { rows } = await sql<{ table: string; column: string }>`
    select c.conrelid::regclass::text as table, a.attname as column
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'customer'::regclass and c.conparentid = 0
      and c.conrelid not in ('account'::regclass, 'customer_profile'::regclass, 'customer'::regclass)`.execute(trx)
  for (const { table, column } of rows)
    await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${to} where ${sql.ref(column)} = ${from}`.execute(trx)
  await sql`update customer_profile set customer_id = ${to} where customer_id = ${from}
    and not exists (select from customer_profile where customer_id = ${to})`.execute(trx)
  await sql`delete from customer_profile where customer_id = ${from}`.execute(trx)
  await trx.updateTable('account').set({ customer_id: to }).where('id', '=', accountId).execute()
  await trx.updateTable('customer').set({ merged_into: to, phone: null, email: null }).where('id', '=', from).execute()
}

/** What was proved by a code to the account stands before what somebody wrote into a form. */
async function takeAccountContact(trx: Kysely<DB>, accountId: number, customerId: number): Promise<void> {
  await sql`update customer set phone = coalesce(account.phone, customer.phone),
      email = coalesce(account.email, customer.email)
    from account where account.id = ${accountId} and customer.id = ${customerId}`.execute(trx)
}

async function keepVerified(trx: Kysely<DB>, customerId: number, holder: ProvenHolder, now: Date): Promise<void> {
  const given = {
    ...(holder.birthDate ? { birth_date: holder.birthDate } : {}),
    ...(holder.sex ? { sex: holder.sex } : {}),
  }
  const verified = ['fullName', 'number', ...(holder.birthDate ? ['birthDate'] : []), ...(holder.sex ? ['sex'] : [])]
  const values = { ...given, verified, verified_from: holder.from, updated_at: now.toISOString() }
  await trx
    .insertInto('customer_profile')
    .values({ customer_id: customerId, ...values })
    .onConflict(on => on.column('customer_id').doUpdateSet(values))
    .execute()
}
