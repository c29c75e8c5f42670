import type { Kysely } from 'kysely'
import { appendAudit } from '../audit/index.ts'
import type { DB } from '../platform/db/schema.generated.ts'
import { isSamePaper, type NamedPaper } from './domain/same-paper.ts'
import { copyIntoDraft, findWalletPaper, listWallet, type WalletPaper } from './wallet.queries.ts'

type Db = Kysely<DB>

/** Offers of one paper; more would be a search. */
const MOST_OFFERS = 3

/** @param today `YYYY-MM-DD`; the last day still counts */
export const isValidOn = ({ validTo }: WalletPaper, today: string): boolean => validTo === null || validTo >= today

/** For each paper that is asked for, by its key: what the customer has of it and may use again, the latest first. */
export async function listOffers(
  db: Db,
  customerId: number,
  asked: readonly (NamedPaper & { readonly key: string })[],
  today: string,
): Promise<ReadonlyMap<string, readonly WalletPaper[]>> {
  const held = (await listWallet(db, customerId)).filter(paper => isValidOn(paper, today))
  return new Map(asked.map(one => [one.key, held.filter(paper => isSamePaper(paper, one)).slice(0, MOST_OFFERS)]))
}

export interface Reuse {
  readonly customerId: number
  readonly fileId: string
  readonly draftId: number
  readonly asked: NamedPaper
  readonly today: string
  readonly actor: string
  readonly at: Date
}

/**
 * Puts a paper of the customer's wallet into a draft as a row of its own: no new bytes, its source noted.
 * @returns the new file's id; null where the customer has no such paper, or it ended, or another one is asked for
 */
export async function reusePaper(trx: Db, reuse: Reuse): Promise<string | null> {
  const { customerId, fileId, draftId, asked, today, actor, at } = reuse
  const paper = await findWalletPaper(trx, customerId, fileId)
  if (paper === undefined || !isValidOn(paper, today) || !isSamePaper(paper, asked)) return null
  const id = await copyIntoDraft(trx, fileId, draftId, at)
  await appendAudit(trx, { at, actor, action: 'file.reused', subject: `file:${id}`, data: { from: fileId } })
  return id
}
