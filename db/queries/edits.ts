import { and, desc, eq } from 'drizzle-orm'
import type { DbOrTx } from '../open-db.ts'
import { type Edit, edit, person } from '../schema.ts'

/** What was changed in a version by hand, the newest first, with who did it. */
export function listEdits(db: DbOrTx, versionId: number): (Edit & { by: string })[] {
  return db
    .select({ edit, by: person.name })
    .from(edit)
    .innerJoin(person, eq(person.id, edit.editedBy))
    .where(eq(edit.versionId, versionId))
    .orderBy(desc(edit.id))
    .all()
    .map((row) => ({ ...row.edit, by: row.by }))
}

/** Whether somebody has a hand in what a version says. */
export function hasEdited(db: DbOrTx, versionId: number, personId: number): boolean {
  const own = and(eq(edit.versionId, versionId), eq(edit.editedBy, personId))
  return db.select({ id: edit.id }).from(edit).where(own).limit(1).get() !== undefined
}

export function getEdit(db: DbOrTx, editId: number): Edit | null {
  return db.select().from(edit).where(eq(edit.id, editId)).get() ?? null
}
