import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allCapitals, withDashes } from './typeset-words.ts'

test('A title is in capitals when no letter of it is small', () => {
  assert.equal(allCapitals('HALDEN REPORTS THIRD QUARTER RESULTS'), true)
  assert.equal(allCapitals('Halden Reports Q3 RESULTS'), false)
  assert.equal(allCapitals('Q3'), false)
})

test('Two hyphens between words become a dash', () => {
  assert.equal(
    withDashes('LOWELL, Mass. -- Halden said--again--that'),
    'LOWELL, Mass. — Halden said—again—that',
  )
})

test('Two hyphens that are no dash stay: a rule, a nil, a command', () => {
  for (const text of ['-----', 'a --- b', '--', 'cash ----']) assert.equal(withDashes(text), text)
})
