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
