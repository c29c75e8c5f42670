import type { FastifyReply, FastifyRequest } from 'fastify'
import { actsAs, actUnderAuthorisation, type CustomerActor, customerOf, mayAct } from '../accounts/index.ts'
import type { DirectoryService } from '../agencies/index.ts'
import { formatInstant } from '../deadlines/index.ts'
import type { Actor } from '../dossiers/index.ts'
import type { Messengers } from '../notifications/index.ts'
import {
  dropCookie,
  forbidden,
  hashSecret,
  notFound,
  randomSecret,
  readCookie,
  refuse,
  seeOther,
  writeCookie,
} from '../platform/http/index.ts'
import { findCurrentVersion, loadLists } from '../procedures/index.ts'
import { DRAFT_DAYS, type Draft } from './domain/draft.ts'
import { draftPath, type Filing, filingOf } from './domain/filing.ts'
import { type DraftSeeker, findDraft } from './drafts.queries.ts'

export interface FilingOptions {
  readonly directory: DirectoryService
  readonly messengers: Messengers
}

const COOKIE = 'drafts'

const signedIn = (request: FastifyRequest): CustomerActor | null =>
  request.actor?.kind === 'customer' ? customerOf(request) : null

/** A member who only reads files nothing for the organisation, and sees no draft of it. */
export const mayFile = (request: FastifyRequest): boolean => {
  const customer = signedIn(request)
  return customer === null || mayAct(customer, 'file')
}

export const customerIdOf = (request: FastifyRequest): number | null =>
  mayFile(request) ? (signedIn(request)?.id ?? null) : null

/**
 * Who files a draft. What was begun in an account is filed in it by whoever works for it; under an authorisation by
 * the agent, for the principal. All others file as the portal, and the dossier finds its customer by number.
 * @returns null where the authorisation does not, or no longer, cover it
 */
export async function filerOf(request: FastifyRequest, draft: Draft): Promise<Actor | null> {
  const { db, clock } = request.server.deps
  const customer = signedIn(request)
  if (draft.authorisationId !== null) {
    const today = formatInstant(clock().getTime()).slice(0, 10)
    return actUnderAuthorisation(db, customer, draft.authorisationId, draft.procedureCode, today)
  }
  const id = customerIdOf(request)
  if (customer === null || id === null || (draft.customerId !== null && draft.customerId !== id))
    return { kind: 'system', name: 'portal' }
  return { kind: 'customer', id, ...(customer.actingFor === null ? {} : { by: actsAs(customer) }) }
}

/** Who asks, as drafts know them; a browser without a key finds nothing. */
export const seekerOf = (request: FastifyRequest): DraftSeeker => ({
  keyHash: hashSecret(readCookie(request, COOKIE) ?? randomSecret()),
  customerId: customerIdOf(request),
})

/**
 * The hash of the browser's key to its drafts, given to it when it has none. A customer's key ends with the browser:
 * the account opens the draft again, and the next person at a shared computer must not.
 */
export function draftKeyOf(reply: FastifyReply): string {
  const { request } = reply
  const known = readCookie(request, COOKIE)
  const key = known !== undefined && /^[\w-]{43}$/.test(known) ? known : randomSecret()
  writeCookie(reply, COOKIE, key, customerIdOf(request) === null ? DRAFT_DAYS * 86_400 : undefined)
  return hashSecret(key)
}

/** A draft as it stands, judged by the procedure in force today; null when the procedure no longer takes it. */
export async function judge(request: FastifyRequest, draft: Draft): Promise<Filing | null> {
  const { db, clock } = request.server.deps
  const [version, lists] = await Promise.all([findCurrentVersion(db, draft.procedureCode), loadLists(db)])
  return version === undefined ? null : filingOf(draft, version, lists, formatInstant(clock().getTime()).slice(0, 10))
}

/** Leads elsewhere without having taken anything of a form, so its token does not matter. */
function leave(reply: FastifyReply, path: string): void {
  reply.request.csrfPending = false
  reply.request.csrfEnded = false
  seeOther(reply, path)
}

/** Signing out ends the browser's key too: the next person at a shared computer opens none of these drafts. */
export const dropDraftKey = (reply: FastifyReply): void => dropCookie(reply, COOKIE)

/** The draft of the address; null when the reply was given: absent, not theirs, filed already, or the way is closed. */
export async function openDraft(
  request: FastifyRequest,
  reply: FastifyReply,
  params: { readonly code: string; readonly draft: string },
): Promise<Filing | null> {
  const { db, clock, config } = request.server.deps
  if (config.portalMode === 'chuyen-huong') {
    leave(reply, `/nop-ho-so/${encodeURIComponent(params.code)}`)
    return null
  }
  if (!mayFile(request)) {
    refuse(reply, forbidden)
    return null
  }
  const draft = await findDraft(db, params.draft, seekerOf(request), clock())
  if (draft === null || draft.procedureCode !== params.code) {
    refuse(reply, notFound)
    return null
  }
  if (draft.dossierCode !== null) {
    leave(reply, `${draftPath(draft)}/hoan-tat`)
    return null
  }
  const filing = await judge(request, draft)
  if (filing === null) refuse(reply, notFound)
  return filing
}
