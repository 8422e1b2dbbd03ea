import { z } from 'zod'
import type { Db } from '#db/open-db.ts'
import { getPersonByEmail } from '#db/queries/people.ts'
import type { Session } from '#db/schema.ts'
import { done, type Outcome, refused } from '#lib/publication/outcome.ts'
import { LONGEST_PASSWORD, passwordFits } from './password.ts'
import { type Client, openSession } from './session.ts'
import { markSucceeded, reserveAttempt } from './sign-in-limit.ts'

/** What the sign-in form sends. */
export const signInForm = z.object({
  email: z.string().trim().toLowerCase().min(1).max(254),
  password: z.string().min(1).max(LONGEST_PASSWORD),
})

const NOT_FITTING = 'This e-mail and password do not fit together.'

/** Opens a session for an e-mail and a password. What is refused tells nobody which addresses have an account. */
export async function signIn(
  db: Db,
  given: z.output<typeof signInForm>,
  client: Client,
  now: Date,
): Promise<Outcome<Session>> {
  const attempt = reserveAttempt(db, given.email, client.address, now)
  if (attempt.lockedUntil) return refused('locked', sayWait(attempt.lockedUntil, now))
  const person = getPersonByEmail(db, given.email)
  if (!(await passwordFits(given.password, person?.passwordHash ?? null)) || !person) {
    return refused('not-fitting', NOT_FITTING)
  }
  return db.transaction((tx) => {
    markSucceeded(tx, attempt.attemptId)
    return done(openSession(tx, person, client, now))
  })
}

function sayWait(until: Date, now: Date): string {
  const minutes = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000))
  return `Too many attempts failed. Try again in ${minutes === 1 ? 'one minute' : `${minutes} minutes`}.`
}
