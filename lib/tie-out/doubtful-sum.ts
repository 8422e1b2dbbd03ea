/** When a sum that fails says nothing. */
import { holdsIn, type Relation, relate, tellingColumns } from './sum-rows.ts'

const LONGEST_DOUBT = 20

/**
 * It holds in every column, if of figures too small to be proof, or it does with one row counted the other way, two
 * where there is more than one column to show it: then signs were not understood.
 */
export function isInDoubt(sum: Relation): boolean {
  const { total, terms } = sum
  if (isTrue(sum)) return true
  if (terms.length > LONGEST_DOUBT) return false
  const most = tellingColumns(sum).length > 1 ? terms.length : 1
  return terms.some((_, first) =>
    terms.slice(first, first + most).some((_, after) => {
      const turned = terms.map((term, at) =>
        at === first || at === first + after ? { ...term, sign: -term.sign as 1 | -1 } : term,
      )
      return isTrue(relate(total, turned))
    }),
  )
}

function isTrue(relation: Relation): boolean {
  return tellingColumns(relation).every((column) => holdsIn(relation, column))
}

/** Half of the rows or more have a figure where the sum holds, and none where it fails: the column was not read whole. */
export function isPartlyUnread(relation: Relation): boolean {
  const columns = tellingColumns(relation)
  const holding = columns.filter((column) => holdsIn(relation, column))
  return columns.some((column) => {
    if (holding.includes(column)) return false
    const blank = relation.terms.filter(
      ({ row }) => row.values[column] === null && holding.every((other) => row.values[other] !== null),
    )
    return blank.length * 2 >= relation.terms.length
  })
}
