export { sendMessages, type TextMessageSender } from './send-messages.job.ts'
