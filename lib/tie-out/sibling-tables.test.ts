import assert from 'node:assert/strict'
import { test } from 'node:test'
import { footing } from './footing.ts'
import { type InventedTable, inventedFiling } from './invented-filing.fixture.ts'

const table = (end: string, rows: string[]): InventedTable => ({
  kind: 'segment',
  columns: [`${end}/3`, `${end}/6`],
  rows,
})
const north = [
  'Net fees | 4,120 | 8,377',
  'Provision | 285 | 512',
  'Other fees | 630 | 1,244',
  'Earnings | 4,465 | 9,109',
]
const south = [
  'Net fees | 2,914 | 5,604',
  'Provision | 197 | 401',
  'Other fees | 385 | 792',
  'Earnings | 3,102 | 5,995',
]
const wrong = (...tables: string[][]) =>
  footing(inventedFiling(tables.map((rows) => table('2024-06-30', rows))))
    .filter(({ verdict }) => verdict === 'disagrees')
    .map(({ message }) => message)

test('a line that stands in a table of the same lines, and is missing here, is named', () => {
  assert.deepEqual(wrong(north, south), [])
  const [message, ...more] = wrong(north, south.toSpliced(1, 1))
  assert.match(
    message ?? '',
    /^Earnings is 3,102 and 5,995; .*: disagrees, for want of Provision, which this filing has/,
  )
  assert.deepEqual(more, [])
})

test('a line by another name is not missing, and a table of other lines is none of the same', () => {
  assert.deepEqual(wrong(north, south.with(1, 'Provision for doubtful accounts | 197 | 401')), [])
  const other = [
    'Net fees | 2,914 | 5,604',
    'Rent | 197 | 401',
    'Travel | 77 | 140',
    'Earnings | 3,102 | 5,995',
  ]
  assert.deepEqual(wrong(north, other), [])
})
