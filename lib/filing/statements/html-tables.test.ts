/** The same reading on expanded HTML columns: signs in cells of their own, spacers, headers over several rows. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTree } from '../read-tree.ts'
import { readStatements } from './read-statements.ts'

const PAGE = `<html><body><p>Halyard Corp today reported results for the third quarter of fiscal 2020 ended March 28, 2020.</p>
<p align="center"><b>HALYARD CORP.<br>CONDENSED CONSOLIDATED STATEMENTS OF OPERATIONS<br>(Unaudited; in thousands, except per share amounts)</b></p>
<table>
<tr><td></td><td>&nbsp;</td><td colspan="7" align="center">Three Months Ended</td><td>&nbsp;</td><td colspan="7" align="center">Nine Months Ended</td></tr>
<tr><td></td><td></td><td colspan="3">March 28,<br>2020</td><td></td><td colspan="3">March 30,<br>2019</td><td></td><td colspan="3">March 28,<br>2020</td><td></td><td colspan="3">March 30,<br>2019</td></tr>
<tr><td>Net revenue</td><td></td><td>$</td><td>562,379</td><td></td><td></td><td>$</td><td>542,381</td><td></td><td></td><td>$</td><td>1,646,400</td><td></td><td></td><td>$</td><td>1,757,900</td><td></td></tr>
<tr><td>Cost of goods sold</td><td></td><td></td><td>197,000</td><td></td><td></td><td></td><td>190,000</td><td></td><td></td><td></td><td>570,000</td><td></td><td></td><td></td><td>600,000</td><td></td></tr>
<tr><td>Operating income</td><td></td><td></td><td>170,000</td><td></td><td></td><td></td><td>150,000</td><td></td><td></td><td></td><td>480,000</td><td></td><td></td><td></td><td>560,000</td><td></td></tr>
<tr><td>Interest and other expense, net</td><td></td><td></td><td>(6,000</td><td>)</td><td></td><td></td><td>(5,000</td><td>)</td><td></td><td></td><td>(18,000</td><td>)</td><td></td><td></td><td>(16,000</td><td>)</td></tr>
<tr><td>Income before provision for income taxes</td><td></td><td></td><td>164,000</td><td></td><td></td><td></td><td>145,000</td><td></td><td></td><td></td><td>462,000</td><td></td><td></td><td></td><td>544,000</td><td></td></tr>
<tr><td>Income tax provision</td><td></td><td></td><td>24,000</td><td></td><td></td><td></td><td>20,000</td><td></td><td></td><td></td><td>60,000</td><td></td><td></td><td></td><td>70,000</td><td></td></tr>
<tr><td>Net income</td><td></td><td>$</td><td>140,000</td><td></td><td></td><td>$</td><td>125,000</td><td></td><td></td><td>$</td><td>402,000</td><td></td><td></td><td>$</td><td>474,000</td><td></td></tr>
<tr><td>Earnings per share:</td></tr>
<tr><td>&nbsp;&nbsp;Basic</td><td></td><td>$</td><td>0.52</td><td></td><td></td><td>$</td><td>0.46</td><td></td><td></td><td>$</td><td>1.48</td><td></td><td></td><td>$</td><td>1.72</td><td></td></tr>
<tr><td>&nbsp;&nbsp;Diluted</td><td></td><td>$</td><td>0.51</td><td></td><td></td><td>$</td><td>0.45</td><td></td><td></td><td>$</td><td>1.46</td><td></td><td></td><td>$</td><td>1.70</td><td></td></tr>
<tr><td>Shares used in the calculation of earnings per share:</td></tr>
<tr><td>&nbsp;&nbsp;Basic</td><td></td><td></td><td>269,000</td><td></td><td></td><td></td><td>272,000</td><td></td><td></td><td></td><td>270,000</td><td></td><td></td><td></td><td>275,000</td><td></td></tr>
</table></body></html>
`

test('signs in cells of their own belong to the figure beside them, spacers are no columns', async () => {
  const tree = await readTree(new TextEncoder().encode(PAGE), 'release.htm')
  assert.ok(!('code' in tree))
  const [statement, ...others] = readStatements(tree)
  assert.ok(statement)
  assert.deepEqual(others, [])
  assert.equal(statement.kind, 'income')
  assert.deepEqual(
    statement.columns.map(({ end, months }) => [end, months]),
    [
      ['2020-03-28', 3],
      ['2019-03-30', 3],
      ['2020-03-28', 9],
      ['2019-03-30', 9],
    ],
  )
  const expense = statement.lines.find((line) => line.label === 'Interest and other expense, net')
  assert.deepEqual(
    expense?.cells.map((cell) => [cell?.value, cell?.printed]),
    [
      ['-6000000', '(6,000)'],
      ['-5000000', '(5,000)'],
      ['-18000000', '(18,000)'],
      ['-16000000', '(16,000)'],
    ],
  )
  for (const line of statement.lines)
    for (const cell of line.cells) {
      if (!cell) continue
      const [start, end] = cell.source as [number, number]
      const printed = PAGE.slice(start, end).replace(/<[^>]*>/g, '')
      assert.equal(printed.replace(/\s/g, ''), cell.printed.replace(/\s/g, ''))
    }
})

async function readPage(body: string) {
  const tree = await readTree(new TextEncoder().encode(`<html><body>${body}</body></html>`), 'release.htm')
  assert.ok(!('code' in tree))
  return readStatements(tree)
}

/** Rows of a table from lines of cells parted by "|". */
const table = (rows: readonly string[]) =>
  `<table>${rows.map((row) => `<tr><td>${row.split('|').join('</td><td>')}</td></tr>`).join('')}</table>`

