import { longDate } from '#app/dates.ts'
import { keyed } from '#app/keyed.ts'
import { ScrollRegion } from '#app/scroll-region.tsx'
import { lineStanding } from '#app/statement/line-standing.ts'
import { grouped } from '#app/statement/typeset-figure.ts'
import type { HistoryFigure } from '#lib/syndication/history/derive.ts'
import type { HistoryLine, HistoryQuarter, HistoryTable } from '#lib/syndication/history/history.ts'
import { scaled } from '#lib/syndication/history/history-units.ts'
import { quarterLabel } from '../quarter-name.ts'

const TITLES: Record<string, string> = {
  income: 'Income statement',
  balance: 'Balance sheet',
  'cash-flow': 'Cash flow statement',
}

interface Props {
  table: HistoryTable
  quarters: HistoryQuarter[]
  scale: number
  units: string
}

/** One statement over many quarters, the latest first; a printed figure leads to the quarter that printed it. */
export function HistoryTableView({ table, quarters, scale, units }: Props) {
  const id = `history-${table.kind}`
  const places = placesOf(table, quarters.length, scale)
  return (
    <ScrollRegion labelledBy={id} wide>
      <table className="statement history">
        <caption id={id}>
          <span className="statement-title">{TITLES[table.kind] ?? table.kind}</span>{' '}
          <span className="statement-units">{units}</span>
        </caption>
        <thead>
          <tr>
            <td />
            {quarters.toReversed().map((quarter) => (
              <th key={quarter.slug} scope="col">
                <a href={`/results/${quarter.slug}`} title={longDate(quarter.periodEnd)}>
                  {quarterLabel(quarter)}
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.lines.map((line) => (
            <tr key={line.concept} className={standingOf(line, table)}>
              <th scope="row">{line.label}</th>
              {keyed(line.figures.toReversed()).map(({ key, item, at }) => (
                <FigureOfLine key={key} figure={item} line={line} scale={scale} places={places[at] ?? 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function standingOf({ label, concept, unit }: HistoryLine, { kind }: HistoryTable): string | undefined {
  const cell = { value: '0', printed: '0', source: [0, 0] as const }
  const standing = lineStanding({ label, concept, unit, depth: 0, cells: [cell] }, { kind, lines: [] })
  return standing === 'plain' || standing === 'heading' ? undefined : standing
}

/** The most decimals of each column, the latest first. */
function placesOf(table: HistoryTable, columns: number, scale: number): number[] {
  return Array.from({ length: columns }, (_, at) =>
    Math.max(
      0,
      ...table.lines.map((line) => {
        const figure = line.figures[columns - 1 - at]
        return figure ? scaled(figure.value, line, scale).places : 0
      }),
    ),
  )
}

interface FigureProps {
  figure: HistoryFigure | null
  line: HistoryLine
  scale: number
  places: number
}

function FigureOfLine({ figure, line, scale, places }: FigureProps) {
  if (!figure) return <td />
  const own = scaled(figure.value, line, scale)
  const negative = own.value.startsWith('-')
  const body = `${grouped(own.value.replace('-', ''), own.places)}${line.unit === 'percent' ? '%' : ''}`
  const missing = places - own.places
  const pad = missing > 0 ? `pad-${Math.min(missing, 4)}${own.places === 0 ? 'p' : ''}` : ''
  return (
    <td className={`${negative ? 'neg ' : ''}${pad}` || undefined}>
      {figure.fact ? (
        <a href={`/results/${figure.fact.slug}#statement-${figure.fact.statement + 1}`}>
          {negative ? `(${body})` : body}
        </a>
      ) : negative ? (
        `(${body})`
      ) : (
        body
      )}
      <FigureNote figure={figure} line={line} scale={scale} />
    </td>
  )
}

function FigureNote({
  figure,
  line,
  scale,
}: Omit<FigureProps, 'figure' | 'places'> & { figure: HistoryFigure }) {
  if (figure.derivation) {
    return (
      <abbr className="figure-note" title={figure.derivation}>
        d
      </abbr>
    )
  }
  if (!figure.restatedFrom) return null
  const was = scaled(figure.restatedFrom.value, line, scale).value
  return (
    <abbr className="figure-note" title={`Restated; first reported as ${was}`}>
      r
    </abbr>
  )
}
