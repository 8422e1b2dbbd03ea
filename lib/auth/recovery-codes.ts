import { createHash, randomBytes } from 'node:crypto'
import { and, count, eq, isNull } from 'drizzle-orm'
import type { DbOrTx, Tx } from '#db/open-db.ts'
import { recoveryCode } from '#db/schema.ts'

const HOW_MANY = 10
// without the letters that are taken for digits (RFC 4648 base32 lower-cased leaves out 0, 1, 8 and 9)
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'

/** Makes a person's recovery codes anew; those before are void. The codes are only in the answer. */
export function issueRecoveryCodes(tx: Tx, personId: number, now: Date): string[] {
  tx.delete(recoveryCode).where(eq(recoveryCode.personId, personId)).run()
  const codes = Array.from({ length: HOW_MANY }, newCode)
  for (const code of codes) {
    tx.insert(recoveryCode)
      .values({ personId, codeHash: recoveryHash(code), createdAt: now })
      .run()
  }
  return codes
}

/** How many of a person's recovery codes are still good. */
export function recoveryCodesLeft(db: DbOrTx, personId: number): number {
  const row = db
    .select({ left: count() })
    .from(recoveryCode)
    .where(and(eq(recoveryCode.personId, personId), isNull(recoveryCode.usedAt)))
    .get()
  return row?.left ?? 0
}

/** A plain hash will do: 80 random bits are not guessed, however fast the guessing. */
export function recoveryHash(code: string): string {
  return createHash('sha256').update(code.toLowerCase().replaceAll(/[\s-]/g, '')).digest('hex')
}

/** Sixteen letters in four groups. */
function newCode(): string {
  const letters = [...randomBytes(16)].map((byte) => ALPHABET[byte % 32]).join('')
  return letters.replaceAll(/.{4}(?=.)/g, '$&-')
}
