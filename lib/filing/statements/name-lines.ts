/** Gives each line its us-gaap name: by its label, the heading it stands under, and which of several it is. */
import type { StatementKind } from '../filing.ts'
import { conceptOf, perShareConcept, sharesConcept } from './concepts.ts'
import type { LabelledLine } from './labelled-lines.ts'
import type { LineUnit } from './line-units.ts'
import { nameEndingCash } from './name-ending-cash.ts'
import { dropSegments, nameNetRevenues, nameRevenue } from './name-revenue.ts'
import { NOT_GAAP, type PlainLine, plainLines } from './plain-line.ts'

/** One entry a line. A name is given once a statement: where two lines claim it, by the rule of the statement. */
export function nameLines(
  lines: readonly LabelledLine[],
  units: readonly LineUnit[],
  kind: StatementKind,
): (string | null)[] {
  if (kind !== 'income' && kind !== 'balance' && kind !== 'cash-flow') return lines.map(() => null)
  const plain = plainLines(lines, units)
  const names = plain.map((line) => nameOf(line, kind))
  if (kind === 'income') {
    dropSegments(names, plain)
    nameNetRevenues(names, plain)
    nameRevenue(names, plain)
    nameInterest(names, plain)
    nameProfits(names, plain)
  }
  if (kind === 'cash-flow')
    nameEndingCash(
      names,
      plain.map((line) => (line.isHeading ? '' : line.plain)),
    )
  if (kind === 'balance') namePlant(names, plain)
  nameBareTotals(names, plain, kind)
  const unique = once(names, plain, kind)
  return kind === 'income' ? withPlainShares(withPlainPerShare(unique, plain), plain) : unique
}

function nameOf({ plain, heading, isHeading, unit }: PlainLine, kind: StatementKind): string | null {
  if (isHeading || NOT_GAAP.test(plain) || NOT_GAAP.test(heading)) return null
  if (unit === 'shares')
    return kind === 'income' ? sharesConcept(/basic|dilut/.test(plain) ? plain : `${heading} ${plain}`) : null
  if (unit?.endsWith('/share')) return kind === 'income' ? perShareName(plain, heading) : null
  if (unit === null || unit === 'percent' || unit === 'ratio') return null
  if (
    kind === 'cash-flow' &&
    /^(?:at )?(?:the )?end(?:ing)?(?: of (?:the )?(?:period|year|quarter))?$/.test(plain)
  )
    return conceptOf(kind, `${heading}, end of period`)
  return (kind === 'income' ? attributedConcept(plain, heading) : null) ?? conceptOf(kind, plain)
}

/** Under "Net income attributable to:" stand its parts, each with its owners only. */
function attributedConcept(plain: string, heading: string): string | null {
  if (!/^(?:net )?income(?: for the (?:period|quarter|year))? attributable to$/.test(heading)) return null
  if (/non-?controlling|minority/.test(plain)) return 'NetIncomeLossAttributableToNoncontrollingInterest'
  return /^(?:the )?(?:owners|(?:share|stock)holders|equity holders|parent)\b/.test(plain)
    ? 'NetIncomeLoss'
    : null
}

const PARTIAL =
  /\bdiscontinued\b|\bextraordinary\b|\bcumulative\b|\bbefore\b|\bcontinuing\b|\bchange in accounting|\bdividends?\b|\bdistributions?\b|\bbook value\b|\bcash flow\b|\bundistributed|\bffo\b|\bfunds from\b|\bebitda\b|\btangible\b|\bimpact\b|\beffect of\b|\bmarket\b|\bamortization\b|\bcharges?\b|\bgain\b|\bcomprehensive\b|\bweighted\b|\bdeclared\b/

/** "Net income per share: Basic": neither discontinued operations' share of it, nor a dividend. */
function perShareName(plain: string, heading: string): string | null {
  if (PARTIAL.test(plain) || NOT_GAAP.test(heading)) return null
  const own = perShareConcept(plain)
  if (own) return PARTIAL.test(heading) && !/income/.test(plain) ? null : own
  const wholly =
    /^(?:net )?income per (?:[\w-]+ )?(?:share|unit)(?: of common stock)?$|^eps$|^net income$|^income per share$/
  return wholly.test(plain) && !PARTIAL.test(heading) ? perShareConcept(heading) : null
}

/** "Average common shares outstanding", where another line has them diluted. */
function withPlainShares(names: readonly (string | null)[], lines: readonly PlainLine[]): (string | null)[] {
  const basic = 'WeightedAverageNumberOfSharesOutstandingBasic'
  const wholly = /^(?:weighted )?average (?:number of )?(?:common )?(?:shares|units)(?: outstanding)?$/
  const at = lines.findIndex((line, i) => !names[i] && line.unit === 'shares' && wholly.test(line.plain))
  const diluted = names.includes('WeightedAverageNumberOfDilutedSharesOutstanding')
  return at < 0 || !diluted || names.includes(basic) ? [...names] : [...names].with(at, basic)
}

