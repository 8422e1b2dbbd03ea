import { and, eq, isNull, lt } from 'drizzle-orm'
import { Secret, TOTP } from 'otpauth'
import type { DbOrTx, Tx } from '#db/open-db.ts'
import { type Person, recoveryCode, secondFactor } from '#db/schema.ts'
import { authSecret } from './auth-secret.ts'
import { recoveryHash } from './recovery-codes.ts'
import { unseal } from './sealed.ts'

/** Seconds a code is good for (RFC 6238), and how many steps before and after are taken for a clock that is off. */
export const STEP = 30
const WINDOW = 1

export type SecondFactor = typeof secondFactor.$inferSelect

/** The app that a person enrolled, which sign-in asks for; null where there is none. */
export function getSecondFactor(db: DbOrTx, personId: number): SecondFactor | null {
  const row = db.select().from(secondFactor).where(eq(secondFactor.personId, personId)).get()
  return row?.confirmedAt ? row : null
}

/** How a code is computed from a secret: what every authenticator app takes for granted. */
export function totpOf(secret: Secret, label = '', issuer = ''): TOTP {
  return new TOTP({ secret, label, issuer, algorithm: 'SHA1', digits: 6, period: STEP })
}

/** The time step that a code of the app is for; null where it is for none near `now`. */
export function stepOfCode(sealedSecret: string, code: string, now: Date): number | null {
  const secret = unseal(sealedSecret, authSecret())
  const digits = code.replaceAll(/\s/g, '')
  if (secret === null || !/^\d{6}$/.test(digits)) return null
  const delta = totpOf(Secret.fromBase32(secret)).validate({
    token: digits,
    window: WINDOW,
    timestamp: now.getTime(),
  })
  return delta === null ? null : Math.floor(now.getTime() / 1000 / STEP) + delta
}

/** Uses up a code: of the app, each step once and never one before the last (RFC 6238, 5.2), or of recovery. */
export function spendCode(tx: Tx, factor: SecondFactor, code: string, now: Date): 'app' | 'recovery' | null {
  const step = stepOfCode(factor.sealedSecret, code, now)
  if (step !== null) {
    const spent = tx
      .update(secondFactor)
      .set({ lastStep: step })
      .where(and(eq(secondFactor.personId, factor.personId), lt(secondFactor.lastStep, step)))
      .run()
    return spent.changes === 1 ? 'app' : null
  }
  return spendRecoveryCode(tx, factor.personId, code, now) ? 'recovery' : null
}

function spendRecoveryCode(tx: Tx, personId: number, code: string, now: Date): boolean {
  const spent = tx
    .update(recoveryCode)
    .set({ usedAt: now })
    .where(
      and(
        eq(recoveryCode.personId, personId),
        eq(recoveryCode.codeHash, recoveryHash(code)),
        isNull(recoveryCode.usedAt),
      ),
    )
    .run()
  return spent.changes === 1
}

/** Takes a person's app and recovery codes away. */
export function dropSecondFactor(tx: Tx, person: Pick<Person, 'id'>): void {
  tx.delete(recoveryCode).where(eq(recoveryCode.personId, person.id)).run()
  tx.delete(secondFactor).where(eq(secondFactor.personId, person.id)).run()
}
