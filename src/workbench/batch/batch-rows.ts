import type { Kysely } from 'kysely'
import { findDossier, mayRead, type Permitted, permitted } from '../../dossiers/index.ts'
import type { DB } from '../../platform/db/schema.generated.ts'
import { getVersion, type ProcedureVersion } from '../../procedures/index.ts'
import { findTask, type TaskBlock } from '../../workflow/index.ts'
import type { Desk } from '../desk.ts'
import { type BatchWork, batchWorks } from './batch.words.ts'

/** A chosen row: a dossier at a step, and the version that the official saw where he saw one. */
export interface Chosen {
  readonly code: string
  readonly nodeId: string
  readonly version: number | null
}

/** A batch takes a page of a list at most. */
export const MOST_CHOSEN = 50

/** `H32.26-20261125-0001~examine`, and with the version seen `…~7`. */
export const chosenValue = (code: string, nodeId: string, version?: number): string =>
  [code, nodeId, ...(version === undefined ? [] : [version])].join('~')

/** Rows as ticked, without repetition; what is no row of ours is left out. */
export function readChosen(values: readonly string[]): Chosen[] {
  const read = [...new Set(values)].slice(0, MOST_CHOSEN).flatMap(value => {
    const [, code, nodeId, version] = /^([\w.-]{1,60})~([\w.-]{1,200})(?:~(\d{1,9}))?$/.exec(value) ?? []
    return code && nodeId ? [{ code, nodeId, version: version === undefined ? null : Number(version) }] : []
  })
  return read
}

export interface BatchRow {
  readonly code: string
  readonly nodeId: string
  readonly version: number
  readonly applicant: string
  readonly procedure: ProcedureVersion
  readonly task: TaskBlock | null
  /** Null where the official may not do the work at this step. */
  readonly permit: Permitted | null
}

/** The chosen dossiers that the official may read, with what he may do at the chosen step; others are as if not there. */
export async function loadRows(
  db: Kysely<DB>,
  desk: Desk,
  work: BatchWork,
  chosen: readonly Chosen[],
): Promise<BatchRow[]> {
  const rows: BatchRow[] = []
  for (const { code, nodeId } of chosen) {
    const held = await findDossier(db, code)
    if (!held || !mayRead(desk.actor, held.dossier, held.customerId)) continue
    const { dossier } = held
    const version = await getVersion(db, dossier.procedureVersionId)
    const facts = { now: desk.now, actor: desk.actor, version, directory: desk.directory }
    const process = version.operation?.cases.find(one => one.key === dossier.caseKey)?.process
    const { type } = batchWorks[work]
    rows.push({
      ...{ code, nodeId, version: dossier.version, applicant: dossier.applicant.fullName, procedure: version },
      task: (process && findTask(process, nodeId)) ?? null,
      permit: permitted(dossier, facts).find(one => one.type === type && one.nodeId === nodeId) ?? null,
    })
  }
  return rows
}

/** Rows by procedure and step. */
export function groupsOf(rows: readonly BatchRow[]): BatchRow[][] {
  const groups = new Map<string, BatchRow[]>()
  for (const row of rows) {
    const key = `${row.procedure.code} ${row.nodeId}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()]
}
