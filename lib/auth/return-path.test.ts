import assert from 'node:assert/strict'
import { test } from 'node:test'
import { returnPath } from './return-path.ts'

test('a path of the admin area is kept, anything else leads to the board', () => {
  assert.equal(returnPath('/admin/reports/2003-q2/1?at=3'), '/admin/reports/2003-q2/1?at=3')
  for (const bad of [
    'https://evil.example',
    '//evil.example',
    '/administer',
    '/admin//evil',
    '/admin\\x',
    7,
    '/admin/../x',
  ]) {
    assert.equal(returnPath(bad), '/admin')
  }
})
