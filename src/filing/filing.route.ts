import type { Slice } from '../platform/http/index.ts'
import { doneRoutes } from './done/done.route.ts'
import type { FilingOptions } from './draft-access.ts'
import { paperPieceRoutes } from './papers/paper-pieces.route.ts'
import { paperRoutes } from './papers/papers.route.ts'
import { resumeRoutes } from './resume/resume.route.ts'
import { reviewRoutes } from './review/review.route.ts'
import { startRoutes } from './start/start.route.ts'
import { stepRoutes } from './step/step.route.ts'

/** Filing from home: everything under `/nop-ho-so`. */
export const filingPages: Slice<FilingOptions> = async (app, options) => {
  await app.register(startRoutes, options)
  await app.register(resumeRoutes, options)
  await app.register(stepRoutes, options)
  await app.register(paperRoutes, options)
  await app.register(paperPieceRoutes)
  await app.register(reviewRoutes, options)
  await app.register(doneRoutes, options)
}
