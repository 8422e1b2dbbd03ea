import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Temporal } from 'temporal-polyfill'
import { embargoWarnings, readLocalTime } from './embargo-time.ts'
import { filingDeadline } from './filing-deadline.ts'
import { federalHoliday, marketHoliday } from './us-holidays.ts'

const NEW_YORK = 'America/New_York'
const day = (iso: string) => Temporal.PlainDate.from(iso)

test('a time is read on the clock of the zone, on either side of a clock change', () => {
  assert.deepEqual(readLocalTime('2026-10-31T16:05', NEW_YORK), {
    is: 'once',
    at: new Date('2026-10-31T20:05Z'),
  })
  assert.deepEqual(readLocalTime('2026-11-02T16:05', NEW_YORK), {
    is: 'once',
    at: new Date('2026-11-02T21:05Z'),
  })
})

test('the hour that comes twice is asked about, and so is the one that does not come', () => {
  assert.deepEqual(readLocalTime('2026-11-01T01:30', NEW_YORK), {
    is: 'twice',
    earlier: new Date('2026-11-01T05:30Z'),
    later: new Date('2026-11-01T06:30Z'),
  })
  assert.deepEqual(readLocalTime('2026-03-08T02:30', NEW_YORK), {
    is: 'skipped',
    before: new Date('2026-03-08T06:30Z'),
    after: new Date('2026-03-08T07:30Z'),
  })
})

test('leap days and year ends are days; others are no time', () => {
  assert.equal(readLocalTime('2028-02-29T08:00', NEW_YORK).is, 'once')
  assert.equal(readLocalTime('2026-12-31T23:59', NEW_YORK).is, 'once')
  for (const no of ['2026-02-29T08:00', '2026-13-01T08:00', '2026-01-01T24:30', 'tomorrow', '']) {
    assert.equal(readLocalTime(no, NEW_YORK).is, 'no time', no)
  }
})

test('warned is of trading hours, of 16:00 sharp, of weekends and of holidays, and not of a quiet evening', () => {
  const warned = (iso: string) => embargoWarnings(new Date(iso), 'XNAS').length
  assert.equal(warned('2026-04-21T15:00Z'), 1)
  assert.match(embargoWarnings(new Date('2026-04-21T20:00Z'), 'XNYS')[0] ?? '', /sharp/)
  assert.equal(warned('2026-04-21T20:05Z'), 0)
  assert.equal(warned('2026-04-21T11:00Z'), 0)
  assert.match(embargoWarnings(new Date('2026-04-03T12:00Z'), 'XNYS')[0] ?? '', /Good Friday/)
  assert.match(embargoWarnings(new Date('2026-04-25T12:00Z'), 'XNYS')[0] ?? '', /weekend/)
  assert.deepEqual(embargoWarnings(new Date('2026-04-21T15:00Z'), 'XLON'), [])
})

test('on days on which the exchange closes early, its trade ends at 13:00', () => {
  for (const early of ['2026-11-27T-05:00', '2026-12-24T-05:00', '2025-07-03T-04:00', '2023-07-03T-04:00']) {
    const at = (time: string) => embargoWarnings(new Date(early.replace('T', `T${time}`)), 'XNYS')
    assert.match(at('12:59')[0] ?? '', /9:30 to 13:00/, early)
    assert.match(at('13:00')[0] ?? '', /^At 13:00 sharp/, early)
    assert.deepEqual(at('13:05'), [], early)
    assert.deepEqual(at('16:00'), [], early)
  }
  // Kept for Independence Day, a Saturday; a Friday before a Sunday; Christmas kept on its eve.
  assert.match(embargoWarnings(new Date('2026-07-03T15:05-04:00'), 'XNYS')[0] ?? '', /closed that day/)
  assert.match(embargoWarnings(new Date('2027-07-02T15:05-04:00'), 'XNYS')[0] ?? '', /9:30 to 16:00/)
  assert.match(embargoWarnings(new Date('2027-12-24T15:05-05:00'), 'XNYS')[0] ?? '', /Christmas/)
})

