/** A made company with as many quarters as asked for, through the verbs that an upload goes through: for benches. */
import { createHash } from 'node:crypto'
import { type Db, migrateDb, openDb } from '#db/open-db.ts'
import { company, type Person } from '#db/schema.ts'
import { addPerson } from '#db/scratch-db.ts'
import type { Filing } from '#lib/filing/filing.ts'
import { approve } from '#lib/publication/approve.ts'
import { value } from '#lib/publication/outcome.fixture.ts'
import { publish } from '#lib/publication/publish.ts'
import { storeFiling } from '#lib/publication/store-filing.ts'
import { type InventedTable, inventedFiling } from '#lib/tie-out/invented-filing.fixture.ts'

const NAME = 'Corriedale Gauge Works'
const DAY_MS = 86_400_000
const LAST_YEAR = 2025

/** Makes a database file with the latest `count` quarters up to the fourth of 2025. */
export function madeQuarters(path: string, count: number): void {
  const db = openDb(path)
  migrateDb(db, 'drizzle')
  publishQuarters(db, count)
  db.$client.close()
}

/** Publishes the quarters in an empty database, each four weeks after its end. */
export function publishQuarters(db: Db, count: number): void {
  db.insert(company).values({ name: NAME, timeZone: 'America/New_York', updatedAt: new Date() }).run()
  const by = addPerson(db, 'admin')
  for (let back = count - 1; back >= 0; back -= 1) {
    publishQuarter(db, by, LAST_YEAR - Math.floor(back / 4), (4 - (back % 4)) as 1 | 2 | 3 | 4)
  }
}

