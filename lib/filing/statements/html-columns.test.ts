/** Which period, or what else, each column of an HTML table is. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { INCOME_ROWS, PERIOD, readPage, table } from './html-page.fixture.ts'

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
