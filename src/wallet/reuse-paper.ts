import type { Kysely } from 'kysely'
import { appendAudit } from '../audit/index.ts'
import { storedSize } from '../files/index.ts'
import type { DB } from '../platform/db/schema.generated.ts'
import { type AskedPaper, isResultFor, isSamePaper } from './domain/same-paper.ts'
import {
  type CopyOwner,
  copyPaper,
  copyResult,
  findWalletPaper,
  findWalletResult,
  listWallet,
  listWalletResults,
  type WalletPaper,
  type WalletResult,
} from './wallet.queries.ts'

type Db = Kysely<DB>

/** Offers of one paper; more would be a search. */
const MOST_OFFERS = 3

/** A paper or result of the wallet that fits one that is asked for. */
export interface Offer {
  /** What `reusePaper` takes: the id of a file, or `kq-` and the id of a result. */
  readonly ref: string
  readonly name: string
  /** When it was handed in, uploaded or issued: an instant. */
  readonly at: string
  readonly dossierCode: string | null
  readonly sha256: string
  /** Of a result. */
  readonly number: string | null
}

/** @param today `YYYY-MM-DD`; the last day still counts */
export const isValidOn = ({ validTo }: WalletPaper, today: string): boolean => validTo === null || validTo >= today

/** What was granted and stands, and has its document. */
const isUsable = (result: WalletResult): result is WalletResult & { readonly sha256: string } =>
  result.state === 'current' && result.decision === 'granted' && result.sha256 !== null

const ofPaper = ({ fileId, name, at, dossierCode, sha256 }: WalletPaper): Offer => ({
  ...{ ref: fileId, name, at, dossierCode, sha256 },
  number: null,
})
const ofResult = ({ id, name, issuedAt, dossierCode, number, sha256 }: WalletResult & { sha256: string }): Offer => ({
  ...{ ref: `kq-${id}`, name, at: issuedAt, dossierCode, number, sha256 },
})

/** For each paper that is asked for, by its key: what the customer has of it and may use again, results first. */
export async function listOffers(
  db: Db,
  customerId: number,
  asked: readonly (AskedPaper & { readonly key: string })[],
  today: string,
): Promise<ReadonlyMap<string, readonly Offer[]>> {
  const [papers, results] = await Promise.all([listWallet(db, customerId), listWalletResults(db, customerId)])
  const held = papers.filter(paper => isValidOn(paper, today))
  const issued = results.filter(isUsable)
  return new Map(
    asked.map(one => {
      const fitting = [
        ...issued.filter(result => isResultFor(result, one)).map(ofResult),
        ...held.filter(paper => isSamePaper(paper, one)).map(ofPaper),
      ]
      return [one.key, fitting.slice(0, MOST_OFFERS)]
    }),
  )
}

export interface Reuse {
  readonly customerId: number
  readonly ref: string
  readonly owner: CopyOwner
  readonly asked: AskedPaper
  readonly today: string
  readonly actor: string
  readonly at: Date
  readonly dataDir: string
}

/**
 * Copies a paper or result of the customer's wallet for a draft, or for the customer to hand in: a row of its own, no
 * new bytes, its source noted.
 * @returns the new file's id; null where the customer has no such paper, or it ended, or another one is asked for
 */
export async function reusePaper(trx: Db, reuse: Reuse): Promise<string | null> {
  const { actor, at, ref } = reuse
  const id = /^kq-\d{1,15}$/.test(ref) ? await reuseResult(trx, reuse) : await reuseFile(trx, reuse)
  if (id === null) return null
  await appendAudit(trx, { at, actor, action: 'file.reused', subject: `file:${id}`, data: { from: ref } })
  return id
}

async function reuseFile(trx: Db, { customerId, ref, owner, asked, today, at }: Reuse): Promise<string | null> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(ref)) return null
  const paper = await findWalletPaper(trx, customerId, ref)
  if (paper === undefined || !isValidOn(paper, today) || !isSamePaper(paper, asked)) return null
  return copyPaper(trx, ref, owner, at)
}

async function reuseResult(trx: Db, { customerId, ref, owner, asked, at, dataDir }: Reuse): Promise<string | null> {
  const result = await findWalletResult(trx, customerId, Number(ref.slice('kq-'.length)))
  if (result === undefined || !isUsable(result) || !isResultFor(result, asked)) return null
  const { id, number, sha256 } = result
  return copyResult(trx, { id, number, sha256, size: await storedSize(dataDir, sha256) }, owner, at)
}
