import Big from 'big.js'
import type { Cell, Column, Line, Statement } from '../filing/filing.ts'
import { parseAmount } from '../statement/amount.ts'
import { changeOf } from './change.ts'

/** A figure's column and the column of what it is compared with. */
interface Pair {
  later: number
  earlier: number
}

/** No mark of a filing: computed figures stand nowhere in it. */
const NOWHERE = [0, 0] as const

/**
 * The statement with two columns more for each pair of periods: the difference, and the percentage where it has a
 * meaning ("n/m" where it has none). A statement whose columns have no pair comes back as it is.
 */
export function withChanges(statement: Statement): Statement {
  const pairs = pairsOf(statement.columns)
  return {
    ...statement,
    columns: [...statement.columns, ...pairs.flatMap((pair) => headsOf(pair, pairs, statement.columns))],
    lines: statement.lines.map((line) => ({
      ...line,
      cells: [...line.cells, ...pairs.flatMap((pair) => cellsOf(pair, line))],
    })),
  }
}

/** Each period with the same length of the year before; an instant with the one beside it. */
function pairsOf(columns: readonly Column[]): Pair[] {
  return columns.flatMap((head, later) => {
    if (head.role !== 'period' || head.end === null) return []
    const earlier = columns.findIndex((other) => isEarlier(other, head))
    const alreadyCompared =
      head.months === null && columns.slice(0, later).some((other) => other.role === 'period')
    return earlier < 0 || alreadyCompared ? [] : [{ later, earlier }]
  })
}

function isEarlier(other: Column, head: Column): boolean {
  if (other.role !== 'period' || !other.end || !head.end || other.months !== head.months) return false
  if (head.months === null) return other.end < head.end
  const days = (Date.parse(head.end) - Date.parse(other.end)) / 86_400_000
  return days >= 350 && days <= 380
}

function headsOf({ later }: Pair, pairs: readonly Pair[], columns: readonly Column[]): Column[] {
  const column = columns[later]
  const length = column?.weeks ? `${column.weeks} weeks` : `${column?.months} months`
  const suffix = pairs.length > 1 ? `, ${length}` : ''
  const base = { end: null, months: null, weeks: null }
  return [
    { ...base, label: `Change${suffix}`, role: 'change' },
    { ...base, label: `In percent${suffix}`, role: 'percent' },
  ]
}

function cellsOf({ later, earlier }: Pair, line: Line): (Cell | null)[] {
  const [now, then] = [line.cells[later], line.cells[earlier]]
  if (!isFigure(now) || !isFigure(then)) return [null, null]
  const change = changeOf(now, then)
  const percent =
    change.percent !== null && change.difference.startsWith('-') ? `-${change.percent}` : change.percent
  return [
    { value: change.difference, printed: printedAs(change.difference, now, then), source: NOWHERE },
    line.unit === 'percent'
      ? null
      : { value: percent, printed: percent === null ? 'n/m' : `${percent}%`, source: NOWHERE },
  ]
}

const isFigure = (cell: Cell | null | undefined): cell is Cell & { value: string } =>
  cell !== null && cell !== undefined && cell.value !== null

/** The difference in the scale and with the decimals in which the two figures are printed. */
function printedAs(difference: string, ...cells: Cell[]): string {
  const read = cells.map((cell) => ({ cell, amount: parseAmount(cell.printed) }))
  const places = Math.max(0, ...read.map(({ amount }) => amount?.places ?? 0))
  const model = read.find(({ amount }) => amount && !amount.dash && Number(amount.value) !== 0)
  const scale = model?.amount
    ? Math.round(Math.abs(Number(model.cell.value) / Number(model.amount.value)))
    : 1
  return new Big(difference).div(Math.max(1, scale)).toFixed(places)
}
