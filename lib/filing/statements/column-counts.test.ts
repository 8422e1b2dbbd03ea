import assert from 'node:assert/strict'
import { test } from 'node:test'
import { INCOME_ROWS, PERIOD, readPage, table } from './html-page.fixture.ts'

test('shares that are counted beside sums of money keep their print and are no value', async () => {
  const [purchases] = await readPage(
    `${PERIOD}<p>Purchases of shares (in millions, except number of shares and per share amounts):</p>` +
      table([
        'Period|Total number of shares purchased|Average price paid per share|Dollar value that may yet be purchased',
        'January 2020|12,500|$ 31.20|$ 4,210',
        'February 2020|10,000|$ 30.10|$ 3,909',
      ]),
  )
  assert.deepEqual(
    purchases?.columns.map(({ role }) => role),
    ['note', 'period', 'period'],
  )
  const [counted, , left] = purchases?.lines[0]?.cells ?? []
  assert.equal(counted?.printed, '12,500')
  assert.equal(counted?.value, null)
  assert.equal(left?.value, '4210000000')
})

test('a line that counts shares is a value below columns of periods', async () => {
  const [income] = await readPage(
    `${PERIOD}<p>Consolidated Statements of Operations</p><p>(in thousands, except share data)</p>` +
      table([
        'Three months ended March 31,|2020|2019',
        ...INCOME_ROWS((revenue, profit) => `${revenue}|${profit}`),
        'Weighted average shares outstanding|10,204,112|10,198,300',
      ]),
  )
  assert.equal(income?.lines.at(-1)?.cells[0]?.value, '10204112')
})
