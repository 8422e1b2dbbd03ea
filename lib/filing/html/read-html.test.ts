import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Block } from '../tree.ts'
import { readHtml } from './read-html.ts'

/** The tree in short: text as a string, a grid as rows of "from-to text". */
function shown(blocks: readonly Block[]): unknown[] {
  return blocks.map((block) =>
    block.kind === 'text'
      ? block.text
      : block.rows.map((row) => row.cells.map((cell) => `${cell.from}-${cell.to} ${cell.text}`)),
  )
}

const read = (html: string) => readHtml(html, 0, html.length)

const CASES: [name: string, html: string, expected: unknown[]][] = [
  ['Paragraphs end where blocks do, unclosed or not', '<p>One<p>Two<div>Three</div>Four', ['One', 'Two', 'Three', 'Four']],
  ['White space and non-breaking spaces collapse', '<p> Net\n  sales&nbsp;&nbsp;rose </p>', ['Net sales rose']],
  ['Two breaks in a row end a paragraph', 'One<br>line<br><br>Two', ['One line', 'Two']],
  ['What a browser hides is left out', '<head><title>t</title></head><p>A<span style="display:none">B</span></p><script>c</script>', ['A']],
  ['A footnote mark is no digit of the figure beside it', '<p>Sales of $12<sup>(1)</sup> million on the 1<sup>st</sup></p>', ['Sales of $12 million on the 1st']],
  ['A mark that begins a footnote stays', '<p><sup>1</sup>Restated</p>', ['1 Restated']],
  ['Text raised by position is a mark too', '<p>EBITDA<span style="position:relative;top:-3pt">2</span> grew</p>', ['EBITDA grew']],
  ['A list item has its bullet', '<ul><li>First<li>Second</ul>', ['• First', '• Second']],
  ['An end tag in the wrong order breaks no paragraph', '<p><b>One <i>two</b> three</i></p>', ['One two three']],
  [
    'Spans are expanded and empty cells are gaps',
    '<table><tr><td></td><td colspan=3>2031</td></tr><tr><td rowspan=2>Sales</td><td></td><td>$</td><td>5</td></tr><tr><td>6</td></tr></table>',
    [[['1-4 2031'], ['0-1 Sales', '2-3 $', '3-4 5'], ['1-2 6']]],
  ],
  [
    'Cells and rows without end tags are cells and rows',
    '<table><tr><td>A<td>1<tr><td>B<td>2</table>',
    [[['0-1 A', '1-2 1'], ['0-1 B', '1-2 2']]],
  ],
  [
    'A hidden cell takes no place',
    '<table><tr><td rowspan=2>A</td><td colspan=2>1</td><td style="display:none"></td></tr><tr><td style="display:none"></td><td>2</td><td>3</td></tr></table>',
    [[['0-1 A', '1-3 1'], ['1-2 2', '2-3 3']]],
  ],
  [
    'A column set in one cell is as many rows',
    '<table><tr><td>A<br>B<br>C</td><td>1<br>(2)<br>3,000</td></tr></table>',
    [[['0-1 A', '1-2 1'], ['0-1 B', '1-2 (2)'], ['0-1 C', '1-2 3,000']]],
  ],
  [
    'A table of one row inside a cell is the text of the cell',
    '<table><tr><td>A</td><td><table><tr><td>$</td><td>1</td></tr></table></td></tr><tr><td>B</td><td>2</td></tr></table>',
    [[['0-1 A', '1-2 $ 1'], ['0-1 B', '1-2 2']]],
  ],
  [
    'Rows of figures that are tables of their own are one table; bullets are not',
    `${['Net sales|5|6', 'Costs:||', 'Of sales|(3)|(4)', 'Other|1|1', 'Profit|1|1'].map((row) => `<table><tr><td>${row.split('|').join('</td><td>')}</td></tr></table>`).join('\n<p> </p>')}<p>Notes</p>${'<table><tr><td>•</td><td>A note</td></tr></table>'.repeat(4)}`,
    [
      [
        ['0-1 Net sales', '1-2 5', '2-3 6'],
        ['0-1 Costs:'],
        ['0-1 Of sales', '1-2 (3)', '2-3 (4)'],
        ['0-1 Other', '1-2 1', '2-3 1'],
        ['0-1 Profit', '1-2 1', '2-3 1'],
      ],
      'Notes',
      ...new Array(4).fill('• A note'),
    ],
  ],
  ['A head that is left open ends where the body begins', '<head><title>t</title><p>A', ['A']],
  ['Numeric entities of windows-1252 are the marks they were meant to be', '<p>&#147;A&#148; &#151; B</p>', ['“A” — B']],
  [
    'A table around a table is layout',
    '<table><tr><td><p>Title</p></td></tr><tr><td><table><tr><td>A</td><td>1</td></tr></table></td></tr></table>',
    ['Title', [['0-1 A', '1-2 1']]],
  ],
  [
    'A bullet and its text in two cells are one paragraph',
    '<table><tr><td></td><td>•</td><td>Sales rose.</td></tr></table>',
    ['• Sales rose.'],
  ],
  ['Paragraphs in a cell are one text', '<table><tr><td><p>Three months</p><p>ended</p></td><td>7</td></tr></table>', [[['0-1 Three months ended', '1-2 7']]]],
] // biome-ignore format: a table

