/** The reader against labels that people wrote for real filings, where that folder is there; the main measures. */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { test } from 'node:test'
import type { Filing, Statement } from './filing.ts'
import { parseFiling } from './parse-filing.ts'

const FOLDER = join(import.meta.dirname, '../../../shared/filings')
const KINDS: Readonly<Record<string, string>> = {
  income: 'income',
  balance: 'balance',
  cashflow: 'cash-flow',
}
const PER_SHARE = new Set(['eps', 'epsBasic', 'epsDiluted'])

interface LabelledStatement {
  kind: string
  title: string
  scale?: number
  columns: { periodEnd: string; months?: number; weeks?: number }[]
  rowsCount: number
  facts: Record<string, (number | null)[]>
}

interface Label {
  slug: string
  file: string
  scale?: number
  periodEnd: string
  statements: LabelledStatement[]
}

const skip = existsSync(join(FOLDER, 'gold')) ? false : 'the folder of real filings is not here'

test('labelled filings are read as people read them', { skip }, async (context) => {
  for (const name of readdirSync(join(FOLDER, 'gold')).filter((file) => file.endsWith('.json'))) {
    const label = JSON.parse(readFileSync(join(FOLDER, 'gold', name), 'utf8')) as Label
    await context.test(label.slug, async () => {
      const file = join(FOLDER, basename(label.file))
      const { filing } = await parseFiling(new Uint8Array(readFileSync(file)), basename(file))
      assert.ok(filing, 'the file is read')
      assert.equal(filing.period?.end, label.periodEnd)
      for (const statement of label.statements)
        compare(filing, statement, statement.scale ?? label.scale ?? 1)
    })
  }
})

function compare(filing: Filing, label: LabelledStatement, scale: number): void {
  const read = bestOf(filing, label)
  assert.ok(read, `${label.kind} "${label.title}" is found`)
  assert.deepEqual(
    periodsOf(read),
    label.columns.map(({ periodEnd }) => periodEnd),
    label.title,
  )
  const rows = read.lines.filter((line) => line.cells.some((cell) => /\d/.test(cell?.printed ?? '')))
  assert.equal(rows.length, label.rowsCount, `rows of "${label.title}"`)
  for (const [fact, values] of Object.entries(label.facts)) {
    const wanted = values.map((value) =>
      value === null ? null : PER_SHARE.has(fact) ? value : value * scale,
    )
    assert.ok(holds(read, wanted), `${fact} ${values.join(' ')} in "${label.title}"`)
  }
}

/** Of the statements of the right kind, the one with most of the labelled periods, and of those the fullest. */
function bestOf(filing: Filing, label: LabelledStatement): Statement | undefined {
  const score = (statement: Statement) => {
    const columns = statement.columns.filter((column) => column.role === 'period')
    const right = label.columns.filter((wanted, i) => {
      const column = columns[i]
      const sameLength =
        label.kind === 'balance' || wanted.months === undefined || column?.months === wanted.months
      return column?.end === wanted.periodEnd && sameLength
    }).length
    return right * 100 - Math.abs(statement.lines.length - label.rowsCount)
  }
  return filing.statements
    .filter((statement) => statement.kind === KINDS[label.kind])
    .sort((a, b) => score(b) - score(a))[0]
}

function periodsOf(statement: Statement): (string | null)[] {
  return statement.columns.filter((column) => column.role === 'period').map((column) => column.end)
}

function holds(statement: Statement, wanted: readonly (number | null)[]): boolean {
  const at = statement.columns.flatMap((column, i) => (column.role === 'period' ? [i] : []))
  return statement.lines.some((line) =>
    wanted.every((value, i) => {
      if (value === null) return true
      const cell = line.cells[at[i] ?? -1]
      return (
        cell != null && cell.value !== null && Math.abs(Number(cell.value) - value) <= Math.abs(value) * 1e-9
      )
    }),
  )
}
