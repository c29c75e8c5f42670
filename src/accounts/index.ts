export { mayAct } from './accounts.policy.ts'
export { contactAccount, findCustomerBySession, insertAccount } from './accounts.queries.ts'
export { accountRoutes } from './accounts.route.ts'
export { keepAuthorisationOf } from './authorisation/authorisation.queries.ts'
export type { Authorisation } from './authorisation/domain/authorisation.ts'
export {
  actUnderAuthorisation,
  findPrincipal,
  findReceiver,
  listFilingAuthorisations,
} from './authorisation/filing-authorisations.ts'
export { type Contact, contactOf, parseContact } from './contact.ts'
export { actsAs, type CustomerActor, customerOf } from './customer-actor.ts'
export { deleteOldVisits } from './identity-provider/identity-provider.queries.ts'
export { findHolder, type Holder } from './join/find-holder.queries.ts'
export { type JoinRefusal, joinNumber, type ProvenHolder } from './join/join-number.ts'
export { deleteOldCodes } from './one-time-code/one-time-code.queries.ts'
export { codeSteps } from './one-time-code/one-time-code.route.ts'
export { provedContact } from './one-time-code/proved-contact.ts'
export { addMember } from './organisation/organisation.queries.ts'
export type { KnownApplicant } from './profile/domain/known-applicant.ts'
export { findKnownApplicant } from './profile/find-known-applicant.ts'
export { getProfile, saveProfile } from './profile/profile.queries.ts'
