import Big from 'big.js'
import type { History, HistoryQuarter } from './history.ts'

/** A measure over the quarters of a history, the earliest first. */
export interface Series {
  title: string
  unit: 'money' | 'per-share' | 'percent'
  /** All between the first and the last that has a value: where one has none, a chart leaves a gap. */
  quarters: HistoryQuarter[]
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
  return seriesOf(history, title, unit, (at) => figureOf(history, concepts, at)?.toNumber() ?? null)
}

function margin(history: History, title: string, concepts: readonly string[]): Series {
  const percentAt = (at: number) => {
    const [part, whole] = [figureOf(history, concepts, at), figureOf(history, REVENUE, at)]
    return part && whole?.gt(0) ? part.times(100).div(whole).toNumber() : null
  }
  return seriesOf(history, title, 'percent', percentAt)
}

function seriesOf(
  { quarters, view }: History,
  title: string,
  unit: Series['unit'],
  valueAt: (at: number) => number | null,
): Series {
  const points = quarters.flatMap((quarter, at) => {
    const value = valueAt(at)
    return value === null ? [] : [{ quarter, value }]
  })
  return { title, unit, quarters: quartersFrom(points, view), points }
}

/** Every quarter, or every year's last, from the first point to the last: unpublished ones too. */
function quartersFrom(points: Series['points'], view: History['view']): HistoryQuarter[] {
  const [first, last] = [points[0]?.quarter, points.at(-1)?.quarter]
  if (!first || !last) return []
  const told = new Map(points.map(({ quarter }) => [placeOf(quarter), quarter]))
  const step = view === 'year' ? 4 : 1
  const count = Math.max(0, Math.round((placeOf(last) - placeOf(first)) / step)) + 1
  return Array.from({ length: count }, (_, at) => {
    const place = placeOf(first) + at * step
    return told.get(place) ?? quarterAt(place)
  })
}

const placeOf = ({ fiscalYear, fiscalQuarter }: HistoryQuarter) => fiscalYear * 4 + fiscalQuarter - 1

function quarterAt(place: number): HistoryQuarter {
  const [fiscalYear, fiscalQuarter] = [Math.floor(place / 4), ((place % 4) + 1) as 1 | 2 | 3 | 4]
  return { slug: `${fiscalYear}-q${fiscalQuarter}`, fiscalYear, fiscalQuarter, periodEnd: '' }
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
