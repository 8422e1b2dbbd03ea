import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { changeOf } from './change.ts'

const changes: [later: string, earlier: string, kind: string, difference: string, percent: string | null][] =
  [
    ['7537', '9207', 'down', '-1670', '18.1'],
    ['2.50', '2.00', 'up', '0.5', '25'],
    ['5000', '5000', 'unchanged', '0', '0.0'],
    ['-991', '-1207', 'loss-narrowed', '216', null],
    ['-1207', '-991', 'loss-widened', '-216', null],
    ['10', '-5', 'profit-after-loss', '15', null],
    ['-5', '10', 'loss-after-profit', '-15', null],
    ['10', '0', 'up', '10', null],
    ['0', '1000', 'down', '-1000', '100.0'],
  ]

const figure = (value: string) => ({ value, printed: value })

test('A change is told in the words that fit it', () => {
  for (const [later, earlier, kind, difference, percent] of changes) {
    assert.deepEqual(
      changeOf(figure(later), figure(earlier)),
      { kind, difference, percent },
      `${earlier} → ${later}`,
    )
  }
})

test('A percentage has no more digits than the figures bear', () => {
  assert.equal(changeOf(figure('2014'), figure('1545')).percent, '30.4')
  assert.equal(changeOf(figure('0.61'), figure('0.45')).percent, '36')
  assert.equal(changeOf(figure('61'), figure('19')).percent, null)
  assert.equal(changeOf(figure('0.16'), figure('0.05')).percent, null)
  const scaled = changeOf({ value: '61000000', printed: '61' }, { value: '19000000', printed: '19' })
  assert.equal(scaled.percent, null)
})

test('A loss on either side never gets a percentage', () => {
  const negative = fc.integer({ min: -1_000_000, max: -1 }).map(String)
  const any = fc.integer({ min: -1_000_000, max: 1_000_000 }).map(String)
  fc.assert(
    fc.property(negative, any, (loss, other) => changeOf(figure(loss), figure(other)).percent === null),
  )
  fc.assert(
    fc.property(negative, any, (loss, other) => changeOf(figure(other), figure(loss)).percent === null),
  )
})
