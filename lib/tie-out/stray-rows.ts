import { isSummaryOfLiabilities } from './must-foot.ts'
import type { Footing } from './solve-footing.ts'
import { type Relation, relate, type SumRow } from './sum-rows.ts'

/** Fewer sums are no whole balance sheet. */
const LEAST_SUMS = 4

/**
 * A balance sheet is whole: each of its figures is part of total assets or of total liabilities and equity. Where all
 * its totals foot, rows that are part of no sum belong to the row right below them, which is ("Property, at cost" is
 * gone, "Less: accumulated depreciation" stands above "Net property"). That row as a total that they do not come to;
 * null where there are none, or more than one place has some.
 */
export function strayRows({ holds, unexplained, broken }: Footing, rows: readonly SumRow[]): Relation | null {
  // a sum of one column may be true without being proved
  const columns = rows[0]?.values.length ?? 0
  if (holds.length < LEAST_SUMS || broken.length > 0 || columns < 2) return null
  const taken = new Set(holds.flatMap(({ terms }) => terms.map(({ row }) => row)))
  if (unexplained.some(({ total }) => !taken.has(total))) return null
  const known = new Set([...taken, ...holds.map(({ total }) => total)])
  const last = rows.findLastIndex((row) => known.has(row))
  const stray = rows.slice(0, last).filter((row) => !known.has(row) && row.values.some(Boolean))
  const [first] = stray
  const at = first ? rows.indexOf(first) : -1
  const below = rows[at + stray.length]
  if (!below || isSummaryOfLiabilities(below, rows.length)) return null
  const isOneBlock = stray.every((row, index) => rows[at + index] === row)
  if (!first || !isOneBlock || !taken.has(below) || below.section !== first.section) return null
  return relate(
    below,
    stray.map((row) => ({ row, sign: row.sign })),
  )
}
