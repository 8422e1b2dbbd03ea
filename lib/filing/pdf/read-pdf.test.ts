import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readStatements } from '../statements/read-statements.ts'
import { readPdf } from './read-pdf.ts'
import { withLigatures } from './text-layer.ts'

/** A PDF of one font, each page a list of [x, y from the top, text]. */
function pdfFile(pages: [x: number, y: number, text: string][][]): Uint8Array {
  const objects: string[] = ['<</Type/Catalog/Pages 2 0 R>>']
  const kids = pages.map((_, i) => `${4 + i * 2} 0 R`).join(' ')
  objects.push(`<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`)
  objects.push('<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>')
  pages.forEach((page, i) => {
    const drawn = page.map(
      ([x, y, text]) => `BT /F 10 Tf ${x} ${792 - y} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`,
    )
    const stream = drawn.join('\n')
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F 3 0 R>>>>/Contents ${5 + i * 2} 0 R>>`,
      `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
    )
  })
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const at = file.length
    file += `${i + 1} 0 obj${object}endobj\n`
    return at
  })
  const xref = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  for (const at of offsets) file += `${String(at).padStart(10, '0')} 00000 n \n`
  file += `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${xref}\n%%EOF`
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0))
}

const PROSE: [number, number, string][] = [
  [50, 60, 'Example Mills today announced the results of the quarter. Net sales for the quarter grew in all'],
  [50, 72, 'of the markets that we are in, and the income of the company is up from the year before.'],
]

test('Lines become paragraphs and grids; a table goes on over the page', async () => {
  const bytes = pdfFile([
    [
      ...PROSE,
      [400, 120, 'June 30, 2031'],
      [50, 134, 'Cash'],
      [400, 134, '$'],
      [430, 134, '1,234'],
      [50, 146, 'Receivables, net'],
      [437, 146, '(34)'],
      [300, 760, '1'],
    ],
    [
      [50, 60, 'LIABILITIES'],
      [50, 72, 'Accounts payable'],
      [430, 72, '2,001'],
      [50, 84, 'Total liabilities'],
      [430, 84, '2,001'],
      [
        50,
        140,
        'The notes of the company are a part of this statement, as is the report of the auditor on them.',
      ],
    ],
  ])
  const tree = await readPdf(bytes, 'x.pdf')
  assert.ok('documents' in tree, JSON.stringify(tree))
  const blocks = tree.documents[0]?.blocks ?? []
  assert.deepEqual(
    blocks.map((block) =>
      block.kind === 'text'
        ? block.text.slice(0, 23)
        : block.rows.map((row) => row.cells.map((cell) => cell.text)),
    ),
    [
      'Example Mills today ann',
      [
        ['June 30, 2031'],
        ['Cash', '$', '1,234'],
        ['Receivables, net', '(34)'],
        ['LIABILITIES'],
        ['Accounts payable', '2,001'],
        ['Total liabilities', '2,001'],
      ],
      'The notes of the compan',
    ],
  )
})

test('A scan and a damaged file are refused with a sentence', async () => {
  const scan = await readPdf(pdfFile([[[50, 50, '1']]]), 'x.pdf')
  assert.equal('code' in scan && scan.code, 'broken-text-layer')
  const damaged = await readPdf(pdfFile([PROSE]).slice(0, 40), 'x.pdf')
  assert.equal('code' in damaged && damaged.code, 'truncated')
})

test('Letters that stand for no words are a broken text layer', async () => {
  const shifted = PROSE.concat(PROSE, PROSE, PROSE, PROSE, PROSE).map(
    ([x, , text], i): [number, number, string] => [
      x,
      60 + i * 14,
      text.replace(/[a-z]/gi, (l) => String.fromCharCode(l.charCodeAt(0) + 3)),
    ],
  )
  const tree = await readPdf(pdfFile([shifted]), 'x.pdf')
  assert.equal('code' in tree && tree.code, 'broken-text-layer')
})

test('Lost ligatures are put back', () => {
  assert.equal(
    withLigatures('the \0rst o\0ce of \0scal cash \0ows, di\0erent e\0ects, write-o\0, bene\0t, in\0ation'),
    'the first office of fiscal cash flows, different effects, write-off, benefit, inflation',
  )
})

