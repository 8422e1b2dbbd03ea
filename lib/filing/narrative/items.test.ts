import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readItems } from './items.ts'
import { prose } from './prose.fixture.ts'

test('Items are numbered as the report numbers them, old or new', () => {
  assert.deepEqual(
    readItems(prose('Item 7. Financial Statements and Exhibits.', 'Item 12. Results of Operations.')),
    ['7', '12'],
  )
  assert.deepEqual(
    readItems(prose('ITEM 2.02 RESULTS OF OPERATIONS', 'Section 9 – Exhibits', 'Item 9.01 Exhibits')),
    ['2.02', '9.01'],
  )
  assert.deepEqual(readItems(prose('Items 7, 9 and 12. Financial Statements and Exhibits')), ['7', '9', '12'])
  assert.deepEqual(readItems(prose('Item 2.02', 'Items 7.01 and 8.01 Other')), ['2.02', '7.01', '8.01'])
})

test('A sentence about an item is no heading', () => {
  assert.deepEqual(
    readItems(prose('Item 2.02 of this Current Report on Form 8-K is incorporated herein by reference.')),
    [],
  )
  assert.deepEqual(readItems(prose('The information in Item 2.02 is furnished.')), [])
  assert.deepEqual(readItems(prose('Item 40 The widget')), [])
})
