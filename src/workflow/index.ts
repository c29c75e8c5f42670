export { checkProcess } from './check/check-process.ts'
export type { CheckContext, ProcessProblem, ProcessProblemCode } from './check/context.ts'
export { changesOfBranch, changesOfVisit, dossierPauses, isStandingStill } from './clocks.ts'
export type { EngineRefusal, ProcessEnv } from './engine.ts'
export { enterProcess } from './enter.ts'
export { emptyMarking, evolveMarking, returnKey } from './marking.ts'
export { type ReturnCommand, type ReturnOptions, returnTargets, returnTask } from './return.ts'
export {
  branchesOf,
  findWait,
  issuedTasks,
  openVisits,
  openWaits,
  outcomesSoFar,
  ownerOf,
  visitOf,
  visitsOf,
} from './standing.ts'
export { type Lane, type ProcessStep, stepsOf } from './steps.ts'
export { assignTask, type FinishCommand, finishTask } from './tasks.ts'
export { findTask, getTask, outcomesOf, tasksOf } from './tree.ts'
export * from './types.ts'
export { endWait, type OpenWaitCommand, openWait } from './waits.ts'
export { withdrawAll } from './withdraw.ts'
