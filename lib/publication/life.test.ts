import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Db } from '#db/open-db.ts'
import { checkChain, listEvents } from '#db/queries/audit.ts'
import { getLiveReport, getLiveVersion } from '#db/queries/reports.ts'
import { approval, auditEvent, company, filing, original, type Person, version } from '#db/schema.ts'
import { addPerson, scratchDb } from '#db/scratch-db.ts'
import { approve } from './approve.ts'
import { approveAndPublish } from './approve-and-publish.ts'
import { assignQuarter } from './assign-quarter.ts'
import { cancel, reschedule } from './cancel.ts'
import { correct } from './correct.ts'
import { giveReason } from './give-reason.ts'
import { inventedReading } from './invented-release.fixture.ts'
import { codeOf, value } from './outcome.fixture.ts'
import { publish } from './publish.ts'
import { storeFiling } from './store-filing.ts'
import { submit } from './submit.ts'
import { LARGEST_UPLOAD, upload } from './upload.ts'
import { withdraw } from './withdraw.ts'

const DAY = 24 * 60 * 60 * 1000
const MONDAY = new Date('2026-04-20T13:00:00Z')
const EMBARGO = new Date('2026-04-21T20:05:00Z')
const BEFORE = new Date(EMBARGO.getTime() - 1)

interface Newsroom {
  db: Db
  author: Person
  approver: Person
  admin: Person
}

function newsroom({ onePersonMode = false } = {}): Newsroom {
  const db = scratchDb()
  db.insert(company)
    .values({
      name: 'Lantern Cable Company',
      commissionFileNumber: '0-99177',
      timeZone: 'America/New_York',
      onePersonMode,
      updatedAt: MONDAY,
    })
    .run()
  return {
    db,
    author: addPerson(db, 'author'),
    approver: addPerson(db, 'approver'),
    admin: addPerson(db, 'admin'),
  }
}

function draft({ db, author }: Newsroom, changed: Parameters<typeof inventedReading>[0] = {}) {
  const read = inventedReading(changed)
  const stored = value(
    storeFiling(db, author, { name: read.file, bytes: Buffer.from(read.file) }, read, MONDAY),
  )
  assert.ok(stored.version)
  return { ...stored, version: stored.version }
}

function published(room: Newsroom, at = MONDAY) {
  const { version: made } = draft(room)
  value(approve(room.db, room.approver, made.id, made.contentHash, MONDAY))
  value(publish(room.db, room.approver, made.id, at, MONDAY))
  return made
}

test('the same bytes again are said to be here, and change nothing', () => {
  const room = newsroom()
  const first = draft(room)
  const again = draft(room)
  assert.equal(again.already, true)
  assert.equal(again.version.id, first.version.id)
  assert.equal(listEvents(room.db, 10).length, 1)
})

test('what is no filing, reports no results or weighs too much is refused, and leaves nothing behind', async () => {
  const { db, author, approver } = newsroom()
  const files = [
    { name: 'empty.txt', bytes: new Uint8Array() },
    {
      name: 'picture.png',
      bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1, 2]),
    },
    { name: 'letter.txt', bytes: Buffer.from('Dear Sirs,\n\nplease find enclosed our invoice.\n') },
    { name: 'huge.txt', bytes: new Uint8Array(LARGEST_UPLOAD + 1) },
  ]
  for (const file of files) {
    const told = await upload(db, author, file, MONDAY)
    assert.ok(!told.done, file.name)
    assert.match(told.refusal.message, /^\S.*\.$/)
  }
  assert.equal(
    codeOf(await upload(db, approver, { name: 'x.txt', bytes: Buffer.from('x') }, MONDAY)),
    'not-allowed',
  )
  for (const table of [original, filing, version, auditEvent])
    assert.deepEqual(db.select().from(table).all(), [])
})

test('an author does not approve the own work, unless in one-person mode, which the event says', () => {
  const strict = newsroom()
  const { version: made } = draft(strict)
  assert.equal(codeOf(approve(strict.db, strict.author, made.id, made.contentHash, MONDAY)), 'not-allowed')
  strict.db.update(version).set({ author: strict.admin.id }).run()
  assert.equal(codeOf(approve(strict.db, strict.admin, made.id, made.contentHash, MONDAY)), 'own-work')

  const alone = newsroom({ onePersonMode: true })
  const { version: own } = draft({ ...alone, author: alone.admin })
  value(approve(alone.db, alone.admin, own.id, own.contentHash, MONDAY))
  assert.equal(listEvents(alone.db, 1)[0]?.detail.onePersonMode, true)
})

test('an approval is for what was seen', () => {
  const room = newsroom()
  const { version: made } = draft(room)
  assert.equal(codeOf(approve(room.db, room.approver, made.id, 'another hash', MONDAY)), 'changed')
  assert.equal(codeOf(publish(room.db, room.approver, made.id, MONDAY, MONDAY)), 'not-approved')
})

