import { migrations } from '../migrations/index.ts'
import { buildApp } from './app.ts'
import { sealEvents } from './audit/index.ts'
import { formatInstant } from './deadlines/index.ts'
import { demonstration, demonstrationSignIn } from './demonstration.ts'
import { sendMessages } from './notifications/index.ts'
import type { Program } from './platform/cli/program.ts'
import { preparePartitions } from './platform/db/partitions.ts'
import { deleteEndedSessions } from './platform/http/index.ts'

/** Everything that `serve` brings to life. */
export const program: Program = {
  migrations,
  buildApp: services =>
    buildApp({ ...services, ...(services.config.demo ? { demoAccounts: demonstrationSignIn } : {}) }),
  tasks: ({ config, db, clock }) => ({
    'send-messages': sendMessages(db, null),
    'seal-events': async () => void (await sealEvents(db, formatInstant(clock().getTime()))),
    'prepare-partitions': () => preparePartitions(db),
    'end-sessions': async () => void (await deleteEndedSessions(db, clock(), config.sessionIdleMinutes)),
  }),
  cron: [
    { task: 'seal-events', match: '* * * * *' },
    { task: 'prepare-partitions', match: '10 17 * * *', backfillMs: 86_400_000 },
    { task: 'end-sessions', match: '*/15 * * * *' },
  ],
  demonstration,
}
