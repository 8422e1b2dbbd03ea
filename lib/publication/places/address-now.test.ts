import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressNow, addressOfUndo } from './address-now.ts'

const out = (place: string) => ({ place: `${place}.whole`, after: null })
const put = (place: string) => ({ place: `${place}.gap`, after: '{}' })

test('what stands behind an entry that was taken out or put in moves; what stands before stays', () => {
  assert.equal(
    addressNow('statements.0.lines.7.cells.1', [out('statements.0.lines.3')]),
    'statements.0.lines.6.cells.1',
  )
  assert.equal(addressNow('statements.0.lines.7', [put('statements.0.lines.7')]), 'statements.0.lines.8')
  assert.equal(addressNow('statements.0.lines.2', [out('statements.0.lines.3')]), 'statements.0.lines.2')
  assert.equal(addressNow('statements.1.lines.7', [out('statements.0.lines.3')]), 'statements.1.lines.7')
  assert.equal(addressNow('statements.1.lines.7', [out('statements.0')]), 'statements.0.lines.7')
  assert.equal(addressNow('statements.10.title', [out('statements.1')]), 'statements.9.title')
})

test('what was taken out is nowhere, nor is anything in it', () => {
  assert.equal(addressNow('statements.0.lines.3.cells.1', [out('statements.0.lines.3')]), null)
  assert.equal(addressNow('statements.0.lines.3', [out('statements.0')]), null)
})

test('taking out is undone by putting in at the same place, and the other way round, wherever it stands now', () => {
  assert.equal(addressOfUndo('exhibits.2.whole', []), 'exhibits.2.gap')
  assert.equal(addressOfUndo('exhibits.2.gap', [put('exhibits.0')]), 'exhibits.3.whole')
  assert.equal(addressOfUndo('exhibits.2.whole', [out('exhibits.0')]), 'exhibits.1.gap')
  assert.equal(addressOfUndo('exhibits.2.gap', [out('exhibits.2')]), null)
  assert.equal(addressOfUndo('release.headline', [out('exhibits.2')]), 'release.headline')
})
