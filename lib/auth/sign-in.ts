import { z } from 'zod'
import type { Db, Tx } from '#db/open-db.ts'
import { recordEvent } from '#db/queries/audit.ts'
import { findPerson, getPersonByEmail } from '#db/queries/people.ts'
import type { Person, Session } from '#db/schema.ts'
import { done, type Outcome, refused } from '#lib/publication/outcome.ts'
import { LONGEST_PASSWORD, passwordFits } from './password.ts'
import { getSecondFactor, spendCode } from './second-factor.ts'
import { type Client, openSession } from './session.ts'
import { forgetAttempt, markSucceeded, nameOf, reserveAttempt, sayWait, VISITOR } from './sign-in-limit.ts'

const code = z.string().trim().min(1).max(40)

/** What the sign-in form sends. A code may come along; it is asked for where a second factor is enrolled. */
export const signInForm = z.object({
  email: z.string().trim().toLowerCase().min(1).max(254),
  password: z.string().min(1).max(LONGEST_PASSWORD),
  code: z.preprocess((given) => given || undefined, code.optional()),
})

/** What the form of the second step sends. */
export const codeForm = z.object({ code })

const NOT_FITTING = 'This e-mail and password do not fit together.'
const CODE_NEEDED = 'Give the code that your authenticator app shows, or a recovery code.'
const CODE_NOT_FITTING =
  'This code does not fit, or was used before. Wait for the next one, or give a recovery code.'

/** Opens a session for an e-mail and a password. What is refused tells nobody which addresses have an account. */
export async function signIn(
  db: Db,
  given: z.output<typeof signInForm>,
  client: Client,
  now: Date,
): Promise<Outcome<Session>> {
  const attempt = reserveAttempt(db, { email: given.email, address: client.address }, now)
  if (attempt.lockedUntil) return refused('locked', sayWait(attempt.lockedUntil, now))
  const person = getPersonByEmail(db, given.email)
  if (!(await passwordFits(given.password, person?.passwordHash ?? null)) || !person) {
    db.transaction((tx) => recordFailure(tx, person, 'password', client, now), { behavior: 'immediate' })
    return refused('not-fitting', NOT_FITTING)
  }
  if (!given.code && getSecondFactor(db, person.id)) {
    forgetAttempt(db, attempt.attemptId)
    return refused('code-needed', CODE_NEEDED)
  }
  return openWithCode(db, person, given.code ?? '', attempt.attemptId, client, now)
}

/** The second step of signing in, for somebody whose password fitted a moment ago. */
export function signInWithCode(
  db: Db,
  personId: number,
  given: z.output<typeof codeForm>,
  client: Client,
  now: Date,
): Outcome<Session> {
  const person = findPerson(db, personId)
  if (!person || person.disabledAt) return refused('unknown', NOT_FITTING)
  const attempt = reserveAttempt(db, { email: person.email, address: client.address }, now)
  if (attempt.lockedUntil) return refused('locked', sayWait(attempt.lockedUntil, now))
  return openWithCode(db, person, given.code, attempt.attemptId, client, now)
}

function openWithCode(
  db: Db,
  person: Person,
  given: string,
  attemptId: number,
  client: Client,
  now: Date,
): Outcome<Session> {
  return db.transaction(
    (tx): Outcome<Session> => {
      const factor = getSecondFactor(tx, person.id)
      const spent = factor && spendCode(tx, factor, given, now)
      if (factor && !spent) {
        recordFailure(tx, person, 'code', client, now)
        return refused('code-not-fitting', CODE_NOT_FITTING)
      }
      markSucceeded(tx, attemptId)
      const signedInWith = spent ? SIGNED_IN_WITH[spent] : 'password'
      return done(openSession(tx, person, client, now, signedInWith))
    },
    { behavior: 'immediate' },
  )
}

const SIGNED_IN_WITH = { app: 'password and app', recovery: 'password and recovery code' } as const

function recordFailure(tx: Tx, person: Person | null, wrong: string, { address }: Client, now: Date): void {
  const told = { by: VISITOR, verb: 'fail to sign in', subject: nameOf(person), detail: { wrong, address } }
  recordEvent(tx, told, now)
}
