export { attemptKeys, forgiveAttempt, reserveAttempt } from './throttle.queries.ts'
export { waitWords } from './throttle.words.ts'
