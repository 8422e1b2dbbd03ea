import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dateAndTime, fullDate, isoDateInZone, longDate, timeInZone } from './dates.ts'

const CALL = new Date('2003-07-31T21:00:00Z')

test('A date without a time is the same wherever the server stands', () => {
  assert.equal(longDate('2003-06-30'), 'June 30, 2003')
  assert.equal(fullDate('2003-07-31T17:00:00-04:00'), 'Thursday, July 31, 2003')
})

test('An instant is told in a zone by its name', () => {
  assert.equal(timeInZone(CALL, 'America/New_York'), '5:00 PM Eastern Daylight Time')
  assert.match(dateAndTime(CALL, 'America/Chicago'), /^July 31, 2003 at 4:00 PM CDT$/)
  assert.equal(isoDateInZone(new Date('2003-08-01T02:00:00Z'), 'America/New_York'), '2003-07-31')
})

test('A zone that nobody knows is told in UTC, and says so', () => {
  assert.equal(timeInZone(CALL, 'Mars/Olympus'), '9:00 PM Coordinated Universal Time')
})