for (const [name, html, expected] of CASES) {
  test(name, () => assert.deepEqual(shown(read(html).blocks), expected))
}

test('Every run points to the characters it was read from', () => {
  const html = '<p>Profit &amp;  loss,&nbsp;<b>“net”</b>\n of tax</p>'
  const [block] = read(html).blocks
  assert.equal(block?.kind, 'text')
  if (block?.kind !== 'text') return
  assert.equal(block.text, 'Profit & loss, “net” of tax')
  const places = [...block.text].map((_, i) => {
    const run = block.runs.findLast((each) => each.at <= i)
    return run ? run.start + i - run.at : -1
  })
  for (const word of ['Profit', 'loss', '“net”', 'tax']) {
    assert.equal(places[block.text.indexOf(word)], html.indexOf(word), word)
  }
  assert.equal(places[block.text.indexOf('&')], html.indexOf('&amp;'))
  assert.deepEqual(block.source, [3, html.indexOf('</p>')])
})

test('Looks come from elements, attributes and styles', () => {
  const html =
    '<p align="center"><b>A</b></p><p style="text-align:center;font-weight:700">B</p><p><u>C</u></p><p style="margin-left:20pt;text-indent:-10pt">D</p>'
  const looks = read(html).blocks.map((block) =>
    block.kind === 'text' ? [block.bold, block.centred, block.underlined, block.indent] : [],
  )
  assert.deepEqual(looks, [
    [true, true, false, 0],
    [true, true, false, 0],
    [false, false, true, 0],
    [false, false, false, 2],
  ])
})

test('Borders and drawn rules rule off rows', () => {
  const html =
    '<table><tr><td>A</td><td style="border-bottom:1px solid black">1</td></tr><tr><td>B</td><td>2</td></tr><tr><td></td><td>=====</td></tr></table>'
  const [grid] = read(html).blocks
  assert.deepEqual(grid?.kind === 'grid' && grid.rows.map((row) => row.rule), ['-', '='])
})

test('Preformatted text is read as plain text, and its places are those of the file', () => {
  const html =
    '<p>Head</p><pre>\nSales &amp; other   <b>$ 1,234</b>   $ 1,100\nCosts               1,000     900\n</pre>'
  const { blocks } = read(html)
  const cells = blocks.flatMap((block) =>
    block.kind === 'grid' ? block.rows.flatMap((row) => row.cells) : [],
  )
  const cell = cells.find((each) => each.text.includes('1,234'))
  assert.ok(cell, JSON.stringify(blocks))
  assert.ok(Array.isArray(cell.source))
  assert.ok(html.slice(cell.source[0], cell.source[1]).includes('1,234'))
})

test('Anchors and fonts left open by the hundred change nothing', () => {
  const html = `${'<a name="x"><font size=2><i>'.repeat(400)}<table><tr><td>Sales</td><td>1</td></tr></table><p>After</p>`
  assert.deepEqual(shown(read(html).blocks), [[['0-1 Sales', '1-2 1']], 'After'])
})
