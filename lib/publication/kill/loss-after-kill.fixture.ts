import { eq, lte } from 'drizzle-orm'
import type { Db } from '#db/open-db.ts'
import { getApproval, getVersion, listPublications } from '#db/queries/versions.ts'
import { mailing, original, outbox, publication } from '#db/schema.ts'
import type { Said } from './verbs-to-kill.fixture.ts'

/** One sentence where something is not there any more that a child was acknowledged. */
export function lossOf(db: Db, said: Said): string[] {
  switch (said.is) {
    case 'uploaded':
      return isUploaded(db, said) ? [] : [`The upload of ${said.sha256} is lost.`]
    case 'approved':
      return isApproved(db, said) ? [] : [`The approval of version ${said.versionId} is lost.`]
    case 'published':
      return isPublished(db, said) ? [] : [`The publication of version ${said.versionId} is lost.`]
    case 'mailed':
      return isMailed(db, new Date(said.at)) ? [] : [`Mails until ${said.at} are lost.`]
    case 'begun':
      return isBothOrNeither(db, said)
        ? []
        : [`Version ${said.versionId} was approved and not published by one verb.`]
    default:
      return []
  }
}

type Of<Is extends Said['is']> = Extract<Said, { is: Is }>

/** Of what was being approved and published by one verb, an approval without a publication would be a half. */
function isBothOrNeither(db: Db, { versionId }: Of<'begun'>): boolean {
  const found = versionId === undefined ? null : getVersion(db, versionId)
  if (!found) return true
  const published = listPublications(db, found.report.id).some((row) => row.versionId === versionId)
  return published === (getApproval(db, found.version) !== null)
}

function isUploaded(db: Db, { sha256, versionId }: Of<'uploaded'>): boolean {
  const kept = db.select().from(original).where(eq(original.sha256, sha256)).get()
  return kept !== undefined && getVersion(db, versionId) !== null
}

function isApproved(db: Db, { versionId, contentHash }: Of<'approved'>): boolean {
  const found = getVersion(db, versionId)
  return found !== null && getApproval(db, found.version)?.contentHash === contentHash
}

function isPublished(db: Db, { versionId, liveAt }: Of<'published'>): boolean {
  const rows = listPublications(db, getVersion(db, versionId)?.report.id ?? 0)
  return rows.some((row) => row.versionId === versionId && row.liveAt.getTime() === liveAt)
}

/** Queued, and written unless a worker that was killed still has the lease. */
function isMailed(db: Db, at: Date): boolean {
  const live = db.select().from(publication).where(lte(publication.liveAt, at)).all()
  const queued = db.select({ id: mailing.publicationId }).from(mailing).all()
  const mails = db.select().from(outbox).where(lte(outbox.queuedAt, at)).all()
  const held = (until: Date | null) => until !== null && until > at
  return (
    live.every((row) => queued.some(({ id }) => id === row.id)) &&
    mails.every(({ writtenAt, leasedUntil }) => writtenAt !== null || held(leasedUntil))
  )
}
