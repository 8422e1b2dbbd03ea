import type { Db } from '#db/open-db.ts'
import { addressOf, inBytes } from './mail-bytes.ts'
import type { Delivery, MailServer } from './mail-server.ts'
import { settleMail } from './settle-mail.ts'
import { beginSending, type Taken, takeMail } from './take-mail.ts'
import { type Sender, writeMail } from './write-mail.ts'

/**
 * Works off every mail that is due, one after the other over one connection. Stops where the mail server cannot be
 * reached, and returns what it said; else null. `clock` is asked anew at each step.
 */
export async function workOff(
  db: Db,
  server: MailServer | null,
  sender: Sender,
  clock: () => Date,
): Promise<string | null> {
  try {
    return await workOffAll(db, server, sender, clock)
  } finally {
    server?.close()
  }
}

async function workOffAll(
  db: Db,
  server: MailServer | null,
  sender: Sender,
  clock: () => Date,
): Promise<string | null> {
  for (let taken = takeMail(db, clock()); taken; taken = takeMail(db, clock())) {
    const delivery = server ? await handOver(db, server, sender, taken, clock) : ({ is: 'written' } as const)
    settleMail(db, taken, delivery, clock())
    if (delivery.is === 'unreachable') return delivery.answer
  }
  return null
}

async function handOver(
  db: Db,
  server: MailServer,
  sender: Sender,
  taken: Taken,
  clock: () => Date,
): Promise<Delivery> {
  const mail = writeMail(db, taken.row, taken.reader, sender, clock())
  if (!mail) return { is: 'called off' }
  const letter = {
    from: addressOf(mail.from),
    to: taken.reader.email,
    bytes: await inBytes({ ...mail, to: taken.reader.email }),
  }
  return server.deliver(letter, () => beginSending(db, taken, clock()))
}
