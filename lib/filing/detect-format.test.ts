import assert from 'node:assert/strict'
import { test } from 'node:test'
import { detectContainer, isHtml } from './detect-format.ts'

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

test('Containers are told by their first bytes', () => {
  assert.equal(detectContainer(bytes('%PDF-1.7')), 'pdf')
  assert.equal(detectContainer(bytes('PK\u0003\u0004word')), 'zip')
  assert.equal(detectContainer(bytes('GIF89a\u0000\u0001\u0002\u0000')), 'binary')
  assert.equal(detectContainer(bytes('Net sales\n')), 'text')
})

test('The tags of plain-text tables are no HTML', () => {
  const whole = (text: string) => isHtml(text, 0, text.length)
  assert.equal(whole('<TABLE>\n<CAPTION>\n<S> <C>\nSales  1'), false)
  assert.equal(whole('<PAGE>\nSales rose'), false)
  assert.equal(whole('<TABLE>\nSales  1  2\n</TABLE>'), false)
  assert.equal(whole('<TABLE><TR><TD>Sales</TD></TR></TABLE>'), true)
  assert.equal(whole('<p style="x">Sales</p>'), true)
})
