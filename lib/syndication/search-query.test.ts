import assert from 'node:assert/strict'
import { test } from 'node:test'
import { searchQuery, stretches } from './search-query.ts'

test('Every word typed must be found, and the last may go on', () => {
  assert.equal(searchQuery('gross margin 2003'), '"gross" "margin" "2003"*')
  assert.equal(searchQuery('Q2'), '"Q2"')
})

test('Nothing typed is an operator', () => {
  assert.equal(searchQuery('a OR b* NEAR("c") -d:e'), '"a" "OR" "b" "NEAR" "c" "d" "e"')
  assert.equal(searchQuery(' "*-() '), null)
})

test('A passage is split at its marks', () => {
  assert.deepEqual(stretches('our \u0001ADSL\u0002 modem, \u0001ADSL\u0002'), [
    { text: 'our ', marked: false },
    { text: 'ADSL', marked: true },
    { text: ' modem, ', marked: false },
    { text: 'ADSL', marked: true },
  ])
})
