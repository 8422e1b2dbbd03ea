import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listEdits } from '#db/queries/edits.ts'
import { getVersion } from '#db/queries/versions.ts'
import { fact } from '#db/schema.ts'
import { addPerson, scratchDb } from '#db/scratch-db.ts'
import type { Filing } from '#lib/filing/filing.ts'
import { editVersion } from './edit.ts'
import { inventedReading } from './invented-release.fixture.ts'
import type { Answers } from './places/place.ts'
import { storeFiling } from './store-filing.ts'
import { undoEdit } from './undo-edit.ts'

const NOW = new Date('2026-04-20T13:00:00Z')
const FILED = 'Net sales 1,200 1,100\nCost of sales 800 750\nCall (312) 555-0134, passcode 77 12#.\n'

const CALL: Filing['calls'][number] = {
  start: '2026-04-21T17:00:00-04:00',
  timeZone: 'America/New_York',
  phones: [
    { number: '+13125550134', printed: '(312) 555-0134', for: 'live', audience: 'domestic', passcode: null },
  ],
  webcast: 'www.lantern.example',
  replayUntil: null,
  source: [44, 70],
}

function draft(changed: Partial<Filing> = { calls: [CALL] }) {
  const db = scratchDb()
  const author = addPerson(db, 'author')
  const read = inventedReading(changed)
  const stored = storeFiling(db, author, { name: read.file, bytes: Buffer.from(FILED) }, read, NOW)
  assert.ok(stored.done && stored.value.version)
  const { id } = stored.value.version
  const version = () => {
    const found = getVersion(db, id)
    assert.ok(found)
    return found.version
  }
  const change = (place: string, answers: Answers) => {
    const asked = { place, answers, reason: 'It was misread.', revision: version().revision }
    const told = editVersion(db, author, id, asked, NOW)
    return told.done ? 'done' : told.refusal.message
  }
  const undo = (editId: number) => {
    const { revision } = version()
    const told = undoEdit(db, author, { versionId: id, editId, revision }, NOW)
    return told.done ? 'done' : told.refusal.code
  }
  const undoLast = () => undo(listEdits(db, id)[0]?.id ?? 0)
  return { db, id, version, change, undo, undoLast, content: () => version().content }
}

test('a number of the call is changed, added and taken out, and each of it is undone', () => {
  const { change, undoLast, content } = draft()
  const phones = () => content().calls[0]?.phones
  const before = phones()
  const given = { printed: '+44 20 7946 0000', for: 'replay', audience: 'international', passcode: '77 12#' }
  assert.equal(change('calls.0.phones.0', given), 'done')
  assert.deepEqual(phones(), [
    {
      number: '+442079460000',
      printed: '+44 20 7946 0000',
      for: 'replay',
      audience: 'international',
      passcode: '77 12#',
    },
  ])
  assert.equal(undoLast(), 'done')
  assert.deepEqual(phones(), before)
  assert.equal(change('calls.0.phones.1.gap', given), 'done')
  assert.equal(phones()?.length, 2)
  assert.equal(undoLast(), 'done')
  assert.deepEqual(phones(), before)
  assert.equal(change('calls.0.phones.0.whole', {}), 'done')
  assert.deepEqual(phones(), [])
  assert.equal(undoLast(), 'done')
  assert.deepEqual(phones(), before)
  assert.match(change('calls.0.phones.0', { printed: '555', for: 'live' }), /not one telephone number/)
  assert.match(change('calls.0.phones.0', { ...given, passcode: 'abc' }), /passcode is digits/)
})

test('a call begins on its zone’s clock, also on another side of a clock change; a missing call is put in', () => {
  const { change, content } = draft()
  const call = { timeZone: 'America/New_York', webcast: 'www.lantern.example/q1', replayUntil: '2026-05-05' }
  assert.equal(change('calls.0', { ...call, start: '2026-01-21T08:30' }), 'done')
  assert.equal(content().calls[0]?.start, '2026-01-21T08:30:00-05:00')
  assert.equal(content().calls[0]?.replayUntil, '2026-05-05')
  assert.match(change('calls.0', { ...call, start: '2026-03-08T02:30' }), /clocks go forward/)
  assert.match(change('calls.0', { ...call, start: 'at five' }), /a date and a time/)
  assert.match(change('calls.0', { ...call, replayUntil: 'in May' }), /end of the replay/)
  assert.equal(change('calls.1.gap', { ...call, start: '2026-07-21T17:00' }), 'done')
  assert.equal(content().calls[1]?.start, '2026-07-21T17:00:00-04:00')
})

