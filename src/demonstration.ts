import { sql } from 'kysely'
import { demoOfficials } from '../seeds/demo-accounts.ts'
import { demoCustomers, loadAccounts } from '../seeds/load-accounts.ts'
import { demonstrationPassword, loadReference } from '../seeds/load-reference.ts'
import { playConversations } from '../seeds/play-conversations.ts'
import { playDossiers } from '../seeds/play-dossiers.ts'
import { playFeedback } from '../seeds/play-feedback.ts'
import { playIntake } from '../seeds/play-intake.ts'
import { playPayments } from '../seeds/play-payments.ts'
import { playRatings } from '../seeds/play-ratings.ts'
import type { DemoAccounts } from './officials/index.ts'
import type { Demonstration } from './platform/cli/program.ts'

/** The demonstration province: loaded into an empty database where DEMO=1. */
export const demonstration: Demonstration = {
  password: demonstrationPassword,
  accounts: [
    ...demoOfficials.filter(o => o.fixed).map(({ username, post }) => ({ name: username, post })),
    ...demoCustomers.map(({ phone, fullName }) => ({ name: phone, post: fullName })),
  ],
  isEmpty: async ({ db }) => (await db.selectFrom('agency').select('code').limit(1).executeTakeFirst()) === undefined,
  load: async ({ db, clock, config }) => {
    await db.transaction().execute(async trx => {
      await loadReference(trx)
      await loadAccounts(trx)
    })
    // Some thousand commits of invented data need not wait for the disk one by one.
    await db.connection().execute(async one => {
      await sql`set synchronous_commit = off`.execute(one)
      await playDossiers(one, clock())
      await sql`reset synchronous_commit`.execute(one)
    })
    await playPayments(db, clock())
    await playRatings(db, clock())
    await playFeedback(db, clock())
    await playConversations(db, clock())
    await playIntake(db, config.dataDir, clock())
  },
}

/** The same accounts as the sign-in page offers them. */
export const demonstrationSignIn: DemoAccounts = {
  password: demonstrationPassword,
  accounts: demoOfficials.filter(o => o.fixed).map(({ username, post }) => ({ username, post })),
}

/** The customers who sign in by phone. */
export const demonstrationCustomers: DemoAccounts = {
  password: demonstrationPassword,
  accounts: demoCustomers.map(({ phone, fullName }) => ({ username: phone, post: fullName })),
}
