import Big from 'big.js'
import type { Check, Filing, Source } from '#lib/filing/filing.ts'
import { add, type Interval, overlaps, printedInterval } from '#lib/statement/interval.ts'
import { type Fact, factInterval, factsOf } from './fact.ts'
import { figureLike, quoted } from './figure.ts'
import { apart } from './narrative/resolve-period.ts'
import type { PublishedFact } from './published-figures.ts'
import { PublishedLines } from './published-lines.ts'
import { revisionsOf } from './revision-words.ts'
import type { TieOutContext } from './tie-out.ts'

const PRIMARY = new Set(['income', 'balance', 'cash-flow'])

/**
 * What this filing prints for an earlier period is what was published for it then; where it is not, the figure was
 * restated, and readers must be told (ASC 250-10-50-7). And a year to date is the year to date published last
 * quarter and this quarter.
 *
 * A restatement that the filing itself speaks of is no error: it is *unlinked*. One that it does not disagrees.
 */
export function acrossQuarters(
  filing: Filing,
  { published, rawText }: Pick<TieOutContext, 'published' | 'rawText'>,
): Check[] {
  if (!published || published.facts.length === 0) return []
  const explains = revisionsOf(filing, rawText)
  const lines = new PublishedLines(published.facts)
  const facts = factsOf(filing).filter(({ statement }) =>
    PRIMARY.has(filing.statements[statement]?.kind ?? ''),
  )
  return [
    ...facts.flatMap((fact) => asPublished(fact, lines, explains)),
    ...facts.flatMap((fact) => yearToDate(fact, facts, lines, explains)),
  ]
}

/** Does the filing say that this line of an earlier period is not as it was published? */
type Explains = (fact: Fact) => boolean

function asPublished(fact: Fact, published: PublishedLines, explains: Explains): Check[] {
  const { end, months } = fact.column
  const found = end && published.newest(fact, (old) => old.months === months && apart(old.end, end) <= 3)
  if (!found) return []
  const before = asSignedHere(fact, found, (value) => fact.value.eq(value))
  const then = printedInterval(before.value, new Big(before.place))
  const same = overlaps(factInterval(fact), then)
  const exact = fact.value.eq(before.value)
  const verdict = exact ? 'agrees' : same ? 'rounding' : explains(fact) ? 'unlinked' : 'disagrees'
  const was = figureLike(new Big(before.value), fact)
  const restated = verdict === 'unlinked' ? 'restated, as the filing says' : 'restated without a word of it'
  const told = same
    ? `as published for ${before.quarter}: ${exact ? 'agrees' : 'agrees within rounding'}.`
    : `but ${was} was published in ${before.quarter}: ${restated}.`
  const message = `${fact.line.label} (${fact.column.label}) is ${quoted(fact.printed)}, ${told}`
  return [
    {
      rule: same ? 'as-published' : 'restatement',
      verdict,
      message,
      statement: fact.statement,
      sources: [fact.source],
    },
  ]
}

/** Only flows that add up over time: nothing per share, no share count, no balance. */
function yearToDate(
  fact: Fact,
  facts: readonly Fact[],
  published: PublishedLines,
  explains: Explains,
): Check[] {
  const { end, months } = fact.column
  if (!end || !months || months <= 3 || !/^[A-Z]{3}$/.test(fact.unit)) return []
  const quarter = facts.find(
    (other) => other.lineAt === fact.lineAt && other.statement === fact.statement && isQuarterOf(other, end),
  )
  const found = published.newest(
    fact,
    (old) => old.end < end && old.months === months - 3 && Math.abs(apart(old.end, end) - 91) <= 10,
  )
  if (!quarter || !found) return []
  const before = asSignedHere(fact, found, (value) => fact.value.eq(quarter.value.plus(value)))
  const sum = quarter.value.plus(before.value)
  const interval = add(factInterval(quarter), printedInterval(before.value, new Big(before.place)))
  const check = ytdCheck(fact, quarter, before, sum, interval)
  // what was published last quarter is not what this filing adds to
  return check.verdict === 'disagrees' && explains(fact) ? [] : [check]
}

function ytdCheck(fact: Fact, quarter: Fact, before: PublishedFact, sum: Big, interval: Interval): Check {
  const verdict = fact.value.eq(sum)
    ? 'agrees'
    : overlaps(factInterval(fact), interval)
      ? 'rounding'
      : 'disagrees'
  const ending = verdict === 'rounding' ? 'agrees within rounding' : verdict
  const message = `${fact.line.label} (${fact.column.label}) is ${quoted(fact.printed)}; ${figureLike(new Big(before.value), fact)} published in ${before.quarter} and ${quoted(quarter.printed)} in this quarter come to ${figureLike(sum, fact)}: ${ending}.`
  const sources: Source[] = [fact.source, quarter.source]
  return { rule: 'year-to-date', verdict, message, statement: fact.statement, sources }
}

/** Lines whose sign says whether it was a gain or a loss, however it is printed. */
const SIGN_MATTERS =
  /\bnet (?:income|loss|earnings)\b|\bprofit\b|\boperating (?:income|loss)\b|\bbefore\b|\btotal\b/i

/**
 * What was published, in the sign of this filing: one quarter prints "Interest expense 180", the next "(180)", and
 * both mean the same. Only where the reversed figure is the one that fits to the last digit.
 */
function asSignedHere(fact: Fact, published: PublishedFact, fits: (value: Big) => boolean): PublishedFact {
  const reversed = new Big(published.value).times(-1)
  if (fits(new Big(published.value)) || !fits(reversed) || SIGN_MATTERS.test(fact.line.label))
    return published
  return { ...published, value: reversed.toFixed() }
}

const isQuarterOf = (fact: Fact, end: string) => fact.column.months === 3 && fact.column.end === end
