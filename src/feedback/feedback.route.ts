import type { DirectoryService } from '../agencies/index.ts'
import type { Messengers } from '../notifications/index.ts'
import type { Slice } from '../platform/http/index.ts'
import { feedbackDeskRoutes } from './desk/desk.route.ts'
import { followRoutes } from './follow/follow.route.ts'
import { publishedRoutes } from './published/published.route.ts'
import { sendRoutes } from './send/send.route.ts'

export interface FeedbackPagesOptions {
  readonly directory: DirectoryService
  readonly messengers: Messengers
}

/** Reports, proposals, complaints and questions: sending, following, handling, publishing. */
export const feedbackPages: Slice<FeedbackPagesOptions> = async (app, options) => {
  await app.register(publishedRoutes, options)
  await app.register(sendRoutes, options)
  await app.register(followRoutes, options)
  await app.register(feedbackDeskRoutes, options)
}