test('a period in the first of its columns only reaches over the bare years up to the next', async () => {
  const [statement] = await readPage(
    `<p><b>Consolidated Statements of Operations</b></p>${table([
      '($ in millions, except per share)||Three Months Ended June 30,||||Year Ended June 30,||',
      '||2023||2022||2023||2022',
      'Net sales|$|1,001.1|$|990.0|$|4,000.1|$|3,900.0',
      'Operating income||100.0||95.0||400.0||380.0',
      'Income tax expense||(20.0)||(19.0)||(80.0)||(76.0)',
      'Net income|$|80.0|$|76.0|$|320.0|$|304.0',
      'Diluted EPS|$|1.58|$|1.48|$|6.30|$|5.95',
    ])}`,
  )
  assert.deepEqual(
    statement?.columns.map(({ end, months }) => [end, months]),
    [
      ['2023-06-30', 3],
      ['2022-06-30', 3],
      ['2023-06-30', 12],
      ['2022-06-30', 12],
    ],
  )
})

test('columns headed "3Q23" are dated by the balance sheet beside them', async () => {
  const [, income] = await readPage(
    `<p>Consolidated Balance Sheets</p>${table([
      '(in thousands)|September 30, 2023|June 30, 2023',
      'Cash and due from banks|10,000|11,000',
      'Loans|500,000|490,000',
      'Total assets|510,000|501,000',
      'Deposits|400,000|395,000',
      'Total liabilities|400,000|395,000',
      'Common stock|10,000|10,000',
      'Retained earnings|100,000|96,000',
      'Total shareholders’ equity|110,000|106,000',
      'Total liabilities and shareholders’ equity|510,000|501,000',
    ])}<p>Consolidated Statements of Income</p>${table([
      '(in thousands, except per share data)|3Q23|2Q23|4Q22',
      'Total interest income|9,000|8,800|8,400',
      'Net interest income|6,000|6,000|6,400',
      'Income before income taxes|2,000|2,100|2,400',
      'Income tax expense|400|420|480',
      'Net income|1,600|1,680|1,920',
      'Diluted earnings per share|0.80|0.84|0.96',
    ])}`,
  )
  assert.deepEqual(
    income?.columns.map(({ end, months }) => [end, months]),
    [
      ['2023-09-30', 3],
      ['2023-06-30', 3],
      ['2022-12-31', 3],
    ],
  )
})

test('a short heading in the column beside the figures is no header of a new table', async () => {
  const [income, ...others] = await readPage(
    `<p>Condensed Consolidated Statements of Operations</p><p>(in thousands, except per share data)</p>${table(
      [
        '|Three Months Ended May 2, 2020|Three Months Ended May 4, 2019',
        'Net sales|$ 301,204|$ 402,110',
        'Income before income taxes|10,000|20,000',
        'Income tax expense|2,000|4,000',
        'Net income|8,000|16,000',
        'Earnings per share:',
        'Basic|$ 0.16|$ 0.32',
        'Diluted|0.15|0.31',
      ],
    )}`,
  )
  assert.deepEqual(others, [])
  assert.deepEqual(
    income?.lines.slice(-2).map(({ concept }) => concept),
    ['EarningsPerShareBasic', 'EarningsPerShareDiluted'],
  )
})

