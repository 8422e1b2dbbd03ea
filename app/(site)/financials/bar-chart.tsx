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
        {points.map(({ quarter, value }, at) => (
          <rect
            key={quarter.slug}
            className={at === last ? 'latest' : undefined}
            x={x(quarter.slug)}
            y={Math.min(y(value), y(0))}
            width={x.bandwidth()}
            height={Math.max(1, Math.abs(y(value) - y(0)))}
          />
        ))}
        <line className="axis" x1={0} x2={WIDTH} y1={y(0)} y2={y(0)} />
        {points.map(({ quarter, value }, at) => {
          // Words over every bar would run into one another.
          if (points.length > 6 && at !== 0 && at !== last) return null
          const words = wordsPlace(at, last, x(quarter.slug) ?? 0, x.bandwidth())
          return (
            <g key={quarter.slug}>
              <text
                className={`value ${words.className}`}
                x={words.x}
                y={value < 0 ? y(value) + 13 : y(value) - 5}
              >
                {chartFigure(value, unit, scale)}
              </text>
              <text {...words} y={HEIGHT - 3}>
                {quarterLabel(quarter)}
              </text>
            </g>
          )
        })}
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
