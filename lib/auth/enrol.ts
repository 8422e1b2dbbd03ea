import { and, eq, isNull } from 'drizzle-orm'
import { Secret } from 'otpauth'
import type { Db } from '#db/open-db.ts'
import { recordEvent } from '#db/queries/audit.ts'
import { type Person, secondFactor } from '#db/schema.ts'
import { allOrNothing } from '#lib/publication/all-or-nothing.ts'
import { done, type Outcome, refused } from '#lib/publication/outcome.ts'
import { authSecret } from './auth-secret.ts'
import { showPassword } from './own-password.ts'
import { issueRecoveryCodes } from './recovery-codes.ts'
import { seal, unseal } from './sealed.ts'
import { getSecondFactor, stepOfCode, totpOf } from './second-factor.ts'
import type { Client } from './session.ts'

/** What an authenticator app is given: the secret by itself (base32), and as an address to draw. */
export interface Enrolment {
  secret: string
  address: string
}

/** The secret that a person may enrol with; the same one until it is confirmed. Null for who has enrolled. */
export function beginEnrolment(db: Db, who: Person, issuer: string, now: Date): Enrolment | null {
  if (getSecondFactor(db, who.id)) return null
  const row = db.select().from(secondFactor).where(eq(secondFactor.personId, who.id)).get()
  const kept = row && unseal(row.sealedSecret, authSecret())
  const secret = kept ? Secret.fromBase32(kept) : new Secret({ size: 20 })
  if (!kept) {
    const sealedSecret = seal(secret.base32, authSecret())
    db.insert(secondFactor)
      .values({ personId: who.id, sealedSecret, createdAt: now })
      .onConflictDoUpdate({ target: secondFactor.personId, set: { sealedSecret, createdAt: now } })
      .run()
  }
  return { secret: secret.base32, address: totpOf(secret, who.email, issuer).toString() }
}

/** A first code shows that the app has the secret: from now on sign-in asks for it. Answers with the recovery codes. */
export function confirmEnrolment(db: Db, who: Person, code: string, now: Date): Outcome<string[]> {
  return allOrNothing(db, (tx) => {
    const pending = and(eq(secondFactor.personId, who.id), isNull(secondFactor.confirmedAt))
    const row = tx.select().from(secondFactor).where(pending).get()
    if (!row) return refused('enrolled', 'An authenticator app is set up already.')
    const step = stepOfCode(row.sealedSecret, code, now)
    if (step === null) return refused('code-not-fitting', NOT_FITTING)
    tx.update(secondFactor).set({ confirmedAt: now, lastStep: step }).where(pending).run()
    recordEvent(tx, { by: who, verb: 'enrol second factor', subject: who.email }, now)
    return done(issueRecoveryCodes(tx, who.id, now))
  })
}

const NOT_FITTING =
  'This code does not fit. Type the six digits that the app shows now; if they never fit, check the clock of your phone.'

/** Makes one's recovery codes anew, for the password. Those before are void. */
export async function renewRecoveryCodes(
  db: Db,
  who: Person,
  password: string,
  client: Client,
  now: Date,
): Promise<Outcome<string[]>> {
  const shown = await showPassword(db, who, password, client, now)
  if (!shown.done) return shown
  return allOrNothing(db, (tx) => {
    if (!getSecondFactor(tx, who.id)) return refused('none', 'Set up an authenticator app first.')
    recordEvent(tx, { by: who, verb: 'renew recovery codes', subject: who.email }, now)
    return done(issueRecoveryCodes(tx, who.id, now))
  })
}
