import { scaleBand, scaleLinear } from 'd3-scale'
import type { Series } from '#lib/syndication/history/series.ts'
import { quarterLabel } from '../quarter-name.ts'
import { chartFigure, inWords } from './series-words.ts'

const [WIDTH, HEIGHT, TOP, BOTTOM] = [420, 180, 18, 22]
/** A bar and its gap at most: two years are not two walls. */
const WIDEST = 70
/** Words over more bars than these would run into one another. */
const MOST_WORDS = 6

interface Props {
  series: Series
  scale: number
  units: string
}

/** A bar a quarter; where there is no figure there is a gap. */
export function BarChart({ series, scale, units }: Props) {
  const { title, unit, quarters, points } = series
  const values = points.map(({ value }) => value)
  const x = scaleBand(
    quarters.map(({ slug }) => slug),
    [0, Math.min(WIDTH, quarters.length * WIDEST)],
  ).paddingInner(0.35)
  const y = scaleLinear([Math.min(0, ...values), Math.max(0, ...values)], [HEIGHT - BOTTOM - 14, TOP])
  const last = quarters.length - 1
  const told = toldOf(series)
  return (
    <figure className="chart">
      <figcaption>
        <strong>{title}</strong> <span>{units}</span>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={inWords(series, scale)}>
        {points.map(({ quarter, value }) => (
          <rect
            key={quarter.slug}
            className={quarter === quarters[last] ? 'latest' : undefined}
            x={x(quarter.slug)}
            y={Math.min(y(value), y(0))}
            width={x.bandwidth()}
            height={Math.max(1, Math.abs(y(value) - y(0)))}
          />
        ))}
        <line className="axis" x1={0} x2={WIDTH} y1={y(0)} y2={y(0)} />
        {told.map(({ quarter, value }) => {
          const words = wordsPlace(quarters.indexOf(quarter), last, x(quarter.slug) ?? 0, x.bandwidth())
          return (
            <text
              key={quarter.slug}
              className={`value ${words.className}`}
              x={words.x}
              y={value < 0 ? y(value) + 13 : y(value) - 5}
            >
              {chartFigure(value, unit, scale)}
            </text>
          )
        })}
        {quarters.map((quarter, at) =>
          quarters.length > MOST_WORDS && at !== 0 && at !== last ? null : (
            <text
              key={quarter.slug}
              {...wordsPlace(at, last, x(quarter.slug) ?? 0, x.bandwidth())}
              y={HEIGHT - 3}
            >
              {quarterLabel(quarter)}
            </text>
          ),
        )}
      </svg>
    </figure>
  )
}

/** The values that are written out: all of few, else the first, the last, and the worst of the losses. */
function toldOf({ quarters, points }: Series): Series['points'] {
  if (quarters.length <= MOST_WORDS) return points
  const worst = Math.min(...points.map(({ value }) => value))
  const lowest = points.findIndex(({ value }) => value < 0 && value === worst)
  const apart =
    lowest > 0 &&
    lowest < points.length - 1 &&
    (quarters.length <= 10 || (lowest > 2 && lowest < points.length - 3))
  return points.filter((_, at) => at === 0 || at === points.length - 1 || (apart && at === lowest))
}

/** Words under or over a bar stand at its middle, but at the ends they keep within the chart. */
function wordsPlace(at: number, last: number, left: number, width: number) {
  if (at === 0) return { className: 'start', x: left }
  if (at === last) return { className: 'end', x: left + width }
  return { className: '', x: left + width / 2 }
}
