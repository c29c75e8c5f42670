import type { Slice } from '../platform/http/index.ts'
import { assignPages } from './assign/assign.route.ts'
import { batchPages } from './batch/batch.route.ts'
import { conversationPages } from './conversation/conversation.route.ts'
import { questionPages } from './conversation/questions.route.ts'
import { replyPages } from './conversation/replies.route.ts'
import { correctPages } from './correct/correct.route.ts'
import { customerPages } from './customer/customer.route.ts'
import type { WorkbenchOptions } from './desk.ts'
import { dossierPages } from './dossier/dossier.route.ts'
import { feePages } from './fees/fees.route.ts'
import { inboxPages } from './inbox/inbox.route.ts'
import { intakePages } from './intake/intake.route.ts'
import { onlinePages } from './online/online.route.tsx'
import { resultDeskPages } from './result/result.route.ts'
import { searchPages } from './search/search.route.ts'
import { signPages } from './sign/sign.route.ts'

/** Everything under `/can-bo` that officials work with. */
export const workbenchPages: Slice<WorkbenchOptions> = async (app, options) => {
  await app.register(inboxPages, options)
  await app.register(batchPages, options)
  await app.register(assignPages, options)
  await app.register(onlinePages, options)
  await app.register(intakePages, options)
  await app.register(dossierPages, options)
  await app.register(correctPages, options)
  await app.register(conversationPages, options)
  await app.register(questionPages, options)
  await app.register(replyPages, options)
  await app.register(signPages, options)
  await app.register(searchPages, options)
  await app.register(resultDeskPages, options)
  await app.register(feePages, options)
  await app.register(customerPages, options)
}
