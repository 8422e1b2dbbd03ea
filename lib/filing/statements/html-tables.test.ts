/** The same reading on expanded HTML columns: signs in cells of their own, spacers, headers over several rows. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTree } from '../read-tree.ts'
import { PERIOD, readPage, table } from './html-page.fixture.ts'
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

test('average balances with their yields are no balance sheet, even where there is no other', async () => {
  for (const title of [
    'Average Consolidated Balance Sheets',
    'Consolidated Balance Sheets and Net Interest Income',
  ]) {
    const [averages] = await readPage(
      `${PERIOD}<p>${title}</p><p>(in thousands)</p>${table([
        '|March 31, 2020 Average Balance|Interest|Yield',
        'Loans|$800,000|$10,000|5.00%',
        'Securities|100,000|1,000|4.00%',
        'Other assets|50,000||',
        'Total assets|$950,000||',
        'Deposits|$700,000|$2,000|1.14%',
        'Other liabilities|140,000||',
        'Total liabilities|840,000||',
        'Shareholders’ equity|110,000||',
        'Total liabilities and shareholders’ equity|$950,000||',
      ])}`,
    )
    assert.equal(averages?.kind, 'other', title)
    assert.ok(averages.lines.every(({ concept }) => concept === null))
  }
})
