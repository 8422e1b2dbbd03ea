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

test('A quotation is what somebody says, and not a term that is explained', () => {
  const kinds = (...texts: string[]) => parts(texts).map(([kind]) => kind)
  assert.deepEqual(
    kinds(
      '"Sales rose," said Ann Orr, chief executive. "We are glad of it."',
      '“Sales rose in every country and with every product that we make.”',
      '“And they will go on to rise, as far as we can see, in the years that follow.',
    ),
    ['quotation', 'quotation', 'quotation'],
  )
  assert.deepEqual(
    kinds(
      '"Core income" is measured as net income before taxes. "Core income," further, leaves out rent.',
      '“Free cash flow” means cash from operations less capital expenditures.',
    ),
    ['paragraph', 'paragraph'],
  )
})

test('What has a bullet is an item of a list, and is told without it', () => {
  assert.deepEqual(parts(['Highlights', '•Sales rose 4%.', '▪ Cash fell.', '- 5 - is a page number']), [
    ['paragraph', 'Highlights'],
    ['item', 'Sales rose 4%.'],
    ['item', 'Cash fell.'],
    ['paragraph', '- 5 - is a page number'],
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