test('the exchange trades by the clock of New York, on either side of a clock change', () => {
  const first = (iso: string) => embargoWarnings(new Date(iso), 'XNYS')[0] ?? ''
  assert.match(first('2026-03-06T20:30Z'), /trades/) // 15:30, a Friday in winter
  assert.equal(first('2026-03-09T20:30Z'), '') // 16:30, the Monday after the change
  assert.equal(first('2026-03-06T14:15Z'), '') // 9:15
  assert.match(first('2026-03-09T14:15Z'), /trades/) // 10:15
})

test('holidays fall as the law and the exchange have them', () => {
  assert.equal(federalHoliday(day('2026-07-03')), 'Independence Day')
  assert.equal(federalHoliday(day('2026-07-06')), null)
  assert.equal(federalHoliday(day('2027-12-31')), 'New Year’s Day')
  assert.equal(marketHoliday(day('2027-12-31')), null)
  assert.equal(federalHoliday(day('2023-01-02')), 'New Year’s Day')
  assert.equal(federalHoliday(day('2026-10-12')), 'Columbus Day')
  assert.equal(marketHoliday(day('2026-10-12')), null)
  assert.equal(federalHoliday(day('2026-11-26')), 'Thanksgiving Day')
  assert.equal(federalHoliday(day('2026-05-25')), 'Memorial Day')
  assert.equal(federalHoliday(day('2020-06-19')), null)
  assert.equal(federalHoliday(day('2026-06-19')), 'Juneteenth National Independence Day')
  assert.equal(federalHoliday(day('2027-06-18')), 'Juneteenth National Independence Day')
  assert.equal(federalHoliday(day('2022-06-20')), 'Juneteenth National Independence Day')
  assert.equal(marketHoliday(day('2021-06-18')), null)
  assert.equal(marketHoliday(day('2022-06-20')), 'Juneteenth National Independence Day')
  assert.equal(federalHoliday(day('2023-11-10')), 'Veterans Day')
  assert.equal(marketHoliday(day('2023-11-10')), null)
  assert.equal(federalHoliday(day('2028-02-29')), null)
  for (const good of ['2024-03-29', '2025-04-18', '2027-03-26', '2038-04-23']) {
    assert.equal(marketHoliday(day(good)), 'Good Friday')
  }
})

test('an 8-K is due four business days after the release, over weekends and holidays', () => {
  const due = (released: string) => filingDeadline(new Date(released)).toISOString()
  assert.equal(due('2026-04-21T20:05Z'), '2026-04-27T21:30:00.000Z')
  assert.equal(due('2026-04-25T14:00Z'), '2026-04-30T21:30:00.000Z')
  assert.equal(due('2026-11-24T21:05Z'), '2026-12-01T22:30:00.000Z')
  assert.equal(due('2027-12-29T21:05Z'), '2028-01-05T22:30:00.000Z')
  // Juneteenth; Independence Day kept on the Friday before; Veterans Day, though the exchange trades.
  assert.equal(due('2026-06-16T20:05Z'), '2026-06-23T21:30:00.000Z')
  assert.equal(due('2026-06-30T20:05Z'), '2026-07-07T21:30:00.000Z')
  assert.equal(due('2026-11-09T21:05Z'), '2026-11-16T22:30:00.000Z')
  // Over a leap day, over the end of summer time, and by the day in New York where UTC has the next one.
  assert.equal(due('2028-02-25T21:05Z'), '2028-03-02T22:30:00.000Z')
  assert.equal(due('2026-10-29T20:05Z'), '2026-11-04T22:30:00.000Z')
  assert.equal(due('2026-04-22T03:59Z'), '2026-04-27T21:30:00.000Z')
  assert.equal(due('2026-04-22T04:00Z'), '2026-04-28T21:30:00.000Z')
})
