import { createTransport } from 'nodemailer'
import type { MessageWay } from './messengers.ts'

export type MailSender = MessageWay

/**
 * Sends plain e-mail over SMTP.
 * @param url `smtp://user:password@host:587` or `smtps://…`
 * @param from the sender that people see
 */
export function createMailSender(url: string, from: string): MailSender {
  const transport = createTransport(url, { connectionTimeout: 10_000, socketTimeout: 20_000 } as never)
  return {
    send: async (recipient, { subject, body }) => {
      await transport.sendMail({ from, to: recipient, subject, text: body })
    },
  }
}
