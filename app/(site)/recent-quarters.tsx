import { getDb } from '#db/client.ts'
import { listLiveFacts } from '#db/queries/public-facts.ts'
import type { LiveQuarter } from '#db/queries/reports.ts'
import { historyOf } from '#lib/syndication/history/history.ts'
import { commonScale } from '#lib/syndication/history/history-units.ts'
import { BAR_CONCEPTS, chartSeries } from '#lib/syndication/history/series.ts'
import { BarChart } from './financials/bar-chart.tsx'
import { seriesUnits } from './financials/series-words.ts'

const QUARTERS_SHOWN = 8

interface Props {
  /** The latest first. */
  quarters: readonly LiveQuarter[]
  now: Date
}

/** The latest quarters as bars; nothing where there is nothing to set side by side. */
export function RecentQuarters({ quarters, now }: Props) {
  const shown = quarters.slice(0, QUARTERS_SHOWN)
  const history = historyOf('quarter', shown, shown, listLiveFacts(getDb(), shown, now, BAR_CONCEPTS))
  const charts = chartSeries(history).flat()
  if (charts.length === 0) return null
  const scale = commonScale(history)
  const lines = history.tables.flatMap((table) => table.lines)
  const currency = lines.find(({ unit }) => /^[A-Z]{3}$/.test(unit))?.unit ?? null
  return (
    <section aria-labelledby="recent" className="mt-20">
      <div className="flex flex-wrap items-baseline justify-between gap-x-8">
        <h2 id="recent" className="label">
          {history.quarters.length} quarters side by side
        </h2>
        <a href="/financials" className="inline-block py-1 text-note">
          All figures
        </a>
      </div>
      <div className="mt-3 grid gap-x-10 gap-y-8 sm:grid-cols-2 lg:grid-cols-3">
        {charts.map((series) => (
          <BarChart
            key={series.title}
            series={series}
            scale={scale}
            units={seriesUnits(series.unit, scale, currency)}
          />
        ))}
      </div>
    </section>
  )
}
