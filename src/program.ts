import { migrations } from '../migrations/index.ts'
import { deleteOldCodes, deleteOldVisits } from './accounts/index.ts'
import { DirectoryService } from './agencies/index.ts'
import { buildApp } from './app.ts'
import { sealEvents } from './audit/index.ts'
import { formatInstant } from './deadlines/index.ts'
import { demonstration, demonstrationCustomers, demonstrationSignIn } from './demonstration.ts'
import { cleanFiles } from './files/index.ts'
import { deleteOldDrafts } from './filing/index.ts'
import { messengersOf } from './messengers-of.ts'
import { deliverMessage, remind, sendMessages } from './notifications/index.ts'
import type { Program } from './platform/cli/program.ts'
import { preparePartitions } from './platform/db/partitions.ts'
import { deleteEndedSessions } from './platform/http/index.ts'
import { makeResultDocuments } from './results/index.ts'

/** Everything that `serve` brings to life. */
export const program: Program = {
  migrations,
  buildApp: services =>
    buildApp({
      ...services,
      ...(services.config.demo ? { demoAccounts: demonstrationSignIn, demoCustomers: demonstrationCustomers } : {}),
    }),
  tasks: ({ config, log, db, clock }) => {
    const messengers = messengersOf(config, log)
    const sending = { db, clock, messengers, publicUrl: config.publicUrl, quietHours: config.smsQuietHours }
    return {
      'send-messages': sendMessages(sending),
      'deliver-message': deliverMessage(sending),
      remind: remind(db, clock),
      'make-result-documents': makeResultDocuments({ db, clock, config, directory: new DirectoryService(db) }),
      'seal-events': async () => void (await sealEvents(db, formatInstant(clock().getTime()))),
      'prepare-partitions': () => preparePartitions(db),
      'delete-old-drafts': () => deleteOldDrafts(db, clock()),
      'clean-files': async () => log.info(await cleanFiles(db, config.dataDir, { now: clock() }), 'files cleaned'),
      'sweep-files': async () => {
        const swept = await cleanFiles(db, config.dataDir, { now: clock(), wholeDisk: true })
        log.info(swept, 'files cleaned on the whole disk')
      },
      'end-sessions': async () => {
        await deleteEndedSessions(db, clock(), config.sessionIdleMinutes)
        await deleteOldCodes(db, clock())
        await deleteOldVisits(db, clock())
      },
    }
  },
  cron: [
    { task: 'seal-events', match: '* * * * *' },
    { task: 'prepare-partitions', match: '10 17 * * *', backfillMs: 86_400_000 },
    { task: 'delete-old-drafts', match: '40 18 * * *', backfillMs: 86_400_000 },
    { task: 'clean-files', match: '50 18 * * *', backfillMs: 86_400_000 },
    { task: 'sweep-files', match: '30 19 * * 6', backfillMs: 3 * 86_400_000 },
    // 8 o'clock in Vietnam.
    { task: 'remind', match: '0 1 * * *', backfillMs: 43_200_000 },
    { task: 'end-sessions', match: '*/15 * * * *' },
  ],
  demonstration,
}
