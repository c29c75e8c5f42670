export { findCustomerBySession, insertAccount } from './accounts.queries.ts'
export { accountRoutes } from './accounts.route.ts'
export { type CustomerActor, customerOf } from './customer-actor.ts'
export { deleteOldCodes } from './one-time-code/one-time-code.queries.ts'