/** "Earnings per share" without more: basic where another line is diluted, both where it is the only one. */
function withPlainPerShare(
  names: readonly (string | null)[],
  lines: readonly PlainLine[],
): (string | null)[] {
  const wholly =
    /^(?:net )?income(?: attributable to .{2,60})? per (?:[\w-]+ ){0,2}(?:share|unit)(?: of common stock)?$|^eps$|^net income$/
  const bare = lines.findIndex(
    (line, i) =>
      !names[i] &&
      !line.isHeading &&
      line.unit?.endsWith('/share') &&
      wholly.test(line.plain) &&
      !PARTIAL.test(line.heading),
  )
  if (
    bare < 0 ||
    names.includes('EarningsPerShareBasic') ||
    names.includes('EarningsPerShareBasicAndDiluted')
  )
    return [...names]
  const name = names.includes('EarningsPerShareDiluted')
    ? 'EarningsPerShareBasic'
    : 'EarningsPerShareBasicAndDiluted'
  return names.map((other, i) => (i === bare ? name : other))
}

/** A lender's summary: interest income, interest expense and what is left, each on one line. */
function nameInterest(names: (string | null)[], lines: readonly PlainLine[]): void {
  const net = names.indexOf('InterestIncomeExpenseNet')
  if (net < 2 || names.includes('InterestAndDividendIncomeOperating')) return
  const [earned, paid] = [lines[net - 2], lines[net - 1]]
  if (earned?.isHeading || !/^interest (?:and (?:dividend|fee) )?income$/.test(earned?.plain ?? '')) return
  if (paid?.plain !== 'interest expense') return
  names[net - 2] = 'InterestAndDividendIncomeOperating'
  names[net - 1] = 'InterestExpense'
}

const PLANT = /^property\b(?!.*\bnet\b)/
const DEPRECIATION = /^(?:less:? )?(?:allowances? for |accumulated )(?:depreciation|amortization)/

/** "Property, plant and equipment", less accumulated depreciation below it, is at cost; what is left is net. */
function namePlant(names: (string | null)[], lines: readonly PlainLine[]): void {
  const at = lines.findIndex(
    ({ plain }, i) => PLANT.test(plain) && DEPRECIATION.test(lines[i + 1]?.plain ?? ''),
  )
  if (at < 0) return
  names[at] = null
  const left = lines[at + 2]
  if (left && !left.isHeading && /^$|^net property\b|^property\b.*\bnet$/.test(left.plain))
    names[at + 2] = 'PropertyPlantAndEquipmentNet'
}

const BARE_TOTALS: readonly (readonly [heading: RegExp, concept: string])[] = [
  [/^(?:total )?operating expenses$/, 'OperatingExpenses'],
  [/^(?:total )?costs? and expenses$/, 'CostsAndExpenses'],
  [/^current assets$/, 'AssetsCurrent'],
  [/^current liabilities$/, 'LiabilitiesCurrent'],
  [/^(?:share|stock)(?:holders?|owners?)'?s?'? equity(?: deficit)?$/, 'StockholdersEquity'],
]

/** "Total" is of the heading it stands under, if no other total came between. */
function nameBareTotals(names: (string | null)[], lines: readonly PlainLine[], kind: StatementKind): void {
  if (kind === 'cash-flow') return
  let closed = ''
  lines.forEach((line, i) => {
    if (line.isHeading || closed === line.heading) return
    if (/^total\b|^$/.test(line.plain)) {
      if (!names[i] && /^(?:total(?: current)?)?$/.test(line.plain))
        names[i] = BARE_TOTALS.find(([heading]) => heading.test(line.heading))?.[1] ?? null
      closed = line.heading
    }
  })
}

/** With "net income attributable to" the owners printed below it, "net income" is that of all, the noncontrolling too. */
function nameProfits(names: (string | null)[], lines: readonly PlainLine[]): void {
  // "Profit" and no more, below the taxes
  const bottom = lines.findIndex(
    ({ plain, unit, isHeading }, i) =>
      plain === 'income' &&
      !isHeading &&
      unit?.length === 3 &&
      names.slice(0, i).includes('IncomeTaxExpenseBenefit'),
  )
  if (bottom >= 0 && !names.includes('NetIncomeLoss')) names[bottom] = 'NetIncomeLoss'
  const claims = names.flatMap((name, i) => (name === 'NetIncomeLoss' ? [i] : []))
  const [first] = claims
  if (
    claims.length > 1 &&
    first !== undefined &&
    names.includes('NetIncomeLossAttributableToNoncontrollingInterest')
  )
    names[first] = 'ProfitLoss'
}

const LAST_KEEPS = /^EarningsPerShare/
const WHOLE = /^total\b/
/** "Sales", less excise taxes, leave "net sales". */
const WHOLE_REVENUE = /^(?:total|net)\b/

function once(
  names: readonly (string | null)[],
  lines: readonly PlainLine[],
  kind: StatementKind,
): (string | null)[] {
  const out = [...names]
  const seen = new Map<string, number>()
  names.forEach((name, i) => {
    if (name === null) return
    const earlier = seen.get(name)
    const whole = name === 'Revenues' || name === 'SalesRevenueNet' ? WHOLE_REVENUE : WHOLE
    const isTotal = (at: number) => whole.test(lines[at]?.plain ?? '')
    const takes =
      earlier === undefined ||
      LAST_KEEPS.test(name) ||
      (kind !== 'cash-flow' && isTotal(i) && !isTotal(earlier))
    if (earlier !== undefined) out[takes ? earlier : i] = null
    if (takes) seen.set(name, i)
  })
  return out
}
