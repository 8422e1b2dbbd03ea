/** One section of a grid → one statement: its columns, lines, units and names, in order. */
import { scaleUp } from '#lib/statement/amount.ts'
import type { Cell, Column, Line, Statement, StatementKind } from '../filing.ts'
import { type ColumnHeader, readHeaders } from './column-headers.ts'
import { readColumns } from './column-periods.ts'
import { type ColumnPlace, findColumns } from './columns.ts'
import { depthsOf, type LabelledLine, labelledLines } from './labelled-lines.ts'
import { type LineUnit, lineUnits } from './line-units.ts'
import { nameLines } from './name-lines.ts'
import type { Figure } from './printed-row.ts'
import { inferScale, type Mention, type ScaleWords } from './scale.ts'
import type { Section } from './sections.ts'
import { settleShareScale } from './share-scale.ts'
import type { SpokenPeriod } from './spoken-period.ts'
import { kindNamed, shapeOf, statementKind } from './statement-kind.ts'
import { auditedOf, captionsOf, nearestScale, titleOf } from './table-context.ts'

export interface TableScope {
  /** Short lines printed above the grid, for its first section only. */
  above: readonly string[]
  exhibit: string | null
  currency: string
  spoken: SpokenPeriod
  mentions: readonly Mention[]
  /** Scale words of the table before in the same document. */
  scaleBefore: ScaleWords | null
  /** Is the grid's x-axis one of expanded columns, or a page's? */
  exact: boolean
  /** The columns and titles of the section before, which hold on where a section has none of its own. */
  before: ReadTable | null
}

/** A statement with how it came about, for `--explain`. */
export interface ReadTable {
  statement: Statement
  places: readonly ColumnPlace[]
  scaleWords: ScaleWords | null
  reasons: string[]
  /** Its title names the kind; else the kind was told from its rows. */
  named: boolean
  /** The kind that its rows alone prove. */
  shape: StatementKind | null
  /** The same section read as another kind. */
  readAs: (kind: StatementKind) => ReadTable | null
}

const MOST_COLUMNS = 60
const MOST_ROWS = 5000

/** `forced` is the kind that the other tables of the document leave for it. */
export function readTable(
  section: Section,
  scope: TableScope,
  forced: StatementKind | null = null,
): ReadTable | null {
  if (section.body.length > MOST_ROWS || section.body.some((row) => row.figures.length > MOST_COLUMNS * 2))
    return null
  const places = findColumns(section.body, scope.exact ? 0 : 2)
  if (places.length === 0 || places.length > MOST_COLUMNS) return null
  const { columns: headers, stub } = readHeaders(section, places, scope.exact)
  const ownHead = [...section.titles.map((row) => row.texts.map((text) => text.text).join(' ')), ...stub]
  const head = [...scope.above, ...ownHead]
  const lines = labelledLines(section.body, places, scope.exact)
  const title = titleOf(head)
  const labels = lines.map((line) => line.label)
  const kind = forced ?? statementKind(title, labels)
  const figures = lines.map((line) => line.figures)
  const inherited = section.headers.length === 0 && scope.before?.places.length === places.length
  const columns = inherited
    ? (scope.before?.statement.columns ?? []).map((column) =>
        kind === 'balance' ? { ...column, months: null, weeks: null } : column,
      )
    : readColumns(headers, figures, { captions: captionsOf(head), kind, spoken: scope.spoken })
  const perColumn = scalesInHeaders(headers, columns)
  const told =
    (perColumn ? null : sharedScale(headers, columns)) ?? nearestScale([...head, ...firstHeadings(lines)])
  const scale = scaleOf(told, figures, columns, scope)
  const units = settled(lines, kind, scale, scope.currency)
  const statement: Statement = {
    kind,
    title,
    exhibit: scope.exhibit,
    audited: auditedOf(
      head,
      headers.map(({ pieces }) => pieces.map((piece) => piece.text).join(' ')),
      kind,
    ),
    scale: scale.scale,
    columns,
    lines: statementLines(lines, units.units, units.names, columns, perColumn),
  }
  const reasons = [
    `title ${title === '' ? 'none' : `"${title}"`} → ${kind}`,
    `scale ${scale.scale} (${scale.how})`,
  ]
  return {
    statement,
    places,
    scaleWords: scale.words,
    reasons,
    named: kindNamed(title) === kind,
    shape: shapeOf(labels),
    readAs: (other) => readTable(section, scope, other),
  }
}

