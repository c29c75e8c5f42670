import type { Kysely } from 'kysely'
import { type Directory, type DirectoryService, findCalendar, hoursText } from '../../agencies/index.ts'
import { appendAudit } from '../../audit/index.ts'
import {
  type Dossier,
  findDossier,
  mayRead,
  type Permitted,
  permitted,
  type StoredDossier,
} from '../../dossiers/index.ts'
import type { DB } from '../../platform/db/schema.generated.ts'
import { actorLabel } from '../../platform/http/index.ts'
import type { Text } from '../../platform/text.ts'
import { getVersion, type ProcedureVersion } from '../../procedures/index.ts'
import { type Tracked, trackDossier } from '../../tracking/index.ts'
import type { CustomerActor } from '../customer-actor.ts'
import { type Standing, standingTowards } from '../standing.ts'

/** A dossier of the customer who asks, with what they may do to it now. */
export interface OwnDossier {
  readonly id: number
  readonly dossier: Dossier
  readonly version: ProcedureVersion
  readonly directory: Directory
  readonly tracked: Tracked
  readonly may: ReadonlySet<Permitted['type']>
  readonly standing: Standing
}

/** Null for a dossier that is not there and for somebody else's, which leaves a record. */
export async function findOwnDossier(
  db: Kysely<DB>,
  places: DirectoryService,
  code: string,
  customer: CustomerActor,
  now: string,
): Promise<OwnDossier | null> {
  const [held, directory] = await Promise.all([findDossier(db, code.toUpperCase()), places.get()])
  const standing = held === undefined ? null : await standingOf(db, customer, held, now)
  if (held === undefined || standing === null || !mayRead(standing.actor, held.dossier, held.customerId)) {
    const entry = { at: new Date(now), actor: actorLabel(customer), action: 'access.denied', subject: 'dossier.read' }
    await appendAudit(db, { ...entry, data: { code: 'not-found' } })
    return null
  }
  const { id, dossier } = held
  const { actor } = standing
  const version = await getVersion(db, dossier.procedureVersionId)
  const commands = standing.mayFile ? permitted(dossier, { now, actor, version, directory }) : []
  return {
    id,
    dossier,
    version,
    directory,
    tracked: trackDossier(dossier, version, directory, now),
    may: new Set(commands.map(command => command.type)),
    standing,
  }
}

const standingOf = (db: Kysely<DB>, customer: CustomerActor, held: StoredDossier, now: string) => {
  const { id, customerId, dossier } = held
  return standingTowards(db, customer, { id, customerId, procedureCode: dossier.procedureCode }, now.slice(0, 10))
}

/** When the desk that received the dossier is open. */
export async function deskHours(db: Kysely<DB>, { directory, dossier }: OwnDossier): Promise<Text> {
  return hoursText(await findCalendar(db, directory.agencies.get(dossier.agency)?.calendarCode ?? ''))
}
