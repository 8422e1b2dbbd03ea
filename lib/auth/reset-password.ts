import { eq } from 'drizzle-orm'
import type { Db, DbOrTx } from '#db/open-db.ts'
import { recordEvent, type Told } from '#db/queries/audit.ts'
import { findPerson, getPersonByEmail } from '#db/queries/people.ts'
import { type Person, person } from '#db/schema.ts'
import { allOrNothing } from '#lib/publication/all-or-nothing.ts'
import { done, type Outcome, refused } from '#lib/publication/outcome.ts'
import { may } from './may.ts'
import { findLink, issueLink, type OneTimeLink, spendLink } from './one-time-link.ts'
import { hashPassword } from './password.ts'
import { dropSecondFactor, getSecondFactor } from './second-factor.ts'
import { revokeOtherSessions } from './session.ts'

const NOBODY = refused('unknown', 'There is nobody of that name who can sign in.')

/** Answers the token of a link that lets somebody choose a new password, once, within the hour. */
export function offerReset(db: Db, by: Person, personId: number, now: Date): Outcome<string> {
  if (!may(by, 'manage people')) return refused('not-allowed', 'Only admins may reset a password.')
  return allOrNothing(db, (tx) => {
    const who = findPerson(tx, personId)
    if (!who || who.disabledAt) return NOBODY
    const token = issueLink(tx, { purpose: 'password-reset', email: who.email, createdBy: by.id }, now)
    recordEvent(tx, { by, verb: 'offer password reset', subject: who.email }, now)
    return done(token)
  })
}

/**
 * As {@link offerReset}, for who has lost the authenticator app and the recovery codes too, and has no admin to turn
 * to: once the link is used they are gone. Only for a command on the machine, whose user `by` names in the audit log.
 */
export function offerRecovery(db: Db, by: Told['by'], email: string, now: Date): Outcome<string> {
  return allOrNothing(db, (tx) => {
    const who = getPersonByEmail(tx, email)
    if (!who?.passwordHash) return NOBODY
    const token = issueLink(tx, { purpose: 'recovery', email: who.email }, now)
    recordEvent(tx, { by, verb: 'offer recovery', subject: who.email }, now)
    return done(token)
  })
}

/** The link of a token that leads to a new password, while it is good. */
export function findResetLink(db: DbOrTx, token: string, now: Date): OneTimeLink | null {
  const link = findLink(db, token, now)
  return link?.purpose === 'password-reset' || link?.purpose === 'recovery' ? link : null
}

/**
 * Sets the password that the link's person chose, and takes the second factor away where the link is for that. It ends
 * all of the person's sessions.
 */
export async function resetPassword(db: Db, token: string, password: string, now: Date): Promise<Outcome> {
  const usedUp = refused(
    'used-up',
    'This link has been used, or its hour is over. Ask an admin for a new one.',
  )
  const link = findResetLink(db, token, now)
  if (!link) return usedUp
  const passwordHash = await hashPassword(password)
  return allOrNothing(db, (tx) => {
    const who = getPersonByEmail(tx, link.email ?? '')
    if (!who || !spendLink(tx, link, now)) return usedUp
    tx.update(person).set({ passwordHash }).where(eq(person.id, who.id)).run()
    revokeOtherSessions(tx, who.id, null, now)
    recordEvent(tx, { by: who, verb: 'reset password', subject: who.email }, now)
    if (link.purpose === 'recovery' && getSecondFactor(tx, who.id)) {
      dropSecondFactor(tx, who)
      recordEvent(tx, { by: who, verb: 'remove second factor', subject: who.email }, now)
    }
    return done(undefined)
  })
}
