import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { StatementKind } from '#lib/filing/filing.ts'
import { footing } from './footing.ts'
import { inventedFiling } from './invented-filing.fixture.ts'

const disagreements = (kind: StatementKind, rows: string[]) =>
  footing(inventedFiling([{ kind, columns: ['2024-06-30/3', '2023-06-30/3'], rows }]))
    .filter(({ verdict }) => verdict === 'disagrees')
    .map(({ message }) => message)
const without = (rows: string[], label: string) => rows.filter((row) => !row.startsWith(label))

const income = [
  'Net sales | 9,120 | 8,745',
  'Cost of sales | 5,511 | 5,320',
  'Gross profit | 3,609 | 3,425',
  'Operating expenses:',
  'Selling | 1,290 | 1,244',
  'Research and development | 1,820 | 1,901',
  'Total operating expenses | 3,110 | 3,145',
  'Operating income | 499 | 280',
  'Interest expense | 31 | 44',
  'Income before income taxes | 468 | 236',
  'Income tax expense | 112 | 61',
  'Net income | 356 | 175',
  'Net income attributable to noncontrolling interests | 6 | 5',
  'Net income attributable to shareholders | 350 | 170',
]

test('a statement of income without one of its lines disagrees once, and says how much is missing in each column', () => {
  assert.deepEqual(disagreements('income', income), [])
  assert.deepEqual(disagreements('income', without(income, 'Selling')), [
    'Total operating expenses is 3,110 and 3,145; Research and development come to 1,820 and 1,901, 1,290 and 1,244 away from it in every column: disagrees, a line may be missing or misread.',
  ])
  for (const line of ['Net sales', 'Cost of sales', 'Research'])
    assert.equal(disagreements('income', without(income, line)).length, 1, line)
})

test('from one profit to the next there is a line', () => {
  for (const line of ['Interest expense', 'Income tax'])
    assert.equal(disagreements('income', without(income, line)).length, 1, line)
})

test('a condensed statement, which leaves out what stands between its profits, is no contradiction', () => {
  const condensed = [
    'Net sales | 9,120 | 8,745',
    'Gross profit | 3,609 | 3,425',
    'Operating income | 499 | 280',
    'Interest expense | 31 | 44',
    'Income before income taxes | 468 | 236',
    'Income tax expense | 112 | 61',
    'Net income | 356 | 175',
  ]
  assert.deepEqual(disagreements('income', condensed), [])
  assert.deepEqual(disagreements('income', ['Net sales | 9,120 | 8,745', 'Net income | 356 | 175']), [])
})

const balance = [
  'Current assets:',
  'Cash | 3,120 | 2,871',
  'Securities | 2,000 | 2,117',
  'Receivables | 1,902 | 1,954',
  'Inventories | 415 | 336',
  'Total current assets | 7,437 | 7,278',
  'Plant | 3,305 | 3,411',
  'Goodwill | 1,008 | 1,105',
  'Patents | 403 | 397',
  'Total assets | 12,153 | 12,191',
  'Payables | 1,720 | 1,873',
  'Long-term debt | 1,604 | 1,622',
  'Notes | 393 | 424',
  'Leases | 351 | 402',
  'Pensions | 252 | 252',
  'Total liabilities | 4,320 | 4,573',
  'Total equity | 7,833 | 7,618',
  'Total liabilities and equity | 12,153 | 12,191',
]

test('a balance sheet without one of its lines disagrees; an equity whose parts are not printed does not', () => {
  assert.deepEqual(disagreements('balance', balance), [])
  for (const line of ['Cash', 'Receivables', 'Plant', 'Goodwill', 'Payables', 'Long-term debt'])
    assert.equal(disagreements('balance', without(balance, line)).length, 1, line)
})

test('a summary of a balance sheet, or of a statement of income, leaves lines out', () => {
  const summary = balance.filter(
    (row) => !/^(?:Long-term|Notes|Leases|Pensions|Securities|Patents)/.test(row),
  )
  const liabilities = disagreements('balance', summary).filter((message) => message.startsWith('Total liab'))
  assert.deepEqual(liabilities, [])
  const short = income.filter(
    (row) => !/^(?:Selling|Research|Operating exp|Net income att|Interest)/.test(row),
  )
  assert.deepEqual(disagreements('income', short), [])
})

test('a figure of a balance sheet that is part of no sum has lost a line beside it', () => {
  const gross = balance.toSpliced(
    6,
    1,
    'Plant, at cost | 5,118 | 5,004',
    'Less accumulated depreciation | (1,813) | (1,593)',
    'Plant, net | 3,305 | 3,411',
  )
  assert.deepEqual(disagreements('balance', gross), [])
  for (const line of ['Plant, at cost', 'Less accumulated'])
    assert.match(
      disagreements('balance', without(gross, line)).join(),
      /^Plant, net is 3,305 and 3,411; .*line/,
      line,
    )
})

test('a line that has a figure in one column only is missed in that column', () => {
  const rows = ['Bonds | 812 | 745', 'Loans | 551 | 532', 'Leases | 204 | —', 'Total debt | 1,567 | 1,277']
  assert.deepEqual(disagreements('other', rows), [])
  assert.match(disagreements('other', without(rows, 'Leases')).join(), /\(2024-06-30\/3\).*difference of 204/)
})

