import { desc } from 'drizzle-orm'
import type { DbOrTx } from '../open-db.ts'
import { type Backup, backup } from '../schema.ts'

/** The newest first. */
export function listBackups(db: DbOrTx, limit: number): Backup[] {
  return db.select().from(backup).orderBy(desc(backup.at), desc(backup.id)).limit(limit).all()
}
