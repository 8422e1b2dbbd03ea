import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Db } from '#db/open-db.ts'
import { firstBrokenLink } from '#db/queries/audit.ts'
import { hasEdited } from '#db/queries/edits.ts'
import { getLiveReport, getLiveVersion } from '#db/queries/reports.ts'
import { approval, company, type Person, publication, report, version } from '#db/schema.ts'
import { addPerson, scratchDb } from '#db/scratch-db.ts'
import { approve } from './approve.ts'
import { cancel, reschedule } from './cancel.ts'
import { correct } from './correct.ts'
import { editVersion } from './edit.ts'
import { giveReason } from './give-reason.ts'
import { inventedReading } from './invented-release.ts'
import { publish } from './publish.ts'
import { storeFiling } from './store-filing.ts'
import { submit } from './submit.ts'
import { withdraw } from './withdraw.ts'

const START = Date.parse('2026-04-20T13:00:00Z')
const HOUR = 60 * 60 * 1000
const RUNS = 100

/** A step: which verb, by which of five people, on which version, and how many hours on. */
const step = fc.record({
  verb: fc.constantFrom(
    'store',
    'submit',
    'edit',
    'approve',
    'approve',
    'publish',
    'publish',
    'schedule',
    'reschedule',
    'cancel',
    'withdraw',
    'correct',
    'giveReason',
  ),
  who: fc.nat(4),
  at: fc.nat(20),
  hours: fc.nat(30),
})

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

function take(db: Db, people: Person[], { verb, who, at, hours }: Step, now: Date): void {
  const by = people[who] as Person
  const versions = db.select().from(version).all()
  const reports = db.select().from(report).all()
  const of = versions[at % Math.max(1, versions.length)]
  const home = reports[at % Math.max(1, reports.length)]
  const later = new Date(now.getTime() + hours * HOUR)
  if (verb === 'store') {
    const file = `filing-${at % 6}.txt`
    const period = {
      end: '2026-03-31',
      fiscalYear: 2026,
      fiscalQuarter: at % 2 ? 1 : 2,
      label: null,
    } as const
    storeFiling(db, by, { name: file, bytes: Buffer.from(file) }, inventedReading({ file, period }), now)
  }
  if (!of || !home) return
  if (verb === 'submit') submit(db, by, of.id, now)
  if (verb === 'approve') approve(db, by, of.id, of.contentHash, now)
  if (verb === 'publish') publish(db, by, of.id, now, now)
  if (verb === 'schedule') publish(db, by, of.id, later, now)
  if (verb === 'reschedule') reschedule(db, by, home.id, later, 'Another time.', now)
  if (verb === 'cancel') cancel(db, by, home.id, 'Not yet.', now)
  if (verb === 'withdraw') withdraw(db, by, home.id, 'By mistake.', now)
  if (verb === 'correct') correct(db, by, home.id, 'A wrong figure.', now)
  if (verb === 'giveReason') giveReason(db, by, of.id, 'Amended.', now)
  if (verb === 'edit') {
    const form = { place: 'release.city', text: `City ${hours}`, reason: 'Moved.', revision: of.revision }
    editVersion(db, by, of.id, form, now)
  }
}

/** What must hold after every step, at any time one looks. */
function check(db: Db, published: Map<number, string>, now: Date): void {
  const versions = new Map(
    db
      .select()
      .from(version)
      .all()
      .map((row) => [row.id, row]),
  )
  for (const row of db.select().from(publication).all()) {
    const of = versions.get(row.versionId)
    assert.ok(of)
    const kept = published.get(row.id) ?? of.contentHash
    if (row.cancelledAt === null) {
      assert.equal(of.contentHash, kept, 'a version changed after it was published or held')
      published.set(row.id, kept)
    }
    const words = db.select().from(approval).all()
    const fits = (given: (typeof words)[number]) =>
      given.versionId === of.id && given.contentHash === of.contentHash && given.approvedAt <= row.scheduledAt
    if (row.cancelledAt === null)
      assert.ok(words.some(fits), 'public or held without an approval of these very words')
  }
  for (const given of db.select().from(approval).all()) {
    assert.notEqual(versions.get(given.versionId)?.author, given.approvedBy, 'approved by its author')
  }
  for (const { id, slug } of db.select().from(report).all()) {
    const open = db
      .select()
      .from(publication)
      .all()
      .filter((row) => row.reportId === id && !row.cancelledAt)
    assert.ok(open.filter((row) => !row.withdrawnAt && row.liveAt > now).length <= 1, 'held twice')
    const live = open.filter((row) => !row.withdrawnAt && row.liveAt <= now)
    const seen = getLiveReport(db, slug, now)
    assert.equal(seen !== null, live.length > 0, 'what is public is not what was published')
    const newest = Math.max(0, ...live.map((row) => versions.get(row.versionId)?.number ?? 0))
    assert.equal(seen?.versionNumber ?? 0, newest, 'an older version stands before a newer one')
    for (const of of versions.values()) {
      if (of.reportId !== id || live.some((row) => row.versionId === of.id)) continue
      assert.equal(
        getLiveVersion(db, slug, of.number, now),
        null,
        'a version is public that was not published',
      )
    }
  }
}

test('whatever people do in whatever order, nothing unapproved is public, nobody approves the own work, and what was held stays as it was', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
      const db = scratchDb()
      db.insert(company)
        .values({
          name: 'Lantern Cable Co.',
          timeZone: 'UTC',
          onePersonMode: false,
          updatedAt: new Date(START),
        })
        .run()
      const roles = ['author', 'author', 'approver', 'admin', 'admin'] as const
      const people = roles.map((role, at) => addPerson(db, role, `${role} ${'abcde'[at]}`))
      const published = new Map<number, string>()
      let now = START
      for (const one of steps) {
        take(db, people, one, new Date(now))
        check(db, published, new Date(now))
        now += one.hours * HOUR
        check(db, published, new Date(now))
      }
      assert.equal(firstBrokenLink(db), null)
      db.$client.close()
    }),
    { numRuns: RUNS },
  )
})

/** What the steps reach must not depend on chance: the same draws each time. */
const SEED = 20261124

test('the five people and the steps do reach publications, corrections, withdrawals and edits', () => {
  const reached = new Set<string>()
  fc.assert(
    fc.property(fc.array(step, { minLength: 30, maxLength: 40 }), (steps) => {
      const db = scratchDb()
      const roles = ['author', 'author', 'approver', 'admin', 'admin'] as const
      const people = roles.map((role, at) => addPerson(db, role, `${role} ${'abcde'[at]}`))
      let now = START
      for (const one of steps) {
        take(db, people, one, new Date(now))
        now += HOUR
      }
      for (const row of db.select().from(publication).all()) {
        reached.add(row.withdrawnAt ? 'withdrawn' : row.cancelledAt ? 'cancelled' : 'published')
      }
      for (const row of db.select().from(version).all()) {
        if (row.reason) reached.add('corrected')
        if (people.some(({ id }) => hasEdited(db, row.id, id))) reached.add('edited')
      }
      db.$client.close()
    }),
    { numRuns: 120, seed: SEED },
  )
  assert.deepEqual([...reached].sort(), ['cancelled', 'corrected', 'edited', 'published', 'withdrawn'])
})
