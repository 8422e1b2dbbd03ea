/** The short run of `npm run fuzz`: nothing that is uploaded makes the reader throw, hang or point out of the file. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decode } from './decode.ts'
import { BOMBS, DAMAGES, seeded } from './hostile-inputs.fixture.ts'
import { htmlOfSize, inlineXbrlOfSize, textOfSize } from './made-filings.fixture.ts'
import { parseFiling } from './parse-filing.ts'
import { faultsOf } from './sound-reading.fixture.ts'

const encode = (text: string) => new TextEncoder().encode(text)

async function assertSound(bytes: Uint8Array, name: string): Promise<void> {
  assert.deepEqual(faultsOf(await parseFiling(bytes, name), decode(bytes).text.length), [], name)
}

const BOMB_SIZE = 300_000
/** A guard against a hang only, in milliseconds: how fast the reader is, the benchmark tells. */
const HANG = 120_000

for (const [name, bomb] of Object.entries(BOMBS)) {
  test(`A file of ${name} is read or refused`, { timeout: HANG }, () => assertSound(bomb(BOMB_SIZE), name))
}

test('A damaged filing is read or refused', async () => {
  const filings = [textOfSize(20_000), htmlOfSize(40_000), inlineXbrlOfSize(40_000)].map(encode)
  const random = seeded(7)
  for (const bytes of filings) {
    for (const other of filings) {
      for (const [name, damage] of Object.entries(DAMAGES))
        await assertSound(damage(bytes, other, random), name)
    }
  }
})

const TOKENS = [
  ...[
    '<p>',
    '</p>',
    '<table>',
    '</table>',
    '<tr>',
    '<td colspan=2>',
    '<td>',
    '</td>',
    '<b>',
    '</b>',
    '<sup>',
    '</sup>',
  ],
  ...[
    '<pre>',
    '</pre>',
    '<br>',
    '<li>',
    '<ix:nonFraction name="us-gaap:A">',
    '</ix:nonFraction>',
    '<DOCUMENT>',
    '<TEXT>',
  ],
  ...[
    '\n',
    '   ',
    '\t',
    '$',
    '(',
    ')',
    '%',
    '—',
    '1,234',
    '2031',
    '0.05',
    'June 30, 2031',
    'Net sales',
    'Total assets',
  ],
  ...[
    'Three months ended',
    '(in thousands)',
    '&amp;',
    '&#151;',
    '-----',
    '=====',
    '"',
    'conference call at 5:00 p.m. ET',
  ],
  ...[
    '(800) 555-0199',
    'forward-looking statements',
    'BALANCE SHEETS',
    'Item 2.02',
    '\u0000',
    '\ud800',
    '\ufeff',
  ],
]

test('Anything made of the words and tags of filings is read or refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...TOKENS), { maxLength: 200 }), async (tokens) => {
      await assertSound(encode(tokens.join('')), tokens.join(''))
    }),
    { numRuns: 300, seed: 11 },
  )
})

test('Any bytes are read or refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => assertSound(bytes, 'bytes')),
    { numRuns: 200, seed: 5 },
  )
})
