/** The demo company's books, read by Openbell's own reader out of the filings, agree with each other to the dollar. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import Big from 'big.js'
import { demoCompany, demoFilings } from './demo-company.ts'
import { type DemoQuarter, demoText, type Figures, readDemoFiling, readDemoQuarters } from './read-demo.ts'

const quarters = await readDemoQuarters()
const eachColumn = (
  pick: (quarter: DemoQuarter) => Figures[],
  check: (column: Figures, where: string) => void,
) => {
  for (const quarter of quarters) {
    for (const column of pick(quarter))
      check(column, `${quarter.file}, ${column.months ?? ''} to ${column.end}`)
  }
}
const equal = (actual: Big, expected: Big, where: string) =>
  assert.equal(actual.toFixed(), expected.toFixed(), where)
const sum = (column: Figures, captions: readonly RegExp[]) =>
  captions.reduce((total, caption) => total.plus(column.orZero(caption)), new Big(0))
const first = (columns: Figures[]) => columns[0] as Figures
/** The year to date: the second pair of columns, or in a first quarter the only one. */
const yearToDate = (columns: Figures[]) => (columns[2] ?? columns[0]) as Figures

const NET_INCOME = /^Net income/
const OPERATING = /^Net cash .* operating/
const INVESTING = /^Net cash .* investing/
const FINANCING = /^Net cash .* financing/

describe('the demo filings', () => {
  it('are read as the quarters of which they report', () => {
    assert.deepEqual(
      quarters.map(({ filing }) => filing.period?.label),
      [
        'Q4 2024',
        'Q1 2025',
        'Q2 2025',
        'Q3 2025',
        'Q4 2025',
        'Q1 2026',
        'Q2 2026',
        'Q3 2026',
        'Q4 2026',
        'Q1 2027',
      ],
    )
  })

  it('have the form, the items, one call and a safe harbor', () => {
    for (const { file, filing } of quarters) {
      const bare = file.includes('ex991')
      assert.equal(filing.form, bare ? null : '8-K', file)
      assert.equal(filing.items.includes('2.02'), !bare, file)
      assert.equal(filing.earnings, true, file)
      assert.equal(filing.calls.length, 1, file)
      assert.ok(filing.safeHarbor, file)
      assert.equal(filing.release?.date, file.match(/\d{4}-\d\d-\d\d/)?.[0], file)
    }
  })

  it('hold one that is no earnings release', async () => {
    for (const { file } of demoFilings.filter(({ kind }) => kind === 'other')) {
      const filing = await readDemoFiling(file)
      assert.equal(filing.earnings, false, file)
      assert.deepEqual(filing.items, ['5.02', '9.01'], file)
    }
  })

  it('are published in the order in which they are listed, the last under embargo', () => {
    const instants = demoFilings.map(({ liveAt }) => liveAt)
    assert.equal(instants.pop(), 'embargoed')
    assert.deepEqual(instants, instants.toSorted())
    for (const { file, liveAt } of demoFilings) {
      if (liveAt !== 'embargoed') assert.ok(file.includes(liveAt.slice(0, 10)), file)
    }
  })

  it('say that the company is invented, and give no number or address that could be real', () => {
    for (const { file } of demoFilings) {
      const text = demoText(file)
      assert.match(text.replace(/\s+/g, ' '), /is an invented company; this filing is a sample/, file)
      for (const [phone] of text.matchAll(/\(\d{3}\)\s+\d{3}-\d{4}/g))
        assert.match(phone, /555-01\d\d$/, file)
      for (const [host] of text.matchAll(/(?:@|www\.)[a-z.]*[a-z]/g)) assert.match(host, /\.example$/, file)
      assert.ok(text.includes(demoCompany.ticker), file)
      assert.ok(text.length < 60_000, file)
    }
  })

  it('hold a quarter of fourteen weeks, a year of fifty-three, and a quarter at a loss', () => {
    const [year] = quarters.filter(({ filing }) => filing.period?.label === 'Q4 2026')
    assert.deepEqual(
      year?.income.map(({ weeks }) => weeks),
      [14, 13, 53, 52],
    )
    const losses = quarters.filter(({ income }) => first(income).of(NET_INCOME).lt(0))
    assert.deepEqual(
      losses.map(({ filing }) => filing.period?.label),
      ['Q2 2025'],
    )
  })
})

