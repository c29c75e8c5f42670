import type { StateName } from '../platform/html/index.ts'
import type { State } from './domain/states.ts'

/** The tag of each state; its words come from the state itself. */
export const tagOf: Record<State, StateName> = {
  submitted: 'submitted',
  transferred: 'inter-agency',
  accepted: 'accepted',
  'in-progress': 'in-progress',
  'inter-agency': 'inter-agency',
  'awaiting-signature': 'awaiting-signature',
  'awaiting-issue': 'awaiting-signature',
  paused: 'paused',
  'awaiting-supplement': 'awaiting-supplement',
  'awaiting-payment': 'awaiting-fee',
  resolved: 'result-ready',
  delivered: 'returned',
  'refused-at-intake': 'refused-at-intake',
  withdrawn: 'withdrawn',
  stopped: 'stopped',
  closed: 'stopped',
}
