import Big from 'big.js'
import type { Check, Filing } from '#lib/filing/filing.ts'
import { add, type Interval } from '#lib/statement/interval.ts'
import { ENDINGS, sameFigure, sameFigureCheck, verdictOf } from './compare.ts'
import { type Fact, factInterval, statementFacts } from './fact.ts'
import { figureLike, listed, quoted } from './figure.ts'

const SECTION =
  /^(?:total |net )?cash\b.*\b(?:operating|investing|financing)\b(?!.*\bbefore\b)|^net cash\b.*\boperations\b/i
const CHANGE =
  /^(?:total )?(?:net )?(?:\(?(?:increase|decrease|change)s?\)?[\s/,]*(?:and|or)?\s*){1,2}\b.*\bin\b.*\bcash\b/i
const EXCHANGE = /\bexchange\b/i
const OPENING = /\bcash\b.*\b(?:beginning|start)\b|\bbeginning\b.*\bcash\b/i
const CLOSING = /\bcash\b.*\bend\b|\bend(?:ing)?\b.*\bcash\b/i

interface CashFlow {
  sections: Fact[]
  exchange: Fact | null
  change: Fact | null
  opening: Fact | null
  closing: Fact | null
}

/**
 * The statement of cash flows explains the change in cash: operating, investing and financing sections and the effect
 * of exchange rates come to the change; opening cash and the change come to closing cash; closing cash is what the
 * balance sheet shows, where both captions name the same thing (ASC 230-10-45-4 and 45-24).
 */
export function cashFlow(filing: Filing): Check[] {
  return filing.statements.flatMap((statement, at) => {
    if (statement.kind !== 'cash-flow') return []
    const facts = statementFacts(statement, at)
    return statement.columns.flatMap((_, column) => {
      const flow = flowOf(facts.filter(({ columnAt }) => columnAt === column))
      return [...changeChecks(flow), ...closingChecks(flow), ...onBalanceSheet(flow, filing)]
    })
  })
}

function flowOf(facts: readonly Fact[]): CashFlow {
  const only = (label: RegExp) => {
    const found = facts.filter(({ line }) => label.test(line.label.trim()))
    return found.length === 1 ? (found[0] as Fact) : null
  }
  const sections = facts.filter(
    ({ line }) => SECTION.test(line.label.trim()) && !/discontinued/i.test(line.label),
  )
  return {
    sections,
    exchange: only(EXCHANGE),
    change: only(CHANGE),
    opening: only(OPENING),
    closing: only(CLOSING),
  }
}

/** With discontinued operations shown apart there are more than three sections, and their sum is not ours to guess. */
function changeChecks({ sections, exchange, change }: CashFlow): Check[] {
  if (!change || sections.length !== 3) return []
  return sumCheck(change, exchange ? [...sections, exchange] : sections)
}

function closingChecks({ opening, change, closing }: CashFlow): Check[] {
  return opening && change && closing ? sumCheck(closing, [opening, change]) : []
}

function sumCheck(total: Fact, terms: readonly Fact[]): Check[] {
  const nothing: Interval = { low: new Big(0), high: new Big(0) }
  const interval = terms.map(factInterval).reduce(add, nothing)
  const sum = terms.reduce((value, fact) => value.plus(fact.value), new Big(0))
  const verdict = total.value.eq(sum) ? 'agrees' : verdictOf(total, sum, interval)
  const shown = figureLike(sum, total)
  const message = `${total.line.label} (${total.column.label}) is ${quoted(total.printed)}; ${listed(terms.map(({ line }) => line.label))} come to ${shown}: ${ENDINGS[verdict]}.`
  const sources = [total.source, ...terms.map(({ source }) => source)]
  return [{ rule: 'cash-flow', verdict, message, statement: total.statement, sources }]
}

/** "Cash and cash equivalents at end of period" is the balance sheet's "Cash and cash equivalents", and only that. */
function onBalanceSheet({ closing }: CashFlow, filing: Filing): Check[] {
  if (!closing || /restricted|discontinued|held for sale/i.test(closing.line.label)) return []
  const caption = captionOf(closing.line.label)
  const found = filing.statements.flatMap((statement, at) =>
    statement.kind === 'balance' ? statementFacts(statement, at) : [],
  )
  const candidates = found.filter(
    ({ line, column }) =>
      captionOf(line.label) === caption && column.end === closing.column.end && column.end !== null,
  )
  const match = candidates.find((fact) => sameFigure(closing, fact) !== 'disagrees') ?? candidates[0]
  return match
    ? [sameFigureCheck('cash-flow', closing, match, 'the statement of cash flows', 'the balance sheet')]
    : []
}

function captionOf(label: string): string {
  const bare = label.toLowerCase().replace(/\([^)]*\)/g, ' ')
  return bare
    .replace(/,?\s*(?:at|as of|-|–|—)?\s*(?:the\s)?(?:end(?:ing)?\b.*|beginning\b.*)$/, '')
    .replace(/[^a-z]+/g, ' ')
    .trim()
}
