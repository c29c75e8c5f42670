export { createMailSender, type MailSender } from './mail-sender.ts'
export { createMessengers, logSender, type MessageWay, type Messengers, type OutgoingMessage } from './messengers.ts'
export { sendMessages, type TextMessageSender } from './send-messages.job.ts'
