import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkChain, listEvents } from '#db/queries/audit.ts'
import { findByShortLink, getPublicEvent, listAllEvents, listPublicEvents } from '#db/queries/events.ts'
import { event } from '#db/schema.ts'
import { addPerson, scratchDb } from '#db/scratch-db.ts'
import { codeOf, value } from '../outcome.fixture.ts'
import { announceEvent } from './announce-event.ts'
import { cancelEvent, changeEvent, withdrawEvent } from './change-event.ts'
import { readDialIn, writeDialIn } from './dial-in.ts'
import { eventForm } from './event-form.ts'

const NOW = new Date('2026-04-20T13:00:00Z')
const PUBLIC = new Date('2026-04-22T13:00:00Z')
const BEFORE = new Date(PUBLIC.getTime() - 1)
const START = new Date('2026-05-04T21:00:00Z')
const TIMES = { startsAt: START, publicFrom: PUBLIC }
const FORM = {
  title: 'First quarter call',
  timeZone: 'America/New_York',
  minutes: '60',
  phones: '+1 312 555 0100, toll-free, passcode 8812\r\n\r\nReplay: +44 20 7946 0958, international',
  webcast: 'https://example.com/webcast',
  note: ' ',
  quarter: '2026-Q1',
  shortLink: '/Q1',
}
const DETAILS = eventForm.parse(FORM)

function newsroom() {
  const db = scratchDb()
  return { db, author: addPerson(db, 'author'), approver: addPerson(db, 'approver') }
}

test('the form is read, and cleaned', () => {
  assert.deepEqual(DETAILS, {
    title: 'First quarter call',
    timeZone: 'America/New_York',
    minutes: 60,
    phones: [
      {
        number: '+13125550100',
        printed: '+1 312 555 0100',
        for: 'live',
        audience: 'domestic',
        passcode: '8812',
      },
      {
        number: '+442079460958',
        printed: '+44 20 7946 0958',
        for: 'replay',
        audience: 'international',
        passcode: null,
      },
    ],
    webcast: 'https://example.com/webcast',
    note: null,
    quarter: '2026-q1',
    shortLink: 'q1',
  })
})

test('dial-in numbers that are written are read back the same', () => {
  assert.deepEqual(readDialIn(writeDialIn(DETAILS.phones)), { phones: DETAILS.phones })
  assert.deepEqual(readDialIn('Ask the operator'), { unread: ['Ask the operator'] })
})

test('every fault of the form is one sentence', () => {
  const told = eventForm.safeParse({
    title: '',
    timeZone: 'Boston',
    minutes: 'long',
    phones: 'the usual',
    webcast: 'javascript:alert(1)',
    quarter: 'Q2',
    shortLink: 'results',
  })
  assert.equal(told.error?.issues.length, 7)
  for (const { message } of told.error?.issues ?? []) assert.match(message, /^[A-Z].*\.$/)
})

test('an event is public from its instant on, in lists, by its address and by its short link alike', () => {
  const { db, approver } = newsroom()
  const { id, slug } = value(announceEvent(db, approver, DETAILS, TIMES, NOW))
  assert.deepEqual(listPublicEvents(db, BEFORE), [])
  assert.equal(getPublicEvent(db, slug, BEFORE), null)
  assert.equal(findByShortLink(db, 'q1', BEFORE), null)
  assert.equal(listPublicEvents(db, PUBLIC)[0]?.endsAt.toISOString(), '2026-05-04T22:00:00.000Z')
  assert.equal(getPublicEvent(db, slug, PUBLIC)?.id, id)
  assert.equal(findByShortLink(db, 'q1', PUBLIC)?.id, id)
})

test('who may not publish announces, changes and calls off nothing', () => {
  const { db, author, approver } = newsroom()
  const row = value(announceEvent(db, approver, DETAILS, TIMES, NOW))
  assert.equal(codeOf(announceEvent(db, author, DETAILS, TIMES, NOW)), 'not-allowed')
  assert.equal(codeOf(changeEvent(db, author, row, DETAILS, TIMES, NOW)), 'not-allowed')
  assert.equal(codeOf(cancelEvent(db, author, row, 'No longer.', NOW)), 'not-allowed')
  assert.deepEqual(db.select().from(event).all(), [row])
  assert.equal(listEvents(db, 10).length, 1)
})

test('times that make no sense are refused', () => {
  const { db, approver } = newsroom()
  const at = (startsAt: Date, publicFrom: Date) =>
    codeOf(announceEvent(db, approver, DETAILS, { startsAt, publicFrom }, NOW))
  assert.equal(at(new Date(NOW.getTime() - 1), NOW), 'in-the-past')
  assert.equal(at(START, new Date(NOW.getTime() - 1)), 'in-the-past')
  assert.equal(at(START, START), 'too-late')
  assert.equal(at(START, NOW), null)
})

