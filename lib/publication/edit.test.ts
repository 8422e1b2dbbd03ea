import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listEvents } from '#db/queries/audit.ts'
import { listEdits } from '#db/queries/edits.ts'
import { getVersion } from '#db/queries/versions.ts'
import { approval } from '#db/schema.ts'
import { addPerson, scratchDb } from '#db/scratch-db.ts'
import { approve } from './approve.ts'
import { editVersion } from './edit.ts'
import { inventedReading } from './invented-release.fixture.ts'
import { publish } from './publish.ts'
import { storeFiling } from './store-filing.ts'

const NOW = new Date('2026-04-20T13:00:00Z')
const CELL = 'statements.0.lines.0.cells.0'

function draft() {
  const db = scratchDb()
  const author = addPerson(db, 'author')
  const approver = addPerson(db, 'approver')
  const admin = addPerson(db, 'admin')
  const read = inventedReading()
  const stored = storeFiling(db, author, { name: read.file, bytes: Buffer.from(read.file) }, read, NOW)
  assert.ok(stored.done && stored.value.version)
  const { id } = stored.value.version
  const change = (place: string, text: string | null, revision = 0, by = author) => {
    const told = editVersion(db, by, id, { place, text, reason: 'It was misread.', revision }, NOW)
    return told.done ? 'done' : told.refusal.code
  }
  const now = () => getVersion(db, id)?.version
  return { db, id, author, approver, admin, change, now }
}

test('a figure is changed in the scale of its line, and what was read stays on record', () => {
  const { db, id, change, now } = draft()
  assert.equal(change(CELL, '1,201'), 'done')
  const cell = now()?.content.statements[0]?.lines[0]?.cells[0]
  assert.deepEqual([cell?.value, cell?.printed], ['1201000', '1,201'])
  const [kept] = listEdits(db, id)
  assert.deepEqual(
    [kept?.before, kept?.after, kept?.by, kept?.reason],
    ['1,200', '1,201', 'The author', 'It was misread.'],
  )
  assert.equal(change(CELL, '(1,053)', 1), 'done')
  assert.equal(now()?.content.statements[0]?.lines[0]?.cells[0]?.value, '-1053000')
  assert.equal(change(CELL, '—', 2), 'done')
  assert.equal(change(CELL, '1,200', 3), 'done')
  assert.equal(now()?.content.statements[0]?.lines[0]?.cells[0]?.value, '1200000')
})

test('words of the release are changed; what is not there is not', () => {
  const { change, now } = draft()
  assert.equal(change('release.headline', 'Lantern Cable Reports Results'), 'done')
  assert.equal(change('release.paragraphs.0', 'Net sales were $1.2 million.', 1), 'done')
  assert.equal(now()?.content.release?.headline, 'Lantern Cable Reports Results')
  for (const nowhere of [
    'release.paragraphs.7',
    'statements.3',
    'statements.0.lines.0.cells.2',
    'sha256',
    '__proto__',
    'calls.0',
  ]) {
    assert.equal(change(nowhere, 'x', 2), 'unknown', nowhere)
  }
})

test('what does not fit its place is refused', () => {
  const { change } = draft()
  assert.equal(change(CELL, 'about twelve'), 'not-fitting')
  assert.equal(change('release.date', 'April 21'), 'not-fitting')
  assert.equal(change('release.paragraphs.0', null), 'not-fitting')
  assert.equal(change(CELL, '1,200'), 'same')
})

test('whoever edits an older revision is told, and overwrites nothing', () => {
  const { change, now, admin } = draft()
  assert.equal(change('release.city', 'Camden'), 'done')
  assert.equal(change('release.city', 'Newark', 0, admin), 'changed')
  assert.equal(now()?.content.release?.city, 'Camden')
})

test('an edit takes an approval away, its editor does not approve it, and what is published stays as it is', () => {
  const { db, id, change, now, approver, admin } = draft()
  const hash = () => now()?.contentHash ?? ''
  const codeOf = (told: ReturnType<typeof approve> | ReturnType<typeof publish>) =>
    told.done ? 'done' : told.refusal.code
  assert.equal(change('release.city', 'Trenton', 0, approver), 'not-allowed')
  assert.equal(codeOf(approve(db, approver, id, hash(), NOW)), 'done')
  assert.equal(change('release.city', 'Camden', 0, admin), 'done')
  assert.deepEqual(
    listEvents(db, 2).map(({ verb, detail }) => [verb, detail.reason]),
    [
      ['edit', 'It was misread.'],
      ['withdraw approval', 'It was misread.'],
    ],
  )
  assert.equal(codeOf(publish(db, approver, id, NOW, NOW)), 'not-approved')
  assert.equal(codeOf(approve(db, admin, id, hash(), NOW)), 'own-work')
  assert.equal(codeOf(approve(db, approver, id, hash(), NOW)), 'done')
  assert.equal(codeOf(publish(db, approver, id, NOW, NOW)), 'done')
  assert.equal(change('release.city', 'Newark', 1, admin), 'fixed')
})

test('an approval that was taken away stays on record, and does not come back with the words it was given for', () => {
  const { db, id, change, now, approver, admin } = draft()
  assert.equal(change('release.city', 'Camden', 0, admin), 'done')
  const approved = now()?.contentHash ?? ''
  assert.ok(approve(db, approver, id, approved, NOW).done)
  assert.equal(change('release.city', 'Newark', 1, admin), 'done')
  assert.equal(change('release.city', 'Camden', 2, admin), 'done')
  assert.equal(now()?.contentHash, approved)
  assert.equal(publish(db, approver, id, NOW, NOW).done, false)
  const [row] = db.select().from(approval).all()
  assert.deepEqual([row?.contentHash, row?.withdrawnAt], [approved, NOW])
  assert.ok(approve(db, approver, id, approved, NOW).done)
  assert.ok(publish(db, approver, id, NOW, NOW).done)
})

test('who edited does not approve, though the edit was undone', () => {
  const { db, id, change, now, admin } = draft()
  assert.equal(change('release.city', 'Camden', 0, admin), 'done')
  assert.equal(change('release.city', 'Dover', 1, admin), 'done')
  const told = approve(db, admin, id, now()?.contentHash ?? '', NOW)
  assert.equal(told.done ? null : told.refusal.code, 'own-work')
})
