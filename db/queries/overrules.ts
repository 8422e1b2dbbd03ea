import { asc, eq } from 'drizzle-orm'
import type { DbOrTx } from '../open-db.ts'
import { type Overrule, overrule, person } from '../schema.ts'

/** The checks of a version that somebody overruled, with that person's name. */
export function listOverrules(db: DbOrTx, versionId: number): (Overrule & { by: string })[] {
  return db
    .select({ overrule, by: person.name })
    .from(overrule)
    .innerJoin(person, eq(person.id, overrule.overruledBy))
    .where(eq(overrule.versionId, versionId))
    .orderBy(asc(overrule.id))
    .all()
    .map((row) => ({ ...row.overrule, by: row.by }))
}
