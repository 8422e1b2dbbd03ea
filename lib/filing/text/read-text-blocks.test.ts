import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTextBlocks } from './read-text-blocks.ts'

const blocks = (text: string) => readTextBlocks(text, 0, text.length)

test('paragraphs are joined, headings are told centred and underlined', () => {
  const read = blocks(`
        Halyard Instruments Reports Results for the Second Quarter
        ----------------------------------------------------------

     Boston,  July 31, 2003 -Halyard today reported net
sales of $7.5 million for its second quarter.
     It was the best ever.
`)
  assert.deepEqual(
    read.map((block) => block.kind === 'text' && [block.text, block.underlined]),
    [
      ['Halyard Instruments Reports Results for the Second Quarter', true],
      [
        'Boston, July 31, 2003 -Halyard today reported net sales of $7.5 million for its second quarter.',
        false,
      ],
      ['It was the best ever.', false],
    ],
  )
})

test('every character of a block can be found in the file through its runs', () => {
  const text = '  Net   sales &amp; other\n  income  rose'
  const [block] = blocks(text)
  assert.equal(block?.kind === 'text' && block.text, 'Net sales & other income rose')
  if (block?.kind !== 'text') return
  const at = block.text.indexOf('income')
  const run = block.runs.findLast((candidate) => candidate.at <= at)
  assert.ok(run)
  assert.equal(text.slice(run.start + at - run.at, run.start + at - run.at + 6), 'income')
})

test('paragraphs of one line, told apart by their first line alone', () => {
  const texts = blocks(`   Sales of the quarter were higher than in the quarter
before, by a tenth.
   "Weather hurt us," said the chairman.
   Statements in this release that are no historical facts
look ahead, and may turn out otherwise.`).map((block) => block.kind === 'text' && block.text.slice(0, 12))
  assert.deepEqual(texts, ['Sales of the', '"Weather hur', 'Statements i'])
})

test('an empty line after every line is no paragraph after every line', () => {
  const prose = 'The company  reported sales that were higher than in the quarter before'
  const doubled = `${Array.from({ length: 60 }, () => prose).join('\n\n')}\n\nThe end.`
  assert.equal(blocks(doubled).length, 1)
})

test('what is not spaced so keeps its empty lines beside what is', () => {
  const lead =
    'The company reported results for the quarter just ended that were higher\nthan in the quarter before.'
  const rows = Array.from(
    { length: 50 },
    () => 'The company  reported sales that were higher than in the quarter before',
  )
  const [first, second] = blocks(`${lead}\n\n${rows.join('\n\n')}`)
  assert.ok(first?.kind === 'text' && first.text.endsWith('the quarter before.'))
  assert.ok(second?.kind === 'text' && second.lines.length === rows.length)
})

test('a passcode in a list, and a paragraph on one long line, are no table', () => {
  const kinds =
    blocks(`The company reported results ${'for the second quarter that were higher than in the year before '.repeat(3)}on June 30, 1999.

Conference call:        July 23, 1999, 10:00 a.m. (EDT)
Replay passcode:        1199

                         Statement of Income
                                1999         1998
Sales                       $ 20,110     $ 18,402
Net income                  $  1,251     $    894
`).map(({ kind }) => kind)
  assert.deepEqual(kinds, ['text', 'text', 'text', 'grid'])
})

test('a table is a grid whose places are character columns, with its rules', () => {
  const [grid] = blocks(`                 2003      2002
Sales         $ 1,234   $ 1,100
Costs             600       500
              -------   -------
Profit            634       600
              =======   =======
`)
  assert.equal(grid?.kind, 'grid')
  if (grid?.kind !== 'grid') return
  assert.deepEqual(
    grid.rows.map((row) => row.rule),
    [null, null, '-', '='],
  )
  assert.deepEqual(
    grid.rows[1]?.cells.map(({ text, from, to }) => [text, from, to]),
    [
      ['Sales', 0, 5],
      ['$ 1,234', 14, 21],
      ['$ 1,100', 24, 31],
    ],
  )
})
