import { verifyAuditRows, verifySeals } from '../../audit/index.ts'
import type { CliCommand } from '../../platform/cli/command.ts'
import { parseOptions } from '../../platform/cli/options.ts'
import { withDatabase } from '../../platform/cli/with-database.ts'
import { verifyDossiers } from './verify-dossiers.ts'

const MOST_SHOWN = 50

export const verify: CliCommand = {
  name: 'verify',
  summary: 'refolds dossiers, recounts statistics, checks the chains and seals',
  usage: `Usage: mot-cua verify [--dossier CODE] [--json]

Folds every dossier anew from its events, compares it with what is stored, recounts the statistics, and checks the
hash chains, the seals and the audit rows. Prints the first differences; exit status 1 on any.

  --dossier CODE   only this dossier
  --json           the differences as JSON on standard output`,
  async run(args, io) {
    const { values } = parseOptions(args, { dossier: { type: 'string' }, json: { type: 'boolean' } })
    const found: string[] = []
    let dossiers = 0
    await withDatabase(io, async ({ db }) => {
      // One snapshot: commands that run meanwhile are no differences.
      await db
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute(async trx => {
          const progress = (done: number) => {
            dossiers = done
            if (done % 10_000 === 0 && done > 0) io.stderr.write(`${done} dossiers\n`)
          }
          for await (const line of verifyDossiers(trx, values.dossier, progress)) found.push(line)
          if (values.dossier !== undefined) return
          for await (const line of verifySeals(trx)) found.push(line)
          for await (const line of verifyAuditRows(trx)) found.push(line)
        })
    })
    if (values.dossier !== undefined && dossiers === 0) found.push(`there is no dossier ${values.dossier}`)
    if (values.json) io.stdout.write(`${JSON.stringify({ dossiers, differences: found })}\n`)
    else for (const line of found.slice(0, MOST_SHOWN)) io.stdout.write(`${line}\n`)
    io.stderr.write(`${dossiers} dossiers verified, ${found.length} differences\n`)
    return found.length === 0 ? 0 : 1
  },
}
