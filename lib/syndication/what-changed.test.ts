import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Filing, Line, Statement } from '#lib/filing/filing.ts'
import { inventedReading } from '#lib/publication/invented-release.fixture.ts'
import { whatChanged } from './what-changed.ts'

const FIRST = inventedReading()
const [STATEMENT] = FIRST.statements as [Statement]
const [SALES] = STATEMENT.lines as [Line]

const withLines = (lines: Line[]): Filing => ({ ...FIRST, statements: [{ ...STATEMENT, lines }] })
const told = (after: Filing, before = FIRST) =>
  whatChanged(before, after).map((change) => [change.what, change.before, change.after])

test('nothing is told of two versions that say the same, though they were read elsewhere', () => {
  const cells = SALES.cells.map((cell) => cell && { ...cell, source: [0, 1] as const })
  assert.deepEqual(told(withLines([{ ...SALES, cells }])), [])
})

test('a figure is told by its line and its column, as printed and by value', () => {
  const [first, second] = SALES.cells
  const cells = [first && { ...first, printed: '1,201', value: '1201000' }, second ?? null]
  assert.deepEqual(told(withLines([{ ...SALES, cells: cells.map((cell) => cell ?? null) }])), [
    ['Net sales, March 31, 2026', '1,200', '1,201'],
  ])
  const inMillions = SALES.cells.map((cell) => cell && { ...cell, value: `${cell.value}000` })
  assert.deepEqual(told(withLines([{ ...SALES, cells: inMillions }]))[0], [
    'Net sales, March 31, 2026',
    '1,200 (1200000)',
    '1,200 (1200000000)',
  ])
})

test('a line that was put in, taken out or named otherwise is told as such', () => {
  const cost: Line = { ...SALES, label: 'Cost of sales' }
  assert.deepEqual(told(withLines([cost, SALES])), [
    ['Line of Statements of Operations', null, 'Cost of sales  1,200  1,100'],
  ])
  assert.deepEqual(told(FIRST, withLines([SALES, cost])), [
    ['Line of Statements of Operations', 'Cost of sales  1,200  1,100', null],
  ])
  assert.deepEqual(told(withLines([{ ...SALES, label: 'Sales' }])), [
    ['Label of a line, Statements of Operations', 'Net sales', 'Sales'],
  ])
})

test('of the release, changed paragraphs face one another, and long ones are cut to the difference', () => {
  const paragraph = (text: string) => ({ text, source: [0, 1] as const })
  const long = 'It was said before that the works at the harbor go on. '.repeat(8)
  const release = (...texts: string[]): Filing => ({
    ...FIRST,
    release: { headline: 'H', city: null, date: null, paragraphs: texts.map(paragraph) },
  })
  assert.deepEqual(told(release('One.', 'Three.'), release('One.', 'Two.')), [
    ['Paragraph of the release', 'Two.', 'Three.'],
  ])
  const [[, before, after] = []] = told(release(`${long}Sales rose 4 %.`), release(`${long}Sales rose 3 %.`))
  assert.match(before ?? '', /^… .{10,80}Sales rose 3 %\.$/)
  assert.match(after ?? '', /^… .{10,80}Sales rose 4 %\.$/)
})

test('a call’s number, passcode and time are told', () => {
  const call = {
    start: '2026-04-21T17:00:00-04:00',
    timeZone: 'America/New_York',
    phones: [
      {
        number: '+13125550134',
        printed: '(312) 555-0134',
        for: 'replay' as const,
        audience: null,
        passcode: '1' as string | null,
      },
    ],
    webcast: null,
    replayUntil: null,
    source: [0, 1] as const,
  }
  const [phone] = call.phones
  const after = { ...call, phones: phone ? [{ ...phone, passcode: '2' }] : [] }
  assert.deepEqual(told({ ...FIRST, calls: [after] }, { ...FIRST, calls: [call] }), [
    [
      'Number of the conference call',
      '(312) 555-0134, replay, passcode 1',
      '(312) 555-0134, replay, passcode 2',
    ],
  ])
})
