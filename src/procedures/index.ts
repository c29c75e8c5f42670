export { loadLists } from './lists.queries.ts'
export { findCurrentVersion, getVersion, isOffered } from './procedures.queries.ts'
export * from './types.ts'