describe('the statements of the demo company', () => {
  it('have an income statement that foots in every column', () => {
    eachColumn(
      ({ income }) => income,
      (column, where) => {
        const sales = column.of(/^Total net sales/)
        const cost = column.of(/^Total cost of sales/)
        const gross = column.of(/^Gross profit/)
        const operating = column.of(/^Operating income/)
        const pretax = column.of(/before income taxes$/)
        equal(sum(column, [/^Instruments/, /^Services and subs/]), sales, where)
        equal(sum(column, [/^Cost of instruments/, /^Cost of services/]), cost, where)
        equal(sales.minus(cost), gross, where)
        const expenses = [
          /^Selling/,
          /^General/,
          /^Research/,
          /^Amortization/,
          /^Restructuring/,
          /^Impairment/,
        ]
        equal(sum(column, expenses), column.of(/^Total operating expenses/), where)
        equal(gross.minus(column.of(/^Total operating expenses/)), operating, where)
        equal(operating.plus(sum(column, [/^Interest expense/, /^Interest income/])), pretax, where)
        equal(pretax.minus(column.of(/^Provision/)), column.of(NET_INCOME), where)
      },
    )
  })

  it('have earnings per share that recompute', () => {
    eachColumn(
      ({ income }) => income,
      (column, where) => {
        for (const caption of [/^Basic/, /^Diluted/]) {
          const perShare = column.of(NET_INCOME).div(column.of(caption, 'shares'))
          equal(column.of(caption, 'USD/share'), perShare.round(2, Big.roundHalfUp), `${where} ${caption}`)
        }
      },
    )
  })

  it('have balance sheets that balance', () => {
    eachColumn(
      ({ balance }) => balance,
      (column, where) => {
        const current = [/^Cash and/, /^Accounts receivable/, /^Inventories/, /^Prepaid/]
        equal(sum(column, current), column.of(/^Total current assets/), where)
        const fixed = [
          /^Total current assets/,
          /^Property/,
          /right-of-use/,
          /^Goodwill/,
          /^Intangible/,
          /^Deferred income/,
        ]
        equal(sum(column, [...fixed, /^Other assets/]), column.of(/^Total assets/), where)
        const due = [
          /^Current mat/,
          /^Accounts pay/,
          /^Accrued comp/,
          /^Deferred revenue$/,
          /^Current oper/,
          /^Other accrued/,
        ]
        equal(sum(column, due), column.of(/^Total current liabilities/), where)
        const later = [
          /^Long-term debt/,
          /^Operating lease liab/,
          /^Deferred revenue, less/,
          /^Other long-term/,
        ]
        equal(sum(column, [/^Total current liabilities/, ...later]), column.of(/^Total liabilities$/), where)
        const equity = [/^Common stock/, /^Additional/, /^Retained/, /^Accumulated other/]
        equal(sum(column, equity), column.of(/^Total shareholders. equity/), where)
        const both = sum(column, [/^Total liabilities$/, /^Total shareholders. equity/])
        equal(both, column.of(/^Total assets/), where)
        equal(both, column.of(/^Total liabilities and/), where)
      },
    )
  })

  it('have cash flows that foot and go from the opening to the closing cash', () => {
    eachColumn(
      ({ cashFlow }) => cashFlow,
      (column, where) => {
        const own = [
          NET_INCOME,
          /^Depreciation/,
          /^Amortization/,
          /^Impairment/,
          /^Stock-based/,
          /^Deferred income/,
        ]
        const changes = [
          /^Accounts rec/,
          /^Inventories/,
          /^Prepaid/,
          /^Accounts pay/,
          /^Accrued/,
          /^Deferred rev/,
          /^Other liab/,
        ]
        equal(sum(column, [...own, ...changes]), column.of(OPERATING), where)
        equal(sum(column, [/^Purchases/, /^Acquisition/]), column.of(INVESTING), where)
        const financing = [
          /^Proceeds from long/,
          /^Repayments/,
          /^Proceeds from emp/,
          /^Dividends/,
          /^Repurchases/,
        ]
        equal(sum(column, financing), column.of(FINANCING), where)
        const change = column.of(/^Net (?:in|de)crease/)
        equal(sum(column, [OPERATING, INVESTING, FINANCING, /^Effect of/]), change, where)
        equal(column.of(/beginning of period/).plus(change), column.of(/end of period/), where)
      },
    )
  })

  it('reach the cash of the balance sheet, and start from its net income', () => {
    for (const { file, income, balance, cashFlow } of quarters) {
      const [now, yearEnd] = balance as [Figures, Figures]
      equal(first(cashFlow).of(/end of period/), now.of(/^Cash and/), file)
      equal(first(cashFlow).of(/beginning of period/), yearEnd.of(/^Cash and/), file)
      equal(first(cashFlow).of(NET_INCOME), yearToDate(income).of(NET_INCOME), file)
    }
  })

  it('roll retained earnings by net income less dividends', () => {
    for (const { file, balance, cashFlow } of quarters) {
      const [now, yearEnd] = balance as [Figures, Figures]
      const flow = first(cashFlow)
      const rolled = yearEnd
        .of(/^Retained/)
        .plus(flow.of(NET_INCOME))
        .plus(flow.of(/^Dividends/))
      equal(now.of(/^Retained/), rolled, file)
    }
  })

  it('have a reconciliation that foots, with the figures of the income statement', () => {
    for (const { file, income, reconciliation } of quarters) {
      for (const [index, column] of reconciliation.entries()) {
        const ebitda = [
          NET_INCOME,
          /^Provision/,
          /^Interest expense/,
          /^Interest income/,
          /^Depreciation/,
          /^Amortization/,
        ]
        equal(sum(column, ebitda), column.of(/^EBITDA/), file)
        equal(
          sum(column, [/^EBITDA/, /^Stock/, /^Restructuring/, /^Impairment/]),
          column.of(/^Adjusted/),
          file,
        )
        for (const caption of [NET_INCOME, /^Provision/, /^Amortization/, /^Restructuring/, /^Impairment/]) {
          equal(column.orZero(caption), (income[index] as Figures).orZero(caption), `${file} ${caption}`)
        }
      }
    }
  })
})