test('Headers set close together or over two lines, and figures at half the height of their label', async () => {
  const row = (y: number, label: string, ...figures: string[]): [number, number, string][] => [
    [50, y, label],
    ...figures.map((figure, i): [number, number, string] => [310 + i * 70, y, figure]),
  ]
  const bytes = pdfFile([
    [
      ...PROSE,
      [50, 100, 'Consolidated Balance Sheets'],
      [366, 120, 'February 1,'],
      ...row(132, '', 'May 2, 2031', '2031').slice(1),
      ...row(146, 'Cash', '1,000', '1,100'),
      ...row(158, 'Receivables', '2,000', '2,100'),
      ...row(170, 'Total assets', '3,000', '3,200'),
      [50, 182, 'Notes payable to banks and to others, with the interest on'],
      ...row(188, '', '1,500', '1,600').slice(1),
      [50, 194, 'them'],
      ...row(206, 'Total liabilities', '1,500', '1,600'),
      ...row(218, 'Common stock', '100', '100'),
      ...row(230, 'Retained earnings', '1,400', '1,500'),
      ...row(242, 'Total equity', '1,500', '1,600'),
      ...row(254, 'Total liabilities and equity', '3,000', '3,200'),
    ],
  ])
  const tree = await readPdf(bytes, 'x.pdf')
  assert.ok('documents' in tree, JSON.stringify(tree))
  const [balance] = readStatements(tree)
  assert.deepEqual(
    balance?.columns.map(({ end }) => end),
    ['2031-05-02', '2031-02-01'],
  )
  const notes = balance?.lines.find(({ label }) => label.startsWith('Notes'))
  assert.equal(notes?.label, 'Notes payable to banks and to others, with the interest on them')
  assert.deepEqual(
    notes?.cells.map((cell) => cell?.value),
    ['1500', '1600'],
  )
})

test('The last row of a table stands alone at the head of the next page', async () => {
  const row = (y: number, label: string): [number, number, string][] => [
    [50, y, label],
    [330, y, '1,234'],
    [430, y, '1,300'],
  ]
  const bytes = pdfFile([
    [...PROSE, [330, 120, '2031'], [430, 120, '2030'], ...row(134, 'Cash'), ...row(146, 'Inventories')],
    [...row(40, 'Total assets'), ...PROSE.map(([x, y, text]): [number, number, string] => [x, y + 60, text])],
  ])
  const tree = await readPdf(bytes, 'x.pdf')
  assert.ok('documents' in tree, JSON.stringify(tree))
  const grids = tree.documents[0]?.blocks.filter((block) => block.kind === 'grid') ?? []
  assert.deepEqual(
    grids.map(({ rows }) => rows.at(-1)?.cells.map((cell) => cell.text)),
    [['Total assets', '1,234', '1,300']],
  )
})

test('Prose in two columns is read down the first and then down the second; a sentence goes on from one to the other', async () => {
  const left = [
    'The company today reported the results of its',
    'first quarter, in which sales grew in all of the',
    'markets that it is in. The income of the company',
    'is up from the year before, as costs of material',
    'fell and prices held. The company keeps its plan',
    'for the year and expects that the demand for its',
  ]
  const right = [
    'products will grow in the second half of the year',
    'as new plants begin to work. The board has raised',
    'the dividend. It is paid in May to those who hold',
    'shares in April. The meeting of shareholders will',
    'be held in June, at the seat of the company, where',
    'the report of the year will be laid before them.',
  ]
  const bytes = pdfFile([
    left.flatMap((line, i): [number, number, string][] => [
      [50, 100 + i * 12, line],
      [330, 100 + i * 12, right[i] ?? ''],
    ]),
  ])
  const tree = await readPdf(bytes, 'x.pdf')
  assert.ok('documents' in tree, JSON.stringify(tree))
  assert.deepEqual(
    tree.documents[0]?.blocks.map((block) => (block.kind === 'text' ? block.text : '')),
    [[...left, ...right].join(' ')],
  )
})
