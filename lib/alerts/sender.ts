import type { Environment } from '#lib/environment/environment.ts'
import type { Sender } from './write-mail.ts'

/** Who mails. Without a mail server nothing leaves, and an address that nobody has will do. */
export function senderOf({ MAIL_FROM, SITE_URL }: Environment): Sender {
  return { from: MAIL_FROM ?? `no-reply@${new URL(SITE_URL).hostname}`, site: SITE_URL }
}
