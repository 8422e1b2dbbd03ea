import assert from 'node:assert/strict'
import { test } from 'node:test'
import { publishQuarters } from '../../bin/made-quarters.fixture.ts'
import { MARK_START } from '../../lib/syndication/search-query.ts'
import { publication } from '../schema.ts'
import { scratchDb } from '../scratch-db.ts'
import { searchLiveReports } from './public-search.ts'

const AFTER_ALL = new Date('2026-06-01T00:00:00Z')

test('A search tells how many quarters there are, and shows as many as asked for', () => {
  const { matches, total } = searchLiveReports(madeDb(), 'gauges', AFTER_ALL, 3)
  assert.equal(total, 6)
  assert.equal(matches.length, 3)
  for (const { passages } of matches) assert.ok(passages[0]?.marked.includes(MARK_START))
})

test('All the words count, and only the last may be the beginning of one', () => {
  const db = madeDb()
  const slugs = (typed: string) =>
    searchLiveReports(db, typed, AFTER_ALL, 8).matches.map(({ report }) => report.slug)
  assert.deepEqual(slugs('third quarter of 2025'), ['2025-q3'])
  assert.equal(slugs('gau').length, 6)
  assert.deepEqual(slugs('gau works'), [])
  assert.deepEqual(slugs('gauges zeppelin'), [])
})

test('What is not live at the time of the search is not found, however often it was searched for before', () => {
  const db = madeDb()
  assert.equal(searchLiveReports(db, 'gauges', AFTER_ALL, 8).total, 6)
  assert.equal(searchLiveReports(db, 'gauges', new Date('2025-06-01T00:00:00Z'), 8).total, 3)
  db.update(publication).set({ withdrawnAt: AFTER_ALL }).run()
  assert.equal(searchLiveReports(db, 'gauges', AFTER_ALL, 8).total, 0)
})

test('Signs that mean something to the index are words like others', () => {
  const db = madeDb()
  for (const typed of ['"', '*', 'gauges AND', 'NEAR(', "'; drop table report; --"])
    assert.doesNotThrow(() => searchLiveReports(db, typed, AFTER_ALL, 8))
})

function madeDb() {
  const db = scratchDb()
  publishQuarters(db, 6)
  return db
}
