import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoOf, readPeriodWords, runOfDates } from './period.ts'

const lengths: [text: string, months: number | null, weeks: number | null][] = [
  ['Three Months Ended', 3, null],
  ['For the nine-month period ended', 9, null],
  ['Thirteen Weeks Ended', 3, 13],
  ['26 weeks ended', 6, 26],
  ['12 weeks ended', null, 12],
  ['Year Ended December 31, 2004', 12, null],
  ['Quarter ended', 3, null],
  ['For the four quarters ended', 12, null],
  ['4Q07', 3, null],
  ['Three Mos. Ended', 3, null],
  ['December 31, 2004', null, null],
]

test('a period is as long as its words say', () => {
  for (const [text, months, weeks] of lengths) {
    const words = readPeriodWords(text)
    assert.deepEqual([words.months, words.weeks], [months, weeks], text)
  }
})

const dates: [text: string, dates: string[]][] = [
  ['June 30, 2003', ['2003-06-30']],
  ['Sept. 30 2003', ['2003-09-30']],
  ['Jun-03', ['2003-06-30']],
  ['30-Jun-03', ['2003-06-30']],
  ['6/30/03 and 12-31-02', ['2003-06-30', '2002-12-31']],
  ['30 June 2003', ['2003-06-30']],
  ['30.06.2003', ['2003-06-30']],
  ['31/12/2002', ['2002-12-31']],
  ['July 3, 2004 and June 28, 2003', ['2004-07-03', '2003-06-28']],
  ['February 2004', ['2004-02-29']],
  ['2004-07-03', ['2004-07-03']],
]

test('dates are read in the ways they are printed', () => {
  for (const [text, wanted] of dates)
    assert.deepEqual(
      readPeriodWords(text).dates.map(({ year, month, day }) => isoOf(year ?? 0, month, day)),
      wanted,
      text,
    )
})

test('years that stand alone are years, figures are not', () => {
  assert.deepEqual(readPeriodWords('2003 2002*').years, [2003, 2002])
  assert.deepEqual(readPeriodWords('$2,003 and 2,002 and 2003.5').years, [])
})

test('a month and day without a year wait for one', () => {
  assert.deepEqual(readPeriodWords('Three Months Ended June 30,').dates, [{ year: null, month: 6, day: 30 }])
})

test('a period from one day to another is dated by its last', () => {
  assert.deepEqual(readPeriodWords('Period from July 2, 2004 to September 30, 2004').dates, [
    { year: 2004, month: 9, day: 30 },
  ])
  assert.deepEqual(readPeriodWords('(May 1, 1999) to June 30, 2002').dates, [
    { year: 2002, month: 6, day: 30 },
  ])
  assert.equal(readPeriodWords('June 30, 2002 and 2001').dates.length, 1)
})

test('a run of dates is known from dates among words', () => {
  const text = 'March 31,December 31, 2019 March 31,'
  assert.deepEqual(
    runOfDates(text).map(({ from, to }) => text.slice(from, to)),
    ['March 31', 'December 31, 2019', 'March 31'],
  )
  for (const other of ['March 31, 2020', 'March 31, 2020 and December 31, 2019', 'Sales'])
    assert.deepEqual(runOfDates(other), [])
})

const ranges: [text: string, months: number | null][] = [
  ['Period from January 1, 2020 through March 31, 2020', 3],
  ['January 1 through June 30, 2020', 6],
  ['July 2, 2004 to September 30, 2004', 3],
  ['February 15, 2020 to March 31, 2020', null],
]

test('a period that prints both its days is as long as from one to the other', () => {
  for (const [text, months] of ranges) {
    const words = readPeriodWords(text)
    assert.deepEqual([words.months, words.ranged, words.dates.length], [months, true, 1], text)
  }
  assert.equal(readPeriodWords('Three Months Ended March 31, 2020').ranged, false)
})