test('a table of rows and their total is one sum; highlights with a total among them are none', () => {
  const table = ['Tools | 4,120 | 3,988', 'Parts | 2,317 | 2,290', 'Service | 902 | 877']
  const total = 'Total net sales | 7,339 | 7,155'
  assert.deepEqual(disagreements('segment', [...table, total]), [])
  assert.equal(disagreements('segment', [...table.slice(0, 2), total]).length, 1)
  const highlights = ['Cash | 5,120 | 4,988', 'Inventories | 4,317 | 4,290', 'Total assets | 12,153 | 12,191']
  assert.deepEqual(disagreements('other', highlights), [])
  assert.deepEqual(disagreements('other', [...table.slice(0, 2), total, 'Backlog | 981 | 1,012']), [])
})

test('a non-GAAP measure is its GAAP measure and the adjustments', () => {
  const rows = [
    'Net income | 3,560 | 3,175',
    'Restructuring | 410 | 385',
    'Amortization of intangibles | 233 | 198',
    'Adjusted net income | 4,203 | 3,758',
  ]
  assert.deepEqual(disagreements('reconciliation', rows), [])
  assert.equal(disagreements('reconciliation', without(rows, 'Restructuring')).length, 1)
  const highlights = ['Deposits | 3,560 | 3,175', 'Loans | 410 | 385', 'Adjusted net income | 4,203 | 3,758']
  assert.deepEqual(disagreements('reconciliation', highlights), [])
})

test('rows counted the other way are not a missing line', () => {
  const rows = ['Fees | 410 | 385', 'Rebates | 98 | 77', 'Hedges | 31 | 12', 'Total income | 343 | 320']
  assert.deepEqual(disagreements('other', rows), [])
})

test('the last rows above a total are its sum where a column proves it, though others stand between it and the top', () => {
  const rows = [
    'GAAP net income | 60,275 | 26,863',
    'Stock-based compensation | 11,570 | 9,379',
    'Contingent consideration | 160 | —',
    'Collaborations | 3,625 | 635',
    'Total adjustments | 15,355 | 10,014',
    'Tax adjustments | (12,960) | (2,939)',
    'Non GAAP net income | 62,670 | 33,938',
  ]
  assert.deepEqual(disagreements('reconciliation', rows), [])
  const [message, ...more] = disagreements('reconciliation', without(rows, 'Contingent'))
  assert.match(message ?? '', /^Total adjustments .*Stock-based.*difference of 160: disagrees/)
  assert.deepEqual(more, [])
})

test('a reconciliation is told from its base, whatever follows it; a multiple is no sum', () => {
  const rows = [
    'Net income (loss) | (323) | (201)',
    'Depreciation | 528 | 511',
    'Interest | 415 | 402',
    'Taxes | 755 | 713',
    'Total Adjusted EBITDA | 1,375 | 1,425',
    'Consolidated debt | 9,915 | 9,844',
  ]
  assert.deepEqual(disagreements('reconciliation', rows), [])
  for (const line of ['Depreciation', 'Interest', 'Taxes'])
    assert.equal(disagreements('reconciliation', without(rows, line)).length, 1, line)
  const multiple = [
    'Market capitalization | 9,447 | 8,583',
    'Cash | 1,012 | 987',
    'Adjusted EBITDA | 1,127 | 1,066',
    'Adjusted market capitalization/Adjusted EBITDA | 7.4 | 8.1',
  ]
  assert.deepEqual(disagreements('reconciliation', multiple), [])
})

test('a gross profit of costs alone has lost its revenue', () => {
  const rows = [...income.slice(1, 3), 'Selling expenses | 3,110 | 3,145', ...income.slice(7)]
  const [message, ...more] = disagreements('income', rows)
  assert.match(message ?? '', /^Gross profit is 3,609 and 3,425; .*Cost of sales/)
  assert.deepEqual(more, [])
})

test('a line printed twice has the same figures', () => {
  const rows = [
    'Operating cash flow | 5,126 | 3,040',
    'Operating cash flow | 5,126 | 3,004',
    'Capital | 98 | 71',
  ]
  const twice = rows.map((row) =>
    row.replace('Operating cash flow', 'Net cash provided by operating activities'),
  )
  assert.match(disagreements('cash-flow', twice).join(), /\(2023-06-30\/3\) is 3,004; .*difference of 36/)
})

test('a reconciliation below the segments is one, too; "core" of core processing is no measure', () => {
  const table = [
    'Tools | 4,120 | 3,988',
    'Parts | 2,317 | 2,290',
    'Total net sales | 6,437 | 6,278',
    'Net income | 3,560 | 3,175',
    'Restructuring | 410 | 385',
    'Amortization | 233 | 198',
    'Adjusted net income | 4,203 | 3,758',
  ]
  assert.deepEqual(disagreements('segment', table), [])
  assert.equal(disagreements('segment', without(table, 'Restructuring')).length, 1)
  const costs = ['Wages | 912 | 877', 'Rent | 165 | 180', 'Core processing charges | 77 | 81']
  const total = 'Total noninterest expense | 1,154 | 1,138'
  assert.equal(disagreements('other', [costs[0] ?? '', ...costs.slice(2), total]).length, 1)
})

test('a measure right below the one that it adjusts has lost its adjustments; in a summary it stands there', () => {
  const rows = [
    'Net income | 3,560 | 3,175',
    'Interest | 410 | 385',
    'Depreciation | 233 | 198',
    'EBITDA | 4,203 | 3,758',
    'Restructuring | 977 | 612',
    'Adjusted EBITDA | 5,180 | 4,370',
  ]
  assert.deepEqual(disagreements('reconciliation', rows), [])
  assert.match(disagreements('reconciliation', without(rows, 'Restruct')).join(), /^Adjusted EBITDA is 5,180/)
  const summary = [...income.slice(0, 3), 'Adjusted gross profit | 3,977 | 3,612']
  assert.deepEqual(disagreements('reconciliation', summary), [])
})
