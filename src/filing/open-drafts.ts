import type { FastifyRequest } from 'fastify'
import type { Instant } from '../deadlines/index.ts'
import type { Text } from '../platform/text.ts'
import { findCurrentVersion } from '../procedures/index.ts'
import type { Draft } from './domain/draft.ts'
import { draftPath } from './domain/filing.ts'
import { seekerOf } from './draft-access.ts'
import { listDrafts } from './drafts.queries.ts'

/** A draft that can be gone on with, as lists show it. */
export interface OpenDraft {
  readonly code: string
  /** Vietnamese path of its list of parts. */
  readonly path: string
  readonly procedure: Text
  readonly savedAt: Instant
  readonly expiresAt: Instant
}

/** The drafts of whoever asks, by account and by the browser's key, the latest first; at most twenty. */
export async function listOpenDrafts(request: FastifyRequest): Promise<OpenDraft[]> {
  const { db, clock } = request.server.deps
  const drafts = await listDrafts(db, seekerOf(request), clock())
  const nameOf = async ({ procedureCode }: Draft): Promise<Text> => {
    const version = await findCurrentVersion(db, procedureCode)
    return version?.operation?.shortName ?? { vi: version?.info.name ?? procedureCode }
  }
  return Promise.all(
    drafts.map(async draft => ({
      code: draft.code,
      path: draftPath(draft),
      procedure: await nameOf(draft),
      savedAt: draft.savedAt,
      expiresAt: draft.expiresAt,
    })),
  )
}