test('under embargo nothing is public until its millisecond, and nothing has to fire', () => {
  const room = newsroom()
  published(room, EMBARGO)
  assert.equal(getLiveReport(room.db, '2026-q1', BEFORE), null)
  assert.equal(getLiveVersion(room.db, '2026-q1', 1, BEFORE), null)
  assert.equal(getLiveReport(room.db, '2026-q1', EMBARGO)?.versionNumber, 1)
})

test('a scheduled report is moved or cancelled with a reason, and only before it is live', () => {
  const room = newsroom()
  const { reportId, id } = published(room, EMBARGO)
  const { db, approver, author } = room
  const later = new Date(EMBARGO.getTime() + DAY)
  assert.equal(codeOf(publish(db, approver, id, later, MONDAY)), 'already-scheduled')
  assert.equal(codeOf(reschedule(db, approver, reportId, later, ' ', MONDAY)), 'no-reason')
  assert.equal(codeOf(reschedule(db, author, reportId, later, 'The auditor asked.', MONDAY)), 'not-allowed')
  assert.equal(
    codeOf(reschedule(db, approver, reportId, new Date(0), 'The auditor asked.', MONDAY)),
    'in-the-past',
  )
  value(reschedule(db, approver, reportId, later, 'The auditor asked.', MONDAY))
  assert.equal(getLiveReport(db, '2026-q1', EMBARGO), null)
  value(cancel(db, approver, reportId, 'Not yet final.', EMBARGO))
  assert.equal(getLiveReport(db, '2026-q1', later), null)
  assert.equal(codeOf(cancel(db, approver, reportId, 'Not yet final.', EMBARGO)), 'not-scheduled')
  value(publish(db, approver, id, EMBARGO, EMBARGO))
  assert.equal(codeOf(cancel(db, approver, reportId, 'Too late.', EMBARGO)), 'already-live')
})

test('a withdrawal takes effect at once, for every version', () => {
  const room = newsroom()
  const first = published(room)
  const fix = value(correct(room.db, room.author, first.reportId, 'A wrong date.', MONDAY))
  value(approve(room.db, room.approver, fix.id, fix.contentHash, MONDAY))
  value(publish(room.db, room.approver, fix.id, MONDAY, MONDAY))
  value(withdraw(room.db, room.approver, first.reportId, 'Published by mistake.', EMBARGO))
  assert.equal(getLiveReport(room.db, '2026-q1', EMBARGO), null)
  assert.equal(getLiveVersion(room.db, '2026-q1', 1, EMBARGO), null)
  assert.equal(codeOf(withdraw(room.db, room.approver, first.reportId, 'Once more.', EMBARGO)), 'not-public')
})

test('a correction is a new version with a reason; the old one keeps its address', () => {
  const room = newsroom()
  const { db, approver, author } = room
  const first = published(room)
  const fix = value(correct(db, author, first.reportId, 'Net sales were misstated.', MONDAY))
  assert.equal(codeOf(correct(db, author, first.reportId, 'Once more.', MONDAY)), 'draft-waiting')
  value(submit(db, author, fix.id, MONDAY))
  value(approve(db, approver, fix.id, fix.contentHash, MONDAY))
  value(publish(db, approver, fix.id, EMBARGO, MONDAY))
  assert.equal(codeOf(giveReason(db, author, fix.id, 'Another reason.', MONDAY)), 'fixed')
  assert.equal(getLiveReport(db, '2026-q1', BEFORE)?.versionNumber, 1)
  const now = getLiveReport(db, '2026-q1', EMBARGO)
  assert.equal(now?.versionNumber, 2)
  assert.equal(now?.correctionReason, 'Net sales were misstated.')
  assert.equal(getLiveVersion(db, '2026-q1', 1, EMBARGO)?.versionNumber, 1)
  assert.equal(codeOf(publish(db, approver, first.id, EMBARGO, EMBARGO)), 'already-public')
})

test('a second filing of a public quarter needs a reason before it replaces the first', () => {
  const room = newsroom()
  published(room)
  const { version: second } = draft(room, { file: 'lantern-2026-q1-amended.txt' })
  value(approve(room.db, room.approver, second.id, second.contentHash, MONDAY))
  assert.equal(codeOf(publish(room.db, room.approver, second.id, MONDAY, MONDAY)), 'no-reason')
  const told = value(giveReason(room.db, room.author, second.id, 'The filing was amended.', MONDAY))
  assert.equal(codeOf(publish(room.db, room.approver, second.id, MONDAY, MONDAY)), 'not-approved')
  value(approve(room.db, room.approver, second.id, told.contentHash, MONDAY))
  value(publish(room.db, room.approver, second.id, MONDAY, MONDAY))
})

