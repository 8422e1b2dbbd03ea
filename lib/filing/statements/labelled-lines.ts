/** Body rows → lines: labels that run over several rows are put together, headings stand on their own. */
import type { ColumnPlace } from './columns.ts'
import { placeFigures } from './columns.ts'
import type { Figure, PrintedRow } from './printed-row.ts'

export interface LabelledLine {
  label: string
  indent: number
  bold: boolean
  /** One entry a column; all null for a heading. */
  figures: (Figure | null)[]
  rule: '-' | '=' | null
}

/** `wraps` is the width at which a label breaks on a page; null where a cell holds a whole label. */
export function labelledLines(
  rows: readonly PrintedRow[],
  columns: readonly ColumnPlace[],
  exact: boolean,
): LabelledLine[] {
  const limit = exact ? null : labelLimit(rows)
  const lines: LabelledLine[] = []
  let held: PrintedRow[] = []
  let amid = false
  const printed = rows.filter((row) => row.figures.length > 0 || !ASIDE.test(row.label))
  printed.forEach((row, i) => {
    if (row.figures.length === 0) {
      const last = lines.at(-1)
      if (last && (amid || (held.length === 0 && runsOnBelow(printed[i - 1], row, printed[i + 1], limit)))) {
        last.label = joined(last.label, row.label)
        amid = false
        return
      }
      held.push(row)
      return
    }
    amid = isAmidLabel(row, held.at(-1), printed[i + 1], limit)
    const wrapped = amid ? held.slice(-1) : wrappedInto(row, held, limit)
    for (const heading of held.slice(0, held.length - wrapped.length))
      lines.push(headingLine(heading, columns.length))
    lines.push({
      label: [...wrapped.map((part) => part.label), row.label].reduce(joined, ''),
      indent: (wrapped[0] ?? row).indent,
      bold: row.bold,
      figures: placeFigures(row, columns),
      rule: row.rule,
    })
    held = []
  })
  for (const heading of held) if (heading.label !== '') lines.push(headingLine(heading, columns.length))
  return mergedHeadings(lines, limit).map((line) => ({
    ...line,
    label: line.label.replace(/\.?(?:\s\.{1,3})+$/, ''),
  }))
}

const ASIDE =
  /^(?:\(?-{0,2}\s?more\s?-{0,2}\)?|page \d+.*|\(?(?:un)?audited\)?|\(?continued\)?|see (?:the )?(?:accompanying |attached )?notes.*|the accompanying notes .*|\[?table of contents\]?)$/i

function headingLine(row: PrintedRow, columns: number): LabelledLine {
  return {
    label: row.label,
    indent: row.indent,
    bold: row.bold,
    figures: new Array(columns).fill(null),
    rule: row.rule,
  }
}

