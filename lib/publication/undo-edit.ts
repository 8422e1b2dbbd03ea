import type { Db } from '#db/open-db.ts'
import { getEdit, listEdits } from '#db/queries/edits.ts'
import type { Edit, Person, Version } from '#db/schema.ts'
import type { Filing } from '#lib/filing/filing.ts'
import { type Change, changeDraft } from './change-draft.ts'
import { moveDraft } from './move-draft.ts'
import { done, type Outcome, refused } from './outcome.ts'
import { addressOfUndo } from './places/address-now.ts'
import { findPlace } from './places/find-place.ts'
import { misfit } from './places/place.ts'

/** Puts back what an edit changed: an edit of its own, on record like any other. */
export function undoEdit(
  db: Db,
  by: Person,
  { versionId, editId, revision }: { versionId: number; editId: number; revision: number },
  now: Date,
): Outcome<Version> {
  const undone = getEdit(db, editId)
  if (!undone || undone.versionId !== versionId) return refused('unknown', 'There is no such edit.')
  const reason = `Undone: ${undone.reason}`.slice(0, 900)
  if (undone.place === 'period') return moveBack(db, by, undone, { reason, revision }, now)
  return changeDraft(db, by, versionId, { reason, revision }, now, ({ content, filed, tx }) =>
    wayBack(content, undone, listEdits(tx, versionId), filed),
  )
}

/**
 * How an edit is undone in what a version says now; null where what it was of is gone. `edits` are all of the
 * version, the newest first.
 */
export function wayBack(content: Filing, undone: Edit, edits: readonly Edit[], filed = ''): Change | null {
  const later = edits.filter(({ id }) => id > undone.id).reverse()
  const address = addressOfUndo(undone.place, later)
  const at = address === null ? null : findPlace(content, address, filed)
  if (!address || !at) return null
  const told =
    at.text === undone.after
      ? { text: undone.before }
      : misfit('This was changed again since, so it cannot be put back by itself.')
  return { address, at, told }
}

function moveBack(
  db: Db,
  by: Person,
  { versionId, before }: Edit,
  given: { reason: string; revision: number },
  now: Date,
): Outcome<Version> {
  const answers = JSON.parse(before ?? '{}')
  const told = moveDraft(db, by, versionId, { ...given, answers, asCorrection: false }, now)
  return told.done ? done(told.value.version) : told
}
