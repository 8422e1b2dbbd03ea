import { desc, eq } from 'drizzle-orm'
import type { DbOrTx } from '../open-db.ts'
import { type FilingRow, filing, original, type Version, version } from '../schema.ts'

/** The filing of exactly these bytes, with the newest version made from it; null where they are new. */
export function findFilingBySha256(
  db: DbOrTx,
  sha256: string,
): { filing: FilingRow; version: Version | null } | null {
  const row = db.select().from(filing).where(eq(filing.sha256, sha256)).get()
  if (!row) return null
  const newest = db
    .select()
    .from(version)
    .where(eq(version.filingId, row.id))
    .orderBy(desc(version.number))
    .limit(1)
    .get()
  return { filing: row, version: newest ?? null }
}

/** The bytes as they were uploaded. Behind a session, or after the one door has let the filing through. */
export function getOriginal(db: DbOrTx, sha256: string): Buffer | null {
  return (
    db.select({ bytes: original.bytes }).from(original).where(eq(original.sha256, sha256)).get()?.bytes ??
    null
  )
}
