import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { changeOf } from './change.ts'

const changes: [later: string, earlier: string, kind: string, difference: string, percent: string | null][] =
  [
    ['7537000', '9207000', 'down', '-1670000', '18.1'],
    ['0.25', '0.2', 'up', '0.05', '25.0'],
    ['5', '5', 'unchanged', '0', '0.0'],
    ['-991000', '-1207000', 'loss-narrowed', '216000', null],
    ['-1207000', '-991000', 'loss-widened', '-216000', null],
    ['10', '-5', 'profit-after-loss', '15', null],
    ['-5', '10', 'loss-after-profit', '-15', null],
    ['10', '0', 'up', '10', null],
    ['0', '10', 'down', '-10', '100.0'],
  ]

test('A change is told in the words that fit it', () => {
  for (const [later, earlier, kind, difference, percent] of changes) {
    assert.deepEqual(changeOf(later, earlier), { kind, difference, percent }, `${earlier} → ${later}`)
  }
})

test('A loss on either side never gets a percentage', () => {
  const negative = fc.integer({ min: -1_000_000, max: -1 }).map(String)
  const any = fc.integer({ min: -1_000_000, max: 1_000_000 }).map(String)
  fc.assert(fc.property(negative, any, (loss, other) => changeOf(loss, other).percent === null))
  fc.assert(fc.property(negative, any, (loss, other) => changeOf(other, loss).percent === null))
})
