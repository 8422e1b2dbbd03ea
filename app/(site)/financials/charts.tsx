import type { History } from '#lib/syndication/history/history.ts'
import { chartSeries } from '#lib/syndication/history/series.ts'
import { BarChart } from './bar-chart.tsx'
import { LineChart } from './line-chart.tsx'
import { seriesUnits } from './series-words.ts'

interface Props {
  history: History
  scale: number
  currency: string | null
}

/** Small charts drawn on the server; the tables below hold every figure of them. */
export function Charts({ history, scale, currency }: Props) {
  const charts = chartSeries(history)
  if (charts.length === 0) return null
  return (
    <div className="mt-10 grid gap-x-12 gap-y-10 sm:grid-cols-2">
      {charts.map((chart) => {
        const [first] = chart
        if (!first) return null
        const units = seriesUnits(first.unit, scale, currency)
        return chart.length === 1 && first.unit !== 'percent' ? (
          <BarChart key={first.title} series={first} scale={scale} units={units} />
        ) : (
          <LineChart key={first.title} title="Margins" lines={chart} units={units} />
        )
      })}
    </div>
  )
}
