import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decode } from './decode.ts'

test('UTF-8 keeps its byte order mark, so that offsets are those of the file', () => {
  const bytes = new TextEncoder().encode('\ufeffCafé “net”')
  assert.deepEqual(decode(bytes), { charset: 'utf-8', text: '\ufeffCafé “net”' })
})

test('Bytes that are no UTF-8 are windows-1252, one character a byte', () => {
  const { charset, text } = decode(Uint8Array.of(0x93, 0x6e, 0x65, 0x74, 0x94, 0x97, 0xe9))
  assert.equal(charset, 'windows-1252')
  assert.equal(text, '“net”—é')
})

test('C1 controls in UTF-8 become the marks they were meant to be', () => {
  assert.equal(decode(new TextEncoder().encode('\u0093net\u0094 \u0096 we\u0092re')).text, '“net” – we’re')
})

test('UTF-16 is told by its mark', () => {
  assert.equal(decode(Uint8Array.of(0xff, 0xfe, 0x41, 0x00)).text, '\ufeffA')
})

test('A few broken bytes do not make UTF-8 something else', () => {
  const bytes = new TextEncoder().encode('é é é é é é')
  assert.equal(decode(bytes.slice(0, -1)).charset, 'utf-8')
})