function publishQuarter(db: Db, by: Person, year: number, quarter: 1 | 2 | 3 | 4): void {
  const name = `corriedale-${year}-q${quarter}.txt`
  // As many bytes as a release has, of which no two are the same file.
  const bytes = Buffer.from(`${name}\n${'Made for a bench. '.repeat(2000)}`)
  const filing = {
    ...quarterFiling(year, quarter),
    file: name,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
  const liveAt = new Date(Date.parse(endOf(year, quarter)) + 28 * DAY_MS)
  const { version } = value(storeFiling(db, by, { name, bytes }, filing, liveAt))
  if (!version) throw new Error(`${name} became no version.`)
  value(approve(db, by, version.id, version.contentHash, liveAt))
  value(publish(db, by, version.id, liveAt, liveAt))
}

const endOf = (year: number, quarter: number) =>
  `${year}-${['03-31', '06-30', '09-30', '12-31'][quarter - 1]}`
const ORDINAL = ['First', 'Second', 'Third', 'Fourth']

function quarterFiling(year: number, quarter: 1 | 2 | 3 | 4): Filing {
  const end = endOf(year, quarter)
  const ordinal = ORDINAL[quarter - 1]
  const day = new Date(Date.parse(end) + 28 * DAY_MS).toISOString().slice(0, 10)
  const filing = inventedFiling(tablesOf(year, quarter), paragraphsOf(year, ordinal?.toLowerCase() ?? ''), {
    period: { end, fiscalYear: year, fiscalQuarter: quarter, label: `Q${quarter} ${year}` },
    reportDate: day,
    safeHarbor: { text: `${'Results may differ from what is expected. '.repeat(20)}`, source: [0, 1] },
    calls: [
      {
        start: `${day}T21:30:00Z`,
        timeZone: 'America/New_York',
        phones: [],
        webcast: 'www.corriedale.example/calls',
        replayUntil: null,
        source: [0, 1],
      },
    ],
  })
  const release = filing.release && {
    ...filing.release,
    headline: `${NAME} Reports ${ordinal} Quarter ${year}`,
  }
  return { ...filing, release, registrant: { ...filing.registrant, name: NAME } }
}

function paragraphsOf(year: number, ordinal: string): string[] {
  const opening = `Corriedale today reported the sales of gauges in its ${ordinal} quarter of ${year}.`
  const rest = (at: number) =>
    `Paragraph ${at} tells at some length, as releases do, what the company makes, sells and expects. `.repeat(
      5,
    )
  return [opening, ...Array.from({ length: 24 }, (_, at) => rest(at + 1))]
}

/** Statements of the size of a small company's: sixty lines in two to four columns. */
function tablesOf(year: number, quarter: number): InventedTable[] {
  const flows = [`${endOf(year, quarter)}/3`, `${endOf(year - 1, quarter)}/3`]
  const toDate = [`${endOf(year, quarter)}/${quarter * 3}`, `${endOf(year - 1, quarter)}/${quarter * 3}`]
  const income = quarter === 1 ? flows : [...flows, ...toDate]
  return [
    { kind: 'income', title: 'Statements of Operations', columns: income, rows: rows(INCOME, income, year) },
    {
      kind: 'balance',
      title: 'Balance Sheets',
      columns: [endOf(year, quarter), endOf(year - 1, 4)],
      rows: rows(BALANCE, ['', ''], year),
    },
    {
      kind: 'cash-flow',
      title: 'Statements of Cash Flows',
      columns: toDate,
      rows: rows(CASH_FLOW, toDate, year),
    },
  ]
}

const rows = (lines: readonly string[], columns: readonly string[], year: number) =>
  lines.map(
    (line, at) =>
      `${line} | ${columns.map((_, column) => figure(line, year * 7 + at * 131 + column)).join(' | ')}`,
  )

const figure = (line: string, seed: number) =>
  line.includes('per share') ? `${((seed % 90) + 10) / 100}` : (seed * 3).toLocaleString('en-US')

const INCOME = [
  'Net sales @SalesRevenueNet',
  'Cost of goods sold @CostOfGoodsSold',
  'Gross profit @GrossProfit',
  'Selling @SellingExpense',
  'General and administrative @GeneralAndAdministrativeExpense',
  'Research and development @ResearchAndDevelopmentExpense',
  'Total operating expenses @OperatingExpenses',
  'Operating income @OperatingIncomeLoss',
  'Interest expense @InterestExpense',
  'Income before income taxes @IncomeLossFromContinuingOperationsBeforeIncomeTaxes',
  'Income tax expense @IncomeTaxExpenseBenefit',
  'Net income @NetIncomeLoss',
  'Earnings per share, basic @EarningsPerShareBasic',
  'Earnings per share, diluted @EarningsPerShareDiluted',
]
const BALANCE = [
  'Cash and cash equivalents @CashAndCashEquivalentsAtCarryingValue',
  'Accounts receivable @AccountsReceivableNetCurrent',
  'Inventories @InventoryNet',
  'Prepaid expenses @PrepaidExpenseCurrent',
  'Total current assets @AssetsCurrent',
  'Property, plant and equipment @PropertyPlantAndEquipmentNet',
  'Goodwill @Goodwill',
  'Intangible assets @IntangibleAssetsNetExcludingGoodwill',
  'Other assets @OtherAssetsNoncurrent',
  'Total assets @Assets',
  'Accounts payable @AccountsPayableCurrent',
  'Accrued expenses @AccruedLiabilitiesCurrent',
  'Deferred revenue @DeferredRevenueCurrent',
  'Total current liabilities @LiabilitiesCurrent',
  'Long-term debt @LongTermDebtNoncurrent',
  'Other liabilities @OtherLiabilitiesNoncurrent',
  'Total liabilities @Liabilities',
  'Common stock @CommonStockValue',
  'Paid-in capital @AdditionalPaidInCapital',
  'Retained earnings @RetainedEarningsAccumulatedDeficit',
  'Total equity @StockholdersEquity',
  'Total liabilities and equity @LiabilitiesAndStockholdersEquity',
]
const CASH_FLOW = [
  'Net income @NetIncomeLoss',
  'Depreciation @Depreciation',
  'Stock-based compensation @ShareBasedCompensation',
  'Change in receivables @IncreaseDecreaseInAccountsReceivable',
  'Change in inventories @IncreaseDecreaseInInventories',
  'Change in payables @IncreaseDecreaseInAccountsPayable',
  'Net cash provided by operating activities @NetCashProvidedByUsedInOperatingActivities',
  'Capital expenditures @PaymentsToAcquirePropertyPlantAndEquipment',
  'Net cash used in investing activities @NetCashProvidedByUsedInInvestingActivities',
  'Repayment of debt @RepaymentsOfLongTermDebt',
  'Dividends paid @PaymentsOfDividends',
  'Net cash used in financing activities @NetCashProvidedByUsedInFinancingActivities',
]
