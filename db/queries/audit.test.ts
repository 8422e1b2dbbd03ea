import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addPerson, scratchDb } from '../scratch-db.ts'
import { checkChain, listEvents, listVerbs, recordEvent, recordView } from './audit.ts'

const NOON = new Date('2026-03-04T17:00:00Z')

function withEvents(count: number) {
  const db = scratchDb()
  const ada = addPerson(db, 'admin', 'Ada Marsh')
  for (let n = 1; n <= count; n++) {
    recordEvent(db, { by: n % 2 ? ada : null, verb: n % 2 ? 'approve' : 'sync', subject: '2026-q1' }, NOON)
  }
  return { db, ada }
}

test('the database refuses to change or remove an event, or to squeeze one in', () => {
  const { db } = withEvents(3)
  for (const statement of [
    "update audit_event set verb = 'nothing' where id = 2",
    'delete from audit_event where id = 3',
    'insert or replace into audit_event select * from audit_event where id = 2',
  ]) {
    assert.throws(() => db.$client.exec(statement), /append-only/, statement)
  }
  assert.deepEqual({ ...checkChain(db), head: '' }, { events: 3, head: '', brokenAt: null, cutOff: 0 })
})

test('who gets past the triggers is found out: the first event that does not follow is named', () => {
  for (const column of ['at', 'person_id', 'person_name', 'verb', 'subject', 'detail']) {
    const { db } = withEvents(5)
    db.$client.exec('drop trigger audit_event_not_changed')
    const value =
      column === 'detail' ? '\'{"a":1}\'' : column.startsWith('p') && column.endsWith('d') ? 'null' : "'7'"
    db.$client.exec(`update audit_event set ${column} = ${value} where id = 3`)
    assert.equal(checkChain(db).brokenAt, 3, column)
  }
})

test('an event that was removed breaks the chain at the next one', () => {
  const { db } = withEvents(5)
  db.$client.exec('drop trigger audit_event_not_removed; delete from audit_event where id = 3')
  assert.equal(checkChain(db).brokenAt, 4)
})

test('events cut off at the end are missed by their numbers', () => {
  const { db } = withEvents(5)
  db.$client.exec('drop trigger audit_event_not_removed; delete from audit_event where id > 3')
  assert.equal(checkChain(db).brokenAt, null)
  assert.equal(checkChain(db).cutOff, 2)
})

test('the chain is walked over many parts', () => {
  const { db } = withEvents(2100)
  const { events, brokenAt, cutOff, head } = checkChain(db)
  assert.deepEqual({ events, brokenAt, cutOff }, { events: 2100, brokenAt: null, cutOff: 0 })
  assert.equal(head, listEvents(db, 1)[0]?.hash)
})

test('events are listed newest first, by person, verb and quarter, and page by page', () => {
  const { db, ada } = withEvents(5)
  recordEvent(db, { by: ada, verb: 'edit', subject: 'a file', detail: { quarter: '2026-q2' } }, NOON)
  const seqs = (...asked: Parameters<typeof listEvents> extends [unknown, ...infer Rest] ? Rest : never) =>
    listEvents(db, ...asked).map(({ seq }) => seq)
  assert.deepEqual(seqs(2), [6, 5])
  assert.deepEqual(seqs(2, {}, 5), [4, 3])
  assert.deepEqual(seqs(9, { personId: ada.id }), [6, 5, 3, 1])
  assert.deepEqual(seqs(9, { personId: 0 }), [4, 2])
  assert.deepEqual(seqs(9, { quarter: '2026-q2' }), [6])
  assert.deepEqual(seqs(9, { quarter: '2026-q1', verb: 'approve' }), [5, 3, 1])
  assert.deepEqual(listVerbs(db), ['approve', 'edit', 'sync'])
})

test('a look is on record once an hour for each person and version', () => {
  const { db, ada } = withEvents(0)
  const bo = addPerson(db, 'approver', 'Bo Lind')
  const look = (by: typeof ada, version: number, minutes: number) =>
    recordView(db, by, '2026-q1', { version }, new Date(NOON.getTime() + minutes * 60_000))
  look(ada, 1, 0)
  look(ada, 1, 59)
  assert.equal(listEvents(db, 9).length, 1)
  look(ada, 2, 59)
  look(bo, 1, 59)
  look(ada, 1, 61)
  assert.deepEqual(
    listEvents(db, 9, { verb: 'view' }).map(({ personName, detail }) => [personName, detail.version]),
    [
      ['Ada Marsh', 1],
      ['Bo Lind', 1],
      ['Ada Marsh', 2],
      ['Ada Marsh', 1],
    ],
  )
})