const PERIOD = '<p>Acme Corp today reported results for the first quarter ended March 31, 2020.</p>'

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

test('a column named after the quarter spoken of ends with it, whatever date stands above the table', async () => {
  const [highlights] = await readPage(
    `${PERIOD}<p>April 28, 2020</p>${table([
      '($ in millions)|First Quarter 2020|First Quarter 2019',
      'Sales|$136.0|$119.0',
      'Profit|$28.6|$27.7',
    ])}`,
  )
  assert.deepEqual(
    highlights?.columns.map(({ end }) => end),
    ['2020-03-31', '2019-03-31'],
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

const INCOME_ROWS = (cells: (revenue: string, profit: string) => string) => [
  `Revenue|${cells('1,204', '1,340')}`,
  `Profit before tax|${cells('87', '155')}`,
  `Income tax expense|${cells('(22)', '(39)')}`,
  `Profit for the period|${cells('65', '116')}`,
]

test('notes beside dated columns, day before month, and what falls to the owners', async () => {
  const [income, balance] = await readPage(
    `<p>Acme SE today reported revenue of €1,204 million for the six months ended 30 June 2020</p><p>Consolidated income statement</p><p>(€ million)</p>${table(
      [
        '|Note|Six months ended 30 June 2020|Six months ended 30 June 2019',
        ...INCOME_ROWS((one, other) => `3|${one}|${other}`),
        'Attributable to:',
        'Owners of the parent||61|110',
        'Non-controlling interests||4|6',
      ],
    )}<p>Consolidated balance sheet</p><p>(€ million)</p>${table([
      '|Note|30.06.2020|31.12.2019',
      'Cash and cash equivalents|10|330|204',
      'Total assets||3,069|2,995',
      'Share capital||150|150',
      'Retained earnings||1,055|1,046',
      'Total equity||1,205|1,196',
      'Borrowings|11|1,500|1,450',
      'Trade payables|12|364|349',
      'Total liabilities||1,864|1,799',
      'Total equity and liabilities||3,069|2,995',
    ])}`,
  )
  assert.deepEqual(
    income?.columns.map(({ end, role }) => [end, role]),
    [
      [null, 'note'],
      ['2020-06-30', 'period'],
      ['2019-06-30', 'period'],
    ],
  )
  assert.deepEqual(
    income?.lines.slice(-2).map(({ concept, unit, cells }) => [concept, unit, cells[1]?.value]),
    [
      ['NetIncomeLoss', 'EUR', '61000000'],
      ['NetIncomeLossAttributableToNoncontrollingInterest', 'EUR', '4000000'],
    ],
  )
  assert.deepEqual(
    balance?.columns.map(({ end }) => end),
    [null, '2020-06-30', '2019-12-31'],
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

test('headers over the signs beside their figures head those figures', async () => {
  const row = (label: string, one: string, other: string) =>
    `<tr><td>${label}</td><td></td><td>$</td><td>${one}</td><td></td><td></td><td>$</td><td>${other}</td><td></td></tr>`
  const [income] = await readPage(
    `<p>Consolidated Statements of Income</p><table>
    <tr><td></td><td colspan="6">Three Months Ended</td></tr>
    <tr><td></td><td colspan="2">March 31, 2020</td><td colspan="2"></td><td colspan="2">March 31, 2019</td></tr>
    ${row('Net sales', '812', '866')}${row('Income before income taxes', '84', '96')}
    ${row('Income tax expense', '20', '23')}${row('Net income', '64', '73')}</table>`,
  )
  assert.deepEqual(
    income?.columns.map(({ end, months }) => [end, months]),
    [
      ['2020-03-31', 3],
      ['2019-03-31', 3],
    ],
  )
})

test('a column of a quarter that begins with a hundred is none of percentages; a dash behind a dollar sign is nothing', async () => {
  const [income] = await readPage(
    `${PERIOD}<p>Consolidated Statements of Income</p>${table([
      '($ in millions)|1Q20|4Q19',
      'Net interest income|$100.0|$101.0',
      'Gain on sale|$ -|$ -',
      'Income before income taxes|40.0|57.0',
      'Income tax expense|8.0|11.0',
      'Net income|32.0|46.0',
    ])}`,
  )
  assert.deepEqual(
    income?.columns.map(({ end, role }) => [end, role]),
    [
      ['2020-03-31', 'period'],
      ['2019-12-31', 'period'],
    ],
  )
  assert.deepEqual(
    income?.lines.slice(0, 2).map(({ cells }) => cells.map((cell) => cell?.value)),
    [
      ['100000000', '101000000'],
      ['0', '0'],
    ],
  )
})

test('losses without taxes are an income statement, and selected balance sheet data the balance sheet where it is the only one', async () => {
  const [results, data] = await readPage(
    `${PERIOD}<p>Results of Operations</p><p>(in thousands)</p>${table([
      '|Three Months Ended March 31, 2020|Three Months Ended March 31, 2019',
      'Collaboration revenue|$4,300|$2,110',
      'Research and development|27,403|20,110',
      'General and administrative|9,401|7,702',
      'Total operating expenses|36,804|27,812',
      'Loss from operations|(32,504)|(25,702)',
      'Net loss|(32,504)|(25,702)',
      'Net loss per share, basic and diluted|$(0.61)|$(0.60)',
    ])}<p>Selected Balance Sheet Data</p><p>(in thousands)</p>${table([
      '|March 31, 2020|December 31, 2019',
      'Cash and cash equivalents|$311,402|$342,007',
      'Working capital|288,110|320,440',
      'Total assets|340,220|370,911',
      'Total stockholders’ equity|251,880|278,799',
    ])}`,
  )
  assert.deepEqual([results?.kind, data?.kind], ['income', 'balance'])
  assert.equal(data?.lines[2]?.concept, 'Assets')
})

test('a period across the table, below its headers, dates the same columns anew', async () => {
  const [first, second] = await readPage(
    `<p>Segment Information</p><p>(in millions)</p><table>
    <tr><td></td><td>Europe</td><td>Total</td></tr>
    <tr><td colspan="3">Three months ended March 31, 2020</td></tr>
    <tr><td>Net sales</td><td>$312.4</td><td>$812.4</td></tr><tr><td>Operating income</td><td>30.0</td><td>93.2</td></tr>
    <tr><td colspan="3">Three months ended March 31, 2019</td></tr>
    <tr><td>Net sales</td><td>$326.1</td><td>$866.1</td></tr><tr><td>Operating income</td><td>31.0</td><td>104.9</td></tr></table>`,
  )
  assert.deepEqual(
    [first, second].map((table) => [
      table?.kind,
      table?.columns.map(({ label, end, months }) => [label, end, months]),
    ]),
    [
      [
        'segment',
        [
          ['Europe', '2020-03-31', 3],
          ['Total', '2020-03-31', 3],
        ],
      ],
      [
        'segment',
        [
          ['Europe', '2019-03-31', 3],
          ['Total', '2019-03-31', 3],
        ],
      ],
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

test('footnote marks below the dates are no figures', async () => {
  const [balance] = await readPage(
    `<p>Consolidated Balance Sheets</p>${table([
      '|March 31,|December 31,',
      '|2020|2019',
      '|(Unaudited)|(1)',
      'Total assets|$900|$910',
      'Total liabilities|400|400',
      'Common stock|10|10',
      'Retained earnings|490|500',
      'Total stockholders’ equity|500|510',
      'Total liabilities and stockholders’ equity|$900|$910',
    ])}`,
  )
  assert.equal(balance?.lines[0]?.label, 'Total assets')
  assert.deepEqual(
    balance?.columns.map(({ end }) => end),
    ['2020-03-31', '2019-12-31'],
  )
})

test('a title between headers and labels keeps the headers; a table that goes on below a footnote keeps its columns', async () => {
  const [results, ratios] = await readPage(
    `${PERIOD}<p>(in millions)</p>${table([
      '|March 31, 2020|March 31, 2019|Change',
      'Segment Results',
      'Net sales|$812.4|$866.1|(6)%',
      'Profit margin|17.3%|19.1%|(1.8 pts)',
    ])}<p>* Profit margin is calculated as profit over sales</p>${table([
      'Capital and Liquidity',
      'Capital ratio|12.2%|12.9%|(70) bps',
      'Liquid assets|$44.0|$40.0|10%',
    ])}`,
  )
  for (const one of [results, ratios])
    assert.deepEqual(
      one?.columns.map(({ end, role }) => [end, role]),
      [
        ['2020-03-31', 'period'],
        ['2019-03-31', 'period'],
        [null, 'change'],
      ],
    )
  assert.deepEqual([results?.title, ratios?.title], ['Segment Results', ''])
  assert.deepEqual(
    [results?.lines[1], ratios?.lines[1]].map((line) => [line?.unit, line?.cells.at(-1)?.value]),
    [
      ['percent', '-1.8'],
      ['percent', '-70'],
    ],
  )
})
