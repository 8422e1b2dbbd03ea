import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unzipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/node'
import { quarter } from './invented-quarter.ts'
import { statementsCsv } from './statements-csv.ts'
import { statementsSpreadsheet } from './statements-spreadsheet.ts'

/** RFC 4180, read back character by character, apart from the code that writes. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  let [field, quoted] = ['', false]
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]
    if (quoted && char === '"' && text[at + 1] === '"') field += text[++at]
    else if (char === '"') quoted = !quoted
    else if (!quoted && char === ',') [field] = [rows.at(-1)?.push(field) ? '' : '']
    else if (!quoted && char === '\n') {
      rows.at(-1)?.push(field.replace(/\r$/, ''))
      rows.push([])
      field = ''
    } else field += char
  }
  return rows.slice(0, -1)
}

test('The CSV holds every figure of every statement, exact, with its period', () => {
  const [head = [], ...rows] = readCsv(statementsCsv(quarter))
  assert.equal(rows.length, 20)
  assert.ok(rows.every((row) => row.length === head.length))
  const record = Object.fromEntries(head.map((name, at) => [name, rows[0]?.[at]]))
  assert.deepEqual(
    [record.label, record.concept, record.period_end, record.months, record.value, record.printed],
    ['Net sales', 'SalesRevenueNet', '2024-06-30', '3', '7100000', '7,100'],
  )
})

test('A label that a spreadsheet would run as a formula is text in the CSV, and a negative amount stays a number', () => {
  const [head = [], ...rows] = readCsv(statementsCsv(quarter))
  const costs = rows.find((row) => row[head.indexOf('value')] === '-7300000')
  assert.equal(costs?.[head.indexOf('label')], `'=SUM(A1:A9), "other" costs`)
})

test('A workbook carries no time of its making, so that its bytes stay the same', async () => {
  const bytes = Buffer.from(await statementsSpreadsheet(quarter))
  // Behind each entry's mark stand its version, its flags, its method, and then its time and date.
  const times = [...bytes.toString('hex').matchAll(/504b0304.{12}(.{8})/g)].map(([, time]) => time)
  assert.ok(times.length > 5)
  assert.deepEqual(new Set(times), new Set(['00002100']))
  assert.ok(!/\d{4}-\d\d-\d\dT/.test(new TextDecoder().decode(unzipSync(bytes)['docProps/core.xml'])))
})

test('The workbook has one sheet a statement, and its numbers are numbers', async () => {
  const sheets = await readXlsxFile(Buffer.from(await statementsSpreadsheet(quarter)))
  assert.deepEqual(
    sheets.map(({ sheet }) => sheet),
    ['Statements of Operations second', 'Balance Sheets'],
  )
  const rows = sheets[0]?.data ?? []
  assert.deepEqual(
    rows.find((row) => row[0] === 'Net income (loss)'),
    ['Net income (loss)', -200000, -100000, 500000, 300000],
  )
  assert.deepEqual(
    rows.find((row) => row[0] === 'Earnings (loss) per share')?.slice(1),
    [-0.02, -0.01, 0.05, 0.03],
  )
  assert.equal(sheets[1]?.data.find((row) => row[0] === 'Deposits')?.[1], 0)
})