test('cover and exhibits are changed; a change of the currency is one of the lines too', () => {
  const { change, undoLast, content } = draft()
  const before = content()
  const cover = {
    form: '8-K/A',
    items: '2.02 9.01',
    reportDate: '2026-04-22',
    name: 'Lantern Co.',
    currency: 'EUR',
  }
  assert.equal(change('cover', cover), 'done')
  assert.deepEqual([content().form, content().registrant.name], ['8-K/A', 'Lantern Co.'])
  assert.equal(content().statements[0]?.lines[0]?.unit, 'EUR')
  assert.equal(undoLast(), 'done')
  assert.deepEqual({ ...content(), checks: [] }, { ...before, checks: [] })
  assert.match(change('cover', { ...cover, items: 'Item two' }), /no item/)
  assert.equal(change('exhibits.0', { number: '99.2', description: 'Release' }), 'done')
  assert.equal(change('exhibits.1.gap', { number: '99.1' }), 'done')
  assert.equal(change('exhibits.0.whole', {}), 'done')
  assert.deepEqual(content().exhibits, [{ number: '99.1', description: null }])
})

test('a column’s period is changed, and with it the facts', () => {
  const { db, change } = draft()
  const column = { label: 'Year 2025', role: 'period', end: '2025-12-31', months: '12' }
  assert.equal(change('statements.0.columns.1', column), 'done')
  const facts = db.select().from(fact).all()
  assert.deepEqual(
    facts.map(({ end, months }) => [end, months]),
    [
      ['2026-03-31', 3],
      ['2025-12-31', 12],
    ],
  )
  assert.match(change('statements.0.columns.1', { ...column, months: '1.5' }), /from 1 to 60/)
  assert.match(change('statements.0.columns.1', { ...column, end: '2025-13-01' }), /year, month and day/)
})

test('another scale is one of the figures that followed it', () => {
  const { change, undoLast, content } = draft()
  const values = () => content().statements[0]?.lines.map(({ cells }) => cells[0]?.value)
  const statement = { title: 'Income', kind: 'income', scale: '1000000', audited: 'no' }
  const line = { label: 'Per share', unit: 'USD/share', depth: '0', cell0: '0.12', cell1: '0.11' }
  assert.equal(change('statements.0.lines.1.gap', line), 'done')
  assert.equal(change('statements.0', statement), 'done')
  assert.deepEqual(values(), ['1200000000', '0.12'])
  assert.equal(undoLast(), 'done')
  assert.deepEqual(values(), ['1200000', '0.12'])
})

test('a line that was not read is put in with its figures, traced to where they are printed', () => {
  const { change, undoLast, content } = draft({})
  const line = { label: 'Cost of sales', unit: 'USD', depth: '1', cell0: '800', cell1: '(750)' }
  const second = () => content().statements[0]?.lines[1]
  assert.equal(change('statements.0.lines.1.gap', line), 'done')
  assert.deepEqual(
    second()?.cells.map((cell) => cell?.value),
    ['800000', '-750000'],
  )
  assert.equal(undoLast(), 'done')
  assert.equal(second(), undefined)
  assert.match(
    change('statements.0.lines.1.gap', { ...line, cell0: 'some' }),
    /March 31, 2026: Write a figure/,
  )
  assert.match(change('statements.0.lines.1.gap', { ...line, unit: null }), /no unit/)
})

test('a figure is put where none was read, and taken out where none is printed', () => {
  const { change, content } = draft()
  const cells = () => content().statements[0]?.lines[0]?.cells.map((cell) => cell?.printed ?? null)
  assert.equal(change('statements.0.lines.0.cells.1', { text: null }), 'done')
  assert.deepEqual(cells(), ['1,200', null])
  assert.equal(change('statements.0.lines.0.cells.1', { text: '1,100' }), 'done')
  assert.deepEqual(cells(), ['1,200', '1,100'])
})

test('an edit is undone where its line stands now, and not at all once it was changed again', () => {
  const { db, id, change, undo, content } = draft()
  const line = { label: 'Cost of sales', unit: 'USD', cell0: '800', cell1: '750' }
  assert.equal(change('statements.0.lines.0.cells.0', { text: '1,201' }), 'done')
  const edited = listEdits(db, id)[0]?.id ?? 0
  assert.equal(change('statements.0.lines.0.gap', line), 'done')
  assert.equal(undo(edited), 'done')
  const printed = () => content().statements[0]?.lines.map(({ cells }) => cells[0]?.printed)
  assert.deepEqual(printed(), ['800', '1,200'])
  assert.equal(undo(edited), 'not-fitting')
  assert.equal(change('statements.0.lines.1.whole', {}), 'done')
  assert.equal(undo(edited), 'unknown')
})

test('who edits an older revision is told what was changed since, by whom and why', () => {
  const { db, id, change } = draft()
  const admin = addPerson(db, 'admin')
  assert.equal(change('statements.0.lines.0.whole', {}), 'done')
  assert.equal(change('release.city', { text: 'Camden' }), 'done')
  const asked = { place: 'release.date', text: '2026-04-22', reason: 'Misread.', revision: 0 }
  const told = editVersion(db, admin, id, asked, NOW)
  assert.ok(!told.done)
  assert.match(told.refusal.message, /Nothing of yours was stored/)
  assert.match(told.refusal.message, /City of the dateline, by The author \(“It was misread\.”\)/)
  assert.match(told.refusal.message, /Line of Statements of Operations taken out, by The author/)
})
