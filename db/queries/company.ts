import type { DbOrTx } from '../open-db.ts'
import { type Company, company } from '../schema.ts'

/** The company whose portal this is; null before it is set up. */
export function getCompany(db: DbOrTx): Company | null {
  return db.select().from(company).limit(1).get() ?? null
}
