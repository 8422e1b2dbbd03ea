import type { Cell, Column, Filing, Line, Statement } from '../filing/filing.ts'
import { type Change, changeOf } from './change.ts'
import type { PrintedFigure } from './last-place.ts'
import { plainLabel } from './plain-label.ts'

/** One of the few figures that a reader looks for first, with what the same filing sets beside it. */
export interface KeyFigure {
  name: KeyFigureName
  /** The line's label, told in full. */
  label: string
  unit: string
  column: Column
  cell: Cell & { value: string }
  /** Index into `Filing.statements`, and the line and column there: the figure's place. */
  place: { statement: number; line: number; column: number }
  /** What the printed amounts of its statement are multiplied by. */
  scale: number
  earlier: { column: Column; cell: Cell & { value: string }; change: Change } | null
}

export type KeyFigureName = 'revenue' | 'net-income' | 'earnings-per-share' | 'cash'

interface Wanted {
  name: KeyFigureName
  kind: 'income' | 'balance'
  /** us-gaap local names, the best first. */
  concepts: readonly string[]
  /** What its label is, where no line has the concept. */
  label: RegExp
}

const WANTED: readonly Wanted[] = [
  {
    name: 'revenue',
    kind: 'income',
    concepts: [
      'Revenues',
      'RevenueFromContractWithCustomerExcludingAssessedTax',
      'RevenueFromContractWithCustomerIncludingAssessedTax',
      'SalesRevenueNet',
      'SalesRevenueGoodsNet',
      'RevenuesNetOfInterestExpense',
    ],
    label: /^(total )?(net )?(operating )?(sales|revenues?)(, net)?$/i,
  },
  {
    name: 'net-income',
    kind: 'income',
    concepts: ['NetIncomeLoss', 'ProfitLoss', 'NetIncomeLossAvailableToCommonStockholdersBasic'],
    label: /^net (income|earnings|loss|\(loss\))( ?(\(loss\)|\(income\)|income|earnings))?$/i,
  },
  {
    name: 'earnings-per-share',
    kind: 'income',
    concepts: ['EarningsPerShareDiluted', 'EarningsPerShareBasicAndDiluted', 'EarningsPerShareBasic'],
    label: /^(?!)/,
  },
  {
    name: 'cash',
    kind: 'balance',
    concepts: [
      'CashAndCashEquivalentsAtCarryingValue',
      'Cash',
      'CashCashEquivalentsAndShortTermInvestments',
      'CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalents',
    ],
    label: /^cash( and (cash )?equivalents)?$/i,
  },
]

/** The key figures that the filing prints, in their order. What it does not print is left out. */
export function keyFigures(filing: Pick<Filing, 'statements' | 'period'>): KeyFigure[] {
  return WANTED.map((wanted) => findFigure(filing, wanted)).filter((figure) => figure !== null)
}

function findFigure(filing: Pick<Filing, 'statements' | 'period'>, wanted: Wanted): KeyFigure | null {
  for (const [at, statement] of filing.statements.entries()) {
    if (statement.kind !== wanted.kind) continue
    const column = reportedColumn(statement, filing.period?.end ?? null)
    const figure = column === null ? null : figureInColumn(statement, at, column, wanted)
    if (figure) return figure
  }
  return null
}

/** The column of the period that the filing reports on: the shortest duration that ends with it, or its instant. */
export function reportedColumn(statement: Statement, periodEnd: string | null): number | null {
  const dated = statement.columns
    .map((column, at) => ({ column, at }))
    .filter(({ column }) => column.role === 'period' && column.end !== null && column.end === periodEnd)
    .sort((a, b) => (a.column.months ?? 0) - (b.column.months ?? 0))
  return dated[0]?.at ?? null
}

function figureInColumn(
  statement: Statement,
  statementAt: number,
  column: number,
  wanted: Wanted,
): KeyFigure | null {
  const line = lineOf(statement, column, wanted)
  const cell = line === null ? null : statement.lines[line]?.cells[column]
  const head = statement.columns[column]
  const found = line === null ? undefined : statement.lines[line]
  if (line === null || !found || !head || !isFigure(cell) || !found.unit) return null
  return {
    name: wanted.name,
    label: plainLabel(found.label, found.concept),
    unit: found.unit,
    column: head,
    cell,
    place: { statement: statementAt, line, column },
    scale: statement.scale,
    earlier: earlierOf(statement, found, column, cell),
  }
}

function lineOf(statement: Statement, column: number, wanted: Wanted): number | null {
  const filled = (line: Line) => isFigure(line.cells[column])
  for (const concept of wanted.concepts) {
    const at = statement.lines.findIndex((line) => line.concept === concept && filled(line))
    if (at >= 0) return at
  }
  const at = statement.lines.findIndex((line) => wanted.label.test(line.label.trim()) && filled(line))
  return at >= 0 ? at : null
}

/** The figure of the year before, or, in a balance sheet that has none, of the other date beside it. */
function earlierOf(
  statement: Statement,
  line: Line,
  column: number,
  cell: PrintedFigure,
): KeyFigure['earlier'] {
  const head = statement.columns[column]
  if (!head?.end) return null
  const yearBefore = statement.columns.findIndex((other) => isYearBefore(other, head))
  const at = yearBefore < 0 && head.months === null ? nextEarlier(statement.columns, head.end) : yearBefore
  const [other, earlier] = [statement.columns[at], line.cells[at]]
  if (!other || !isFigure(earlier)) return null
  return { column: other, cell: earlier, change: changeOf(cell, earlier) }
}

/** Fiscal quarters of 13 or 14 weeks end on other days of other years: a year is 350 to 380 days. */
function isYearBefore(other: Column, head: Column): boolean {
  if (other.role !== 'period' || !other.end || !head.end || other.months !== head.months) return false
  const days = (Date.parse(head.end) - Date.parse(other.end)) / 86_400_000
  return days >= 350 && days <= 380
}

function nextEarlier(columns: readonly Column[], end: string): number {
  return columns.findIndex((other) => other.role === 'period' && other.end !== null && other.end < end)
}

const isFigure = (cell: Cell | null | undefined): cell is Cell & { value: string } =>
  cell !== null && cell !== undefined && cell.value !== null