/** Captions whose figures add up over the quarters: weighted shares and earnings per share do not. */
const addsUp = (caption: string) => !/^(?:basic|diluted) /.test(caption)

describe('the demo quarters together', () => {
  it('add up to the year to date, line by line', () => {
    let previous: Figures | null = null
    for (const { file, filing, income } of quarters.slice(1)) {
      const ytd = yearToDate(income)
      const before = filing.period?.fiscalQuarter === 1 ? null : previous
      for (const [caption, value] of ytd.byCaption) {
        if (!addsUp(caption)) continue
        const quarter = first(income).byCaption.get(caption) ?? new Big(0)
        equal(value, quarter.plus(before?.byCaption.get(caption) ?? 0), `${file}: ${caption}`)
      }
      previous = ytd
    }
  })

  it('add up to the year to date in the columns of the year before, as revised', () => {
    const [third, fourth] = quarters.slice(7, 9) as [DemoQuarter, DemoQuarter]
    const [, quarter, , year] = fourth.income as [Figures, Figures, Figures, Figures]
    for (const [caption, value] of year.byCaption) {
      if (!addsUp(caption)) continue
      const nineMonths = third.income[3]?.byCaption.get(caption) ?? 0
      equal(value, (quarter.byCaption.get(caption) ?? new Big(0)).plus(nineMonths), caption)
    }
  })

  it('carry the balance sheet of the last year end as it was published', () => {
    for (const { file, balance } of quarters.slice(1)) {
      const yearEnd = balance[1] as Figures
      const published = quarters.find((other) => other.balance[0]?.end === yearEnd.end)
      assert.ok(published, file)
      assert.deepEqual(texts(yearEnd), texts(first(published.balance)), file)
    }
  })

  it('show a year later what was published, but for the one revision', () => {
    const revised = new Map<string, string[]>()
    for (const { column, published } of comparatives()) {
      const changed = [...published.byCaption].flatMap(([caption, value]) => {
        const difference = (column.byCaption.get(caption) ?? new Big(0)).minus(value)
        return difference.eq(0) ? [] : [`${caption} ${difference.toFixed()}`]
      })
      const key = `${column.weeks} weeks to ${column.end}`
      if (changed.length > 0) revised.set(key, [...(revised.get(key) ?? []), ...changed])
    }
    assert.deepEqual(
      [...revised.keys()],
      ['13 weeks to 2025-04-25', '39 weeks to 2025-04-25', '13 weeks to 2025-07-25'],
    )
    for (const [period, changes] of revised) {
      const sign = period.endsWith('07-25') ? '' : '-'
      assert.ok(changes.includes(`services and subscriptions [USD] ${sign}486000`), period)
      assert.ok(changes.includes(`net income [USD] ${sign}374000`), period)
      assert.ok(!changes.some((change) => change.startsWith('total cost of sales')), period)
    }
  })

  it('tell the reader of the revision in a footnote', () => {
    for (const { file, filing } of quarters.slice(7, 9)) {
      assert.match(
        demoText(file).replace(/\s+/g, ' '),
        /\(1\) As revised\. Net sales.*\$486,000.*\$374,000/,
        file,
      )
      assert.ok(
        filing.statements[0]?.columns.some(({ label }) => label.includes('(1)')),
        file,
      )
    }
  })
})

const texts = (figures: Figures) =>
  [...figures.byCaption].map(([caption, value]) => `${caption} ${value.toFixed()}`)

/** Every prior-year column of an income or cash-flow statement beside the column that published it first. */
function comparatives(): { column: Figures; published: Figures }[] {
  return (['income', 'cashFlow'] as const).flatMap((kind) => {
    return quarters.flatMap((quarter) => {
      return quarter[kind].flatMap((column) => {
        const published = quarters
          .map((other) =>
            other[kind].find(({ end, months }) => end === column.end && months === column.months),
          )
          .find((found) => found !== undefined)
        return published && published !== column ? [{ column, published }] : []
      })
    })
  })
}
