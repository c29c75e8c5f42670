export { actOnFeedback } from './act-on-feedback.ts'
export type { FeedbackCommand } from './domain/feedback.ts'
export { feedbackPages } from './feedback.route.ts'
export { sendFeedback } from './send-feedback.ts'
