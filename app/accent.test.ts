import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { accentFaults, accentStyle, contrast } from './accent.ts'

const hex = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)).map((rgb) => {
  return `#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`
})

const rgb = (text: string) =>
  [1, 3, 5].map((at) => Number.parseInt(text.slice(at, at + 2), 16)) as [number, number, number]

test('Whatever accent a company chooses, text in it can be read on paper and on black', () => {
  fc.assert(
    fc.property(hex, (accent) => {
      const style = accentStyle(accent) as Record<string, string>
      assert.ok(contrast(rgb(style['--accent-light'] ?? ''), [0xf6, 0xf4, 0xef]) >= 4.5)
      assert.ok(contrast(rgb(style['--accent-dark'] ?? ''), [0x1d, 0x20, 0x24]) >= 4.5)
    }),
  )
})

test('An accent that is readable already is left as it is', () => {
  assert.deepEqual(accentStyle('#1d4d4f'), { '--accent-light': '#1d4d4f', '--accent-dark': '#779495' })
})

test('What is no colour of six hex digits is not passed on to the page', () => {
  assert.deepEqual(accentStyle('red;} body{display:none'), {})
  assert.deepEqual(accentStyle(null), {})
})

test('An accent that cannot be read on pages of a scheme is told so, with what is shown instead', () => {
  const [first, ...others] = accentFaults('#ffcc00')
  assert.deepEqual(others, [])
  assert.match(
    first ?? '',
    /^On light pages #ffcc00 is too pale for text: its contrast is 1\.\d to 1, and 4\.5/,
  )
  assert.match(accentFaults('#111133').join(), /^On dark pages #111133 is too dark/)
  // No colour can be read on both: their grounds are too far apart.
  assert.equal(accentFaults('#a85d12').length, 1)
  assert.deepEqual(accentFaults('no colour'), [])
})
