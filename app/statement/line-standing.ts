import type { Line, Statement } from '#lib/filing/filing.ts'

/** How an accountant rules a line: single rule over a subtotal, double rule under a total. */
export type Standing = 'heading' | 'plain' | 'subtotal' | 'total'

const TOTALS = new Set([
  'Assets',
  'LiabilitiesAndStockholdersEquity',
  'NetIncomeLoss',
  'NetIncomeLossAvailableToCommonStockholdersBasic',
  'CashAndCashEquivalentsAtCarryingValue',
  'CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalents',
])
const SUBTOTALS = new Set([
  'GrossProfit',
  'OperatingIncomeLoss',
  'IncomeLossFromContinuingOperationsBeforeIncomeTaxesExtraordinaryItemsNoncontrollingInterest',
  'IncomeLossFromContinuingOperations',
  'IncomeLossBeforeExtraordinaryItemsAndCumulativeEffectOfChangeInAccountingPrinciple',
  'ProfitLoss',
  'NetCashProvidedByUsedInOperatingActivities',
  'NetCashProvidedByUsedInInvestingActivities',
  'NetCashProvidedByUsedInFinancingActivities',
  'CashAndCashEquivalentsPeriodIncreaseDecrease',
])
const TOTAL_LABEL =
  /^(total assets|total liabilities (and|&) .*(equity|deficit)|net (income|loss|earnings)\b.{0,20}$|cash.* end of (the )?(period|quarter|year))/i
const SUBTOTAL_LABEL =
  /^(total\b|gross (profit|margin)|(operating|pre-?tax) (income|profit|loss)|(income|loss|earnings).* before|net cash (provided|used|flow)|net (increase|decrease|change) in cash)/i

/** Reads from concept, else from label, how a line stands in its statement. Cell-less lines are headings. */
export function lineStanding(line: Line, statement: Pick<Statement, 'kind' | 'lines'>): Standing {
  if (line.cells.every((cell) => cell === null)) return 'heading'
  if (!isAmount(line)) return 'plain'
  if (isTotal(line, statement)) return 'total'
  if (SUBTOTALS.has(line.concept ?? '') || SUBTOTAL_LABEL.test(line.label)) return 'subtotal'
  return 'plain'
}

/** In a cash flow statement net income is where it starts, and cash at its beginning is no total. */
function isTotal(line: Line, statement: Pick<Statement, 'kind' | 'lines'>): boolean {
  if (!['income', 'balance', 'cash-flow'].includes(statement.kind)) return false
  const named = TOTALS.has(line.concept ?? '') || TOTAL_LABEL.test(line.label)
  if (!named) return false
  if (statement.kind === 'balance') return !/cash/i.test(line.label)
  if (statement.kind === 'income') return !/per share/i.test(line.label)
  return /end of/i.test(line.label)
}

const isAmount = (line: Line) => line.unit !== null && /^[A-Z]{3}$/.test(line.unit)
