import type Big from 'big.js'
import type { Check, Filing, Statement } from '#lib/filing/filing.ts'
import { div, exactly, type Interval, mul } from '#lib/statement/interval.ts'
import { ENDINGS, verdictOf } from './compare.ts'
import { type Fact, factInterval, factsByLine, statementFacts } from './fact.ts'
import { figure, quoted } from './figure.ts'
import { isTotal } from './total-label.ts'

const NOT_EARNINGS = /dividend|distribution|book value|cash (?:flow|from)|market|price|declared/i
/** Share counts are printed in ones, thousands or millions, and the statement's heading does not always say which. */
const SHARE_SCALES = [1, 1000, 1_000_000]
/** Each is tried with each: no income statement has more of a kind. */
const MOST_ROWS = 20

/**
 * Earnings per share = income available to common shareholders / weighted average shares, basic and diluted
 * (ASC 260-10-45-10 and 45-16). Which income line is divided is solved: the same one in all columns. Participating
 * securities make the quotient differ for good (45-60), so what holds nowhere is left unlinked.
 */
export function perShare(filing: Filing): Check[] {
  return filing.statements.flatMap((statement, at) => {
    if (statement.kind !== 'income') return []
    const facts = statementFacts(statement, at)
    const shares = rowsOf(facts.filter(({ unit }) => unit === 'shares'))
    const incomes = rowsOf(facts.filter((fact) => isIncome(fact, statement)))
    const rows = rowsOf(
      facts.filter(({ unit, line }) => unit.endsWith('/share') && !NOT_EARNINGS.test(line.label)),
    )
    const rowsToTry = rows.slice(0, MOST_ROWS)
    return rowsToTry.flatMap((row) =>
      rowChecks(row, incomes.slice(-MOST_ROWS), shares.slice(0, MOST_ROWS), statement),
    )
  })
}

type Row = Fact[]

function rowsOf(facts: readonly Fact[]): Row[] {
  return [...factsByLine(facts).values()]
}

function isIncome(fact: Fact, statement: Statement): boolean {
  return (
    /^[A-Z]{3}$/.test(fact.unit) &&
    isTotal(fact.line, statement.kind) &&
    /income|loss|earnings|profit/i.test(fact.line.label)
  )
}

interface Quotient {
  earnings: Fact
  income: Fact
  shares: Fact
  value: Big
  interval: Interval
}

function rowChecks(row: Row, incomes: Row[], shares: Row[], statement: Statement): Check[] {
  const denominators = sharesFor(row, shares, statement)
  const tried = incomes.toReversed().flatMap((income) =>
    denominators.flatMap((count) => {
      const scales = SHARE_SCALES.filter((scale) => isOfOrder(row, income, count, scale))
      return scales.map((scale) => quotients(row, income, count, scale))
    }),
  )
  const telling = tried.filter((attempt) => attempt.length > 0)
  const whole = telling.find((attempt) => attempt.length === longest(telling) && attempt.every(holds))
  const near = telling.find(
    (attempt) =>
      attempt.length > 1 &&
      attempt.filter(holds).length === attempt.length - 1 &&
      isNamed(row, attempt) &&
      !attempt.some(isNextTo),
  )
  return (whole ?? near ?? []).map(check)
}

const longest = (attempts: Quotient[][]) => Math.max(...attempts.map((attempt) => attempt.length))
const holds = ({ earnings, value, interval }: Quotient) =>
  verdictOf(earnings, value, interval) !== 'disagrees'

/**
 * Off by less than a cent and a half: what is cut off instead of rounded, and participating securities that take a
 * share in one period only, look like that.
 */
function isNextTo(quotient: Quotient): boolean {
  const { earnings, value } = quotient
  return !holds(quotient) && earnings.value.minus(value).abs().lt(earnings.place.times(1.5))
}

/** A near miss is only spoken of for the net income that the line itself is about. */
function isNamed(row: Row, attempt: Quotient[]): boolean {
  const concept = attempt[0]?.income.line.concept ?? ''
  return /^EarningsPerShare/.test(row[0]?.line.concept ?? '') && /^NetIncomeLoss/.test(concept)
}

/** Basic earnings go with basic shares; a label that says neither goes with any count. */
function sharesFor(row: Row, shares: Row[], statement: Statement): Row[] {
  const basis = basisOf(row, statement)
  const fitting = shares.filter((count) => {
    const other = basisOf(count, statement)
    return basis === null || other === null || basis === 'both' || other === 'both' || basis === other
  })
  return fitting
}

function basisOf(row: Row, statement: Statement): 'basic' | 'diluted' | 'both' | null {
  const fact = row[0]
  if (!fact) return null
  for (const text of [fact.line.label, fact.line.concept ?? '', headingAbove(fact, statement)]) {
    const [basic, diluted] = [/basic/i.test(text), /dilut/i.test(text)]
    if (basic && diluted) return 'both'
    if (basic) return 'basic'
    if (diluted) return 'diluted'
  }
  return null
}

function headingAbove(fact: Fact, statement: Statement): string {
  const above = statement.lines.slice(0, fact.lineAt)
  return above.findLast(({ cells }) => !cells.some(Boolean))?.label ?? ''
}

/** Most incomes, counts and scales are no match by orders of magnitude: no need to divide those exactly. */
function isOfOrder(row: Row, incomes: Row, counts: Row, scale: number): boolean {
  return row.some((earnings) => {
    const top = incomes.find(({ columnAt }) => columnAt === earnings.columnAt)
    const bottom = counts.find(({ columnAt }) => columnAt === earnings.columnAt)
    if (!top || !bottom) return false
    const [income, count] = [Math.abs(Number(top.value)), Number(bottom.value)]
    const [printed, place] = [Math.abs(Number(earnings.value)), Number(earnings.place)]
    // a whole place to either side is more than rounding needs: what is near is divided exactly
    const least = (income - Number(top.place)) / ((count + Number(bottom.place)) * scale)
    const most = (income + Number(top.place)) / (Math.max(count - Number(bottom.place), 1) * scale)
    return least <= printed + place && most >= printed - place
  })
}

function quotients(row: Row, income: Row, count: Row, scale: number): Quotient[] {
  return row.flatMap((earnings) => {
    const top = income.find(({ columnAt }) => columnAt === earnings.columnAt)
    const bottom = count.find(({ columnAt }) => columnAt === earnings.columnAt)
    if (!top || !bottom || bottom.value.lte(0) || top.value.eq(0)) return []
    const times = exactly(scale)
    const interval = div(factInterval(top), mul(factInterval(bottom), times))
    if (!interval) return []
    return [
      { earnings, income: top, shares: bottom, value: top.value.div(bottom.value.times(scale)), interval },
    ]
  })
}

function check(quotient: Quotient): Check {
  const { earnings, income, shares, value, interval } = quotient
  const verdict = verdictOf(earnings, value, interval)
  const worked = `${quoted(income.printed)} / ${quoted(shares.printed)} shares is ${figure(value, Math.max(2, -earnings.place.e) + 1)}`
  const message = `${earnings.line.label} (${earnings.column.label}) is ${quoted(earnings.printed)}; ${worked}: ${ENDINGS[verdict]}.`
  const sources = [earnings.source, income.source, shares.source]
  return { rule: 'per-share', verdict, message, statement: earnings.statement, sources }
}
