import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseAmount } from '#lib/statement/amount.ts'
import type { LabelledLine } from './labelled-lines.ts'
import { withPercentColumns } from './percent-columns.ts'

/** Lines from rows of printed figures. */
function linesOf(rows: readonly (readonly string[])[]): LabelledLine[] {
  return rows.map((row) => ({
    label: 'Line',
    indent: 0,
    bold: false,
    rule: null,
    figures: row.map((printed) => ({
      amount: parseAmount(printed),
      printed,
      source: [0, 0],
      from: 0,
      to: 0,
    })),
  }))
}

const percents = (rows: readonly (readonly string[])[]) =>
  withPercentColumns(linesOf(rows)).map(({ figures }) => figures.map((figure) => figure?.amount?.percent))

test('a column that begins with a percentage is one of percentages down to its last figure', () => {
  assert.deepEqual(
    percents([
      ['$ 1,203', '4.78%'],
      ['911', '2.83'],
      ['2,114', '4.34'],
    ]),
    [
      [false, true],
      [false, true],
      [false, true],
    ],
  )
})

test('a margin above sums of money makes no percentages of them', () => {
  for (const rows of [
    [['12.3%'], ['$ 812.4'], ['61.3']],
    [['12.3%'], ['1,204.1']],
    [['12.3%'], ['812']],
  ])
    assert.deepEqual(percents(rows).flat(), [true, ...rows.slice(1).map(() => false)])
})
