import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/open-db.ts'
import { recordEvent } from '#db/queries/audit.ts'
import { listEdits } from '#db/queries/edits.ts'
import { findFiling, getOriginal } from '#db/queries/filings.ts'
import { edit, type Person, type Version, version } from '#db/schema.ts'
import { decode } from '#lib/filing/decode.ts'
import type { Filing } from '#lib/filing/filing.ts'
import { checkContent } from './check-content.ts'
import { type Found, onVersion } from './on-version.ts'
import { done, type Outcome, type Refusal, refused } from './outcome.ts'
import { editName } from './places/edit-name.ts'
import { findPlace } from './places/find-place.ts'
import type { EditPlace, Misfit } from './places/place.ts'
import { isEditable } from './standing.ts'
import { standingNow } from './standing-now.ts'
import { storeContent } from './store-content.ts'
import { withdrawApproval } from './withdraw-approval.ts'

/** Who edits, as far as a verb needs to know to begin. */
export const toEdit = {
  needs: 'edit',
  notAllowed: 'Only authors and admins may edit a draft.',
} as const

interface Draft {
  tx: Tx
  content: Filing
  /** The text of the filing. */
  filed: string
}

export type Change = { address: string; at: EditPlace; told: { text: string | null } | Misfit }

/** What every change of a draft goes through, in one transaction. */
export function changeDraft(
  db: Db,
  by: Person,
  versionId: number,
  { reason, revision }: { reason: string; revision: number },
  now: Date,
  find: (draft: Draft) => Change | null,
): Outcome<Version> {
  return onVersion(db, { by, ...toEdit, versionId, reason }, (tx, found) => {
    const { version: of } = found
    const fault = whyNot(tx, of, revision, now)
    if (fault) return { done: false, refusal: fault }
    const filed = textOf(tx, of)
    const asked = find({ tx, content: of.content, filed })
    if (!asked) return refused('unknown', 'There is nothing to edit at this place.')
    const { address, at, told } = asked
    if ('misfit' in told) return refused('not-fitting', told.misfit)
    if (at.text === told.text) return refused('same', 'That is what it says already.')
    const changed = at.write(told.text)
    if ('misfit' in changed) return refused('not-fitting', changed.misfit)
    storeContent(tx, versionId, { content: checkContent(tx, changed, filed, now), reason: of.reason })
    const after = told.text === null ? null : textAt(changed, address)
    const kept = { place: address, before: at.text, after, reason: reason.trim() }
    return done(keepEdit(tx, by, found, kept, now))
  })
}

/** What an address says after it was written to, in its own spelling; what was put in a gap is an entry now. */
const textAt = (content: Filing, address: string) =>
  findPlace(content, address.replace(/\.gap$/, '.whole'))?.text ?? null

/** Puts an edit on record, counts it, and takes away the approval of what was there before. */
export function keepEdit(
  tx: Tx,
  by: Person,
  of: Found,
  kept: { place: string; before: string | null; after: string | null; reason: string },
  now: Date,
): Version {
  const { id, number, revision } = of.version
  withdrawApproval(tx, by, of, kept.reason, now)
  tx.insert(edit)
    .values({ versionId: id, ...kept, editedBy: by.id, editedAt: now })
    .run()
  recordEvent(tx, { by, verb: 'edit', subject: of.report.slug, detail: { version: number, ...kept } }, now)
  return tx
    .update(version)
    .set({ revision: revision + 1 })
    .where(eq(version.id, id))
    .returning()
    .get()
}

/** The text of the filing that a version was read from; empty where the bytes are no text. */
export function textOf(tx: Tx, of: Version): string {
  const bytes = getOriginal(tx, findFiling(tx, of.filingId)?.filing.sha256 ?? '')
  return bytes ? decode(bytes).text : ''
}

/** Why a version cannot be changed from what its editor had in front of them; null where it can. */
export function whyNot(tx: Tx, of: Version, revision: number, now: Date): Refusal | null {
  if (!isEditable(standingNow(tx, of, now))) {
    return {
      code: 'fixed',
      message: 'This version is scheduled or was public, so it stays as it is. Correct it by a new version.',
    }
  }
  if (of.revision === revision) return null
  return { code: 'changed', message: whatOthersDid(tx, of, revision) }
}

/** Says who changed what since a revision. Each edit is one revision. */
function whatOthersDid(tx: Tx, of: Version, revision: number): string {
  const edits = listEdits(tx, of.id)
  const told = edits
    .slice(0, Math.max(1, of.revision - revision))
    .map((one, at) => `${editName(of.content, edits, at)}, by ${one.by} (“${one.reason}”)`)
  const what = told.length > 0 ? ` Changed since: ${told.join('; ')}.` : ''
  return `This version was edited since you opened it. Nothing of yours was stored.${what} Look at it again, then repeat your edit.`
}
