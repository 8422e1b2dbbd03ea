/** What must hold in any newsroom at any time, whatever was done. */
import assert from 'node:assert/strict'
import { eq } from 'drizzle-orm'
import type { Db } from '#db/open-db.ts'
import { getPublicEvent, listPublicEvents } from '#db/queries/events.ts'
import { getLiveReport, getLiveVersion } from '#db/queries/reports.ts'
import {
  approval,
  auditEvent,
  company,
  edit,
  event,
  eventMaterial,
  oneTimeLink,
  original,
  person,
  publication,
  report,
  type Version,
  version,
} from '#db/schema.ts'
import { hashOf } from '../store-content.ts'

/** What was seen before, which later looks are held against. */
export interface Seen {
  /** What was published or held, by its publication: the hash that it must keep. */
  published: Map<number, string>
  /** Public events by their addresses. */
  events: Map<number, string>
}

export function checkInvariants(db: Db, seen: Seen, now: Date): void {
  const versions = new Map(
    db
      .select()
      .from(version)
      .all()
      .map((row) => [row.id, row]),
  )
  checkPublished(db, versions, seen.published)
  checkApprovals(db, versions)
  checkWhatIsPublic(db, versions, now)
  checkEvents(db, seen.events, now)
  const admins = db
    .select()
    .from(person)
    .all()
    .filter(({ role, disabledAt }) => role === 'admin' && !disabledAt)
  assert.ok(admins.length > 0, 'nobody is left who could let anybody in')
}

type Versions = ReadonlyMap<number, Version>

/** What is held or public keeps its words, and somebody approved these very words before. */
function checkPublished(db: Db, versions: Versions, published: Map<number, string>): void {
  const words = db.select().from(approval).all()
  for (const row of db.select().from(publication).all()) {
    const of = versions.get(row.versionId)
    assert.ok(of)
    assert.equal(of.contentHash, hashOf(of), 'a hash is of other words')
    if (row.cancelledAt !== null) continue
    const kept = published.get(row.id) ?? of.contentHash
    assert.equal(of.contentHash, kept, 'a version changed after it was published or held')
    published.set(row.id, kept)
    const fits = (given: (typeof words)[number]) =>
      given.versionId === of.id &&
      given.contentHash === of.contentHash &&
      given.approvedAt <= row.scheduledAt &&
      given.withdrawnAt === null
    assert.ok(words.some(fits), 'public or held without an approval of these very words')
  }
}

/** Nobody approves what they wrote or edited, unless the log says that it was in one-person mode. */
function checkApprovals(db: Db, versions: Versions): void {
  const edits = db.select().from(edit).all()
  const events = db.select().from(auditEvent).where(eq(auditEvent.verb, 'approve')).all()
  for (const given of db.select().from(approval).all()) {
    const told = events.filter(
      ({ personId, detail, at }) =>
        personId === given.approvedBy &&
        detail.contentHash === given.contentHash &&
        at.getTime() === given.approvedAt.getTime(),
    )
    assert.ok(told.length > 0, 'an approval that the log does not have')
    const edited = edits.some(
      ({ versionId, editedBy, editedAt }) =>
        versionId === given.versionId && editedBy === given.approvedBy && editedAt < given.approvedAt,
    )
    const own = versions.get(given.versionId)?.author === given.approvedBy || edited
    if (own)
      assert.ok(
        told.every(({ detail }) => detail.onePersonMode === true),
        'approved by its author or editor',
      )
  }
}

/** What a reader sees of each quarter is what was published of it: the newest, and nothing else. */
function checkWhatIsPublic(db: Db, versions: Versions, now: Date): void {
  const publications = db.select().from(publication).all()
  for (const { id, slug } of db.select().from(report).all()) {
    const open = publications.filter((row) => row.reportId === id && !row.cancelledAt && !row.withdrawnAt)
    assert.ok(open.filter((row) => row.liveAt > now).length <= 1, 'held twice')
    const live = open.filter((row) => row.liveAt <= now)
    const seen = getLiveReport(db, slug, now)
    const newest = Math.max(0, ...live.map((row) => versions.get(row.versionId)?.number ?? 0))
    assert.equal(seen?.versionNumber ?? 0, newest, 'what is public is not the newest that was published')
    for (const of of versions.values()) {
      if (of.reportId !== id || live.some((row) => row.versionId === of.id)) continue
      const shown = getLiveVersion(db, slug, of.number, now)
      assert.equal(shown, null, 'a version is public that was not published')
    }
  }
}

/** An event is public from its time on, at one address for good, until it is withdrawn. */
function checkEvents(db: Db, addresses: Map<number, string>, now: Date): void {
  const shown = listPublicEvents(db, now)
  for (const { id, slug } of shown) {
    assert.equal(addresses.get(id) ?? slug, slug, 'a public event moved to another address')
    addresses.set(id, slug)
  }
  for (const row of db.select().from(event).all()) {
    const isShown = shown.some(({ id }) => id === row.id)
    assert.equal(getPublicEvent(db, row.slug, now) !== null, isShown, 'a list and an address differ')
    if (isShown) assert.ok(row.publicFrom <= now && !row.withdrawnAt, 'an event is public before its time')
    else
      assert.ok(!addresses.has(row.id) || row.withdrawnAt, 'a public event was hidden without a withdrawal')
  }
}

/** All that a verb may change, but for the log: the same text where nothing was changed. */
export function stateOf(db: Db): string {
  const tables = [approval, company, edit, event, eventMaterial, oneTimeLink, person, publication, report]
  const versions = db.select().from(version).all()
  return JSON.stringify([
    tables.map((table) => db.select().from(table).all()),
    versions.map(({ content: _, ...row }) => row),
    db.select({ sha256: original.sha256 }).from(original).all(),
  ])
}
