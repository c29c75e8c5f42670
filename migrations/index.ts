import type { Migration } from 'kysely'
import * as ground from './0001-ground.ts'
import * as dossiers from './0002-dossiers.ts'
import * as accounts from './0003-accounts.ts'
import * as drafts from './0004-drafts.ts'
import * as draftFiles from './0005-draft-files.ts'
import * as speed from './0006-speed.ts'
import * as inbox from './0007-inbox.ts'
import * as payments from './0008-payments.ts'
import * as conversations from './0009-conversations.ts'
import * as ratingsAndFeedback from './0010-ratings-and-feedback.ts'
import * as identity from './0011-identity.ts'
import * as uploads from './0012-uploads.ts'
import * as transfers from './0013-transfers.ts'
import * as feedbackCodes from './0014-feedback-codes.ts'
import * as results from './0015-results.ts'

/** Every migration in order; the name is what the database remembers. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-ground': ground,
  '0002-dossiers': dossiers,
  '0003-accounts': accounts,
  '0004-drafts': drafts,
  '0005-draft-files': draftFiles,
  '0006-speed': speed,
  '0007-inbox': inbox,
  '0008-payments': payments,
  '0009-conversations': conversations,
  '0010-ratings-and-feedback': ratingsAndFeedback,
  '0011-identity': identity,
  '0012-uploads': uploads,
  '0013-transfers': transfers,
  '0014-feedback-codes': feedbackCodes,
  '0015-results': results,
}