interface Scale {
  scale: number
  words: ScaleWords | null
  how: string
}

function headerScale({ pieces }: ColumnHeader): ScaleWords | null {
  const words = pieces.map((piece) => piece.text)
  return nearestScale([words.join(' '), ...words])
}

/** "£m" or "$000" in the header of every column of a period. */
function sharedScale(headers: readonly ColumnHeader[], columns: readonly Column[]): ScaleWords | null {
  const [first] = headers.filter((_, i) => columns[i]?.role === 'period')
  return first ? headerScale(first) : null
}

/** "Units K | Revenue $M": each column is in a unit of its own. Null where all are in the same. */
function scalesInHeaders(
  headers: readonly ColumnHeader[],
  columns: readonly Column[],
): (number | null)[] | null {
  const scales = headers.map((header, i) =>
    columns[i]?.role === 'period' ? (headerScale(header)?.scale ?? null) : null,
  )
  const ofPeriods = scales.filter((_, i) => columns[i]?.role === 'period')
  return new Set(ofPeriods).size > 1 ? scales : null
}

function scaleOf(
  words: ScaleWords | null,
  figures: readonly (readonly (Figure | null)[])[],
  columns: readonly Column[],
  scope: TableScope,
): Scale {
  if (words) return { scale: words.scale, words, how: 'stated' }
  const values = figures.flatMap((row) =>
    row.flatMap((figure, i) =>
      columns[i]?.role === 'period' && figure?.amount && !figure.amount.percent && figure.amount.places < 2
        ? [Number(figure.amount.value)]
        : [],
    ),
  )
  const inferred = inferScale(values, scope.mentions)
  if (inferred !== null) {
    const proven = { scale: inferred, exceptShares: false }
    return { scale: inferred, words: proven, how: 'inferred from the narrative' }
  }
  if (values.some((value) => Math.abs(value) >= 1e8))
    return { scale: 1, words: null, how: 'inferred from the size of the figures' }
  if (scope.scaleBefore)
    return { scale: scope.scaleBefore.scale, words: scope.scaleBefore, how: 'inferred from the table before' }
  return { scale: 1, words: null, how: 'none stated' }
}

/** "(In thousands)" is sometimes the first heading of the body. */
function firstHeadings(lines: readonly LabelledLine[]): string[] {
  return lines
    .slice(0, 3)
    .filter((line) => line.figures.every((figure) => figure === null))
    .map((line) => line.label)
}

function settled(lines: readonly LabelledLine[], kind: StatementKind, scale: Scale, currency: string) {
  const proposed = lineUnits(lines, { scale: scale.scale, words: scale.words, currency, kind })
  const names = nameLines(lines, proposed, kind)
  return { units: settleShareScale(lines, proposed, names), names }
}

function statementLines(
  lines: readonly LabelledLine[],
  units: readonly LineUnit[],
  names: readonly (string | null)[],
  columns: readonly Column[],
  scales: readonly (number | null)[] | null,
): Line[] {
  const depths = depthsOf(lines)
  return lines.map((line, i) => ({
    label: line.label,
    depth: depths[i] ?? 0,
    concept: names[i] ?? null,
    // columns that count different things leave the line no unit
    unit: scales ? null : (units[i]?.unit ?? null),
    cells: line.figures.map((figure, at) =>
      cellOf(figure, scales?.[at] ?? units[i]?.scale ?? 1, isPercentColumn(columns[at])),
    ),
  }))
}

function cellOf(figure: Figure | null, scale: number, unscaled: boolean): Cell | null {
  if (!figure) return null
  const { amount, printed, source } = figure
  if (!amount) return { value: null, printed, source }
  return { value: scaleUp(amount.value, amount.percent || unscaled ? 1 : scale), printed, source }
}

/** "% Inc (Dec)": its figures are percentages though no sign stands beside them. */
function isPercentColumn(column: Column | undefined): boolean {
  return (
    column !== undefined &&
    column.role !== 'period' &&
    (column.role !== 'change' || /%|percent/i.test(column.label))
  )
}
