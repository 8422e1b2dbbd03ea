import assert from 'node:assert/strict'
import { test } from 'node:test'
import { timeLeft } from './time-left.ts'

const [SECOND, MINUTE, HOUR] = [1000, 60_000, 3_600_000]

test('The clock counts down in days, then hours, then minutes and seconds', () => {
  assert.equal(timeLeft(49 * HOUR, HOUR), 'Starts in 2 d 1 h')
  assert.equal(timeLeft(23 * HOUR + 59 * MINUTE, HOUR), 'Starts in 23 h 59 min')
  assert.equal(timeLeft(9 * MINUTE + 5 * SECOND, HOUR), 'Starts in 9 min 5 s')
  assert.equal(timeLeft(1, HOUR), 'Starts in 0 min 0 s')
})

test('A call is live from its second on, for as long as it lasts', () => {
  assert.equal(timeLeft(0, HOUR), 'Live now')
  assert.equal(timeLeft(-HOUR + 1, HOUR), 'Live now')
  assert.equal(timeLeft(-HOUR, HOUR), 'It has taken place.')
})
