import type { SolvedGroup } from './solved-groups.ts'
import { holdsIn, type Relation, relate, type SumRow, type Term, tellingColumns } from './sum-rows.ts'

/** A total that does not foot here for want of lines that are part of it in a table of the same lines. */
export interface MissingBesideSibling {
  relation: Relation
  missing: readonly string[]
}

/** Tables of the same lines: the quarter's and the year to date's, one for each segment. */
const MOSTLY = 0.6
/** No filing has the same table more often; a file that repeats it without end would have their square. */
const MOST_SIBLINGS = 8

/**
 * The same table twice in one filing, for other periods or other parts of the company, has the same lines: a total
 * that is their sum there and, without one of them, is no sum here has lost a line.
 */
export function missingBesideSiblings(
  solved: SolvedGroup,
  others: readonly SolvedGroup[],
): MissingBesideSibling[] {
  const sums = sumsByName(solved, others)
  if (sums.size === 0) return []
  const known = new Set([...solved.footing.holds, ...solved.footing.broken].map(({ total }) => total))
  return solved.group.rows.flatMap((total, at) => {
    const there = sums.get(nameOf(total))
    if (!there || known.has(total) || !isUnique(total, solved.group.rows)) return []
    const above = solved.group.rows.slice(0, at)
    const own = above.slice(above.findLastIndex((row) => known.has(row)) + 1)
    const found = there.flatMap((sum) => withoutLines(total, above, sum) ?? [])
    // what stands between but is no part of the sum there makes it another sum
    return found.filter(({ relation }) => own.every((row) => isTermOf(row, relation))).slice(0, 1)
  })
}

function sumsByName(solved: SolvedGroup, others: readonly SolvedGroup[]): Map<string, Relation[]> {
  const sums = new Map<string, Relation[]>()
  let siblings = 0
  for (const other of others) {
    if (siblings === MOST_SIBLINGS) break
    if (other === solved || !isSibling(solved, other)) continue
    siblings++
    for (const sum of other.footing.holds) {
      const name = nameOf(sum.total)
      sums.set(name, [...(sums.get(name) ?? []), sum])
    }
  }
  return sums
}

function isSibling(a: SolvedGroup, b: SolvedGroup): boolean {
  if (a.group.unit !== b.group.unit || a.statement === b.statement) return false
  const labels = new Set(b.group.rows.map(nameOf))
  const shared = a.group.rows.filter((row) => labels.has(nameOf(row))).length
  return shared >= 3 && shared >= MOSTLY * a.group.rows.length && shared >= MOSTLY * b.group.rows.length
}

/** The sum of the sibling, of the rows that are here; null where it holds, or all are here. */
function withoutLines(total: SumRow, above: readonly SumRow[], sum: Relation): MissingBesideSibling | null {
  if (sum.terms.length < 2) return null
  const terms: Term[] = []
  const missing: string[] = []
  for (const { row, sign } of sum.terms) {
    const here = above.findLast((each) => nameOf(each) === nameOf(row))
    if (here) terms.push({ row: here, sign })
    else missing.push(row.label)
  }
  if (terms.length === 0 || missing.length === 0 || missing.length > terms.length) return null
  const relation = relate(total, terms)
  const fails = tellingColumns(relation).some((column) => !holdsIn(relation, column))
  return fails && !isByAnotherName(relation, above) ? { relation, missing } : null
}

function isTermOf(row: SumRow, { terms }: Relation): boolean {
  return terms.some((term) => term.row === row)
}

/** What is left over is a row above, one or two: it is here, by another name. */
function isByAnotherName({ residuals, tolerance }: Relation, above: readonly SumRow[]): boolean {
  const left = residuals.map((residual) => residual ?? 0n)
  const fits = (rows: readonly SumRow[]) =>
    [1n, -1n].some((sign) =>
      left.every((residual, column) => {
        const rest = rows.reduce((so, row) => so - sign * (row.values[column] ?? 0n), residual)
        return (rest < 0n ? -rest : rest) <= tolerance
      }),
    )
  return above.some((row, at) => fits([row]) || above.slice(at + 1).some((other) => fits([row, other])))
}

function isUnique(row: SumRow, rows: readonly SumRow[]): boolean {
  const name = nameOf(row)
  return name !== '' && rows.filter((each) => nameOf(each) === name).length === 1
}

const nameOf = ({ label }: SumRow) =>
  label
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^a-z]+/g, ' ')
    .trim()
