/** One section of a grid → one statement: its columns, lines, units and names, in order. */
import type { Column, Statement, StatementKind } from '../filing.ts'
import { countingShares } from './column-counts.ts'
import { asNotes, headerCurrencies, ownCurrency, withoutForeign } from './column-currencies.ts'
import { type ColumnHeader, readHeaders } from './column-headers.ts'
import { readColumns } from './column-periods.ts'
import { type ColumnPlace, findColumns } from './columns.ts'
import { type LabelledLine, labelledLines } from './labelled-lines.ts'
import { lineUnits } from './line-units.ts'
import { nameLines } from './name-lines.ts'
import { withPercentColumns } from './percent-columns.ts'
import { type KnownSums, scaleOfSameSums } from './same-sums.ts'
import type { Mention, ScaleWords } from './scale.ts'
import type { Section } from './sections.ts'
import { settleShareScale } from './share-scale.ts'
import { memoHeading } from './split-memo.ts'
import type { SpokenPeriod } from './spoken-period.ts'
import { kindNamed, namesAverages, shapeOf, statementKind } from './statement-kind.ts'
import { statementLines } from './statement-lines.ts'
import { auditedOf, captionsOf, nearestScale, titleOf } from './table-context.ts'
import { firstHeadings, type Scale, saysMoney, scaleOf, scalesInHeaders, sharedScale } from './table-scale.ts'

export interface TableScope {
  /** Short lines printed above the grid, for its first section only. */
  above: readonly string[]
  exhibit: string | null
  currency: string
  spoken: SpokenPeriod
  mentions: readonly Mention[]
  /** Sums of the tables before whose scale is known. */
  known: KnownSums
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
  /** Its scale is stated or proven. */
  sure: boolean
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
/** Tables of these kinds may count stores or customers as well as money. */
const MAY_COUNT: readonly StatementKind[] = ['other', 'segment']

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
  const currencies = headerCurrencies(headers)
  const currency = ownCurrency(currencies, scope.currency) ?? scope.currency
  const counting = countingShares(headers)
  const foreign = currencies.map((code, at) => (code !== null && code !== currency) || counting[at] === true)
  const lines = withoutForeign(withPercentColumns(labelledLines(section.body, places, scope.exact)), foreign)
  const labels = lines.map((line) => line.label)
  const title = titleOf(head)
  const shape = shapeOf(labels)
  const kind = forced ?? withoutAverages(statementKind(title, labels, shape), headers)
  const table = { section, places, headers, head, lines, kind, scope }
  const columns = asNotes(columnsOf(table), foreign)
  const { scale, scales } = scalesOf(table, columns)
  const plain = MAY_COUNT.includes(kind) && !scale.sure && !saysMoney(title, columns, lines)
  const units = settled(lines, kind, scale, currency, plain)
  return {
    statement: {
      kind,
      title,
      exhibit: scope.exhibit,
      audited: auditedOf(head, headers.map(wordsOf), kind),
      scale: scale.scale,
      columns,
      lines: statementLines(lines, units.units, units.names, columns, scales),
    },
    places,
    scaleWords: scale.words,
    sure: scale.sure,
    reasons: [
      `title ${title === '' ? 'none' : `"${title}"`} → ${kind}`,
      `scale ${scale.scale} (${scale.how})`,
    ],
    named: kindNamed(title) === kind,
    shape,
    readAs: (other) => readTable(section, scope, other),
  }
}

/** Average balances are no balance sheet, whatever they are called. */
function withoutAverages(kind: StatementKind, headers: readonly ColumnHeader[]): StatementKind {
  return kind === 'balance' && headers.map(wordsOf).some(namesAverages) ? 'other' : kind
}

/** What of a table is known before its columns are dated. */
interface Draft {
  section: Section
  places: readonly ColumnPlace[]
  headers: readonly ColumnHeader[]
  /** Lines above the table and in its head. */
  head: readonly string[]
  lines: readonly LabelledLine[]
  kind: StatementKind
  scope: TableScope
}

/** By their own headers; a section without any stands under those of the section before. */
function columnsOf({ section, places, headers, head, lines, kind, scope }: Draft): Column[] {
  const inherited = section.headers.length === 0 && samePlaces(scope.before?.places ?? [], places)
  if (!inherited)
    return readColumns(
      headers,
      lines.map((line) => line.figures),
      { captions: captionsOf(head), kind, spoken: scope.spoken },
    )
  return (scope.before?.statement.columns ?? []).map((column) =>
    kind === 'balance' ? { ...column, months: null, weeks: null } : column,
  )
}

function samePlaces(before: readonly ColumnPlace[], places: readonly ColumnPlace[]): boolean {
  return (
    before.length === places.length &&
    places.every(({ from, to }, i) => from < (before[i]?.to ?? 0) && to > (before[i]?.from ?? 0))
  )
}

function scalesOf({ headers, head, lines, scope }: Draft, columns: readonly Column[]) {
  const scales = scalesInHeaders(headers, columns)
  const told =
    (scales ? null : sharedScale(headers, columns)) ?? nearestScale([...head, ...firstHeadings(lines)])
  const figures = lines.map((line) => line.figures)
  const same = told ? null : scaleOfSameSums(lines, columns, scope.known)
  return { scales, scale: scaleOf(told, figures, columns, { ...scope, same }) }
}

function wordsOf({ pieces }: ColumnHeader): string {
  return pieces.map((piece) => piece.text).join(' ')
}

function settled(
  lines: readonly LabelledLine[],
  kind: StatementKind,
  { scale, words }: Scale,
  currency: string,
  plain: boolean,
) {
  const scope = { scale, words, currency, kind, plain }
  const at = memoHeading(lines, kind)
  const own = lineUnits(at < 0 ? lines : lines.slice(0, at), scope)
  const memo = at < 0 ? [] : lines.slice(at)
  const counts = !saysMoney(memo[0]?.label ?? '', [], memo.slice(1))
  const proposed = [...own, ...lineUnits(memo, { ...scope, kind: 'other', plain: counts })]
  const names = nameLines(lines, proposed, kind)
  return { units: settleShareScale(lines, proposed, names), names }
}