test('a change is audited with what it changed, and is refused to who saw an older state', () => {
  const { db, approver } = newsroom()
  const seen = value(announceEvent(db, approver, DETAILS, TIMES, NOW))
  const later = new Date(START.getTime() + 3_600_000)
  const moved = value(changeEvent(db, approver, seen, DETAILS, { ...TIMES, startsAt: later }, BEFORE))
  assert.equal(moved.endsAt.getTime(), later.getTime() + 3_600_000)
  assert.deepEqual(Object.keys(listEvents(db, 1)[0]?.detail.changed ?? {}), ['startsAt', 'endsAt'])
  assert.equal(codeOf(changeEvent(db, approver, seen, DETAILS, TIMES, BEFORE)), 'changed-meanwhile')
  assert.equal(checkChain(db).brokenAt, null)
})

test('what changes nothing leaves no trace', () => {
  const { db, approver } = newsroom()
  const seen = value(announceEvent(db, approver, DETAILS, TIMES, NOW))
  assert.deepEqual(value(changeEvent(db, approver, seen, DETAILS, TIMES, BEFORE)), seen)
  assert.equal(listEvents(db, 10).length, 1)
})

test('an event that is public stays public, whatever a change says', () => {
  const { db, approver } = newsroom()
  const seen = value(announceEvent(db, approver, DETAILS, TIMES, NOW))
  const hidden = { startsAt: START, publicFrom: new Date(START.getTime() - 1) }
  const row = value(changeEvent(db, approver, seen, { ...DETAILS, title: 'Call' }, hidden, PUBLIC))
  assert.equal(row.publicFrom.getTime(), PUBLIC.getTime())
  assert.equal(listPublicEvents(db, PUBLIC)[0]?.title, 'Call')
})

test('an event that is moved says from when, unless nobody could have known', () => {
  const { db, approver } = newsroom()
  const later = { ...TIMES, startsAt: new Date(START.getTime() + 3_600_000) }
  const hidden = value(announceEvent(db, approver, DETAILS, TIMES, NOW))
  const unseen = value(changeEvent(db, approver, hidden, DETAILS, later, BEFORE))
  assert.equal(unseen.movedFrom, null)
  const moved = value(changeEvent(db, approver, unseen, DETAILS, TIMES, PUBLIC))
  assert.deepEqual(moved.movedFrom, later.startsAt)
  const renamed = { ...DETAILS, title: 'Call' }
  const still = value(changeEvent(db, approver, moved, renamed, TIMES, new Date(PUBLIC.getTime() + 1)))
  assert.deepEqual(still.movedFrom, later.startsAt)
  const back = value(changeEvent(db, approver, still, renamed, later, new Date(PUBLIC.getTime() + 2)))
  assert.equal(back.movedFrom, null)
})

test('an event that readers saw is shown as called off, one that they did not never appears', () => {
  const { db, approver } = newsroom()
  const hidden = value(announceEvent(db, approver, DETAILS, TIMES, NOW))
  value(cancelEvent(db, approver, hidden, 'Not this time.', BEFORE))
  assert.deepEqual(listPublicEvents(db, START), [])
  const shown = value(announceEvent(db, approver, DETAILS, { ...TIMES, publicFrom: NOW }, NOW))
  const off = value(cancelEvent(db, approver, shown, 'Storm.', PUBLIC))
  assert.equal(listPublicEvents(db, START)[0]?.reason, 'Storm.')
  assert.equal(findByShortLink(db, 'q1', START), null)
  assert.equal(codeOf(cancelEvent(db, approver, off, 'Storm.', PUBLIC)), 'cancelled')
})

test('an event that has started is not called off', () => {
  const { db, approver } = newsroom()
  const row = value(announceEvent(db, approver, DETAILS, TIMES, NOW))
  assert.equal(codeOf(cancelEvent(db, approver, row, 'Too late.', START)), 'too-late')
})

test('a short link passes to the event that was public last', () => {
  const { db, approver } = newsroom()
  const first = value(announceEvent(db, approver, DETAILS, { ...TIMES, publicFrom: NOW }, NOW))
  const second = value(announceEvent(db, approver, DETAILS, TIMES, NOW))
  assert.equal(findByShortLink(db, 'q1', BEFORE)?.id, first.id)
  assert.equal(findByShortLink(db, 'q1', PUBLIC)?.id, second.id)
})

test('a withdrawn event is gone for readers, and stays in the newsroom', () => {
  const { db, approver, author } = newsroom()
  const row = value(announceEvent(db, approver, DETAILS, { ...TIMES, publicFrom: NOW }, NOW))
  assert.equal(codeOf(withdrawEvent(db, author, row.id, 'A mistake.', PUBLIC)), 'not-allowed')
  assert.equal(codeOf(withdrawEvent(db, approver, row.id, '', PUBLIC)), 'no-reason')
  const gone = value(withdrawEvent(db, approver, row.id, 'A mistake.', PUBLIC))
  assert.deepEqual(listPublicEvents(db, PUBLIC), [])
  assert.equal(getPublicEvent(db, row.slug, PUBLIC), null)
  assert.equal(findByShortLink(db, 'q1', PUBLIC), null)
  assert.deepEqual(listAllEvents(db), [gone])
  assert.equal(codeOf(withdrawEvent(db, approver, row.id, 'A mistake.', PUBLIC)), 'withdrawn')
  assert.equal(codeOf(changeEvent(db, approver, gone, DETAILS, TIMES, PUBLIC)), 'withdrawn')
  assert.equal(listEvents(db, 1)[0]?.detail.reason, 'A mistake.')
})
