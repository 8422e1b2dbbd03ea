import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findDates, findRelativeDays, resolveDate, resolveRelativeDay } from './dates.ts'

const read = (text: string) => findDates(text).map((date) => resolveDate(date, '2004-01-05'))

const examples: Record<string, (string | null)[]> = {
  'Thursday July 31st at': ['2003-07-31'],
  'Sept. 30, 2004 and Dec 31, 2003': ['2004-09-30', '2003-12-31'],
  '8 May 2003': ['2003-05-08'],
  '3/31/04': ['2004-03-31'],
  'May 12th through May 19th': ['2004-05-12', '2004-05-19'],
  'the year nearest to the release: December 20': ['2003-12-20'],
  'sales may 10 percent': [],
  'March 2005 Quarter': [],
  'February 30, 2004': [],
}

for (const [text, dates] of Object.entries(examples)) {
  test(`Dates are read: ${text}`, () => assert.deepEqual(read(text), dates))
}

test('Days told by their distance count from the day of the release', () => {
  const days = findRelativeDays('today, tomorrow or Thursday').map((day) =>
    resolveRelativeDay(day, '2020-04-29'),
  )
  assert.deepEqual(days, ['2020-04-29', '2020-04-30', '2020-04-30'])
  assert.equal(resolveRelativeDay({ at: 0, end: 5, offset: 0, weekday: null }, null), null)
})
