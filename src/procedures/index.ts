export { type FoundLines, findLines, listFields } from './api/find-lines.ts'
export {
  listOfferedCodes,
  listOfferingAgencies,
  listProcedureLines,
  type ProcedureLine,
} from './api/procedure-lines.queries.ts'
export { procedureApiRoutes } from './api/procedures.route.ts'
export { type FeeDue, feeDue } from './fee-due.ts'
export { catalogueVersionOf, loadLists } from './lists.queries.ts'
export { procedurePages } from './pages/procedure-pages.route.ts'
export { feeNote, feeWords, limitWords } from './pages/procedures.words.ts'
export { ProceduresTable } from './pages/procedures-table.view.tsx'
export { findCurrentVersion, findOffered, getVersion } from './procedures.queries.ts'
export type { PublishingProblem, PublishingWorld } from './publish/check-operation.ts'
export { publishAll, publishVersion, type VersionToPublish } from './publish/publish-version.ts'
export { publishAnswer } from './questions/publish-answer.ts'
export { createProcedureSearch, type ProcedureSearch } from './search/search-service.ts'
export * from './types.ts'
