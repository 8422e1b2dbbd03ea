/**
 * A statement read from a table, made exact by the inline XBRL facts tagged in its cells. What is printed keeps its
 * sign: a payment printed in parentheses stays negative, though its concept counts it as positive.
 */
import type { Cell, Column, Line, Statement } from '../filing.ts'
import type { InlineFact } from '../tree.ts'

interface PlacedFact extends InlineFact {
  at: number
  until: number
}

/** The statements with values, units, concepts and column periods taken from `facts` wherever cells are tagged. */
export function applyFacts(statements: readonly Statement[], facts: readonly InlineFact[]): Statement[] {
  const placed = placedFacts(facts)
  if (placed.length === 0) return [...statements]
  return statements.map((statement) => applied(statement, placed))
}

/** Numeric facts with a value, in the order of the text. */
function placedFacts(facts: readonly InlineFact[]): PlacedFact[] {
  const placed: PlacedFact[] = []
  for (const fact of facts) {
    if (fact.unit === null || fact.value === null || !Array.isArray(fact.source)) continue
    placed.push({ ...fact, at: fact.source[0], until: fact.source[1] })
  }
  return placed.sort((a, b) => a.at - b.at)
}

function applied(statement: Statement, facts: readonly PlacedFact[]): Statement {
  const tags = statement.lines.map((line) => line.cells.map((cell) => (cell ? factOf(cell, facts) : null)))
  if (!tags.some((row) => row.some((tag) => tag !== null))) return statement
  const lines = statement.lines.map((line, i) => taggedLine(line, tags[i] ?? [], statement.columns))
  const columns = statement.columns.map((column, i) =>
    taggedColumn(
      column,
      tags.map((row) => row[i] ?? null),
    ),
  )
  return { ...statement, lines, columns }
}

/** The fact tagged around or inside a cell's characters; of several, the one of the entity as a whole. */
function factOf(cell: Cell, facts: readonly PlacedFact[]): PlacedFact | null {
  if (!Array.isArray(cell.source)) return null
  const [start, end] = cell.source as readonly [number, number]
  const inside: PlacedFact[] = []
  for (let i = firstFrom(facts, start - REACH); i < facts.length; i++) {
    const fact = facts[i]
    if (!fact || fact.at >= end) break
    if (fact.until > start) inside.push(fact)
  }
  return inside.find((fact) => fact.dimensions.length === 0) ?? inside[0] ?? null
}

/** A tag may open some markup before the digits. */
const REACH = 3000

function firstFrom(facts: readonly PlacedFact[], at: number): number {
  let [low, high] = [0, facts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((facts[middle]?.at ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

function taggedLine(line: Line, tags: readonly (PlacedFact | null)[], columns: readonly Column[]): Line {
  const present = tags.filter((tag) => tag !== null)
  if (present.length === 0) return line
  return {
    ...line,
    concept: conceptOf(
      line,
      tags.filter((tag, i) => tag !== null && columns[i]?.role !== 'note') as PlacedFact[],
    ),
    unit: unitOf(present) ?? line.unit,
    cells: line.cells.map((cell, i) => (cell ? taggedCell(cell, tags[i] ?? null) : null)),
  }
}

/**
 * The us-gaap name that all facts of the line have. Facts of one product or segment have the name of the whole, which
 * would be wrong for the line; a name of the company's own is none.
 */
function conceptOf(line: Line, tags: readonly PlacedFact[]): string | null {
  const whole = tags.filter((tag) => tag.dimensions.length === 0)
  const names = new Set(whole.map((tag) => tag.name))
  const [name] = names
  if (names.size !== 1 || !name?.startsWith('us-gaap:')) return null
  const concept = name.slice('us-gaap:'.length)
  const serves =
    line.concept === 'EarningsPerShareBasicAndDiluted' && /^EarningsPerShare(?:Basic|Diluted)$/.test(concept)
  return serves ? line.concept : concept
}

/** Percentages are tagged as pure numbers, and printed as percentages: those keep the unit that was read. */
function unitOf(tags: readonly PlacedFact[]): string | null {
  const units = new Set(tags.map((tag) => tag.unit))
  const [unit] = units
  return units.size === 1 && unit && unit !== 'ratio' ? unit : null
}

function taggedCell(cell: Cell, fact: PlacedFact | null): Cell {
  if (!fact?.value || fact.unit === 'ratio') return cell
  const magnitude = fact.value.replace(/^-/, '')
  const negative = cell.value === null ? fact.value.startsWith('-') : cell.value.startsWith('-')
  return { ...cell, value: negative && magnitude !== '0' ? `-${magnitude}` : magnitude }
}

const MONTH = 30.44
const DAY = 86_400_000

/** A column's period as most of its facts have it. */
function taggedColumn(column: Column, tags: readonly (PlacedFact | null)[]): Column {
  if (column.role !== 'period') return column
  const [most] = counted(tags.flatMap((tag) => (tag?.end ? [`${tag.start ?? ''} ${tag.end}`] : [])))
  if (!most) return column
  const [start, end = ''] = most.split(' ')
  if (!start) return { ...column, end, months: null, weeks: null }
  const days = (Date.parse(end) - Date.parse(start)) / DAY + 1
  const months = Math.round(days / MONTH)
  const even = Math.abs(days - months * MONTH) < 11
  return { ...column, end, months: even ? months : column.months }
}

/** The values met, the most frequent first. */
function counted(values: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).map(([value]) => value)
}
