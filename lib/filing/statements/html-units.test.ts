/** What the figures of an HTML table are counted in. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { INCOME_ROWS, PERIOD, readPage, table } from './html-page.fixture.ts'

test('columns count in what their headers say; growth and margins under a dated header are no periods', async () => {
  const [volumes] = await readPage(
    `${PERIOD}<table>
    <tr><td></td><td colspan="3">For the 3 Months Ended March 31, 2020</td></tr>
    <tr><td></td><td>Volume (Bil.)</td><td>Growth (Local)</td><td>Cards (Mil.)</td></tr>
    <tr><td>Europe</td><td>$467</td><td>12.3%</td><td>609</td></tr>
    <tr><td>Canada</td><td>40</td><td>4.0</td><td>62</td></tr>
    <tr><td>Worldwide</td><td>$507</td><td>11.1%</td><td>671</td></tr></table>`,
  )
  assert.deepEqual(
    volumes?.columns.map(({ role }) => role),
    ['period', 'change', 'period'],
  )
  assert.deepEqual(
    volumes?.lines[1]?.cells.map((cell) => cell?.value),
    ['40000000000', '4', '62000000'],
  )
})

test('"9.5:1" is a ratio and no header', async () => {
  const [leverage] = await readPage(
    `${PERIOD}${table([
      '|March 31, 2020|December 31, 2019',
      'Total debt|$950.0|$940.0',
      'Leverage|9.5:1|9.4:1',
      'Average coupon|3.68%|3.76%',
    ])}`,
  )
  assert.deepEqual(
    leverage?.lines.map(({ unit, cells }) => [unit, cells[0]?.value]),
    [
      ['USD', '950'],
      ['ratio', '9.5'],
      ['percent', '3.68'],
    ],
  )
})

test('a translation into another currency is a note on the column beside it, and no value', async () => {
  const [income] = await readPage(
    `<p>Acme Ltd today reported net revenues of RMB1,204.3 million, RMB1.0 million more, for the quarter ended March 31, 2020</p>
    <p>Consolidated Statements of Operations</p><p>(in thousands)</p><table>
    <tr><td></td><td>March 31, 2019</td><td colspan="2">March 31, 2020</td></tr>
    <tr><td></td><td>RMB</td><td>RMB</td><td>US$</td></tr>
    ${INCOME_ROWS((one, other) => `${other}|${one}|17`)
      .map((row) => `<tr><td>${row.split('|').join('</td><td>')}</td></tr>`)
      .join('')}</table>`,
  )
  assert.deepEqual(
    income?.columns.map(({ end, role }) => [end, role]),
    [
      ['2019-03-31', 'period'],
      ['2020-03-31', 'period'],
      ['2020-03-31', 'note'],
    ],
  )
  const [revenue] = income?.lines ?? []
  assert.equal(revenue?.unit, 'CNY')
  assert.deepEqual(
    revenue?.cells.map((cell) => [cell?.value, cell?.printed]),
    [
      ['1340000', '1,340'],
      ['1204000', '1,204'],
      [null, '17'],
    ],
  )
})

test('in a column of sums per share nothing is in thousands; counts of stores never are', async () => {
  const [sums, stores] = await readPage(
    `${PERIOD}<p>Reconciliation of Net Earnings</p><p>(in thousands, except per share data)</p>${table([
      '|Quarter Ended March 31, 2020|Per Share Amount',
      'Net loss, as reported|$ (69,637)|$ (0.51)',
      'Acquisition costs|127,450|0.93',
      'Net earnings, as adjusted|$ 57,813|$ 0.42',
    ])}<p>Store Update</p>${table([
      '|Open at the beginning of the quarter|Opened|Open at the end of the quarter',
      '1st Quarter|1,308|10|1,318',
      '2nd Quarter|1,318|7|1,325',
      '3rd Quarter|1,325|18|1,343',
    ])}`,
  )
  assert.deepEqual(
    sums?.lines[1]?.cells.map((cell) => cell?.value),
    ['127450000', '0.93'],
  )
  assert.deepEqual([stores?.lines[0]?.unit, stores?.lines[0]?.cells[0]?.value], [null, '1308'])
})

test('earnings in pence are hundredths of the currency', async () => {
  const [income] = await readPage(
    `<p>Acme plc today reported revenue of £812m for the six months ended 30 June 2020</p><p>Consolidated income statement</p>${table(
      [
        '|Six months ended 30 June 2020 £m|Six months ended 30 June 2019 £m',
        ...INCOME_ROWS((one, other) => `${one}|${other}`),
        'Earnings per share (pence)',
        'Basic|12.1p|15.6p',
        'Diluted|12.0|15.5',
      ],
    )}`,
  )
  assert.deepEqual(
    income?.lines.slice(-2).map(({ concept, unit, cells }) => [concept, unit, cells[0]?.value]),
    [
      ['EarningsPerShareBasic', 'GBP/share', '0.121'],
      ['EarningsPerShareDiluted', 'GBP/share', '0.12'],
    ],
  )
})

test('heads are no millions of dollars; columns without a date are of no length', async () => {
  const [metrics, guidance] = await readPage(
    `${PERIOD}<p>(Dollars in millions)</p>${table([
      '|Q1 2020|Q1 2019',
      'Adjusted EBITDA|$120|$130',
      'Employees|4,210|4,110',
      'Customers (in thousands)|1,204|1,002',
    ])}<p>First quarter guidance</p>${table(['|Low|High', 'Net sales|$800|$810', 'Adjusted EBITDA|$110|$120'])}`,
  )
  assert.deepEqual(
    metrics?.lines.map(({ unit, cells }) => [unit, cells[0]?.value]),
    [
      ['USD', '120000000'],
      [null, '4210'],
      [null, '1204000'],
    ],
  )
  assert.deepEqual(
    guidance?.columns.map(({ months }) => months),
    [null, null],
  )
})

test('a table that says nothing of its scale counts as the same sums of a table before show, and not as that one does', async () => {
  const tables = (figures: (thousands: string) => string) =>
    readPage(
      `${PERIOD}<p>Key figures</p><p>(in thousands)</p>${table([
        '|March 31, 2020|March 31, 2019',
        'Net sales|$812|$866',
        'Net income|64|73',
      ])}<p>Consolidated Statements of Income</p>${table([
        '|Three Months Ended March 31, 2020|Three Months Ended March 31, 2019',
        `Net sales|$812${figures(',400')}|$866${figures(',100')}`,
        `Income before income taxes|84${figures(',000')}|96${figures(',100')}`,
        `Income tax expense|20${figures(',000')}|23${figures(',000')}`,
        `Net income|64${figures(',000')}|73${figures(',100')}`,
      ])}`,
    )
  const [, inDollars] = await tables((rest) => rest)
  const [, inThousands] = await tables(() => '')
  assert.deepEqual([inDollars?.scale, inThousands?.scale], [1, 1000])
})

test('years of maturity are no thousands', async () => {
  const [debt] = await readPage(
    `${PERIOD}<p>Debt Summary</p><p>(in thousands)</p>${table([
      '|Interest rate|Maturity|Balance',
      'Term loan|3.25%|2024|$300,000',
      'Senior notes|4.10%|2029|400,000',
      'Total debt|3.86%||$700,000',
    ])}`,
  )
  assert.deepEqual(
    debt?.lines[1]?.cells.map((cell) => cell?.value),
    ['4.1', '2029', '400000000'],
  )
})

test('a sum with a currency sign is no cents, though its label speaks of them', async () => {
  const [income] = await readPage(
    `${PERIOD}<p>Per share data</p><p>(in millions)</p>${table([
      '|March 31, 2020|March 31, 2019',
      'Earnings per share (cents)|102.0|118.0',
      'Dividends per share, 25 cents|$0.25|$0.25',
    ])}`,
  )
  assert.deepEqual(
    income?.lines.map(({ unit, cells }) => [unit, cells[0]?.value]),
    [
      ['USD/share', '1.02'],
      ['USD/share', '0.25'],
    ],
  )
})
