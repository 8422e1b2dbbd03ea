import { eq } from 'drizzle-orm'
import type { Db } from '#db/open-db.ts'
import { recordEvent } from '#db/queries/audit.ts'
import { findPerson, getPersonByEmail } from '#db/queries/people.ts'
import { type Person, person } from '#db/schema.ts'
import { done, type Outcome, refused } from '#lib/publication/outcome.ts'
import { may } from './may.ts'
import { findLink, issueLink, spendLink } from './one-time-link.ts'
import { hashPassword } from './password.ts'
import { revokeOtherSessions } from './session.ts'

/** Answers the token of a link that lets somebody choose a new password, once, within the hour. */
export function offerReset(db: Db, by: Person, personId: number, now: Date): Outcome<string> {
  if (!may(by, 'manage people')) return refused('not-allowed', 'Only admins may reset a password.')
  return db.transaction((tx): Outcome<string> => {
    const who = findPerson(tx, personId)
    if (!who || who.disabledAt) return refused('unknown', 'There is nobody of that name who can sign in.')
    const token = issueLink(tx, { purpose: 'password-reset', email: who.email, createdBy: by.id }, now)
    recordEvent(tx, { by, verb: 'offer password reset', subject: who.email }, now)
    return done(token)
  })
}

/** Sets the password that the link's person chose. It ends all of the person's sessions. */
export async function resetPassword(db: Db, token: string, password: string, now: Date): Promise<Outcome> {
  const usedUp = refused(
    'used-up',
    'This link has been used, or its hour is over. Ask an admin for a new one.',
  )
  const link = findLink(db, token, now)
  if (link?.purpose !== 'password-reset') return usedUp
  const passwordHash = await hashPassword(password)
  return db.transaction(
    (tx): Outcome => {
      const who = getPersonByEmail(tx, link.email ?? '')
      if (!who || !spendLink(tx, link, now)) return usedUp
      tx.update(person).set({ passwordHash }).where(eq(person.id, who.id)).run()
      revokeOtherSessions(tx, who.id, null, now)
      recordEvent(tx, { by: who, verb: 'reset password', subject: who.email }, now)
      return done(undefined)
    },
    { behavior: 'immediate' },
  )
}
