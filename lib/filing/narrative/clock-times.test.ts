import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findClockTimes, instantAt } from './clock-times.ts'

const read = (text: string) =>
  findClockTimes(text).map(
    ({ hour, minute, timeZone }) => `${hour}:${String(minute).padStart(2, '0')} ${timeZone}`,
  )

const examples: Record<string, string[]> = {
  'at 5:00 p.m. (ET) on': ['17:00 America/New_York'],
  '8:30 a.m. Eastern/7:30 a.m. Central': ['8:30 America/New_York', '7:30 America/Chicago'],
  '11:00 AM Eastern Standard Time': ['11:00 America/New_York'],
  '9 a.m. New York time': ['9:00 America/New_York'],
  '12 noon ET': ['12:00 America/New_York'],
  '12:15 a.m. ET': ['0:15 America/New_York'],
  '14:00 CET / 8:00 am ET': ['14:00 Europe/Brussels', '8:00 America/New_York'],
  '10:00 a.m. to 11:00 a.m. Eastern time': ['10:00 America/New_York', '11:00 America/New_York'],
  '5 p.m. E.S.T.': ['17:00 America/New_York'],
  '3:00 p.m. Central European Time': ['15:00 Europe/Brussels'],
  '5:00 p.m. Eastern European Time': ['17:00 Europe/Athens'],
  '9:00 a.m. Minneapolis time': ['9:00 America/Chicago'],
  'at 5:00 p.m. today (Eastern Time)': ['17:00 America/New_York'],
  '8 a.m. local time (ET)': ['8:00 America/New_York'],
  '10:30 a.m. in Boston': ['10:30 null'],
  'a ratio of 10:1 and $4.50 a share': [],
  '13 p.m. ET': [],
}

for (const [text, times] of Object.entries(examples)) {
  test(`Times of day are read: ${text}`, () => assert.deepEqual(read(text), times))
}

test('The offset is the one in force on that day, whatever the zone was called', () => {
  assert.equal(
    instantAt('2020-07-01', { hour: 17, minute: 0 }, 'America/New_York'),
    '2020-07-01T17:00:00-04:00',
  )
  assert.equal(
    instantAt('2020-01-01', { hour: 17, minute: 0 }, 'America/New_York'),
    '2020-01-01T17:00:00-05:00',
  )
  // Summer time began a month later before 2007.
  assert.equal(
    instantAt('2006-03-20', { hour: 17, minute: 0 }, 'America/New_York'),
    '2006-03-20T17:00:00-05:00',
  )
})
