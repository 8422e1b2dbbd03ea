/** What a figure in prose may be about: lines of the statements, or a quotient or difference of them. */
export interface Metric {
  id: string
  /** us-gaap concepts of the lines meant, the best first. */
  concepts: readonly string[]
  /** Labels (see {@link plainLabel}) that mean the same where no line has the concept. */
  labels: RegExp | null
  /** The words themselves, as {@link plainLabel}: a line of just that name is meant before any other. */
  words?: string
  /** The metric is `of` ÷ `by`, or `of` − `by`. */
  quotient?: { of: string; by: string; unit: 'percent' | 'ratio' }
  difference?: { of: string; by: string }
  /** The word is used loosely ("earnings", "cash"): it may agree, but nothing is said against it. */
  loose?: boolean
  /** The phrase says that the figure is a loss, or a use of cash: a figure printed positive is negative. */
  loss?: boolean
  /** The name of a line outside of the primary statements: a segment, a region, a product. */
  segment?: boolean
  /** "Diluted earnings per share": which of the two the words themselves say. */
  basis?: 'basic' | 'diluted'
}

/** A metric with the words that mean it. */
export interface Entry extends Metric {
  phrase: RegExp
}

const NET = String.raw`(?:consolidated\s|reported\s|GAAP\s)*`

function entry(phrase: string, metric: Metric): Entry {
  return { ...metric, phrase: new RegExp(`${NET}(?:${phrase})`, 'iy') }
}

const REVENUES = [
  'Revenues',
  'RevenueFromContractWithCustomerExcludingAssessedTax',
  'RevenueFromContractWithCustomerIncludingAssessedTax',
  'SalesRevenueNet',
  'SalesRevenueGoodsNet',
]
const PRETAX = [
  'IncomeLossFromContinuingOperationsBeforeIncomeTaxes',
  'IncomeLossFromContinuingOperationsBeforeIncomeTaxesExtraordinaryItemsNoncontrollingInterest',
  'IncomeLossFromContinuingOperationsBeforeIncomeTaxesMinorityInterestAndIncomeLossFromEquityMethodInvestments',
]
const NET_INCOME = ['NetIncomeLoss', 'ProfitLoss', 'NetIncomeLossAvailableToCommonStockholdersBasic']
const CASH = ['CashAndCashEquivalentsAtCarryingValue', 'Cash']

const revenue: Metric = {
  id: 'Net sales',
  concepts: REVENUES,
  labels: /^(?:total )?(?:net )?(?:revenues?|sales)(?: net)?$/,
}
const grossProfit: Metric = {
  id: 'Gross profit',
  concepts: ['GrossProfit'],
  labels: /^gross (?:profit|margin)$/,
}
const operating: Metric = {
  id: 'Operating income',
  concepts: ['OperatingIncomeLoss'],
  labels:
    /^(?:total )?(?:(?:net )?operating (?:income|profit|loss|earnings)|(?:income|loss|earnings) from operations)$/,
}
const pretax: Metric = {
  id: 'Income before taxes',
  concepts: PRETAX,
  labels: /^(?:income|loss|earnings) before (?:provision for )?(?:income )?tax(?:es)?$/,
}
const netIncome: Metric = {
  id: 'Net income',
  words: 'net income',
  concepts: NET_INCOME,
  labels:
    /^net (?:income|loss|earnings|profit)(?: and net (?:income|loss))?(?: (?:attributable|available|applicable|allocable) to (?!.*(?:non-?controlling|minority)).*)?$/,
}
const tax: Metric = {
  id: 'Income taxes',
  concepts: ['IncomeTaxExpenseBenefit'],
  labels: /^(?:provision for )?income tax(?:es)?(?: expense| provision| benefit)?$/,
}
const currentAssets: Metric = {
  id: 'Current assets',
  concepts: ['AssetsCurrent'],
  labels: /^total current assets$/,
}
const currentLiabilities: Metric = {
  id: 'Current liabilities',
  concepts: ['LiabilitiesCurrent'],
  labels: /^total current liabilities$/,
}

