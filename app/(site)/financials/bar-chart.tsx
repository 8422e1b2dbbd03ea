import { scaleBand, scaleLinear } from 'd3-scale'
import type { Series } from '#lib/syndication/history/series.ts'
import { quarterLabel } from '../quarter-name.ts'
import { chartFigure, inWords } from './series-words.ts'

const [WIDTH, HEIGHT, TOP, BOTTOM] = [420, 180, 18, 22]
/** A bar and its gap at most: two years are not two walls. */
const WIDEST = 70

interface Props {
  series: Series
  scale: number
  units: string
}

export function BarChart({ series, scale, units }: Props) {
  const { title, unit, points } = series
  const values = points.map(({ value }) => value)
  const x = scaleBand(
    points.map(({ quarter }) => quarter.slug),
    [0, Math.min(WIDTH, points.length * WIDEST)],
  ).paddingInner(0.35)
  const y = scaleLinear([Math.min(0, ...values), Math.max(0, ...values)], [HEIGHT - BOTTOM - 14, TOP])
  const last = points.length - 1
  return (
    <figure className="chart">
      <figcaption>
        <strong>{title}</strong> <span>{units}</span>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={inWords(series, scale)}>
        {points.map(({ quarter, value }, at) => {
          const left = x(quarter.slug) ?? 0
          const words = wordsPlace(at, last, left, x.bandwidth())
          const [top, foot] = [Math.min(y(value), y(0)), Math.max(y(value), y(0))]
          const labelled = points.length <= 6 || at === last || at === 0
          return (
            <g key={quarter.slug}>
              <rect
                className={at === last ? 'latest' : undefined}
                x={left}
                y={top}
                width={x.bandwidth()}
                height={Math.max(1, foot - top)}
              />
              {labelled && (
                <text className={`value ${words.className}`} x={words.x} y={value < 0 ? foot + 13 : top - 5}>
                  {chartFigure(value, unit, scale)}
                </text>
              )}
              {labelled && (
                <text {...words} y={HEIGHT - 3}>
                  {quarterLabel(quarter)}
                </text>
              )}
            </g>
          )
        })}
        <line className="axis" x1={0} x2={WIDTH} y1={y(0)} y2={y(0)} />
      </svg>
    </figure>
  )
}

/** Words under or over a bar stand at its middle, but at the ends they keep within the chart. */
function wordsPlace(at: number, last: number, left: number, width: number) {
  if (at === 0) return { className: 'start', x: left }
  if (at === last) return { className: 'end', x: left + width }
  return { className: '', x: left + width / 2 }
}
