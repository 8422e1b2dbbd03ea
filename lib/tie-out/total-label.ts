import type { Line, StatementKind } from '#lib/filing/filing.ts'

const ANY = /^(?:sub-?)?totals?\b|\btotals?$|^(?:worldwide|WW)$/i
const CASH_FLOW =
  /^(?:net )?cash\b.*\b(?:provided|used|generated|flows?)\b.*\b(?:activities|operations)\b|^(?:net )?\(?(?:increase|decrease|change)s?\b.*\bin\b.*\bcash\b|^cash\b.*\bend\b|^end(?:ing)?\b.*\bcash\b/i
const INCOME =
  /^gross (?:profit|margin)|^(?:net )?operating (?:income|profit|loss|earnings|\(loss)|^(?:net )?(?:income|loss|earnings|profit|\(loss)[^,]*\b(?:from (?:continuing )?operations|before|after|attributable|available|applicable)\b|^net (?:income|loss|earnings|interest income|\(loss)|^comprehensive (?:income|loss)|^(?:total )?(?:profit|loss|earnings)\b[^,]*\bfor the (?:period|year|quarter)/i
/** "Net (loss) gain on sale of securities" is an item among others. */
const ITEM = /\bgains?\b|\b(?:loss(?:es)?|income|earnings) (?:on|in)\b/i
/** What others have a claim to is taken off, and sums up nothing. */
const PART =
  /\battributable to (?:the )?(?:non-?controlling|minority)|^(?:less:?\s*)?(?:non-?controlling|minority)/i
/** IFRS issuers call it so: the parts above are the parent's. */
const EQUITY = /^equity attributable to (?:the )?(?:owners|equity holders|shareholders|ordinary)/i
/** What a reconciliation comes to. */
const RECONCILED =
  /^(?!.*(?:\badjustments?\b|\bratio\b|\bmultiple\b|\w\s?\/\s?\w))(?:total |average )?(?:non[- ]?GAAP|adjusted|core(?! (?:processing|deposits?|systems?|services?)\b)|EBITDA|tangible|combined|free cash flow|FFO|AFFO|funds from operations)\b|\(non[- ]?GAAP\)|\bpro ?forma basis$|\badjusted$/i
const PER_SHARE = /\bper\b.*\bshare|\bshares?\b/i

const CONCEPTS = new Set([
  'GrossProfit',
  'OperatingIncomeLoss',
  'IncomeLossFromContinuingOperationsBeforeIncomeTaxes',
  'IncomeLossFromContinuingOperationsBeforeIncomeTaxesExtraordinaryItemsNoncontrollingInterest',
  'IncomeLossFromContinuingOperations',
  'NetIncomeLoss',
  'ProfitLoss',
])

/** Does a line say, by its label or concept, that it sums up lines above it? */
export function isTotal(line: Line, kind: StatementKind): boolean {
  const label = line.label.trim()
  if (ANY.test(label)) return true
  if (kind === 'cash-flow') return CASH_FLOW.test(label)
  if (kind === 'balance') return EQUITY.test(label)
  if (kind !== 'income' || PER_SHARE.test(label) || PART.test(label) || ITEM.test(label)) return false
  return INCOME.test(label) || (line.concept !== null && CONCEPTS.has(line.concept))
}

/** Does a line of a reconciliation say that it is a measure after its adjustments? */
export function isReconciled(label: string): boolean {
  return RECONCILED.test(label.trim())
}

/** A row of figures without a label is mostly a total under a rule; a reconciliation comes to an adjusted figure. */
export function isLikelyTotal(line: Line, kind: StatementKind): boolean {
  const label = line.label.trim()
  if (label === '' || CLOSING_BALANCE.test(label)) return true
  return !['income', 'balance', 'cash-flow'].includes(kind) && isReconciled(label)
}

const STEPS: Partial<Record<StatementKind, readonly RegExp[][]>> = {
  income: [
    [
      /^(?:net )?operating (?:income|profit|loss|earnings|\(loss)|\bfrom operations\b/i,
      /^(?!.*\bcomprehensive\b).*\bbefore\b.*\btax/i,
    ],
    [
      /^(?!.*\bcomprehensive\b).*\bbefore\b.*\btax/i,
      /^net (?:income|loss|earnings|\(loss)(?!.*\b(?:attributable|available|applicable|per)\b)|\bbefore\b.*\b(?:accounting|extraordinary)\b/i,
    ],
  ],
  balance: [
    [/^total current assets$/i, /^total assets$/i],
    [/^total current liabilities$/i, /^total liabilities$/i],
  ],
  'cash-flow': [[/\b(?:increase|decrease|change)\b.*\bin\b.*\bcash\b|^total cash\b/i, /^cash\b.*\bend\b/i]],
}

/** Are these two totals with always a line or more between them, unless they are the same figure? */
export function isStep(from: string, to: string, kind: StatementKind): boolean {
  return (STEPS[kind] ?? []).some(([before, after]) => before?.test(from.trim()) && after?.test(to.trim()))
}

/** From operating income to income before taxes: interest and the like, which summaries leave out. */
export function isBelowOperations(from: string, to: string): boolean {
  const [before, after] = STEPS.income?.[0] ?? []
  return before?.test(from.trim()) === true && after?.test(to.trim()) === true
}

/** Is it a profit, which no statement of income has without a revenue? */
export function isProfit(label: string): boolean {
  return INCOME.test(label.trim()) && !PART.test(label) && !PER_SHARE.test(label)
}

const OPENING_BALANCE = /\b(?:beginning|start|opening)\b/i
const CLOSING_BALANCE =
  /\bend(?:ing)?\b(?=.*\b(?:period|quarter|year|month|balance)\b)|\bclosing balance\b|^ending\b|\bbalance\b.*\bend\b/i

/** "Balance at end of period" below "Balance at beginning of period" is that and what happened in between. */
export function isRollForward(from: string, to: string): boolean {
  return OPENING_BALANCE.test(from) && CLOSING_BALANCE.test(to)
}

/** "Total assets" in a table of highlights stands among figures of a balance sheet, not below its parts. */
export function isBalanceCaption(label: string): boolean {
  return /\b(?:assets|liabilities|equity|deficit|debt|capital|capitalization|deposits|loans|borrowings|securities|investments)\b/i.test(
    label,
  )
}

const AGAINST =
  /\b(?:costs?|expenses?|taxes|tax|provision|loss(?:es)? on|depreciation|amortization|impairment|charges?|dividends?|noncontrolling|minority|less|allowance|accumulated|selling|administrative|research|marketing|write-?(?:off|down)s?|salaries|compensation|rent|advertising)\b/i
const FOR =
  /\b(?:income|gain|benefit|profit|revenues?|sales|earnings|equity in)\b(?!\s+tax)|\(expense\)|^before\b|^net\b/i

/** "Delivery, sales and administrative expense" is an expense. */
const COST = /\b(?:expenses?|costs?|charges?)\b/i
const INFLOW = /\b(?:income|gain|benefit|revenues?)\b|\(expense\)/i

/**
 * How a positive figure on this line counts by custom towards an income statement's next total: an expense printed
 * positive is taken off; one printed in parentheses is added as it stands. Only a first guess: the solver decides.
 */
export function customarySign(label: string, kind: StatementKind, mostlyNegative: boolean): 1 | -1 {
  if (kind === 'cash-flow' || mostlyNegative || !AGAINST.test(label)) return 1
  if (kind === 'balance') return /\b(?:less|allowance|accumulated depreciation)\b/i.test(label) ? -1 : 1
  const withoutTax = label
    .replace(/income tax(?:es)?|tax(?:es)? on income/gi, 'tax')
    .replace(/cost of (?:sales|revenues?)/gi, 'cost')
  return (COST.test(withoutTax) ? INFLOW : FOR).test(withoutTax) ? 1 : -1
}