/** Earnings per share: which line is meant depends on "basic" or "diluted" beside the figure. */
export const PER_SHARE: Metric = {
  id: 'Earnings per share',
  concepts: ['EarningsPerShareBasicAndDiluted', 'EarningsPerShareDiluted', 'EarningsPerShareBasic'],
  labels:
    /^(?:net )?(?:income|loss|earnings)?(?: and | or )?(?:income|loss|earnings)? per (?:common )?(?:basic |diluted )?(?:common )?share(?: basic| diluted| basic and diluted)?$|^(?:basic|diluted|basic and diluted)$/,
}

export const BOOK_VALUE = 'Book value per share'

const share = String.raw`(?:(?<basis>basic|diluted)\s)?(?:net\s)?(?:(?:income|earnings|profit|(?<loss>loss))(?:\s\(loss\))?\sper\s(?:basic\s|diluted\s|common\s|fully\s)*share|EPS)`

/** Phrases, the longer before the shorter that begins it. */
export const LEXICON: readonly Entry[] = [
  entry(share, PER_SHARE),
  entry(String.raw`gross(?:\sprofit)?\smargins?(?:\spercentage)?`, marginOf('Gross margin', grossProfit)),
  entry(String.raw`(?:operating(?:\sincome|\sprofit)?)\smargins?`, marginOf('Operating margin', operating)),
  entry(String.raw`(?:net(?:\sincome|\sprofit)?)\smargins?`, marginOf('Net margin', netIncome)),
  entry(String.raw`effective\s(?:income\s)?tax\srate`, ratio('Effective tax rate', tax, pretax, 'percent')),
  entry(String.raw`current\sratio`, ratio('Current ratio', currentAssets, currentLiabilities, 'ratio')),
  entry(String.raw`working\scapital`, {
    id: 'Working capital',
    concepts: [],
    labels: null,
    difference: { of: currentAssets.id, by: currentLiabilities.id },
  }),
  entry(String.raw`(?:total\s|net\s)*(?:revenues?|sales)`, revenue),
  entry(String.raw`gross\sprofit`, grossProfit),
  entry(String.raw`operating\sloss|loss\sfrom\soperations`, { ...operating, loss: true }),
  entry(
    String.raw`operating\s(?:income|profit|earnings)(?:\s\(loss\))?|income\s(?:\(loss\)\s)?from\soperations`,
    operating,
  ),
  entry(
    String.raw`(?:income|earnings)\sbefore\s(?:provision\sfor\s)?(?:income\s)?taxes|pre-?tax\s(?:income|earnings|profit)`,
    pretax,
  ),
  entry(String.raw`net\sloss`, { ...netIncome, loss: true }),
  entry(String.raw`net\s(?:quarterly\s)?(?:income|earnings|profit)(?:\s\(loss\))?`, netIncome),
  entry('earnings|profit', { ...netIncome, loose: true }),
  // the headlines of the wire services: "Second-Quarter Net Up 40 Percent"
  entry(String.raw`net(?=\s(?:up|down|rises|rose|falls|fell|climbs|jumps)\b)`, { ...netIncome, loose: true }),
  entry(String.raw`(?:total\s)?operating\sexpenses`, {
    id: 'Operating expenses',
    concepts: ['OperatingExpenses'],
    labels: /^total operating expenses$/,
  }),
  entry(
    String.raw`(?:selling,?\sgeneral,?\sand\sadministrative(?:\s\(SG&A\))?(?:\sexpenses?|\scosts?)?|SG&A)(?:\sexpenses?)?`,
    {
      id: 'SG&A',
      concepts: ['SellingGeneralAndAdministrativeExpense'],
      labels: /^selling,? general,? (?:and|&) administrative(?: expenses?)?$/,
    },
  ),
  entry(String.raw`(?:research\sand\sdevelopment|R&D)(?:\sexpenses?|\scosts?|\sspending)?`, {
    id: 'Research and development',
    concepts: ['ResearchAndDevelopmentExpense'],
    labels: /^research(?:,)? (?:and|&) development(?: expenses?| costs?)?$/,
  }),
  entry(String.raw`net\sinterest\sincome`, {
    id: 'Net interest income',
    concepts: ['InterestIncomeExpenseNet'],
    labels: /^net interest income$/,
  }),
  entry(
    String.raw`cash\s(?:flows?\s)?(?:provided\sby|from|generated\s(?:by|from))\s(?:operations|operating\sactivities)|operating\scash\sflows?`,
    {
      id: 'Cash from operations',
      concepts: ['NetCashProvidedByUsedInOperatingActivities'],
      labels:
        /^net cash (?:provided by|from|used in|provided by used in)(?: used in| for)? operating activities$/,
    },
  ),
  entry(String.raw`cash\sbalances?`, {
    id: 'Cash',
    concepts: CASH,
    labels: /^cash(?: and cash equivalents)?$/,
  }),
  entry(String.raw`cash\sand\scash\sequivalents`, {
    id: 'Cash',
    concepts: CASH,
    labels: /^cash and cash equivalents$/,
  }),
  entry('cash', { id: 'Cash', concepts: CASH, labels: /^cash(?: and cash equivalents)?$/, loose: true }),
  entry(String.raw`(?:total\s)?(?:stockholders|shareholders|shareowners)['’]?\s?(?:['’]\s)?equity`, {
    id: "Stockholders' equity",
    concepts: [
      'StockholdersEquity',
      'StockholdersEquityIncludingPortionAttributableToNoncontrollingInterest',
    ],
    labels: /^total (?:stockholders|shareholders|shareowners)'? equity$/,
  }),
  entry(String.raw`total\sassets`, { id: 'Total assets', concepts: ['Assets'], labels: /^total assets$/ }),
  entry(String.raw`total\sliabilities`, {
    id: 'Total liabilities',
    concepts: ['Liabilities'],
    labels: /^total liabilities$/,
  }),
  entry(String.raw`(?:total\s)?current\sassets`, currentAssets),
  entry(String.raw`(?:total\s)?current\sliabilities`, currentLiabilities),
  entry(String.raw`capital\s(?:expenditures|spending)`, {
    id: 'Capital expenditures',
    concepts: ['PaymentsToAcquirePropertyPlantAndEquipment', 'PaymentsToAcquireProductiveAssets'],
    labels:
      /^(?:capital expenditures|(?:purchases? of|additions to|acquisitions? of|investment in) property(?:,? plant)?,? and equipment)$/,
  }),
  entry(String.raw`(?:total\s)?deposits`, {
    id: 'Deposits',
    concepts: ['Deposits'],
    labels: /^(?:total )?deposits$/,
  }),
  entry('EBITDA', { id: 'EBITDA', concepts: [], labels: /^ebitda$/ }),
  entry(String.raw`funds\sfrom\soperations(?:\s\(["“]?FFO["”]?\))?|FFO`, {
    id: 'Funds from operations',
    concepts: [],
    labels: /^(?:nareit )?(?:funds from operations|ffo)(?: (?:attributable|available|applicable) to .*)?$/,
  }),
  entry(String.raw`(?:net\s)?book\svalue(?:\sper\s(?:common\s)?share)?`, {
    id: BOOK_VALUE,
    concepts: [],
    labels: /^(?:net )?book value per (?:common )?share(?: at .*)?$/,
  }),
  entry('inventor(?:y|ies)', {
    id: 'Inventories',
    concepts: ['InventoryNet'],
    labels: /^inventor(?:y|ies)(?:,? net)?$/,
  }),
]

const BY_ID = new Map<string, Metric>()
for (const metric of LEXICON) if (!BY_ID.has(metric.id)) BY_ID.set(metric.id, metric)

export function metricById(id: string): Metric | null {
  return BY_ID.get(id) ?? null
}

function ratio(id: string, of: Metric, by: Metric, unit: 'percent' | 'ratio'): Metric {
  return { id, concepts: [], labels: null, quotient: { of: of.id, by: by.id, unit } }
}

function marginOf(id: string, of: Metric): Metric {
  return ratio(id, of, revenue, 'percent')
}

/** A label without its case, notes, parentheses and punctuation: "Income (loss) from operations:" is "income from operations". */
export function plainLabel(label: string): string {
  const bare = label
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[’‘]/g, "'")
    .replace(/[:.—–*-]+/g, ' ')
  return bare.replace(/\s+/g, ' ').trim().replace(/,$/, '').toLowerCase()
}
