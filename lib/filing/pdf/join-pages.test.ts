import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Block, GridBlock, TextBlock } from '../tree.ts'
import { joinPages } from './join-pages.ts'

const source = { page: 1, box: [0, 0, 0, 0] as const }

/** A row is a label and figures whose right edges stand at 300, 400 …; an empty label is left out. */
function grid(...rows: readonly string[]): GridBlock {
  return {
    kind: 'grid',
    source,
    rows: rows.map((row) => ({
      rule: null,
      source,
      cells: row.split('|').flatMap((text, i) => {
        const to = i === 0 ? 100 : 200 + i * 100
        return text === ''
          ? []
          : [{ text, runs: [], source, from: to - 50, to, bold: false, indent: 0, facts: [] }]
      }),
    })),
  }
}

function text(words: string): TextBlock {
  return {
    kind: 'text', text: words, runs: [], source, bold: false, centred: false, underlined: false, indent: 0, lines: [],
  } // biome-ignore format: one block
}

const shown = (blocks: readonly Block[]) =>
  blocks.map((block) =>
    block.kind === 'text'
      ? block.text
      : block.rows.map((row) => row.cells.map((cell) => cell.text).join('|')),
  )

test('a heading at the foot of a page, or a long label at the head of the next, does not part a table', () => {
  const long = 'Net income attributable to noncontrolling interests in the limited partnerships of'
  assert.deepEqual(
    shown(
      joinPages([
        [grid('|2020|2019', 'Net income|1,000|2,000'), text('Average shares')],
        [text(long), grid('the company|10|20', 'Basic|500|510')],
      ]),
    ),
    [['2020|2019', 'Net income|1,000|2,000', 'Average shares', long, 'the company|10|20', 'Basic|500|510']],
  )
})

test('only the figures up to the next title need stand under those of the page before', () => {
  const first = grid('|2020|2019', 'Net income|1,000|2,000')
  const second = grid('Basic|500|510', 'Consolidated Balance Sheets', 'Cash||10|20', 'Debt||5|6')
  assert.equal(joinPages([[first], [second]]).length, 1)
  assert.equal(joinPages([[first], [grid('Cash||10|20', 'Debt||5|6')]]).length, 2)
})

test('a bracket stands inside its column or sticks out of it', () => {
  const first = grid('|2020|2019', 'Net income|1,000|2,000')
  assert.equal(joinPages([[first], [grid('Depreciation|(1,000)|(2,000)', 'Other|1,200|1,300')]]).length, 1)
})

test('the title of a statement and prose begin something else', () => {
  for (const between of ['Consolidated Balance Sheets', 'The company reports in two segments.'])
    assert.equal(
      joinPages([
        [grid('|2020|2019', 'Net income|1,000|2,000'), text(between)],
        [grid('Cash|10|20', 'Debt|5|6')],
      ]).length,
      3,
      between,
    )
})