test('readers see the reason of a correction, so who gives it does not approve it', () => {
  const room = newsroom()
  published(room)
  const { version: second } = draft(room, { file: 'lantern-2026-q1-amended.txt' })
  const told = value(giveReason(room.db, room.admin, second.id, 'The filing was amended.', MONDAY))
  assert.notEqual(told.contentHash, second.contentHash)
  assert.equal(codeOf(approve(room.db, room.admin, second.id, told.contentHash, MONDAY)), 'own-work')
  value(approve(room.db, room.approver, second.id, told.contentHash, MONDAY))
})

test('approving and publishing in one go is both or neither, and leaves an event of each', () => {
  const room = newsroom({ onePersonMode: true })
  const { db, admin } = room
  const registrant = { ...inventedReading().registrant, commissionFileNumber: '001-99178' }
  const { version: made } = draft({ ...room, author: admin }, { registrant })
  const before = listEvents(db, 10).length
  const both = (liveAt: Date, choices = {}) =>
    approveAndPublish(db, admin, made.id, made.contentHash, liveAt, MONDAY, choices)
  assert.equal(codeOf(both(MONDAY)), 'other-company')
  assert.equal(codeOf(both(new Date(0), { otherCompany: true })), 'in-the-past')
  assert.deepEqual(db.select().from(approval).all(), [])
  assert.equal(listEvents(db, 10).length, before)
  value(both(EMBARGO, { otherCompany: true }))
  assert.deepEqual(
    listEvents(db, 2).map(({ verb }) => verb),
    ['schedule', 'approve'],
  )
  assert.equal(
    codeOf(approveAndPublish(db, room.author, made.id, made.contentHash, EMBARGO, MONDAY)),
    'not-allowed',
  )
})

test('subscribers are told of the newest quarter, and of older ones only when somebody says so', () => {
  const room = newsroom()
  const told = (fiscalYear: number, choices = {}) => {
    const period = { end: `${fiscalYear}-03-31`, fiscalYear, fiscalQuarter: 1 as const, label: null }
    const { version: made } = draft(room, { file: `lantern-${fiscalYear}.txt`, period })
    value(approve(room.db, room.approver, made.id, made.contentHash, MONDAY))
    const row = value(publish(room.db, room.approver, made.id, EMBARGO, MONDAY, choices))
    assert.equal(listEvents(room.db, 1)[0]?.detail.tellSubscribers, row.tellSubscribers)
    return row.tellSubscribers
  }
  assert.equal(told(2025), true)
  assert.equal(told(2026), true)
  assert.equal(told(2024), false)
  assert.equal(told(2023, { tellSubscribers: true }), true)
  assert.equal(told(2027, { tellSubscribers: false }), false)
})

test('a filing of another company is published only when somebody confirms it', () => {
  const room = newsroom()
  const registrant = {
    ...inventedReading().registrant,
    name: 'Quarry & Sons',
    commissionFileNumber: '001-99178',
  }
  const { version: made } = draft(room, { registrant })
  value(approve(room.db, room.approver, made.id, made.contentHash, MONDAY))
  assert.equal(codeOf(publish(room.db, room.approver, made.id, MONDAY, MONDAY)), 'other-company')
  value(publish(room.db, room.approver, made.id, MONDAY, MONDAY, { otherCompany: true }))
  assert.equal(listEvents(room.db, 1)[0]?.detail.otherCompany, true)
})

test('a filing that does not say its quarter is kept, and drafted once somebody says it', () => {
  const room = newsroom()
  const read = inventedReading({
    period: { end: '2026-03-31', fiscalYear: null, fiscalQuarter: null, label: null },
  })
  const file = { name: read.file, bytes: Buffer.from('x') }
  const stored = value(storeFiling(room.db, room.author, file, read, MONDAY))
  assert.equal(stored.version, null)
  const quarter = { fiscalYear: 2026, fiscalQuarter: 1 as const, periodEnd: '2026-03-31' }
  assert.equal(
    codeOf(assignQuarter(room.db, room.approver, stored.filing.id, quarter, MONDAY)),
    'not-allowed',
  )
  const assigned = value(assignQuarter(room.db, room.author, stored.filing.id, quarter, MONDAY))
  assert.equal(assigned.report.slug, '2026-q1')
  assert.equal(codeOf(assignQuarter(room.db, room.author, stored.filing.id, quarter, MONDAY)), 'assigned')
})

test('the audit chain is whole, and tells where it was touched', () => {
  const room = newsroom()
  published(room)
  assert.equal(checkChain(room.db).brokenAt, null)
  room.db.$client.exec('drop trigger audit_event_not_changed')
  room.db.$client.prepare("update audit_event set verb = 'nothing' where id = 2").run()
  assert.equal(checkChain(room.db).brokenAt, 2)
})
