export { dropDraftKey } from './draft-access.ts'
export { deleteOldDrafts, listDrafts } from './drafts.queries.ts'
export { filingPages } from './filing.route.ts'
