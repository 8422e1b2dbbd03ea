import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseFiling } from './parse-filing.ts'
import { readTree } from './read-tree.ts'

const encode = (text: string) => new TextEncoder().encode(text)

test('What a file holds beyond any filing is left unread, and a finding says so', async () => {
  const bytes = encode(`<html><p>First</p>${'<p>a</p>'.repeat(100_000)}<p>Last</p></html>`)
  const tree = await readTree(bytes, 'x.htm')
  assert.ok('documents' in tree)
  assert.equal(tree.unreadRest, true)
  const blocks = tree.documents[0]?.blocks ?? []
  assert.ok(blocks.length > 10_000 && blocks.length < 100_000, String(blocks.length))
  const { filing } = await parseFiling(bytes, 'x.htm')
  assert.equal(filing?.findings[0]?.code, 'unread-rest')
})

test('A filing of usual size is read whole', async () => {
  const tree = await readTree(encode(`<html>${'<p>a</p>'.repeat(5000)}</html>`), 'x.htm')
  assert.ok('documents' in tree)
  assert.equal(tree.unreadRest, false)
  assert.equal(tree.documents[0]?.blocks.length, 5000)
})
