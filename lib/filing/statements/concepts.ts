/**
 * us-gaap names of line items, where label, section and place in the statement leave no doubt. Names are those of
 * the FASB taxonomy. Whatever is not sure has no name.
 */
import type { StatementKind } from '../filing.ts'

/** Tried in order against the plain label ({@link plainLabel}), whole. */
type Naming = readonly [label: RegExp, concept: string]

const OWNERS = "(?:share|stock)(?:holders?|owners?)'?s?'?"

const INCOME: readonly Naming[] = [
  [
    /^total interest(?: and (?:dividend|fee|loan fee|other|similar))? income(?: and dividend income)?$/,
    'InterestAndDividendIncomeOperating',
  ],
  [/^total interest expenses?$/, 'InterestExpense'],
  [/^net interest(?: and dividend)? income(?: expense)?$/, 'InterestIncomeExpenseNet'],
  [
    /^(?:less )?provision for (?:possible )?(?:loan|loans|loan and lease|loans and leases) losses(?: expense| recovery)?$|^loan loss provision$|^provision for losses on loans(?: and leases)?$/,
    'ProvisionForLoanAndLeaseLosses',
  ],
  [
    /^(?:less |total )?provision (?:for )?(?:expected )?credit loss(?:es)?(?: on loans| - loans| expense)?$|^provision for (?:loan|credit) losses and unfunded commitments$|^credit loss (?:expense|provision)$/,
    'ProvisionForLoanLeaseAndOtherLosses',
  ],
  [
    /^net interest income,? after (?:the )?(?:provision|credit|loan).*$/,
    'InterestIncomeExpenseAfterProvisionForLoanLoss',
  ],
  [/^total non-? ?interest income$/, 'NoninterestIncome'],
  [/^total non-? ?interest expenses?$/, 'NoninterestExpense'],
  [
    /^(?:total |consolidated )*(?:net )?(?:operating )?revenues?(?:,? ?-? net)?$|^net revenues?, total$|^total (?:operating )?revenues? and other(?: income)?$|^total (?:net )?(?:sales and (?:other )?(?:operating )?)?revenues?$|^total revenues?, net(?: of .*)?$|^revenues?, net of .*$|^revenues? \(net of .*$/,
    'Revenues',
  ],
  [
    /^(?:total |consolidated )*(?:net )?sales(?:, net)?$|^net sales and (?:operating |other )?revenues?$|^(?:total )?sales and (?:other )?(?:operating )?revenues?$|^net sales and other operating revenues?$|^net sales, total$|^sales to customers$/,
    'SalesRevenueNet',
  ],
  [
    /^(?:total )?costs? of (?:net )?(?:goods sold|products sold|sales|revenues?|goods and services sold|merchandise sold|products and services)(?:, (?:net|total))?$/,
    'CostOfRevenue',
  ],
  [/^(?:group |total )?turnover$/, 'Revenues'],
  [/^(?:total )?gross (?:income|margin)(?: on sales)?$/, 'GrossProfit'],
  [
    /^research (?:and|&) development(?: expenses?| costs?|, net)?$|^research, development and engineering$/,
    'ResearchAndDevelopmentExpense',
  ],
  [
    /^selling, general,? (?:and|&) administrative(?: expenses?| costs?)?$|^sg&a(?: expenses?)?$/,
    'SellingGeneralAndAdministrativeExpense',
  ],
  [/^general (?:and|&) administrative(?: expenses?)?$/, 'GeneralAndAdministrativeExpense'],
  [/^(?:selling|sales) (?:and|&) marketing(?: expenses?)?$/, 'SellingAndMarketingExpense'],
  [/^total operating expenses$/, 'OperatingExpenses'],
  [/^total (?:operating )?costs? and (?:operating )?expenses$/, 'CostsAndExpenses'],
  [
    /^(?:total |consolidated )*income from operations$|^(?:total |consolidated )*operating income$/,
    'OperatingIncomeLoss',
  ],
  [
    /^(?:net |consolidated )?(?:pre-?tax )?income(?: from continuing operations)?,? before (?:the )?(?:(?:income |federal |federal income |federal and state income )?tax(?:es|ation)?|provision|benefit|credit)(?:,? (?:provision|benefit|expense|for|from|on|federal|income|tax|taxes))*(?: from continuing operations)?$|^(?:total )?pre-?tax income$/,
    'IncomeLossFromContinuingOperationsBeforeIncomeTaxesExtraordinaryItemsNoncontrollingInterest',
  ],
  [
    /^income(?: from continuing operations)?,? before (?:provision for )?(?:income )?tax(?:es)?(?: provision)?(?:,| and|, and) (?:minority|noncontrolling|non-controlling|equity|extraordinary|cumulative|discontinued).*$/,
    'IncomeLossFromContinuingOperationsBeforeIncomeTaxesExtraordinaryItemsNoncontrollingInterest',
  ],
  [/^revenues? from contracts with customers$/, 'RevenueFromContractWithCustomerExcludingAssessedTax'],
  [
    /^income before equity (?:in )?income(?: of .{2,40})? and (?:income )?taxes$|^income before (?:non-?controlling|minority) interests? and (?:provision for )?(?:income )?taxes$/,
    'IncomeLossFromContinuingOperationsBeforeIncomeTaxesMinorityInterestAndIncomeLossFromEquityMethodInvestments',
  ],
  [
    /^(?:less )?(?:total )?(?:federal )?provision (?:for |from |on )?(?:federal )?income tax(?:es)?$|^(?:federal )?income tax(?:es)?(?: provision)?$|^provision for taxes(?: on income)?$|^provision (?:for )?taxes on income$|^taxes on income$|^applicable income taxes$|^tax provision$|^taxation$/,
    'IncomeTaxExpenseBenefit',
  ],
  [
    /^(?:net )?income,?(?: -)? (?:(?:available|applicable|attributable|allocable|allocated) )*(?:to|for) (?:[^ ]+ ){0,5}?(?:common|ordinary) ?(?:share|stock|unit)?(?:holders?|owners?|s)?'?s?'?(?: equity)?$/,
    'NetIncomeLossAvailableToCommonStockholdersBasic',
  ],
  [
    /^(?:less )?(?:net )?income (?:attributable|available|allocable|allocated|applicable) to (?:the )?(?:redeemable )?(?:non-?controlling|minority)(?: interests?)?.*$/,
    'NetIncomeLossAttributableToNoncontrollingInterest',
  ],
  [
    /^net income(?: -)? (?:attributable|available|allocable|allocated) to (?:the )?(?!.*(?:non-?controlling|minority|common|participating|preferred|unvested)).{2,80}$/,
    'NetIncomeLoss',
  ],
  [
    /^(?:consolidated )?net income,? (?:including|before)(?: (?:allocation|attribution|deduction))?.{0,12}(?:non-?controlling|minority).{0,20}$|^income of consolidated and affiliated companies$/,
    'ProfitLoss',
  ],
  [
    /^(?:consolidated )?net income(?: for the (?:period|quarter|year)| and comprehensive income)?$|^income for the (?:financial )?(?:period|quarter|year)$|^net losses$/,
    'NetIncomeLoss',
  ],
]

const DILUTED = '(?:fully )?dilut(?:ed|ion)'
const BASIC_AND_DILUTED = new RegExp(
  `\\bbasic ?(?:and|&|\\/|,) ?(?:assuming )?${DILUTED}|\\b${DILUTED} (?:and|&) basic\\b`,
)

const BALANCE: readonly Naming[] = [
  [
    /^(?:total )?cash (?:and|&) (?:cash )?equivalents?(?:,? (?:including|net|at|\().*)?$|^cash, cash equivalents?$/,
    'CashAndCashEquivalentsAtCarryingValue',
  ],
  [/^cash$|^cash and cash items$/, 'Cash'],
  [
    /^cash (?:and|&) (?:amounts |balances )?due from (?:banks|depository institutions|financial institutions)$/,
    'CashAndDueFromBanks',
  ],
  [
    /^cash,? (?:and )?cash equivalents?,? and (?:short-term|marketable|other) ?investments?$|^cash,? (?:and )?cash equivalents?,? and short-term marketable securities$|^cash and (?:short-term|temporary) (?:cash )?investments$/,
    'CashCashEquivalentsAndShortTermInvestments',
  ],
  [
    /^cash(?:(?:,| and) cash equivalents?)?,? and marketable securities.{0,30}$/,
    'CashCashEquivalentsAndMarketableSecurities',
  ],
  [
    /^cash,? cash equivalents?,? (?:and )?restricted cash(?: and (?:restricted cash|cash) equivalents?)?$/,
    'CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalents',
  ],
  [
    /^(?:trade )?accounts receivable(?:,? (?:net|less).*|,? - net|, trade.*)?$|^accounts receivable \(net.*$/,
    'AccountsReceivableNetCurrent',
  ],
  [/^(?:total )?(?:merchandise )?inventor(?:y|ies)(?:, net.*| - net)?$/, 'InventoryNet'],
  [/^prepaid expenses (?:and|&) other(?: current assets| assets)?$/, 'PrepaidExpenseAndOtherAssetsCurrent'],
  [/^total current assets$|^current assets, total$/, 'AssetsCurrent'],
  [
    /^(?:net )?property(?:, plant)?,? (?:and|&) equipment(?:,? (?:net|at cost.*net).*|,? - net|, less .*| \(net\))?$|^net property(?:, plant)?,? and equipment$|^total property(?:, plant)?,? (?:and|&) equipment, net$|^(?:bank )?premises and equipment(?:, net)?$/,
    'PropertyPlantAndEquipmentNet',
  ],
  [/^goodwill(?:, net)?$/, 'Goodwill'],
  [/^total (?:consolidated )?assets$|^assets, total$/, 'Assets'],
  [/^accounts payable(?:,? -? ?trade)?$|^trade accounts payable$/, 'AccountsPayableCurrent'],
  [/^total current liabilities$/, 'LiabilitiesCurrent'],
  [/^total deposits$/, 'Deposits'],
  [/^total (?:consolidated )?liabilities$/, 'Liabilities'],
  [
    /^retained income(?: \(?accumulated deficit\)?| \(?deficit\)?)?$|^accumulated deficit(?: retained income)?$|^retained deficit$/,
    'RetainedEarningsAccumulatedDeficit',
  ],
  [/^accumulated other comprehensive income(?:, net.*)?$/, 'AccumulatedOtherComprehensiveIncomeLossNetOfTax'],
  [/^(?:total )?(?:non-?controlling|minority) interests?(?: in .*)?$/, 'MinorityInterest'],
  [
    /^total (?:equity|deficit|equity deficit|deficit equity|(?:share|stock)holders' equity and non-?controlling interests?)$/,
    'StockholdersEquityIncludingPortionAttributableToNoncontrollingInterest',
  ],
  [
    /^(?:total )?partners' ?(?:capital|equity)(?: deficit)?$|^total unitholders' (?:capital|equity)$/,
    'PartnersCapital',
  ],
  [/^total members?'?s?'? (?:equity|capital)(?: deficit)?$/, 'MembersEquity'],
  [
    /^total liabilities(?:,.*)?,? ?(?:and|&|plus) .*(?:equity|deficit|deficiency|capital|investment|net assets)$|^total equity and liabilities$|^total liabilities, .*and .*(?:equity|deficit).*$|^liabilities and .*equity$/,
    'LiabilitiesAndStockholdersEquity',
  ],
  [
    new RegExp(
      `^total (?:[^ ]+ ){0,5}?${OWNERS} ?(?:equity|deficit|investment|deficiency|net assets)(?: ?/? ?\\(?(?:deficit|deficiency|equity|net capital deficiency)\\)?)?$|^(?!.*(?:liabilit|non-?control|other|preferred|redeemable|change|minority))(?:[^ ]+ ){1,6}${OWNERS} equity$|^total common stock equity$|^(?:net )?${OWNERS} ?(?:equity|deficit|deficiency|investment)(?: (?:deficit|equity))?(?:, net)?$|^total ${OWNERS} equity, net$|^(?:total )?(?:${OWNERS} )?(?:equity|deficit)(?: equity| deficit)? attributable to (?!.*(?:non-?controlling|minority)).*$`,
    ),
    'StockholdersEquity',
  ],
]

const CASH_FLOW: readonly Naming[] = [
  [
    /^(?:total |net )*(?:increase in |decrease in )?cash(?: flows?)? ?(?:(?:provided|used|utilized|generated|from|by|in|for|flow|flows|inflow|outflow|required|applied|to|continuing|net|and|or|\/|-)\s?)*operat(?:ing activities|ions)(?:,? -? ?(?:of |from )?continuing operations|, net)?$/,
    'NetCashProvidedByUsedInOperatingActivities',
  ],
  [
    /^(?:total |net )*cash(?: flows?)? ?(?:(?:provided|used|utilized|generated|from|by|in|for|flow|flows|inflow|outflow|required|applied|to|continuing|net|and|or|\/|-)\s?)*(?:invest(?:ing|ment) activities|investing)(?:,? -? ?(?:of |from )?continuing operations|, net)?$/,
    'NetCashProvidedByUsedInInvestingActivities',
  ],
  [
    /^(?:total |net )*cash(?: flows?)? ?(?:(?:provided|used|utilized|generated|from|by|in|for|flow|flows|inflow|outflow|required|applied|to|continuing|net|and|or|\/|-)\s?)*financing(?: activities)?(?:,? -? ?(?:of |from )?continuing operations|, net)?$/,
    'NetCashProvidedByUsedInFinancingActivities',
  ],
  [
    /^depreciation(?:,)? (?:and|&|depletion and) amortization(?: expense)?$|^depreciation, depletion,? and amortization$/,
    'DepreciationDepletionAndAmortization',
  ],
  [
    /^(?:purchases? of|acquisitions? of|additions to|expenditures for|payments for) (?:property|premises|plant)(?:, plant)?,? (?:and|&) equipment(?:, net)?$|^capital expenditures$/,
    'PaymentsToAcquirePropertyPlantAndEquipment',
  ],
  [/^(?:consolidated )?net income$/, 'NetIncomeLoss'],
  [
    /^(?:total |ending )?cash(?:,| and) (?:(?:cash )?equivalents,? (?:and |including )?)?restricted cash.*\b(?:end|ending)\b.*$|^ending cash(?:,| and) (?:cash equivalents,? (?:and )?)?restricted cash$/,
    'CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalents',
  ],
  [
    /^(?:net |total )?cash(?:,? and (?:(?:cash )?equivalents?|short-term investments|due from banks))?,? ?-?\(? ?(?:at )?(?:the )?end(?:ing)? of (?:the )?(?:period|year|quarter).*$|^ending cash(?: and (?:cash )?equivalents?)?(?: balance)?$|^cash and (?:cash )?equivalents?,? (?:end(?:ing)?(?: balances?)?|at period end)$/,
    'CashAndCashEquivalentsAtCarryingValue',
  ],
  [
    /^(?:balance,? )?(?:at )?(?:the )?end of (?:the )?(?:period|year|quarter)$/,
    'CashAndCashEquivalentsAtCarryingValue',
  ],
]

const BY_KIND: Partial<Record<StatementKind, readonly Naming[]>> = {
  income: INCOME,
  balance: BALANCE,
  'cash-flow': CASH_FLOW,
}

/**
 * One wording for what agents write in many: lower case, no footnote marks or leaders; "(loss) earnings",
 * "income/(loss)" and "profit" are all "income", "(benefit) provision" is "provision".
 */
export function plainLabel(label: string): string {
  let plain = label
    .slice(0, 200)
    .toLowerCase()
    .replace(/[‘’`]/g, "'")
    .replace(/[‐-―−]/g, '-')
    .replace(/[.·…_]{3,}\s*$/, '')
    .replace(
      /(?:\s*(?:\((?:\d{1,2}|[a-e]|unaudited|note \w+|(?:in )?(?:eur|euros?|€|us\$|usd|\$|dollars|£|gbp|pence|cents))\)|\[\w{1,2}\]|[*†‡:]))+\s*$/,
      '',
    )
    .replace(/^[-–—•*]\s*/, '')
    .replace(
      /\(((?:loss|losses|income|earnings|profit|benefit|provision|expense|deficit|deficiency|recovery of|reversal of|recapture of|recovery|reversal|recapture|credit|used|required|utilized|provided|decrease|increase|shortage|attributable|available|applicable|accumulated|in|for|from|by)(?: (?:loss|losses|income|earnings|profit|benefit|provision|expense|deficit|deficiency|recovery of|reversal of|recapture of|recovery|reversal|recapture|credit|used|required|utilized|provided|decrease|increase|shortage|attributable|available|applicable|accumulated|in|for|from|by))?)\)/g,
      ' $1 ',
    )
    .replace(/\s+/g, ' ')
    .trim()
  plain = plain
    .replace(
      /\b(?<!(?:credit|loan) )(?:income|earnings|profit|loss)(?:(?: ?\/ ?| or | )(?:income|earnings|profit|loss))*\b/g,
      'income',
    )
    .replace(
      /\b(?:provision|benefit|expense|recovery|reversal|recapture|credit(?! loss))(?: for| from| of)?(?:(?: ?\/ ?| or | )(?:provision|benefit|expense|recovery|reversal|recapture|credit(?! loss)))+(?: of)?\b/g,
      'provision',
    )
    .replace(/\bbenefit (?=for|from)|\bexpense (?=for)/g, 'provision ')
    .replace(/(income tax(?:es)?) (?:expenses?|benefits?)\b/g, '$1 provision')
    .replace(/^less:? /, 'less ')
    .replace(/[\s:;,]+$/, '')
  return plain.replace(/\s+/g, ' ').trim()
}

export function conceptOf(kind: StatementKind, plain: string): string | null {
  return BY_KIND[kind]?.find(([label]) => label.test(plain))?.[1] ?? null
}

/** `plain` is the label with the headings it stands under. */
export function perShareConcept(plain: string): string | null {
  if (BASIC_AND_DILUTED.test(plain)) return 'EarningsPerShareBasicAndDiluted'
  if (/\bdilut(?:ed|ion)\b/.test(plain)) return 'EarningsPerShareDiluted'
  if (/\bbasic\b|\bprimary\b/.test(plain)) return 'EarningsPerShareBasic'
  return null
}

/** `plain` is the label with the headings it stands under. */
export function sharesConcept(plain: string): string | null {
  if (BASIC_AND_DILUTED.test(plain)) return 'WeightedAverageNumberOfShareOutstandingBasicAndDiluted'
  if (/\bdilut(?:ed|ion)\b/.test(plain)) return 'WeightedAverageNumberOfDilutedSharesOutstanding'
  if (/\bbasic\b/.test(plain)) return 'WeightedAverageNumberOfSharesOutstandingBasic'
  return null
}
