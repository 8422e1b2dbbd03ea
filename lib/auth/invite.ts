import { and, eq, gt, isNull } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '#db/open-db.ts'
import { recordEvent } from '#db/queries/audit.ts'
import { isEmailTaken } from '#db/queries/people.ts'
import { oneTimeLink, type Person } from '#db/schema.ts'
import { allOrNothing } from '#lib/publication/all-or-nothing.ts'
import { done, type Outcome, refused } from '#lib/publication/outcome.ts'
import { accountForm } from './create-account.ts'
import { may, type Role } from './may.ts'
import { issueLink } from './one-time-link.ts'

/** What the form that invites sends. */
export const invitationForm = z.object({
  email: accountForm.shape.email,
  role: z.enum(['author', 'approver', 'admin'], 'Choose a role.'),
})

/** Invites somebody: answers the token of a link that makes one account, within a week. A newer one voids it. */
export function invite(
  db: Db,
  by: Person,
  { email, role }: { email: string; role: Role },
  now: Date,
): Outcome<string> {
  if (!may(by, 'manage people')) return refused('not-allowed', 'Only admins may invite people.')
  return allOrNothing(db, (tx) => {
    if (isEmailTaken(tx, email)) return refused('taken', `${email} has an account already.`)
    tx.update(oneTimeLink).set({ usedAt: now }).where(openInvitation(email, now)).run()
    const token = issueLink(tx, { purpose: 'invitation', email, role, createdBy: by.id }, now)
    recordEvent(tx, { by, verb: 'invite', subject: email, detail: { role } }, now)
    return done(token)
  })
}

/** Takes an invitation back before it was accepted. */
export function takeBackInvitation(db: Db, by: Person, email: string, now: Date): Outcome {
  if (!may(by, 'manage people')) return refused('not-allowed', 'Only admins may take an invitation back.')
  return allOrNothing(db, (tx) => {
    const { changes } = tx.update(oneTimeLink).set({ usedAt: now }).where(openInvitation(email, now)).run()
    if (changes === 0) return refused('unknown', 'There is no open invitation for this address.')
    recordEvent(tx, { by, verb: 'take back invitation', subject: email }, now)
    return done(undefined)
  })
}

const openInvitation = (email: string, now: Date) =>
  and(
    eq(oneTimeLink.purpose, 'invitation'),
    eq(oneTimeLink.email, email),
    isNull(oneTimeLink.usedAt),
    gt(oneTimeLink.expiresAt, now),
  )
