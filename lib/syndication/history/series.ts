import Big from 'big.js'
import type { History, HistoryQuarter } from './history.ts'

/** A measure over the quarters of a history, the earliest first. */
export interface Series {
  title: string
  unit: 'money' | 'per-share' | 'percent'
  points: { quarter: HistoryQuarter; value: number }[]
}

const REVENUE = [
  'Revenues',
  'RevenueFromContractWithCustomerExcludingAssessedTax',
  'RevenueFromContractWithCustomerIncludingAssessedTax',
  'SalesRevenueNet',
  'SalesRevenueGoodsNet',
]
const PER_SHARE = ['EarningsPerShareDiluted', 'EarningsPerShareBasicAndDiluted', 'EarningsPerShareBasic']
const CASH = ['CashAndCashEquivalentsAtCarryingValue', 'Cash']

/** The concepts of the measures that are charted as bars: all that those charts need of the facts. */
export const BAR_CONCEPTS: readonly string[] = [...REVENUE, ...PER_SHARE, ...CASH]

/** The measures that charts show, as far as the history has them: revenue, margins, earnings per share, cash. */
export function chartSeries(history: History): Series[][] {
  const charts = [
    [measure(history, 'Revenue', 'money', REVENUE)],
    [
      margin(history, 'Gross margin', ['GrossProfit']),
      margin(history, 'Operating margin', ['OperatingIncomeLoss']),
      margin(history, 'Net margin', ['NetIncomeLoss', 'ProfitLoss']),
    ],
    [measure(history, 'Earnings per share', 'per-share', PER_SHARE)],
    [measure(history, 'Cash', 'money', CASH)],
  ]
  return charts
    .map((chart) => chart.filter((series) => series.points.length > 1))
    .filter((chart) => chart.length > 0)
}

function measure(history: History, title: string, unit: Series['unit'], concepts: readonly string[]): Series {
  return {
    title,
    unit,
    points: pointsOf(history, (at) => figureOf(history, concepts, at)?.toNumber() ?? null),
  }
}

function margin(history: History, title: string, concepts: readonly string[]): Series {
  const percentAt = (at: number) => {
    const [part, whole] = [figureOf(history, concepts, at), figureOf(history, REVENUE, at)]
    return part && whole?.gt(0) ? part.times(100).div(whole).toNumber() : null
  }
  return { title, unit: 'percent', points: pointsOf(history, percentAt) }
}

function pointsOf(history: History, valueAt: (at: number) => number | null): Series['points'] {
  return history.quarters.flatMap((quarter, at) => {
    const value = valueAt(at)
    return value === null ? [] : [{ quarter, value }]
  })
}

/** The figure of the best concept that has one there: companies change concepts over the years. */
function figureOf({ tables }: History, concepts: readonly string[], at: number): Big | null {
  const lines = tables.flatMap((table) => table.lines)
  for (const concept of concepts) {
    const figure = lines.find((line) => line.concept === concept)?.figures[at]
    if (figure) return new Big(figure.value)
  }
  return null
}
