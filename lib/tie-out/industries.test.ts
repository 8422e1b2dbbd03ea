import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Check } from '#lib/filing/filing.ts'
import { balance } from './balance.ts'
import { cashFlow } from './cash-flow.ts'
import { crossFooting } from './cross-footing.ts'
import { footing } from './footing.ts'
import { INDUSTRIES } from './industries.fixture.ts'
import { type InventedTable, inventedFiling } from './invented-filing.fixture.ts'

function checksOf(tables: InventedTable[]): Check[] {
  const filing = inventedFiling(tables)
  return [footing, balance, cashFlow, crossFooting].flatMap((check) => check(filing))
}

const isWrong = ({ verdict }: Check) => verdict === 'disagrees'

/** Every figure of the first column once with another digit in its first place, but where it is not printed. */
function withOneDigitWrong(tables: InventedTable[]): InventedTable[][] {
  return tables.flatMap((table, at) =>
    table.rows.flatMap((row, line) => {
      const [label, figure, ...rest] = row.split(' | ')
      const wrong = figure?.replace(/[1-9]/, (digit) => String((Number(digit) % 9) + 1))
      if (!figure || wrong === figure) return []
      const rows = table.rows.with(line, [label, wrong, ...rest].join(' | '))
      return [tables.with(at, { ...table, rows })]
    }),
  )
}

for (const [industry, tables] of Object.entries(INDUSTRIES)) {
  test(`the statements of a ${industry} foot: nothing disagrees and nothing is left unlinked`, () => {
    assert.deepEqual(
      checksOf(tables)
        .filter(({ verdict }) => verdict !== 'agrees')
        .map(({ message }) => message),
      [],
    )
  })

  test(`of the figures of a ${industry} nearly none can be wrong without a disagreement`, () => {
    const cases = withOneDigitWrong(tables)
    const found = cases.filter((changed) => checksOf(changed).some(isWrong)).length
    assert.ok(cases.length >= 8 && found >= 0.95 * cases.length, `${found} of ${cases.length}`)
  })
}
