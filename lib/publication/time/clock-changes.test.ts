import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listPublicEvents } from '#db/queries/events.ts'
import { getLiveReport } from '#db/queries/reports.ts'
import { addPerson, scratchDb } from '#db/scratch-db.ts'
import { approve } from '../approve.ts'
import { announceEvent } from '../events/announce-event.ts'
import { eventForm } from '../events/event-form.ts'
import { inventedReading } from '../invented-release.fixture.ts'
import { publish } from '../publish.ts'
import { storeFiling } from '../store-filing.ts'
import { type LocalTime, readLocalTime } from './embargo-time.ts'

const NEW_YORK = 'America/New_York'
const LONG_BEFORE = new Date('2020-01-02T12:00Z')

/** Every instant that a time on a wall can mean. */
function instantsOf(read: LocalTime): Date[] {
  if (read.is === 'once') return [read.at]
  if (read.is === 'twice') return [read.earlier, read.later]
  return read.is === 'skipped' ? [read.before, read.after] : []
}

/** Local times at which clocks change, days and years end, with the instants that they can mean. */
const TIMES: [local: string, timeZone: string, instants: string[]][] = [
  // Summer time begins and ends in New York.
  ['2026-03-08T01:59', NEW_YORK, ['2026-03-08T06:59:00.000Z']],
  ['2026-03-08T02:00', NEW_YORK, ['2026-03-08T06:00:00.000Z', '2026-03-08T07:00:00.000Z']],
  ['2026-03-08T03:00', NEW_YORK, ['2026-03-08T07:00:00.000Z']],
  ['2026-11-01T00:59', NEW_YORK, ['2026-11-01T04:59:00.000Z']],
  ['2026-11-01T01:00', NEW_YORK, ['2026-11-01T05:00:00.000Z', '2026-11-01T06:00:00.000Z']],
  ['2026-11-01T02:00', NEW_YORK, ['2026-11-01T07:00:00.000Z']],
  // In London at another hour, in the south the other way round, and by half an hour.
  ['2026-03-29T01:30', 'Europe/London', ['2026-03-29T00:30:00.000Z', '2026-03-29T01:30:00.000Z']],
  ['2026-10-25T01:30', 'Europe/London', ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z']],
  ['2026-10-04T02:30', 'Australia/Sydney', ['2026-10-03T15:30:00.000Z', '2026-10-03T16:30:00.000Z']],
  ['2026-10-04T02:15', 'Australia/Lord_Howe', ['2026-10-03T15:15:00.000Z', '2026-10-03T15:45:00.000Z']],
  ['2026-04-05T01:45', 'Australia/Lord_Howe', ['2026-04-04T14:45:00.000Z', '2026-04-04T15:15:00.000Z']],
  // Where clocks never change, they mean one.
  ['2026-03-08T02:30', 'America/Phoenix', ['2026-03-08T09:30:00.000Z']],
  ['2026-03-08T02:30', 'UTC', ['2026-03-08T02:30:00.000Z']],
  // A day that Samoa left out.
  ['2011-12-30T12:00', 'Pacific/Apia', ['2011-12-29T22:00:00.000Z', '2011-12-30T22:00:00.000Z']],
  // Leap days and the ends of years.
  ['2028-02-29T23:59', NEW_YORK, ['2028-03-01T04:59:00.000Z']],
  ['2028-12-31T23:59', NEW_YORK, ['2029-01-01T04:59:00.000Z']],
  ['2027-01-01T00:00', 'Asia/Tokyo', ['2026-12-31T15:00:00.000Z']],
  ['2100-02-29T12:00', NEW_YORK, []],
  ['2026-04-31T12:00', NEW_YORK, []],
]

test('a time on a wall means the instants that it means, whatever clocks do that day', () => {
  for (const [local, timeZone, instants] of TIMES) {
    const found = instantsOf(readLocalTime(local, timeZone)).map((at) => at.toISOString())
    assert.deepEqual(found, instants, `${local} in ${timeZone}`)
  }
})

test('a report is public from the instant that was meant, to the millisecond, whatever clocks do that day', () => {
  for (const [local, timeZone] of TIMES) {
    for (const liveAt of instantsOf(readLocalTime(local, timeZone))) {
      const db = scratchDb()
      const read = inventedReading()
      const now = new Date(Math.min(LONG_BEFORE.getTime(), liveAt.getTime() - 1000))
      const file = { name: read.file, bytes: Buffer.from(read.file) }
      const stored = storeFiling(db, addPerson(db, 'author'), file, read, now)
      assert.ok(stored.done && stored.value.version)
      const { id, contentHash } = stored.value.version
      const approver = addPerson(db, 'approver')
      assert.ok(approve(db, approver, id, contentHash, now).done)
      assert.ok(publish(db, approver, id, liveAt, now).done)
      const at = (ms: number) => getLiveReport(db, '2026-q1', new Date(liveAt.getTime() + ms))
      assert.equal(at(-1), null, `${local} in ${timeZone}`)
      assert.equal(at(0)?.liveAt.getTime(), liveAt.getTime(), `${local} in ${timeZone}`)
      db.$client.close()
    }
  }
})

test('a call that is announced over a clock change is as long as it is said to be, under its own day', () => {
  for (const [local, timeZone] of TIMES) {
    for (const startsAt of instantsOf(readLocalTime(local, timeZone))) {
      const db = scratchDb()
      const details = eventForm.parse({ title: 'Results call', timeZone, minutes: '90' })
      const publicFrom = new Date(startsAt.getTime() - 3_600_000)
      const told = announceEvent(db, addPerson(db, 'approver'), details, { startsAt, publicFrom }, publicFrom)
      assert.ok(told.done)
      assert.equal(told.value.endsAt.getTime() - startsAt.getTime(), 90 * 60_000)
      const day = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(startsAt)
      assert.match(told.value.slug, new RegExp(`^${day}-results-call-[a-z0-9]{6}$`))
      assert.equal(listPublicEvents(db, new Date(publicFrom.getTime() - 1)).length, 0)
      assert.equal(listPublicEvents(db, publicFrom).length, 1)
      db.$client.close()
    }
  }
})
