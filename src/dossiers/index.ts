export { dossierApiRoutes } from './api/dossiers.route.ts'
export { describeDossier, holdersOfDossier } from './describe-dossier.ts'
export { seatsOf } from './domain/boundary-free.ts'
export { carryOver } from './domain/carry-over.ts'
export type { DossierCommand, Permitted } from './domain/commands.ts'
export { decide } from './domain/decide.ts'
export type { Dossier } from './domain/dossier.ts'
export { deskAcceptance, openTransfer, stateOf, statusOf } from './domain/dossier-state.ts'
export { evolve, fold } from './domain/evolve.ts'
export type { Actor, Facts } from './domain/facts.ts'
export {
  type FeePayment,
  type FeeStanding,
  type FeeState,
  feeStanding,
  type PaymentMethod,
  paymentMethods,
} from './domain/fees.ts'
export { citizenMessages } from './domain/messages.ts'
export { permitted } from './domain/permitted.ts'
export type { Refusal } from './domain/refusals.ts'
export { postAddressOf, type ReturnMethod, type ReturnWish, returnMethods } from './domain/return-method.ts'
export { type State, type Status, states, statuses } from './domain/states.ts'
export { mayRead, mayReceive, paymentsActor } from './dossiers.policy.ts'
export { findDossier, findDossierById, listEvents, type StoredDossier, type StoredEvent } from './dossiers.queries.ts'
export { type CommandAnswer, type DossierDeps, executeCommand } from './execute-command.ts'
export { toHttpRefusal } from './refusal-texts.ts'
export { tagOf } from './state-tag.ts'
export { type SubmitAnswer, submitDossier } from './submit-dossier.ts'
export { verifyDossiers } from './verify/verify-dossiers.ts'
