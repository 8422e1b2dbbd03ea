import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseAmount, scaleUp } from './amount.ts'

const figures: [printed: string, value: string | null, places?: number][] = [
  ['$ 8,417', '8417', 0],
  ['(7)', '-7', 0],
  ['$(0.13)', '-0.13', 2],
  ['(0.13', '-0.13', 2],
  ['($0.13)', '-0.13', 2],
  ['$ (1,207)', '-1207', 0],
  ['-41%', '-41', 0],
  ['(4.5)%', '-4.5', 1],
  ['(4.5%)', '-4.5', 1],
  ['.13', '0.13', 2],
  ['—', '0'],
  ['--', '0'],
  ['$ -', '0'],
  ['-$12.50', '-12.5', 2],
  ['1,083,743', '1083743', 0],
  ['22.0', '22', 1],
  ['8,417 (1)', '8417', 0],
  ['8,417*', '8417', 0],
  ['1.5x', '1.5', 1],
  ['9.5:1', '9.5', 1],
  ['(1.8 pts)', '-1.8', 1],
  ['(70) bps', '-70', 0],
  ['12.1p', '12.1', 1],
  ['(1)', '-1', 0],
  ['€ 12', '12', 0],
  ['N/A', null],
  ['June 30', null],
  ['1,23,4', null],
  ['0-18672', null],
  ['12-31', null],
  ['', null],
  ['$', null],
]

test('a printed figure is read to its exact decimal, and anything else is no figure', () => {
  for (const [printed, value, places] of figures) {
    const amount = parseAmount(printed)
    assert.equal(amount?.value ?? null, value, printed)
    if (places !== undefined) assert.equal(amount?.places, places, printed)
  }
})

test('percent and currency signs are told', () => {
  assert.equal(parseAmount('12 %')?.percent, true)
  assert.equal(parseAmount('US$ 12')?.currency, 'USD')
  assert.equal(parseAmount('£12')?.currency, 'GBP')
})

test('scaling is exact', () => {
  assert.equal(scaleUp('0.1', 1_000_000), '100000')
  assert.equal(scaleUp('-916.2', 1000), '-916200')
})
