import { z } from 'zod'
import type { Db } from '#db/open-db.ts'
import { recordEvent } from '#db/queries/audit.ts'
import { isEmailTaken, listPeople } from '#db/queries/people.ts'
import { person, type Session } from '#db/schema.ts'
import { allOrNothing } from '#lib/publication/all-or-nothing.ts'
import { done, type Outcome, refused } from '#lib/publication/outcome.ts'
import { findLink, spendLink } from './one-time-link.ts'
import { hashPassword, LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password.ts'
import { type Client, openSession } from './session.ts'

export const newPassword = z
  .string()
  .min(SHORTEST_PASSWORD, `Choose a password of at least ${SHORTEST_PASSWORD} characters.`)
  .max(LONGEST_PASSWORD, `A password has at most ${LONGEST_PASSWORD} characters.`)

/** What the form behind a set-up or invitation link sends. */
export const accountForm = z.object({
  name: z.string().trim().min(1, 'Say your name.').max(120, 'The name is too long.'),
  email: z
    .email('Give an e-mail address, such as ada@example.com.')
    .max(254, 'The e-mail address is too long.')
    .transform((email) => email.toLowerCase()),
  password: newPassword,
})

const USED_UP = 'This link has been used, or its time is over.'

/** Makes the account that a one-time link is for, uses the link up, and opens the new person's first session. */
export async function createAccount(
  db: Db,
  token: string,
  form: z.output<typeof accountForm>,
  client: Client,
  now: Date,
): Promise<Outcome<Session>> {
  const offered = findLink(db, token, now)
  if (!offered?.role) return refused('used-up', USED_UP)
  const { role, email: invited } = offered
  const passwordHash = await hashPassword(form.password)
  return allOrNothing(db, (tx) => {
    if (offered.purpose === 'set-up' && listPeople(tx).length > 0) return refused('used-up', USED_UP)
    // An invitation is for the address it was made for, whatever the form says.
    const email = invited ?? form.email
    if (isEmailTaken(tx, email)) {
      return refused('taken', 'There is an account with this e-mail already. Sign in with it.')
    }
    if (!spendLink(tx, offered, now)) return refused('used-up', USED_UP)
    const row = tx
      .insert(person)
      .values({ name: form.name, email, role, passwordHash, createdAt: now })
      .returning()
      .get()
    recordEvent(tx, { by: row, verb: 'create account', subject: email, detail: { role } }, now)
    return done(openSession(tx, row, client, now))
  })
}
