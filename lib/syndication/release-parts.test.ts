import assert from 'node:assert/strict'
import { test } from 'node:test'
import { releaseParts } from './release-parts.ts'

const source = [0, 1] as const

function parts(paragraphs: string[], cautionary: string | null = null) {
  return releaseParts({
    release: {
      headline: null,
      city: null,
      date: null,
      paragraphs: paragraphs.map((text) => ({ text, source })),
    },
    safeHarbor: cautionary === null ? null : { text: cautionary, source },
  }).map(({ kind, text }) => [kind, text])
}

test('Quotations and headings are told from paragraphs', () => {
  assert.deepEqual(parts(['Sales rose.', '“We sold more,” said she.', 'CONFERENCE CALL', 'EPS OF $.13.']), [
    ['paragraph', 'Sales rose.'],
    ['quotation', '“We sold more,” said she.'],
    ['heading', 'CONFERENCE CALL'],
    ['paragraph', 'EPS OF $.13.'],
  ])
})

test('The cautionary text is left out with the heading over it, however it is broken into lines', () => {
  const release = [
    'Sales rose.',
    'FORWARD-LOOKING STATEMENTS',
    'This release looks ahead.',
    'Risks:\nmany.',
    'CONTACT',
  ]
  assert.deepEqual(parts(release, 'This release\n looks ahead. Risks: many.'), [
    ['paragraph', 'Sales rose.'],
    ['heading', 'CONTACT'],
  ])
})

test('Without a cautionary text nothing is left out', () => {
  assert.equal(parts(['A', '', 'B']).length, 3)
})
