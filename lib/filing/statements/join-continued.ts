/** A statement that breaks over a page is one statement: its second table is joined to its first. */
import type { Line, StatementKind } from '../filing.ts'
import type { ReadTable } from './read-table.ts'
import { statementKind } from './statement-kind.ts'

export function joinContinued(tables: readonly ReadTable[]): ReadTable[] {
  const out: ReadTable[] = []
  for (const table of tables) {
    const last = out.at(-1)
    const joined = last && continues(last, table) ? joinTables(last, table) : null
    if (joined) out.splice(-1, 1, joined)
    else out.push(table)
  }
  return out
}

const CONTINUED = /\bcont(?:inued|['’]?d)\b/i

function continues(first: ReadTable, second: ReadTable): boolean {
  const [a, b] = [first.statement, second.statement]
  if (b.columns.length !== a.columns.length || a.scale !== b.scale) return false
  const sameDates = b.columns.every((column, i) => column.end === null || column.end === a.columns[i]?.end)
  if (!sameDates) return false
  if (CONTINUED.test(b.title) && bare(b.title) === bare(a.title)) return true
  return completes(a.lines, b.lines, a.title)
}

function bare(title: string): string {
  return title
    .replace(CONTINUED, '')
    .replace(/[^a-z]/gi, '')
    .toLowerCase()
}

/**
 * Neither half is a whole statement, both together are: assets, then liabilities; two activities, then the third;
 * sales, then what is left of them.
 */
function completes(first: readonly Line[], second: readonly Line[], title: string): boolean {
  const [a, b] = [labels(first), labels(second)]
  const balance =
    a.some((label) => /^total assets$/i.test(label)) && !a.some((label) => ENDS_BALANCE.test(label))
  if (
    balance &&
    !b.some((label) => /^total assets$/i.test(label)) &&
    b.some((label) => ENDS_BALANCE.test(label))
  )
    return true
  const activity = (of: readonly string[], word: string) =>
    of.some((label) => new RegExp(`\\b${word} activities`, 'i').test(label))
  if (
    activity(a, 'operating') &&
    !activity(a, 'financing') &&
    !activity(b, 'operating') &&
    activity(b, 'financing')
  )
    return statementKind(title, [...a, ...b]) === 'cash-flow'
  return (
    NET.test(b.join('\n')) && TOP.test(a.join('\n')) && !NET.test(a.join('\n')) && !TOP.test(b.join('\n'))
  )
}

const NET = /^net (?:\(?loss\)?|income|earnings)(?! from| before)|\bper (?:common )?share\b/im
const TOP = /^(?:total |net )*(?:sales|revenues?)\b|^total interest income/im
const ENDS_BALANCE =
  /liabilit.*\bequity|total (?:share|stock)holders|total equity|liabilities and .*(?:deficit|capital)/i

function labels(lines: readonly Line[]): string[] {
  return lines.map((line) => line.label)
}

function joinTables(first: ReadTable, second: ReadTable): ReadTable {
  const both = [...labels(first.statement.lines), ...labels(second.statement.lines)]
  const kind = statementKind(first.statement.title, both)
  const lines = namedOnce([...linesAs(first, kind), ...linesAs(second, kind)])
  return {
    ...first,
    statement: { ...first.statement, kind, lines },
    reasons: [...first.reasons, 'goes on in the next table'],
  }
}

/** Half a statement is not told to be one by itself, and its lines have no names then. */
function linesAs(table: ReadTable, kind: StatementKind): readonly Line[] {
  const read = table.statement.kind === kind ? table : table.readAs(kind)
  return read?.statement.lines ?? table.statement.lines
}

function namedOnce(lines: readonly Line[]): Line[] {
  const seen = new Set<string>()
  return lines.map((line) => {
    if (line.concept === null || !seen.has(line.concept)) {
      if (line.concept) seen.add(line.concept)
      return line
    }
    return { ...line, concept: null }
  })
}
