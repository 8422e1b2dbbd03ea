import type { Cell, Line, Statement } from '#lib/filing/filing.ts'
import { keyed } from '../keyed.ts'
import { ScrollRegion } from '../scroll-region.tsx'
import { Titling } from '../words/titling.tsx'
import { columnHead, spanHeads } from './column-heads.ts'
import { lineStanding } from './line-standing.ts'
import { type Figure, typesetFigure } from './typeset-figure.ts'
import { unitsSaidOnce } from './units-said-once.ts'

export interface StatementTableProps {
  statement: Statement
  /** ISO 4217, for a statement whose lines name no currency themselves. */
  currency: string | null
  /** The id of the table's caption; also the address of the table within its page. */
  id: string
  /** Where a figure's place in the filing is shown, by line and column; null where it is not. */
  sourceHref?: (line: number, column: number) => string | null
  /** Where a line and a column are changed, and a figure is put in that was not read; left out where they are read. */
  editHref?: EditHrefs
}

/** Each by places in the statement's lists. */
export interface EditHrefs {
  line: (line: number) => string
  column: (column: number) => string
}

/** As many columns as a page takes from 768 pixels on. */
const FITTING = 5

/** A statement as a real table, set as accountants do. Wider than its page, it scrolls in itself. */
export function StatementTable({ statement, currency, id, sourceHref, editHref }: StatementTableProps) {
  const decimals = columnDecimals(statement)
  return (
    <ScrollRegion labelledBy={id} wide={statement.columns.length > FITTING}>
      <table className="statement">
        <caption id={id}>
          <span className="statement-title">
            <Titling>{statement.title}</Titling>
          </span>{' '}
          <span className="statement-units">{unitsSaidOnce(statement, currency)}</span>
        </caption>
        <StatementHead statement={statement} editHref={editHref} />
        <tbody>
          {keyed(statement.lines).map(({ key, item, at }) => (
            <StatementLine
              key={key}
              line={item}
              statement={statement}
              decimals={decimals}
              hrefOf={(column) => sourceHref?.(at, column) ?? null}
              editHref={editHref?.line(at)}
            />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function StatementHead({ statement, editHref }: { statement: Statement; editHref?: EditHrefs }) {
  const spans = spanHeads(statement.columns)
  return (
    <thead>
      {spans.length > 0 && (
        <tr>
          <td />
          {keyed(spans).map(({ key, item }) =>
            item.text ? (
              <th key={key} scope="colgroup" colSpan={item.columns} className="span">
                {item.text}
              </th>
            ) : (
              <td key={key} colSpan={item.columns} />
            ),
          )}
        </tr>
      )}
      <tr>
        <td />
        {keyed(statement.columns).map(({ key, item, at }) =>
          columnHead(item) || editHref ? (
            <th key={key} scope="col">
              <Words href={editHref?.column(at)}>{columnHead(item)}</Words>
            </th>
          ) : (
            <td key={key} />
          ),
        )}
      </tr>
    </thead>
  )
}

/** Words that lead to where they are changed, where they can be. */
function Words({ href, children }: { href: string | undefined; children: string }) {
  return href ? <a href={href}>{children || 'No words'}</a> : children
}

interface StatementLineProps {
  line: Line
  statement: Statement
  decimals: number[]
  hrefOf: (column: number) => string | null
  editHref: string | undefined
}

function StatementLine({ line, statement, decimals, hrefOf, editHref }: StatementLineProps) {
  const standing = lineStanding(line, statement)
  const depth = line.depth > 0 ? ` in-${Math.min(line.depth, 5)}` : ''
  if (standing === 'heading') {
    return (
      <tr className="heading">
        <th scope="row" className={depth.trim() || undefined}>
          <Words href={editHref}>{line.label}</Words>
        </th>
        <td colSpan={statement.columns.length} />
      </tr>
    )
  }
  return (
    <tr className={standing === 'plain' ? undefined : standing}>
      <th scope="row" className={depth.trim() || undefined}>
        {line.label || editHref ? (
          <Words href={editHref}>{line.label}</Words>
        ) : (
          <span className="sr-only">Line without a label</span>
        )}
      </th>
      {keyed(line.cells).map(({ key, item, at }) => (
        <FigureCell
          key={key}
          cell={item}
          unit={line.unit}
          decimals={decimals[at] ?? 0}
          href={item || editHref ? hrefOf(at) : null}
        />
      ))}
    </tr>
  )
}

interface FigureCellProps {
  cell: Cell | null
  unit: string | null
  decimals: number
  href: string | null
}

function FigureCell({ cell, unit, decimals, href }: FigureCellProps) {
  if (cell === null) {
    return (
      <td>
        {href && (
          <a href={href} aria-label="Put in a figure that was not read">
            +
          </a>
        )}
      </td>
    )
  }
  const figure = typesetFigure(cell, unit)
  return (
    <td className={figureClass(figure, decimals)}>{href ? <a href={href}>{figure.text}</a> : figure.text}</td>
  )
}

/** The digits that a figure lacks behind its decimal point are made up for by padding, so that points align. */
function figureClass(figure: Figure, decimals: number): string | undefined {
  const missing = decimals - figure.decimals
  const pad = missing > 0 ? `pad-${Math.min(missing, 4)}${figure.decimals === 0 ? 'p' : ''}` : null
  return [figure.negative ? 'neg' : null, pad].filter(Boolean).join(' ') || undefined
}

/** How many decimals each column has at most. */
function columnDecimals(statement: Statement): number[] {
  return statement.columns.map((_, column) =>
    Math.max(
      0,
      ...statement.lines.map((line) => {
        const cell = line.cells[column]
        return cell ? typesetFigure(cell, line.unit).decimals : 0
      }),
    ),
  )
}
