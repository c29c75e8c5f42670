import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { canonicalJson } from '../../platform/canonical-json.ts'
import type { DB } from '../../platform/db/schema.generated.ts'
import { err, ok, type Result } from '../../platform/result.ts'
import type { ProcedureInfo, ProcedureOperation } from '../types.ts'
import { operationProblems, type PublishingProblem, type PublishingWorld } from './check-operation.ts'
import { publishVersions } from './publish-version.queries.ts'

/** A version as it is to be published; without an operation the procedure can be read about, not filed. */
export interface VersionToPublish {
  readonly code: string
  /** Null leaves the field as it is. */
  readonly fieldCode: string | null
  readonly info: ProcedureInfo
  readonly operation: ProcedureOperation | null
  /** `YYYY-MM-DD`, its first day; the version before ends on the day before. */
  readonly validFrom: string
}

/** The versions that may not be published, each with every reason; empty when all may. */
export function refusedVersions(
  versions: readonly VersionToPublish[],
  world: PublishingWorld,
): ReadonlyMap<string, readonly PublishingProblem[]> {
  const refused = versions.flatMap(({ code, operation }) => {
    const problems = operation === null ? [] : operationProblems(operation, world)
    return problems.length > 0 ? [[code, problems] as const] : []
  })
  return new Map(refused)
}

/**
 * The one door through which a version is published: what has an operation is checked first, and where anything stands
 * against one of them, none is written. Call it in a transaction; running dossiers stay on their version.
 * @param publishedAt instant
 */
export async function publishAll(
  trx: Kysely<DB>,
  versions: readonly VersionToPublish[],
  world: PublishingWorld,
  publishedAt: string,
): Promise<Result<null, ReadonlyMap<string, readonly PublishingProblem[]>>> {
  const refused = refusedVersions(versions, world)
  if (refused.size > 0) return err(refused)
  const rows = versions.map(version => ({ ...version, hash: hashOf([version.info, version.operation]) }))
  await publishVersions(trx, rows, publishedAt)
  return ok(null)
}

/** The same for one version. */
export async function publishVersion(
  trx: Kysely<DB>,
  version: VersionToPublish,
  world: PublishingWorld,
  publishedAt: string,
): Promise<Result<null, readonly PublishingProblem[]>> {
  const published = await publishAll(trx, [version], world, publishedAt)
  return published.ok ? published : err(published.error.get(version.code) ?? [])
}

const hashOf = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex')
