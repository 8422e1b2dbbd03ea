import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventedStatement } from '../tie-out/invented-filing.fixture.ts'
import { withChanges } from './change-columns.ts'
import { quarter } from './invented-quarter.ts'

const [income, balance] = quarter.statements

test('Each period is compared with the same length of the year before', () => {
  assert.ok(income)
  const { columns, lines } = withChanges(income)
  assert.deepEqual(
    columns.slice(4).map(({ label }) => label),
    ['Change, 3 months', 'In percent, 3 months', 'Change, 6 months', 'In percent, 6 months'],
  )
  assert.deepEqual(
    lines[0]?.cells.slice(4).map((cell) => [cell?.value, cell?.printed]),
    [
      ['1100000', '1100'],
      ['18.3', '18.3%'],
      ['700000', '700'],
      ['5.5', '5.5%'],
    ],
  )
})

test('A loss has a difference but no percentage', () => {
  assert.deepEqual(
    withChanges(income ?? assert.fail())
      .lines[3]?.cells.slice(4, 6)
      .map((cell) => [cell?.value, cell?.printed]),
    [
      ['-0.01', '-0.01'],
      [null, 'n/m'],
    ],
  )
})

test('A balance sheet is compared with its other date, once', () => {
  const { columns, lines } = withChanges(balance ?? assert.fail())
  assert.equal(columns.length, 4)
  assert.deepEqual(
    lines[2]?.cells.slice(2).map((cell) => cell?.printed),
    ['-40', '-100.0%'],
  )
})

test('Columns of different lengths are never compared', () => {
  const statement = inventedStatement({
    kind: 'income',
    columns: ['2024-06-30/3', '2023-06-30/6'],
    rows: ['Sales | 5 | 4'],
  })
  assert.deepEqual(withChanges(statement), statement)
})
