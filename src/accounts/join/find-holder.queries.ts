import type { Kysely } from 'kysely'
import type { DB } from '../../platform/db/schema.generated.ts'

/** A customer as the counter sees them, with the account that stands for them. */
export interface Holder {
  readonly customerId: number
  readonly kind: 'person' | 'organisation'
  readonly fullName: string
  /** Personal number or tax code that was verified, or that a filing gave. */
  readonly number: string | null
  readonly phone: string | null
  readonly dossiers: number
  readonly account: {
    readonly id: number
    readonly contact: string
    /** What the holder wrote, to be compared with the paper. */
    readonly claimedNumber: string | null
    readonly verifiedAt: string | null
  } | null
}

/** Null where there is none, or it went over to another customer. */
export async function findHolder(db: Kysely<DB>, customerId: number): Promise<Holder | null> {
  const row = await db
    .selectFrom('customer')
    .leftJoin('account', 'account.customer_id', 'customer.id')
    .select([
      'customer.id',
      'customer.kind',
      'customer.full_name',
      'customer.personal_number',
      'customer.tax_code',
      'customer.phone',
      'account.id as account_id',
      'account.phone as account_phone',
      'account.email as account_email',
      'account.claimed_number',
      'account.verified_at',
    ])
    .select(eb =>
      eb
        .selectFrom('dossier')
        .select(count => count.fn.countAll<number>().as('count'))
        .whereRef('dossier.customer_id', '=', 'customer.id')
        .as('dossiers'),
    )
    .where('customer.id', '=', customerId)
    .where('customer.merged_into', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    customerId,
    kind: row.kind as Holder['kind'],
    fullName: row.full_name,
    number: row.personal_number ?? row.tax_code,
    phone: row.phone,
    dossiers: Number(row.dossiers ?? 0),
    account:
      row.account_id === null
        ? null
        : {
            id: Number(row.account_id),
            contact: row.account_phone ?? row.account_email ?? '',
            claimedNumber: row.claimed_number,
            verifiedAt: row.verified_at,
          },
  }
}
