import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { readDocx } from './read-docx.ts'

const text = (words: string, looks = '') =>
  `<w:r><w:rPr>${looks}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`
const paragraph = (content: string, looks = '') => `<w:p><w:pPr>${looks}</w:pPr>${content}</w:p>`
const cell = (words: string, span = 1) =>
  `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${paragraph(text(words))}</w:tc>`

function wordFile(body: string): Uint8Array {
  return zipSync({ 'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`) })
}

test('Paragraphs and tables are read, their sources counted in paragraphs', () => {
  const bytes = wordFile(
    paragraph(text('Ex&amp;mple Corp ', '<w:b/>') + text('reports', '<w:b/>'), '<w:jc w:val="center"/>') +
      paragraph(
        text('Sales') + text('1', '<w:vertAlign w:val="superscript"/>') + text(' rose'),
        '<w:numPr/>',
      ) +
      `<w:tbl><w:tr>${cell('')}${cell('2031', 2)}</w:tr><w:tr>${cell('Net sales')}${cell('$')}${cell('1,234')}</w:tr></w:tbl>`,
  )
  const tree = readDocx(bytes, 'x.docx')
  assert.ok('documents' in tree)
  const blocks = tree.documents[0]?.blocks ?? []
  const [title, item, grid] = blocks
  assert.deepEqual(title?.kind === 'text' && [title.text, title.bold, title.centred, title.source], [
    'Ex&mple Corp reports',
    true,
    true,
    { paragraph: 0 },
  ])
  assert.equal(item?.kind === 'text' && item.text, '• Sales rose')
  assert.deepEqual(
    grid?.kind === 'grid' &&
      grid.rows.map((row) => row.cells.map((each) => [each.from, each.text, each.source])),
    [
      [[1, '2031', { paragraph: 3 }]],
      [
        [0, 'Net sales', { paragraph: 4 }],
        [1, '$', { paragraph: 5 }],
        [2, '1,234', { paragraph: 6 }],
      ],
    ],
  )
})

test('An archive that is no Word document, or is cut, is refused with a sentence', () => {
  const other = zipSync({ 'a.txt': strToU8('a') })
  assert.equal((readDocx(other, 'x') as { code: string }).code, 'unsupported')
  const whole = wordFile(paragraph(text('a')))
  assert.equal((readDocx(whole.slice(0, 60), 'x') as { code: string }).code, 'truncated')
})
