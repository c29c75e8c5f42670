export { dropDraftKey } from './draft-access.ts'
export { deleteOldDrafts } from './drafts.queries.ts'
export { filingPages } from './filing.route.ts'
export { listOpenDrafts } from './open-drafts.ts'
