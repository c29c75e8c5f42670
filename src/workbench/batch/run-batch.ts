import { type DossierCommand, type DossierDeps, executeCommand } from '../../dossiers/index.ts'
import { hashBody } from '../../platform/idempotency/idempotency.ts'
import type { Desk } from '../desk.ts'
import type { BatchRow } from './batch-rows.ts'

export interface BatchReport {
  readonly done: readonly string[]
  readonly refused: readonly { readonly code: string; readonly why: string }[]
}

/**
 * Sends the command for each row, one after another, each in its own transaction: a refusal stops none of the others.
 * @param key of the form, so that a second click does nothing twice
 */
export async function runBatch(
  deps: DossierDeps,
  desk: Desk,
  rows: readonly Pick<BatchRow, 'code' | 'nodeId' | 'version'>[],
  commandOf: (row: { readonly nodeId: string }) => DossierCommand,
  key: string,
): Promise<BatchReport> {
  const done: string[] = []
  const refused: { code: string; why: string }[] = []
  // Two steps of one dossier: the first moves its version on, and nobody else did.
  const moved = new Map<string, number>()
  for (const row of rows) {
    const { code, nodeId } = row
    const command = commandOf(row)
    const answer = await executeCommand(deps, {
      ...{ actor: desk.actor, code, command, now: desk.now },
      expectedVersion: moved.get(`${code} ${row.version}`) ?? row.version,
      idempotency: {
        actor: desk.actor.username,
        key: `batch ${key} ${code} ${nodeId}`,
        bodyHash: hashBody({ command, version: row.version }),
      },
    })
    if (answer.ok) {
      moved.set(`${code} ${row.version}`, answer.value.version)
      done.push(code)
    } else refused.push({ code, why: answer.error.code })
  }
  return { done, refused }
}
