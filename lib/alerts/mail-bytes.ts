import addressparser from 'nodemailer/lib/addressparser/index.js'
import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import type { Mail } from './write-mail.ts'

/** A mail as a server takes it (RFC 5322), with what ends the subscription at one click (RFC 8058). */
export function inBytes(mail: Mail & { to: string }): Promise<Buffer> {
  const { from, to, subject, text, html, messageId, date, unsubscribe } = mail
  const headers = {
    'Auto-Submitted': 'auto-generated',
    ...(unsubscribe && {
      'List-Unsubscribe': { prepared: true, value: `<${unsubscribe}>` },
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    }),
  }
  return new MailComposer({ from, to, subject, text, html, messageId, date, headers }).compile().build()
}

/** The address in "Investor Relations <ir@example.com>". */
export function addressOf(from: string): string {
  return addressparser(from, { flatten: true })[0]?.address ?? from
}
