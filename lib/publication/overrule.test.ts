import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkChain, listEvents } from '#db/queries/audit.ts'
import { addPerson, scratchDb } from '#db/scratch-db.ts'
import type { Check } from '#lib/filing/filing.ts'
import { approve } from './approve.ts'
import { inventedReading } from './invented-release.fixture.ts'
import { checkKey, openDisagreements, overruleChecks } from './overrule.ts'
import { storeFiling } from './store-filing.ts'

const NOW = new Date('2026-04-20T13:00:00Z')

const DISAGREES: Check = {
  rule: 'footing',
  verdict: 'disagrees',
  message: 'Total net sales is 1,200; its parts come to 1,300.',
  statement: 0,
  sources: [[100, 105]],
}

function draftThatDisagrees() {
  const db = scratchDb()
  const author = addPerson(db, 'author')
  const approver = addPerson(db, 'approver')
  const read = inventedReading({ checks: [DISAGREES, { ...DISAGREES, verdict: 'agrees', message: 'Fine.' }] })
  const stored = storeFiling(db, author, { name: read.file, bytes: Buffer.from(read.file) }, read, NOW)
  assert.ok(stored.done && stored.value.version)
  return { db, author, approver, version: stored.value.version }
}

test('a check that disagrees stands in the way of an approval until it is overruled with a reason', () => {
  const { db, approver, version } = draftThatDisagrees()
  const held = approve(db, approver, version.id, version.contentHash, NOW)
  assert.equal(!held.done && held.refusal.code, 'disagrees')
  const silent = overruleChecks(db, approver, version.id, [checkKey(DISAGREES)], ' ', NOW)
  assert.equal(!silent.done && silent.refusal.code, 'no-reason')
  const told = overruleChecks(
    db,
    approver,
    version.id,
    [checkKey(DISAGREES)],
    'The total leaves out a part.',
    NOW,
  )
  assert.ok(told.done)
  assert.deepEqual(openDisagreements(db, version), [])
  assert.ok(approve(db, approver, version.id, version.contentHash, NOW).done)
  const event = listEvents(db, 10).find(({ verb }) => verb === 'overrule')
  assert.equal(event?.personName, approver.name)
  assert.equal(event?.detail.reason, 'The total leaves out a part.')
  assert.equal(checkChain(db).brokenAt, null)
})

test('an author does not overrule, and what does not disagree cannot be overruled', () => {
  const { db, author, approver, version } = draftThatDisagrees()
  const own = overruleChecks(db, author, version.id, [checkKey(DISAGREES)], 'It is right.', NOW)
  assert.equal(!own.done && own.refusal.code, 'not-allowed')
  const other = overruleChecks(db, approver, version.id, ['no such check'], 'It is right.', NOW)
  assert.equal(!other.done && other.refusal.code, 'none-chosen')
})

test('another sentence is another check: an overrule does not cover what an edit brought about', () => {
  assert.notEqual(checkKey(DISAGREES), checkKey({ ...DISAGREES, message: 'Total net sales is 1,210.' }))
})
