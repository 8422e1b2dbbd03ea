import { createHash, randomBytes } from 'node:crypto'
import { and, eq, gt, isNull } from 'drizzle-orm'
import type { DbOrTx } from '#db/open-db.ts'
import { oneTimeLink } from '#db/schema.ts'

export type LinkPurpose = (typeof oneTimeLink.$inferSelect)['purpose']
export type OneTimeLink = typeof oneTimeLink.$inferSelect

const LIFETIME_MS: Record<LinkPurpose, number> = {
  'set-up': 24 * 60 * 60 * 1000,
  invitation: 7 * 24 * 60 * 60 * 1000,
  'password-reset': 60 * 60 * 1000,
  recovery: 60 * 60 * 1000,
}

/** Makes a link's token (256 random bits). Only its hash is stored, so the database alone opens nothing. */
export function issueLink(
  tx: DbOrTx,
  link: Pick<OneTimeLink, 'purpose'> & Partial<Pick<OneTimeLink, 'email' | 'role' | 'createdBy'>>,
  now: Date,
): string {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + LIFETIME_MS[link.purpose])
  tx.insert(oneTimeLink)
    .values({ ...link, tokenHash: hashOf(token), createdAt: now, expiresAt })
    .run()
  return token
}

/** The link of a token, while it is good: not used, not past its time. */
export function findLink(db: DbOrTx, token: string, now: Date): OneTimeLink | null {
  return (
    db
      .select()
      .from(oneTimeLink)
      .where(
        and(
          eq(oneTimeLink.tokenHash, hashOf(token)),
          isNull(oneTimeLink.usedAt),
          gt(oneTimeLink.expiresAt, now),
        ),
      )
      .get() ?? null
  )
}

/** Marks a link as used. False where somebody else was faster. */
export function spendLink(tx: DbOrTx, link: OneTimeLink, now: Date): boolean {
  const used = tx
    .update(oneTimeLink)
    .set({ usedAt: now })
    .where(and(eq(oneTimeLink.id, link.id), isNull(oneTimeLink.usedAt)))
    .run()
  return used.changes === 1
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
