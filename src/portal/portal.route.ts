import type { DirectoryService } from '../agencies/index.ts'
import type { Slice } from '../platform/http/index.ts'
import type { ProcedureSearch } from '../procedures/index.ts'
import { helpPages } from './help/help.route.ts'
import { homePage } from './home/home.route.ts'
import { lifeEventPages } from './life-events/life-events.route.ts'
import { questionPages } from './questions/questions.route.ts'

export interface PortalOptions {
  readonly directory: DirectoryService
  readonly search: ProcedureSearch
}

/** Home, turns of life, questions, help. */
export const portalPages: Slice<PortalOptions> = async (app, options) => {
  await app.register(homePage, options)
  await app.register(lifeEventPages)
  await app.register(questionPages, options)
  await app.register(helpPages)
}
