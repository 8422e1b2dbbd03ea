import { unitsSaidOnce } from '#app/statement/units-said-once.ts'
import type { Series } from '#lib/syndication/history/series.ts'
import { quarterLabel } from '../quarter-name.ts'

/** "In thousands of US dollars", "In percent of revenue". */
export function seriesUnits(unit: Series['unit'], scale: number, currency: string | null): string {
  if (unit === 'percent') return 'In percent of revenue'
  return unitsSaidOnce({ scale: unit === 'money' ? scale : 1, lines: [], audited: null }, currency)
}

/** A value as charts write it. */
export function chartFigure(value: number, unit: Series['unit'], scale: number): string {
  const digits = unit === 'money' ? 0 : unit === 'percent' ? 1 : 2
  const shown = unit === 'money' ? value / scale : value
  const text = new Intl.NumberFormat('en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(Math.abs(shown))
  const signed = shown < 0 ? `(${text})` : text
  return unit === 'percent' ? `${signed}%` : signed
}

/** What a chart shows, for those who do not see it. */
export function inWords({ title, unit, points }: Series, scale: number): string {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return `${title}: no figures.`
  const sorted = points.toSorted((a, b) => a.value - b.value)
  const [lowest, highest] = [sorted[0] ?? first, sorted.at(-1) ?? last]
  const say = (point: Series['points'][number]) =>
    `${chartFigure(point.value, unit, scale)} in ${quarterLabel(point.quarter)}`
  return `${title}: from ${say(first)} to ${say(last)}; lowest ${say(lowest)}, highest ${say(highest)}.`
}
