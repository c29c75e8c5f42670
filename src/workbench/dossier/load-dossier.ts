import type { Kysely } from 'kysely'
import { findReceiver } from '../../accounts/index.ts'
import { countUnread } from '../../conversations/index.ts'
import {
  type Dossier,
  type Facts,
  findDossier,
  listEvents,
  mayRead,
  type Permitted,
  permitted,
  type StoredEvent,
} from '../../dossiers/index.ts'
import type { DB } from '../../platform/db/schema.generated.ts'
import { getVersion, type ProcedureCase, type ProcedureVersion } from '../../procedures/index.ts'
import { findTask } from '../../workflow/index.ts'
import type { Desk } from '../desk.ts'

/** A dossier as the workbench shows it to one official. */
export interface DeskDossier {
  readonly id: number
  readonly dossier: Dossier
  readonly version: ProcedureVersion
  readonly chosen: ProcedureCase
  readonly events: readonly StoredEvent[]
  readonly facts: Facts
  readonly permitted: readonly Permitted[]
  readonly customerId: number
  /** Messages of the applicant that nobody who answers has seen. */
  readonly unread: number
  /** Who may receive the result by authorisation; looked up where a result may be handed over now. */
  readonly receiver: Awaited<ReturnType<typeof findReceiver>>
}

/** The dossier, or null where the official may not know of it. */
export async function loadDossier(db: Kysely<DB>, desk: Desk, code: string): Promise<DeskDossier | null> {
  const held = await findDossier(db, code)
  if (!held || !mayRead(desk.actor, held.dossier, held.customerId)) return null
  const [version, events, unread] = await Promise.all([
    getVersion(db, held.dossier.procedureVersionId),
    listEvents(db, held.id),
    countUnread(db, held.id, 'official'),
  ])
  const { dossier, customerId } = held
  const chosen = version.operation?.cases.find(one => one.key === dossier.caseKey)
  if (chosen === undefined) throw new Error(`${code}: version ${version.id} has no case ${dossier.caseKey}`)
  const facts: Facts = { now: desk.now, actor: desk.actor, version, directory: desk.directory }
  const may = permitted(dossier, facts)
  const delivers = may.some(one => one.type === 'deliver')
  const day = desk.now.slice(0, 10)
  return {
    id: held.id,
    dossier,
    version,
    chosen,
    events,
    facts,
    permitted: may,
    receiver: delivers ? await findReceiver(db, held.id, dossier.procedureCode, day) : null,
    customerId,
    unread,
  }
}

/** The name of a step of the dossier's process. */
export const stepName = ({ chosen }: DeskDossier, nodeId: string): string =>
  findTask(chosen.process, nodeId)?.name.vi ?? nodeId
