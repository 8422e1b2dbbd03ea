import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listEvents } from '#db/queries/audit.ts'
import { listEdits } from '#db/queries/edits.ts'
import { getLiveReport } from '#db/queries/reports.ts'
import { getVersion, listReports } from '#db/queries/versions.ts'
import { addPerson, scratchDb } from '#db/scratch-db.ts'
import { approve } from './approve.ts'
import { editVersion } from './edit.ts'
import { inventedReading } from './invented-release.fixture.ts'
import { moveDraft } from './move-draft.ts'
import { publish } from './publish.ts'
import { storeFiling } from './store-filing.ts'
import { undoEdit } from './undo-edit.ts'

const NOW = new Date('2026-04-20T13:00:00Z')
const FIRST = { fiscalYear: '2026', fiscalQuarter: '1', end: '2026-03-31' }
const SECOND = { fiscalYear: '2026', fiscalQuarter: '2', end: '2026-06-30' }

function room() {
  const db = scratchDb()
  const author = addPerson(db, 'author')
  const approver = addPerson(db, 'approver')
  const store = (file: string, fiscalQuarter: 1 | 2, end: string) => {
    const period = { end, fiscalYear: 2026, fiscalQuarter, label: `Q${fiscalQuarter} 2026` }
    const read = inventedReading({ file, period })
    const stored = storeFiling(db, author, { name: file, bytes: Buffer.from(file) }, read, NOW)
    assert.ok(stored.done && stored.value.version)
    return stored.value.version.id
  }
  const found = (id: number) => {
    const row = getVersion(db, id)
    assert.ok(row)
    return row
  }
  const move = (id: number, answers: Record<string, string>, asCorrection = false) => {
    const { revision } = found(id).version
    const asked = { answers, reason: 'It was read as another quarter.', revision, asCorrection }
    const told = moveDraft(db, author, id, asked, NOW)
    return told.done ? 'done' : told.refusal.code
  }
  const release = (id: number) => {
    assert.ok(approve(db, approver, id, found(id).version.contentHash, NOW).done)
    assert.ok(publish(db, approver, id, NOW, NOW).done)
  }
  return { db, author, approver, store, found, move, release }
}

test('a draft goes to its true quarter with its address, on record, and back', () => {
  const { db, author, store, found, move } = room()
  const id = store('a.txt', 1, '2026-03-31')
  assert.equal(move(id, SECOND), 'done')
  assert.deepEqual([found(id).report.slug, found(id).report.periodEnd], ['2026-q2', '2026-06-30'])
  assert.equal(found(id).version.content.period?.fiscalQuarter, 2)
  assert.deepEqual(
    listReports(db).map(({ slug }) => slug),
    ['2026-q2'],
  )
  assert.deepEqual(listEvents(db, 1)[0]?.detail, {
    from: '2026-q1',
    to: '2026-q2',
    version: 1,
    reason: 'It was read as another quarter.',
  })
  const [edit] = listEdits(db, id)
  const asked = { versionId: id, editId: edit?.id ?? 0, revision: found(id).version.revision }
  assert.ok(undoEdit(db, author, asked, NOW).done)
  assert.equal(found(id).report.slug, '2026-q1')
})

test('it does not go over a live report, except as its correction', () => {
  const { db, store, found, move, release } = room()
  release(store('b.txt', 2, '2026-06-30'))
  const id = store('a.txt', 1, '2026-03-31')
  assert.equal(move(id, SECOND), 'taken')
  assert.equal(found(id).report.slug, '2026-q1')
  assert.equal(move(id, { ...SECOND, end: '2026-06-29' }, true), 'other-end')
  assert.equal(move(id, SECOND, true), 'done')
  assert.deepEqual([found(id).report.slug, found(id).version.number], ['2026-q2', 2])
  assert.equal(found(id).version.reason, 'It was read as another quarter.')
  assert.equal(getLiveReport(db, '2026-q2', NOW)?.versionNumber, 1)
  release(id)
  assert.equal(getLiveReport(db, '2026-q2', NOW)?.versionNumber, 2)
})

test('an approved version stays, and so does one that is or was public', () => {
  const { db, author, approver, store, found, move, release } = room()
  const id = store('a.txt', 1, '2026-03-31')
  assert.ok(approve(db, approver, id, found(id).version.contentHash, NOW).done)
  assert.equal(move(id, SECOND), 'approved')
  const asked = { place: 'release.city', text: 'Camden', reason: 'Misread.', revision: 0 }
  assert.ok(editVersion(db, author, id, asked, NOW).done)
  assert.equal(move(id, SECOND), 'done')
  release(id)
  assert.equal(move(id, FIRST), 'fixed')
})

test('the last day alone can be put right; what is no quarter is refused', () => {
  const { store, found, move } = room()
  const id = store('a.txt', 1, '2026-03-31')
  assert.equal(move(id, { ...FIRST, end: '2026-04-04' }), 'done')
  assert.deepEqual([found(id).report.slug, found(id).report.periodEnd], ['2026-q1', '2026-04-04'])
  assert.equal(move(id, { ...FIRST, end: '2026-04-04' }), 'same')
  assert.equal(move(id, { ...FIRST, fiscalQuarter: '5' }), 'not-fitting')
  assert.equal(move(id, { ...FIRST, fiscalYear: 'MMXXVI' }), 'not-fitting')
})
