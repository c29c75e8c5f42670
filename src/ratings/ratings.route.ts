import type { DirectoryService } from '../agencies/index.ts'
import type { Slice } from '../platform/http/index.ts'
import { ratingRoutes } from './rate/rating.route.ts'
import { ratingReportRoutes } from './report/report.route.ts'

/** Rating a contact, and the officials' report of it. */
export const ratingPages: Slice<{ readonly directory: DirectoryService }> = async (app, options) => {
  await app.register(ratingRoutes)
  await app.register(ratingReportRoutes, options)
}
