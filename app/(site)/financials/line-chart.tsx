import { scaleLinear, scalePoint } from 'd3-scale'
import { line as lineShape } from 'd3-shape'
import type { Series } from '#lib/syndication/history/series.ts'
import { quarterLabel } from '../quarter-name.ts'
import { chartFigure, inWords } from './series-words.ts'

const [WIDTH, HEIGHT, TOP, BOTTOM, RIGHT] = [420, 180, 14, 26, 162]

interface Props {
  title: string
  lines: Series[]
  units: string
}

/** Lines told apart by their dashes and by their names at their ends, not by colour. */
export function LineChart({ title, lines, units }: Props) {
  const quarters = lines.toSorted((a, b) => b.quarters.length - a.quarters.length)[0]?.quarters ?? []
  const values = lines.flatMap((line) => line.points.map(({ value }) => value))
  const x = scalePoint(
    quarters.map(({ slug }) => slug),
    [4, WIDTH - RIGHT],
  )
  const y = scaleLinear([Math.min(0, ...values), Math.max(0, ...values)], [HEIGHT - BOTTOM, TOP])
  const path = lineShape<{ slug: string; value: number | null }>()
    .defined(({ value }) => value !== null)
    .x(({ slug }) => x(slug) ?? 0)
    .y(({ value }) => y(value ?? 0))
  return (
    <figure className="chart">
      <figcaption>
        <strong>{title}</strong> <span>{units}</span>
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={lines.map((one) => inWords(one, 1)).join(' ')}
      >
        <line className="axis" x1={0} x2={WIDTH - RIGHT} y1={y(0)} y2={y(0)} />
        {lines.map((line, at) => (
          <path key={line.title} className={`line dash-${at}`} d={path(pointsOf(line)) ?? ''} />
        ))}
        {spread(lines, y).map(({ line, at }) => (
          <text key={line.title} className="name" x={WIDTH - RIGHT + 8} y={at}>
            {line.title} {chartFigure(line.points.at(-1)?.value ?? 0, 'percent', 1)}
          </text>
        ))}
        {[quarters[0], quarters.at(-1)].map((quarter, at) =>
          quarter ? (
            <text
              key={quarter.slug}
              className={at === 0 ? 'start' : 'end'}
              x={x(quarter.slug)}
              y={HEIGHT - 3}
            >
              {quarterLabel(quarter)}
            </text>
          ) : null,
        )}
      </svg>
    </figure>
  )
}

/** One for each quarter, with nothing where the line has a gap. */
function pointsOf({ quarters, points }: Series) {
  const values = new Map(points.map(({ quarter, value }) => [quarter, value]))
  return quarters.map((quarter) => ({ slug: quarter.slug, value: values.get(quarter) ?? null }))
}

const LINE_HEIGHT = 16

/** Where the names stand: beside the ends of their lines, but never one over another. */
function spread(lines: Series[], y: (value: number) => number): { line: Series; at: number }[] {
  const wished = lines
    .map((line) => ({ line, at: y(line.points.at(-1)?.value ?? 0) + 4 }))
    .toSorted((a, b) => a.at - b.at)
  for (const [index, name] of wished.entries()) {
    const above = wished[index - 1]
    if (above) name.at = Math.max(name.at, above.at + LINE_HEIGHT)
  }
  return wished
}
