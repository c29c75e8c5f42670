import { type Kysely, sql } from 'kysely'
import type { DB } from '../platform/db/schema.generated.ts'
import { DRAFT_DAYS, type Draft, type ForWhom, type PaperChoice, type Raw } from './domain/draft.ts'
import { type Known, nothingKnown } from './domain/known.ts'

type Db = Kysely<DB>

export interface NewDraft {
  readonly code: string
  readonly procedureCode: string
  readonly caseKey: string
  readonly agencyCode: string
  readonly forWhom: ForWhom
  readonly contact: Raw
  readonly customerId: number | null
  readonly keyHash: string
  readonly known: Known
  readonly authorisationId: number | null
}

/** Who asks for a draft: the browser's key, and the customer who signed in. */
export interface DraftSeeker {
  readonly keyHash: string
  readonly customerId: number | null
}

const endOf = (now: Date): string => new Date(now.getTime() + DRAFT_DAYS * 86_400_000).toISOString()

export async function insertDraft(db: Db, draft: NewDraft, now: Date): Promise<void> {
  await db.transaction().execute(async trx => {
    const { id } = await trx
      .insertInto('draft')
      .values({
        code: draft.code,
        procedure_code: draft.procedureCode,
        case_key: draft.caseKey,
        agency_code: draft.agencyCode,
        for_whom: draft.forWhom,
        contact: JSON.stringify(draft.contact),
        customer_id: draft.customerId,
        known: JSON.stringify(draft.known),
        authorisation_id: draft.authorisationId,
        created_at: now.toISOString(),
        saved_at: now.toISOString(),
        expires_at: endOf(now),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await trx.insertInto('draft_key').values({ draft_id: id, key_hash: draft.keyHash }).execute()
  })
}

const columns = [
  'draft.id',
  'draft.code',
  'draft.procedure_code',
  'draft.case_key',
  'draft.agency_code',
  'draft.for_whom',
  'draft.contact',
  'draft.answers',
  'draft.papers',
  'draft.visited',
  'draft.customer_id',
  'draft.saved_at',
  'draft.expires_at',
  'draft.dossier_code',
  'draft.known',
  'draft.authorisation_id',
] as const

/** Drafts that are theirs and have not ended. */
const theirs = (db: Db, seeker: DraftSeeker, now: Date) =>
  db
    .selectFrom('draft')
    .select(columns)
    .where('draft.expires_at', '>', now.toISOString())
    .where(eb =>
      eb.or([
        eb.exists(
          eb
            .selectFrom('draft_key')
            .select('draft_key.draft_id')
            .whereRef('draft_key.draft_id', '=', 'draft.id')
            .where('draft_key.key_hash', '=', seeker.keyHash),
        ),
        ...(seeker.customerId === null ? [] : [eb('draft.customer_id', '=', seeker.customerId)]),
      ]),
    )

type Row = Awaited<ReturnType<ReturnType<typeof theirs>['executeTakeFirstOrThrow']>>

const toDraft = (row: Row): Draft => ({
  id: Number(row.id),
  code: row.code,
  procedureCode: row.procedure_code,
  caseKey: row.case_key,
  agencyCode: row.agency_code,
  forWhom: row.for_whom as ForWhom,
  contact: row.contact as unknown as Raw,
  answers: row.answers as unknown as Raw,
  papers: row.papers as unknown as Record<string, PaperChoice>,
  visited: row.visited as unknown as Record<string, true>,
  customerId: row.customer_id === null ? null : Number(row.customer_id),
  savedAt: row.saved_at,
  expiresAt: row.expires_at,
  dossierCode: row.dossier_code,
  known: { ...nothingKnown, ...(row.known as unknown as Partial<Known>) },
  authorisationId: row.authorisation_id === null ? null : Number(row.authorisation_id),
})

/** The draft when it is theirs; somebody else's is answered as absent. */
export async function findDraft(db: Db, code: string, seeker: DraftSeeker, now: Date): Promise<Draft | null> {
  const row = await theirs(db, seeker, now).where('draft.code', '=', code).executeTakeFirst()
  return row === undefined ? null : toDraft(row)
}

/** Their drafts that were not filed yet, the latest first. */
export async function listDrafts(db: Db, seeker: DraftSeeker, now: Date): Promise<Draft[]> {
  const rows = await theirs(db, seeker, now)
    .where('draft.dossier_code', 'is', null)
    .orderBy('draft.saved_at', 'desc')
    .limit(20)
    .execute()
  return rows.map(toDraft)
}

export interface DraftPatch {
  readonly contact?: Raw | undefined
  readonly answers?: Raw | undefined
  readonly papers?: Readonly<Record<string, PaperChoice>> | undefined
  readonly visited: string
}

/**
 * Adds one page's answers to what is saved, so that two open pages do not overwrite each other; the thirty days begin
 * anew. What was filed stays as it is. @returns the draft as it is now
 */
export async function saveDraft(db: Db, draft: Draft, patch: DraftPatch, now: Date): Promise<Draft> {
  const merged = (column: 'contact' | 'answers' | 'papers', value: Raw | undefined) =>
    sql<string>`${sql.ref(column)} || ${JSON.stringify(value ?? {})}::jsonb`
  const row = await db
    .updateTable('draft')
    .set({
      contact: merged('contact', patch.contact),
      answers: merged('answers', patch.answers),
      papers: merged('papers', patch.papers),
      visited: sql<string>`visited || ${JSON.stringify({ [patch.visited]: true })}::jsonb`,
      saved_at: now.toISOString(),
      expires_at: endOf(now),
    })
    .where('id', '=', draft.id)
    .where('dossier_code', 'is', null)
    .returning(columns)
    .executeTakeFirst()
  return row === undefined ? draft : toDraft(row)
}

/** Adds a file to a paper of the draft, beside what else is being saved of it. */
export async function addFile(trx: Db, draftId: number, paper: string, fileId: string, now: Date): Promise<void> {
  const files = sql`coalesce(papers -> ${paper} -> 'fileIds', '[]') || to_jsonb(${fileId}::text)`
  await trx
    .updateTable('draft')
    .set({
      papers: sql<string>`jsonb_set(papers, array[${paper}]::text[],
        jsonb_build_object('way', 'upload', 'fileIds', ${files}))`,
      saved_at: now.toISOString(),
      expires_at: endOf(now),
    })
    .where('id', '=', draftId)
    .where('dossier_code', 'is', null)
    .execute()
}

/** Keeps what the last page needs and forgets the answers, which the dossier has now. */
export async function markFiled(db: Db, draft: Draft, dossierCode: string): Promise<void> {
  await db
    .updateTable('draft')
    .set({ dossier_code: dossierCode, answers: '{}', contact: '{}', known: '{}' })
    .where('id', '=', draft.id)
    .execute()
}

/** For the clean-up: drafts that nobody saved for thirty days, and codes that ended. */
export async function deleteOldDrafts(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('draft').where('expires_at', '<=', now.toISOString()).execute()
  await db.deleteFrom('draft_code').where('expires_at', '<=', now.toISOString()).execute()
}

export interface DraftFile {
  readonly id: string
  readonly name: string
  readonly size: number
  readonly sha256: string
  readonly mediaType: string
  readonly thumbWidth: number | null
  readonly thumbHeight: number | null
}

/** What was uploaded into a draft and is in no dossier yet. */
export const listDraftFiles = (db: Db, draftId: number): Promise<DraftFile[]> =>
  db
    .selectFrom('file')
    .select(['id', 'name', 'size', 'sha256', 'media_type as mediaType'])
    .select(['thumb_width as thumbWidth', 'thumb_height as thumbHeight'])
    .where('draft_id', '=', draftId)
    .where('dossier_id', 'is', null)
    .execute()

export interface EarlierDossier {
  readonly code: string
  readonly submittedAt: string
  readonly phone: string
  readonly customerId: number
}

/** The latest dossier of the procedure and number since then that is not finished. */
export async function findLiveDossier(
  db: Db,
  wanted: { procedureCode: string; number: string; since: string },
): Promise<EarlierDossier | null> {
  const row = await db
    .selectFrom('dossier')
    .select(['code', 'submitted_at', 'phone', 'customer_id'])
    .where('applicant_number', '=', wanted.number)
    .where('procedure_code', '=', wanted.procedureCode)
    .where('submitted_at', '>=', wanted.since)
    .where('finished_at', 'is', null)
    .orderBy('submitted_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row === undefined
    ? null
    : { code: row.code, submittedAt: row.submitted_at, phone: row.phone, customerId: Number(row.customer_id) }
}
