import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '#db/open-db.ts'
import { recordEvent } from '#db/queries/audit.ts'
import { type Person, person } from '#db/schema.ts'
import { done, type Outcome, refused } from '#lib/publication/outcome.ts'
import { newPassword } from './create-account.ts'
import { hashPassword, LONGEST_PASSWORD, passwordFits } from './password.ts'
import { type Client, revokeOtherSessions } from './session.ts'
import { markSucceeded, reserveAttempt, sayWait } from './sign-in-limit.ts'

/** What a form sends that asks for the password once more. */
export const ownPasswordForm = z.object({
  password: z.string().min(1, 'Give your password.').max(LONGEST_PASSWORD, 'That is not your password.'),
})

/** What the form for a new password sends. */
export const passwordForm = z.object({ password: ownPasswordForm.shape.password, newPassword })

/** Whether it is really the person of the session. Failures count like those at the door. */
export async function showPassword(
  db: Db,
  who: Person,
  password: string,
  { address }: Client,
  now: Date,
): Promise<Outcome> {
  const attempt = reserveAttempt(db, { by: who, email: who.email, address }, now)
  if (attempt.lockedUntil) return refused('locked', sayWait(attempt.lockedUntil, now))
  const fits = await passwordFits(password, who.passwordHash || null)
  return db.transaction(
    (tx): Outcome => {
      if (!fits) {
        const detail = { wrong: 'password', address }
        recordEvent(tx, { by: who, verb: 'fail to show password', subject: who.email, detail }, now)
        return refused('not-fitting', 'That is not your password.')
      }
      markSucceeded(tx, attempt.attemptId)
      return done(undefined)
    },
    { behavior: 'immediate' },
  )
}

/** Gives oneself a new password, which ends all one's other sessions. */
export async function changePassword(
  db: Db,
  who: Person,
  sessionId: string,
  given: z.output<typeof passwordForm>,
  client: Client,
  now: Date,
): Promise<Outcome> {
  const shown = await showPassword(db, who, given.password, client, now)
  if (!shown.done) return shown
  const passwordHash = await hashPassword(given.newPassword)
  return db.transaction(
    (tx): Outcome => {
      tx.update(person).set({ passwordHash }).where(eq(person.id, who.id)).run()
      revokeOtherSessions(tx, who.id, sessionId, now)
      recordEvent(tx, { by: who, verb: 'change password', subject: who.email }, now)
      return done(undefined)
    },
    { behavior: 'immediate' },
  )
}
