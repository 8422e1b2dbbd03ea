import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventedReading } from '../invented-release.fixture.ts'
import { standsBetween, standsIn } from './stands-at.ts'

const FILED = 'Net sales 1,200 1,100\nCost of sales 800 750\nGross profit 400 350\n1,200 shares'
const CONTENT = inventedReading()
const told = (source: unknown) => (Array.isArray(source) ? FILED.slice(source[0], source[1]) : source)

test('what a person adds stands where its words are printed between its neighbours', () => {
  const [before, after] = [FILED.indexOf('1,100'), FILED.indexOf('400')]
  const place = (words: string) =>
    told(standsBetween(CONTENT, FILED, words, [before, before + 5], [after, after + 3]))
  assert.equal(place('800'), '800')
  assert.equal(place('750'), '750')
})

test('where that is not sure, it stands somewhere between them', () => {
  const [before, after] = [FILED.indexOf('1,100'), FILED.indexOf('400')]
  const between = '\nCost of sales 800 750\nGross profit '
  assert.equal(
    told(standsBetween(CONTENT, FILED, '9,999', [before, before + 5], [after, after + 3])),
    between,
  )
  assert.equal(told(standsIn(CONTENT, FILED, '1,200')), FILED)
  assert.equal(told(standsIn(CONTENT, FILED, '350')), '350')
})

test('on a page, its place is its neighbour’s', () => {
  const box = { page: 2, box: [1, 2, 3, 4] } as const
  const pdf = inventedReading({ format: 'pdf' })
  assert.deepEqual(standsBetween(pdf, '', '800', box, null), box)
  assert.deepEqual(standsIn(pdf, '', '800'), { page: 1, box: [0, 0, 0, 0] })
})