const CONNECTOR =
  /(?:[,;&/–—(-]|\b(?:and|or|of|to|for|from|in|on|by|with|the|a|an|at|per|before|after|than|less|due|its|as|other than))$/i

/** The rows held back that are the beginning of this row's label: the nearest ones, as far as each runs on. */
function wrappedInto(row: PrintedRow, held: readonly PrintedRow[], limit: number | null): PrintedRow[] {
  let from = held.length
  let next = row
  while (from > 0) {
    const above = held[from - 1] as PrintedRow
    if (!runsOn(above, next, limit)) break
    from--
    next = above
    if (held.length - from > 7) break
  }
  return held.slice(from)
}

/** Does the label of `above` go on in `below`? */
function runsOn(above: PrintedRow, below: PrintedRow, limit: number | null): boolean {
  if (below.blankAbove || below.label === '' || above.label === '' || /:$/.test(above.label)) return false
  if (above.rule) return false
  if (CONNECTOR.test(above.label) || openBracket(above.label)) return true
  const start = below.label.trimStart()
  if (/^[a-z(]/.test(start) && !/^\([a-z0-9]\)/i.test(start) && !/^e[A-Z]/.test(start))
    return above.label.length > 8 || Math.abs(below.indent - above.indent - 2) <= 2
  if (/^per (?:share|common|unit)/i.test(start)) return true
  if (limit === null || above.bold !== below.bold) return false
  const hangs = below.indent - above.indent
  if (GOES_ON.test(start) && hangs >= 0 && hangs <= 4) return true
  if (SECTION.test(above.label) || (/^[A-Z]/.test(start) && !isTitleCase(above.label))) return false
  // on a page a label breaks only where its next word would not have fitted, and hangs a little
  const word = start.split(/\s/)[0] ?? ''
  return above.labelTo + 1 + word.length > limit && hangs >= 0 && hangs <= 4
}

/** No label begins so, in capitals or not. */
const GOES_ON = /^(?:of(?! which)|and|or|activities|equivalents|outstanding)\b/i

const SECTION =
  /\b(?:liabilities|assets|equity|deficit|revenues?|sales|expenses|costs|activities|data|ratios|income|per share)\s*$/i

/** Every longer word begins with a capital, so that the next one may. */
function isTitleCase(label: string): boolean {
  return label.split(' ').every((word) => word.length < 4 || !/^[a-z]/.test(word))
}

/** On a page the figures of a label over two lines may stand between them, at half its height. */
function isAmidLabel(
  row: PrintedRow,
  above: PrintedRow | undefined,
  below: PrintedRow | undefined,
  limit: number | null,
): boolean {
  if (limit === null || row.label !== '' || row.blankAbove || row.rule || !above || !below) return false
  if (below.figures.length > 0 || /:$/.test(above.label) || Math.abs(below.indent - above.indent) > 1)
    return false
  return CONNECTOR.test(above.label) || /^[a-z(]/.test(below.label) || above.labelTo > limit * 0.8
}

/** The rest of a label printed below its figures. */
function runsOnBelow(
  above: PrintedRow | undefined,
  row: PrintedRow,
  next: PrintedRow | undefined,
  limit: number | null,
): boolean {
  if (
    !above ||
    above.figures.length === 0 ||
    row.blankAbove ||
    above.rule ||
    row.label === '' ||
    /:$/.test(row.label)
  )
    return false
  const leads = next && !next.blankAbove && next.figures.length > 0
  if (leads && (/^[a-z(]/.test(next.label) || CONNECTOR.test(row.label) || openBracket(row.label)))
    return false
  if (CONNECTOR.test(above.label) || openBracket(above.label))
    return limit !== null || /^[a-z]/.test(row.label)
  return /^[a-z]/.test(row.label) && row.label.length < 60
}

function openBracket(label: string): boolean {
  return label.lastIndexOf('(') > label.lastIndexOf(')')
}

/** "Weighted average number of shares / outstanding:" is one heading over two rows. */
function mergedHeadings(lines: readonly LabelledLine[], limit: number | null): LabelledLine[] {
  const out: LabelledLine[] = []
  for (const line of lines) {
    const last = out.at(-1)
    const heading = (entry: LabelledLine) => entry.figures.every((figure) => figure === null)
    const joins =
      last &&
      heading(last) &&
      heading(line) &&
      !/:$/.test(last.label) &&
      (CONNECTOR.test(last.label) || /^[a-z(]/.test(line.label))
    if (last && joins && (limit !== null || /^[a-z]/.test(line.label)))
      last.label = joined(last.label, line.label)
    else out.push({ ...line })
  }
  return out
}

function joined(first: string, second: string): string {
  if (first === '' || second === '') return first + second
  if (/[A-Za-z]-$/.test(first) && /^[a-z]/.test(second)) return first + second
  return `${first} ${second}`
}

/** How far labels reach at most: just short of the leftmost figures, or as far as the longest one does. */
function labelLimit(rows: readonly PrintedRow[]): number {
  const longest = Math.max(0, ...rows.map((row) => row.labelTo))
  const figures = Math.min(
    ...rows.flatMap((row) => (row.figures[0] ? [row.figures[0].from] : [])),
    Number.POSITIVE_INFINITY,
  )
  return Math.min(longest + 1, figures)
}

/** Distinct indents, small to large, numbered from 0: the depth of each line. */
export function depthsOf(lines: readonly { indent: number }[]): number[] {
  const steps = [...new Set(lines.map((line) => Math.round(line.indent)))].sort((a, b) => a - b)
  return lines.map((line) => steps.filter((step) => step < Math.round(line.indent)).length)
}
