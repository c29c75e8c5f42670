import type { Kysely } from 'kysely'
import { type Directory, type DirectoryService, findCalendar, hoursText } from '../../agencies/index.ts'
import { appendAudit } from '../../audit/index.ts'
import { type Dossier, findDossier, mayRead, type Permitted, permitted } from '../../dossiers/index.ts'
import type { DB } from '../../platform/db/schema.generated.ts'
import type { Text } from '../../platform/text.ts'
import { getVersion, type ProcedureVersion } from '../../procedures/index.ts'
import { type Tracked, trackDossier } from '../../tracking/index.ts'

/** A dossier of the customer who asks, with what they may do to it now. */
export interface OwnDossier {
  readonly id: number
  readonly dossier: Dossier
  readonly version: ProcedureVersion
  readonly directory: Directory
  readonly tracked: Tracked
  readonly may: ReadonlySet<Permitted['type']>
}

/** Null for a dossier that is not there and for somebody else's, which leaves a record. */
export async function findOwnDossier(
  db: Kysely<DB>,
  places: DirectoryService,
  code: string,
  customerId: number,
  now: string,
): Promise<OwnDossier | null> {
  const actor = { kind: 'customer', id: customerId } as const
  const [held, directory] = await Promise.all([findDossier(db, code.toUpperCase()), places.get()])
  if (held === undefined || !mayRead(actor, held.dossier, held.customerId)) {
    const label = `customer:${customerId}`
    const data = { code: 'not-found' }
    await appendAudit(db, { at: new Date(now), actor: label, action: 'access.denied', subject: 'dossier.read', data })
    return null
  }
  const { id, dossier } = held
  const version = await getVersion(db, dossier.procedureVersionId)
  const commands = permitted(dossier, { now, actor, version, directory })
  return {
    id,
    dossier,
    version,
    directory,
    tracked: trackDossier(dossier, version, directory, now),
    may: new Set(commands.map(command => command.type)),
  }
}

/** When the desk that received the dossier is open. */
export async function deskHours(db: Kysely<DB>, { directory, dossier }: OwnDossier): Promise<Text> {
  return hoursText(await findCalendar(db, directory.agencies.get(dossier.agency)?.calendarCode ?? ''))
}
