import type { Check, Filing } from '#lib/filing/filing.ts'
import { looksLikeSlip, sameFigure, sameFigureCheck } from './compare.ts'
import { type Fact, factsOf } from './fact.ts'

const PRIMARY = new Set(['income', 'balance', 'cash-flow'])

/**
 * The same fact in two places is the same figure: net income in the income statement, the cash flows and a
 * reconciliation; a highlight and the statement that it is from (Regulation S-X, 17 CFR 210.4-01(a): what is
 * presented may not mislead).
 *
 * Two lines are held to be one fact where concept and period are the same. Concepts are read from labels, so one
 * disagreement counts only where the two lines agree in their other columns, or the figures look like a slip.
 */
export function sameFact(filing: Filing): Check[] {
  const facts = factsOf(filing).filter(({ line, column }) => line.concept !== null && column.end !== null)
  const primary = facts.filter(({ statement }) => PRIMARY.has(filing.statements[statement]?.kind ?? ''))
  return pairsOfLines(primary, facts).flatMap((pair) => pairChecks(pair, facts, filing))
}

type Pair = [Fact, Fact][]

/** A release has a few hundred; a file that repeats its statements without end would have their square. */
const MOST_PAIRS = 3000

/** Each line of a primary statement beside each line of another statement that stands for the same concept. */
function pairsOfLines(primary: readonly Fact[], facts: readonly Fact[]): Pair[] {
  const pairs = new Map<string, Pair>()
  const primaries = new Set(primary.map(({ statement }) => statement))
  const byConcept = new Map<string | null, Fact[]>()
  for (const fact of facts) {
    const known = byConcept.get(fact.line.concept)
    if (known) known.push(fact)
    else byConcept.set(fact.line.concept, [fact])
  }
  for (const a of primary) {
    if (pairs.size > MOST_PAIRS) break
    for (const b of byConcept.get(a.line.concept) ?? []) {
      // a pair of primary lines is compared once
      const done = b.statement < a.statement && primaries.has(b.statement)
      if (done || a.statement === b.statement || !isSamePlace(a, b)) continue
      const key = `${a.statement}/${a.lineAt}/${b.statement}/${b.lineAt}`
      const pair = pairs.get(key) ?? []
      pair.push([a, b])
      pairs.set(key, pair)
    }
  }
  return [...pairs.values()]
}

function isSamePlace(a: Fact, b: Fact): boolean {
  return (
    a.line.concept === b.line.concept &&
    a.unit === b.unit &&
    a.column.end === b.column.end &&
    a.column.months === b.column.months
  )
}

function pairChecks(pair: Pair, facts: readonly Fact[], filing: Filing): Check[] {
  const verdicts = pair.map(([a, b]) => sameFigure(a, b))
  const agreeing = verdicts.filter((verdict) => verdict !== 'disagrees').length
  const trusted = agreeing > 0 && agreeing >= pair.length - 1
  return pair.flatMap(([a, b], at) => {
    const slip = pair.length === 1 && looksLikeSlip(a.value, b.value)
    if (
      verdicts[at] === 'disagrees' &&
      ((!trusted && !slip) || isAnotherLine(a, b, facts) || isAnotherLine(b, a, facts))
    )
      return []
    const title = (fact: Fact) => filing.statements[fact.statement]?.title || 'another table'
    return [sameFigureCheck('same-fact', a, b, title(a), title(b))]
  })
}

/** The figure is that of a neighbour, net income before minority interests, say: the name was wrong, not the figure. */
function isAnotherLine(a: Fact, b: Fact, facts: readonly Fact[]): boolean {
  return facts.some(
    (other) => other.statement === a.statement && other.columnAt === a.columnAt && other.value.eq(b.value),
  )
}
