/** Invented ASCII tables, one for each sort of difficulty, and what must be read from them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Statement } from '../filing.ts'
import { readTextTree } from '../text/read-text-tree.ts'
import { readStatements } from './read-statements.ts'

function read(text: string): Statement[] {
  return readStatements({ format: 'text', text, header: null, facts: [], documents: readTextTree(text) })
}

function only(text: string): Statement {
  const statements = read(text)
  assert.equal(statements.length, 1, JSON.stringify(statements.map(({ kind, title }) => [kind, title])))
  return statements[0] as Statement
}

const periods = (statement: Statement) =>
  statement.columns.map(({ end, months, role }) => (role === 'period' ? `${end}/${months}` : role))

const values = (statement: Statement, label: string) =>
  statement.lines.find((line) => line.label === label)?.cells.map((cell) => cell?.value ?? null)

const concept = (statement: Statement, label: string) =>
  statement.lines.find((line) => line.label === label)?.concept

test('headers stacked and centred over two groups of periods, without strokes under them', () => {
  const statement = only(`
                        HALYARD INSTRUMENTS, INC.
                CONSOLIDATED STATEMENTS OF INCOME (Unaudited)
                 (In thousands, except per share amounts)

                              Three Months Ended        Nine Months Ended
                                 September 30,            September 30,
                               1998        1997         1998        1997

Net sales                    $ 12,345    $ 11,111     $ 36,500    $ 33,000
Cost of sales                   7,345       6,611       21,500      19,800
Gross profit                    5,000       4,500       15,000      13,200
Income before income taxes      2,000       1,500        6,000       4,400
Provision for income taxes        700         525        2,100       1,540
Net income                   $  1,300    $    975     $  3,900    $  2,860

Net income per share:
  Basic                      $    .65    $    .49     $   1.95    $   1.43
  Diluted                         .61         .46         1.84        1.35
Weighted average shares outstanding:
  Basic                         2,000       1,990        2,000       1,995
  Diluted                       2,130       2,120        2,120       2,118
`)
  assert.equal(statement.kind, 'income')
  assert.equal(statement.scale, 1000)
  assert.deepEqual(periods(statement), ['1998-09-30/3', '1997-09-30/3', '1998-09-30/9', '1997-09-30/9'])
  assert.deepEqual(values(statement, 'Net sales'), ['12345000', '11111000', '36500000', '33000000'])
  assert.deepEqual(
    statement.lines
      .filter((line) => line.label === 'Basic')
      .map((line) => [line.unit, line.concept, line.cells[0]?.value]),
    [
      ['USD/share', 'EarningsPerShareBasic', '0.65'],
      ['shares', 'WeightedAverageNumberOfSharesOutstandingBasic', '2000000'],
    ],
  )
})

test('dot leaders, labels that run to one space before the figure, dashes, and a bracket that is not closed', () => {
  const statement = only(`
                    Consolidated Statement of Operations
                            (in thousands)

                                              Quarter Ended
                                         Mar. 31,     Mar. 31,
                                           1999         1998
Revenues.............................   $ 4,210      $ 3,900
Cost of revenues.....................     2,100        1,950
Operating expenses, excluding special     1,500        1,400
Loss on disposal of discontinued lines and      -
   other special charges.............       (12            -
Income before income taxes...........       598          550
Income taxes.........................       200          180
Net income...........................   $   398      $   370
`)
  assert.deepEqual(periods(statement), ['1999-03-31/3', '1998-03-31/3'])
  assert.deepEqual(values(statement, 'Revenues'), ['4210000', '3900000'])
  assert.deepEqual(values(statement, 'Net income'), ['398000', '370000'])
  assert.deepEqual(values(statement, 'Operating expenses, excluding special'), ['1500000', '1400000'])
})

test('weeks, an odd calendar, and years under a caption that dates them', () => {
  const statement = only(`
    MERIDIAN STORES CORP.
    CONSOLIDATED INCOME
    For the 13 and 39 Weeks Ended October 30, 2004 and November 1, 2003
    (millions, except earnings per common share)

                                 13 Weeks Ended        39 Weeks Ended
                                2004       2003       2004       2003

    Net sales                $ 1,700    $ 1,650    $ 4,900    $ 4,800
    Cost of sales              1,100      1,080      3,200      3,150
    Income before income
     taxes                        90         80        210        190
    Income taxes                  33         29         77         70
    Net income               $    57    $    51    $   133    $   120
    Net income per common share
     - diluted               $  0.57    $  0.50    $  1.32    $  1.18
`)
  assert.equal(statement.scale, 1_000_000)
  assert.deepEqual(
    statement.columns.map(({ end, months, weeks }) => [end, months, weeks]),
    [
      ['2004-10-30', 3, 13],
      ['2003-11-01', 3, 13],
      ['2004-10-30', 9, 39],
      ['2003-11-01', 9, 39],
    ],
  )
  assert.deepEqual(values(statement, 'Income before income taxes'), [
    '90000000',
    '80000000',
    '210000000',
    '190000000',
  ])
  assert.deepEqual(values(statement, 'Net income per common share - diluted'), [
    '0.57',
    '0.5',
    '1.32',
    '1.18',
  ])
})

test('a balance sheet over a page break, with tags, page numbers and rules, is one statement', () => {
  const statements = read(`
<TABLE>
<CAPTION>
                       CONSOLIDATED BALANCE SHEETS
                             (in thousands)

                                        June 30,      December 31,
                                          2001            2000
                                        --------      ------------
                                       (unaudited)
<S>                                    <C>            <C>
ASSETS
Current assets:
   Cash and cash equivalents            $ 1,000          $   900
   Receivables                              500              450
                                        -------          -------
      Total current assets                1,500            1,350
Property and equipment, net                 700              750
                                        -------          -------
      Total assets                      $ 2,200          $ 2,100
                                        =======          =======
                                   5
<PAGE>
                 CONSOLIDATED BALANCE SHEETS (continued)
                             (in thousands)

                                        June 30,      December 31,
                                          2001            2000
                                        --------      ------------
LIABILITIES AND SHAREHOLDERS' EQUITY
Current liabilities:
   Accounts payable                     $   300          $   350
                                        -------          -------
      Total current liabilities             300              350
Shareholders' equity:
   Common stock, $.01 par value;
     5,000,000 shares authorized,
     1,200,000 issued                       900              900
   Retained earnings                      1,000              850
                                        -------          -------
      Total shareholders' equity          1,900            1,750
                                        -------          -------
                                        $ 2,200          $ 2,100
                                        =======          =======
</TABLE>
`)
  assert.deepEqual(
    statements.map(({ kind }) => kind),
    ['balance'],
  )
  const [statement] = statements as [Statement]
  assert.deepEqual(periods(statement), ['2001-06-30/null', '2000-12-31/null'])
  assert.equal(concept(statement, "Total shareholders' equity"), 'StockholdersEquity')
  assert.deepEqual(
    values(statement, 'Common stock, $.01 par value; 5,000,000 shares authorized, 1,200,000 issued'),
    ['900000', '900000'],
  )
  assert.equal(statement.lines.at(-1)?.cells[0]?.value, '2200000')
})

test('a share count in single shares under a heading of thousands is told by arithmetic', () => {
  const statement = only(`
                      STATEMENTS OF OPERATIONS
               (in thousands, except per share data)

                                      Three months ended March 31,
                                           2002            2001
Total revenues                         $   5,000       $   4,500
Loss before income taxes                  (1,300)         (1,100)
Income taxes                                  --              --
Net loss                               $  (1,300)      $  (1,100)
Net loss per share, basic and diluted  $   (0.10)      $   (0.09)
Shares used in computing net loss
  per share                           13,000,000      12,200,000
`)
  const shares = statement.lines.at(-1)
  assert.equal(shares?.unit, 'shares')
  assert.deepEqual(
    shares?.cells.map((cell) => cell?.value),
    ['13000000', '12200000'],
  )
  assert.equal(concept(statement, 'Net loss per share, basic and diluted'), 'EarningsPerShareBasicAndDiluted')
})

test('columns of change and of percent have their roles, and percentages are not scaled', () => {
  const statement = only(`
                     CONSOLIDATED STATEMENTS OF INCOME
                          (dollars in thousands)

                          Quarter Ended    Quarter Ended     Percent
                          June 30, 2006    June 30, 2005     Change
Total interest income        $ 18,194         $ 16,666          9%
Total interest expense          6,604            5,908         12%
Net interest income            11,590           10,758          8%
Provision for loan losses         800              750          7%
Income before provision
 for income taxes               5,800            5,456          6%
Provision for income taxes      1,817            1,661          9%
Net income                   $  3,983         $  3,795          5%
Basic earnings per share     $    .40         $    .38          5%
`)
  assert.deepEqual(periods(statement), ['2006-06-30/3', '2005-06-30/3', 'change'])
  assert.deepEqual(values(statement, 'Total interest income'), ['18194000', '16666000', '9'])
  assert.equal(concept(statement, 'Provision for loan losses'), 'ProvisionForLoanAndLeaseLosses')
  assert.equal(
    concept(statement, 'Income before provision for income taxes')?.startsWith('IncomeLossFrom'),
    true,
  )
})

test('two statements in one table of running lines are two', () => {
  const statements = read(`
                             SUMMARY DATA

                      CONSOLIDATED STATEMENTS OF INCOME
                             (in millions)
                                       Three Months Ended
                                            June 30,
                                        2005        2004
Net revenues                           $ 100.5     $ 90.2
Income before taxes                       20.1       18.0
Income tax expense                         7.0        6.3
Net income                             $  13.1     $ 11.7
Diluted earnings per share             $  0.44     $ 0.39

                        CONSOLIDATED BALANCE SHEETS
                             (in millions)
                                       June 30,   December 31,
                                         2005         2004
Cash                                   $  10.0      $   8.0
Receivables                               20.0         21.0
Total current assets                      30.0         29.0
Plant                                     40.0         41.0
Total assets                           $  70.0      $  70.0
Accounts payable                       $  15.0      $  14.0
Long-term debt                            25.0         26.0
Shareholders' equity                      30.0         30.0
Total liabilities and equity           $  70.0      $  70.0
`)
  assert.deepEqual(
    statements.map(({ kind }) => kind),
    ['income', 'balance'],
  )
  assert.deepEqual(periods(statements[1] as Statement), ['2005-06-30/null', '2004-12-31/null'])
})

test('a pro forma twin is kept apart from the statement it restates', () => {
  const body = `
                                       Three Months Ended
                                            June 30,
                                        2005        2004
Net revenues                           $ 1,005     $   902
Income before taxes                        201         180
Income tax expense                          70          63
Net income                             $   131     $   117
Diluted earnings per share             $  0.44     $  0.39
`
  const statements = read(`
               CONSOLIDATED STATEMENTS OF OPERATIONS - GAAP
                             (in thousands)
${body}

               CONSOLIDATED STATEMENTS OF OPERATIONS - NON-GAAP
                             (in thousands)
${body}
`)
  assert.deepEqual(
    statements.map(({ kind }) => kind),
    ['income', 'reconciliation'],
  )
  assert.equal(
    statements[1]?.lines.some((line) => line.concept !== null),
    false,
  )
})

test('sentences, cover lines and lists of exhibits are no tables', () => {
  const statements = read(`
        0-26906                                           22-3388607
  (Commission File Number)                     (IRS Employer Identification No.)

         210 Sylvan Avenue, Springfield                             07632

Exhibit Number        Description
--------------        -----------
    99.1              Press release  dated  July 31, 2003

     The company  reported  sales of $7.5 million for its second quarter ended June 30,
2003, down 18% from $9.2 million in the second quarter of  2002.  Gross profit was 23.3%
of net sales compared to 21.5% of net sales in the second quarter of                2002.
`)
  assert.deepEqual(statements, [])
})

test('every value points at the characters it was read from', () => {
  const text = `
                 Consolidated Statements of Income
                          (in thousands)
                               Year Ended December 31,
                                2004           2003
Sales                       $     1,234     $  (  1,100)
Income before income taxes          100            90
Income taxes                         40            36
Net income                  $        60     $      54
`
  for (const line of only(text).lines)
    for (const cell of line.cells) {
      if (!cell) continue
      const [start, end] = cell.source as [number, number]
      assert.equal(text.slice(start, end).replace(/\s/g, ''), cell.printed.replace(/\s/g, ''))
    }
})

test('totals without a label are named by their place, and headings do not run into the line below', () => {
  const statement = only(`
                       CONDENSED BALANCE SHEET
                            (000's omitted)

                                                April 3,      January 2,
                                                  1999           1999
                                               ----------     ----------
Assets
 Cash                                          $   1,100       $   2,300
 Accounts receivable                              60,000          55,000
 Inventories                                      70,000          72,000
                                               ---------       ---------
  Total current assets                           131,100         129,300
 Property, plant and equipment - net             129,000         130,100
                                               ---------       ---------
                                               $ 260,100       $ 259,400
                                               =========       =========
Liabilities & Stockholders' Equity
 Current liabilities                           $  55,000       $  56,000
 Long-term debt                                  105,000         107,000
 Stockholders' equity                            100,100          96,400
                                               ---------       ---------
                                               $ 260,100       $ 259,400
                                               =========       =========
`)
  assert.equal(statement.kind, 'balance')
  assert.deepEqual(periods(statement), ['1999-04-03/null', '1999-01-02/null'])
  assert.deepEqual(
    statement.lines.filter((line) => line.label === '').map((line) => line.concept),
    ['Assets', 'LiabilitiesAndStockholdersEquity'],
  )
  assert.deepEqual(values(statement, 'Current liabilities'), ['55000000', '56000000'])
})

test('tabs, and spans set flush with their first column', () => {
  const statement = only(`
Tech Systems, Inc.
Consolidated Statements of Operations
(In thousands, except per share data)

\t\t\t\t\tThree months ended\t\tNine months ended
\t\t\t\t\tSeptember 30,\t\t\tSeptember 30,
\t\t\t\t\t2001\t\t2000\t\t2001\t\t2000
\t\t\t\t\t----\t\t----\t\t----\t\t----
Net revenues\t\t\t\t$12,345\t\t$11,222\t\t$35,000\t\t$33,000
Income before income taxes\t\t 1,345\t\t   822\t\t  3,000\t\t  2,500
Income tax provision\t\t\t   500\t\t   300\t\t  1,100\t\t    900
Net income\t\t\t\t$  845\t\t$  522\t\t$ 1,900\t\t$ 1,600
Net income per share - diluted\t\t$ 0.08\t\t$ 0.05\t\t$  0.18\t\t$  0.16
`)
  assert.deepEqual(periods(statement), ['2001-09-30/3', '2000-09-30/3', '2001-09-30/9', '2000-09-30/9'])
})

test('headers of unequal height beside a percent column, and strokes beside print', () => {
  const statement = only(`
                   CONSOLIDATED STATEMENTS OF OPERATIONS
                   (In millions, except per share data)

                                Three months        Year ended
                                   ended
                              December 31,         December 31,
                              --------------     ----------------     Percent
                              1995     1994       1995      1994       Change
                              ----     ----       ----      ----       ------
Net sales                     $310     $300       $1,205    $1,180       2%
Cost of sales                  270      264          1,071     1,060     1
Income before income taxes      40       36          134       120      12
Income taxes                    15       14           51        46      11
Net income                     $25      $22          $83       $74      12%
`)
  assert.deepEqual(periods(statement), [
    '1995-12-31/3',
    '1994-12-31/3',
    '1995-12-31/12',
    '1994-12-31/12',
    'change',
  ])
  assert.deepEqual(values(statement, 'Income taxes'), ['15000000', '14000000', '51000000', '46000000', '11'])
})

test('highlights are the income statement of a release that has no other, and the ratios below are apart', () => {
  const statements = read(`
FIRST VALLEY BANCORP
FINANCIAL HIGHLIGHTS
(Dollars in thousands, except share data)

                                  THREE MONTHS ENDED       SIX MONTHS ENDED
                                       JUNE 30,                JUNE 30,
                                  -------------------     -------------------
                                    2002       2001         2002       2001
                                  --------   --------     --------   --------
Interest income                   $  9,100   $  9,300     $ 18,000   $ 18,700
Interest expense                     3,900      4,800        8,000      9,700
  Net interest income                5,200      4,500       10,000      9,000
  Income before taxes                3,400      2,850        6,400      5,600
Income tax expense                   1,055        900        2,000      1,760
  NET INCOME                      $  2,345   $  1,950     $  4,400   $  3,840

PER SHARE DATA
Net income - basic                $   0.78   $   0.65     $   1.47   $   1.28
Book value                           15.20      13.90        15.20      13.90

RATIOS
Return on average assets             1.31%      1.15%        1.24%      1.14%
`)
  assert.deepEqual(
    statements.map(({ kind, title }) => [kind, title]),
    [
      ['income', 'FINANCIAL HIGHLIGHTS'],
      ['other', 'RATIOS'],
    ],
  )
  assert.deepEqual(values(statements[0] as Statement, 'Book value'), ['15.2', '13.9', '15.2', '13.9'])
  assert.equal(concept(statements[0] as Statement, 'NET INCOME'), 'NetIncomeLoss')
})

test('columns headed by quarters are dated by the balance sheet beside them', () => {
  const statements = read(`
Halyard Bancorp today reported first quarter net income of $2.1 million, which was the highest in
its history and compares with net income of $2.1 million in the same quarter of the year before it.

                     CONSOLIDATED BALANCE SHEETS
                         (in thousands)
                                     March 31, 2006   December 31, 2005
Total cash                              $ 20,000         $ 22,000
Loans                                    300,000          290,000
Total assets                           $ 320,000        $ 312,000
Total deposits                           280,000          273,000
Total liabilities                        280,000          273,000
Shareholders' equity                      40,000           39,000
Total liabilities and shareholders'
  equity                               $ 320,000        $ 312,000

                     CONSOLIDATED STATEMENTS OF INCOME
                         (in thousands)
                                1Q06        4Q05        1Q05
Total interest income         $ 5,000     $ 4,900     $ 4,500
Net interest income             3,000       3,000       3,000
Income before income taxes      3,000       3,000       3,000
Income tax expense                900         900         900
Net income                    $ 2,100     $ 2,100     $ 2,100
Diluted earnings per share    $  0.50     $  0.50     $  0.49
`)
  assert.deepEqual(periods(statements[1] as Statement), ['2006-03-31/3', '2005-12-31/3', '2005-03-31/3'])
})

test('shares of sales beside each period are percentages, though few of them carry the sign', () => {
  const statement = only(`
SUPERIOR MANUFACTURING CO.
CONSOLIDATED STATEMENT OF EARNINGS
THREE MONTHS ENDED JUNE 30
($000 EXCEPT PER SHARE)
                                            2003                 2002
                                            ----                 ----
NET SALES                               $ 45,678   100.0%    $ 43,210   100.0%
COST OF SALES                             30,000    65.7       29,000    67.1
OPERATING INCOME                          15,678    34.3       14,210    32.9
INCOME TAXES                               5,000    10.9        4,500    10.4
NET INCOME                              $ 10,678    23.4%    $  9,710    22.5%
EARNINGS PER SHARE                      $   0.82             $   0.65
`)
  assert.deepEqual(periods(statement), ['2003-06-30/3', 'percent', '2002-06-30/3', 'percent'])
  assert.deepEqual(values(statement, 'COST OF SALES'), ['30000000', '65.7', '29000000', '67.1'])
})

test('a heading inside a cash-flow statement that speaks of a reconciliation does not end it', () => {
  const statement = only(`
                   CONSOLIDATED STATEMENTS OF CASH FLOWS
                              (in thousands)
                                               Six Months Ended June 30,
                                                  2001          2000
Reconciliation of net income to net cash provided by operating activities
Net income                                      $ 4,000       $ 3,500
Depreciation                                      2,000         1,900
                                                -------       -------
Net cash provided by operating activities         6,000         5,400
Net cash used in investing activities            (3,000)       (2,500)
Net cash used in financing activities            (1,000)       (2,000)
                                                -------       -------
Increase in cash                                  2,000           900
Cash, beginning of period                         1,000           800
Cash, end of period                             $ 3,000       $ 1,700
`)
  assert.equal(statement.kind, 'cash-flow')
  assert.deepEqual(periods(statement), ['2001-06-30/6', '2000-06-30/6'])
  assert.equal(
    concept(statement, 'Net cash used in financing activities'),
    'NetCashProvidedByUsedInFinancingActivities',
  )
})

test('a year keeps its footnote mark, and a row of such years under stacked dates is a header', () => {
  const statement = only(`
                         HALYARD INSTRUMENTS, INC.
                   CONSOLIDATED STATEMENTS OF OPERATIONS
                    (In thousands, except per share data)
                               (Unaudited)

                           Fourteen       Thirteen      Fifty-three     Fifty-two
                          Weeks Ended    Weeks Ended    Weeks Ended    Weeks Ended
                           July 31,       July 25,       July 31,       July 25,
                             2026         2025 (1)         2026           2025
                         -----------    -----------    -----------    -----------
Net sales                 $   36,905     $   30,412     $  121,280     $  103,211
Cost of sales                 20,905         18,412         70,280         60,211
Operating income              16,000         12,000         51,000         43,000
Provision for income taxes     4,000          3,000         12,000         10,000
Net income                $   12,000     $    9,000     $   39,000     $   33,000
Earnings per share        $     1.20     $      .90     $     3.90     $     3.30
`)
  assert.deepEqual(
    statement.columns.map(({ end, weeks }) => [end, weeks]),
    [
      ['2026-07-31', 14],
      ['2025-07-25', 13],
      ['2026-07-31', 53],
      ['2025-07-25', 52],
    ],
  )
  assert.equal(statement.audited, false)
  assert.deepEqual(values(statement, 'Net sales'), ['36905000', '30412000', '121280000', '103211000'])
})

test('the year of the annual report that a release refers to dates no column', () => {
  const [statement] = read(`
Halyard Corp today announced results for the first quarter of 2023. Risks are described in the company's Annual
Report on Form 10-K for the fiscal year ended January 1, 2023, and in later reports that it files from time to time.

                    CONDENSED CONSOLIDATED STATEMENT OF EARNINGS
                       (Unaudited; in millions)

                                           First Quarter
                                         2023         2022
Net sales                              $ 1,405      $ 1,301
Cost of sales                              905          820
Earnings before provision for taxes        500          481
Provision for taxes on income              100           96
Net earnings                           $   400      $   385

                    GAAP TO NON-GAAP RECONCILIATION
                            (in millions)

                                     First Quarter    Litigation     First Quarter
                                     April 2, 2023      related      April 2, 2023
                                          GAAP                         Non-GAAP
Cost of sales                          $   905         $  (20)        $   885
Net earnings                           $   400         $   16         $   416
`)
  assert.deepEqual(periods(statement as Statement), ['2023-04-02/3', 'null/3'])
})

test('a date over a column of figures is cut nowhere, though its day ends where figures end', () => {
  const statement = only(`
                      MERROW TOOL CORP
              CONSOLIDATED STATEMENTS OF INCOME
     (In thousands of dollars except share and per share amounts)

                       Quarter Ended          %        Six Months Ended        %
                         June 30            Change         June 30           Change
                     2001        2000                  2001        2000
                   --------    --------     ------   --------    --------    ------
Net Sales          $ 45,210    $ 50,112      (9.8)%  $ 92,101    $ 98,334     (6.3)%
Cost of Sales        30,011      33,404     (10.2)     61,200      65,201     (6.1)
Income Before Taxes   4,699       5,808     (19.1)      9,601      11,433    (16.0)
Income Taxes          1,786       2,207     (19.1)      3,648       4,345    (16.0)
Net Income         $  2,913    $  3,601     (19.1)%  $  5,953    $  7,088    (16.0)%
Diluted EPS        $    .29    $    .36     (19.4)%  $    .60    $    .71    (15.5)%
Average Shares   10,012,345  10,003,222            10,010,001   9,998,001
`)
  assert.deepEqual(periods(statement), [
    '2001-06-30/3',
    '2000-06-30/3',
    'change',
    '2001-06-30/6',
    '2000-06-30/6',
    'change',
  ])
  assert.deepEqual(values(statement, 'Income Taxes')?.slice(0, 3), ['1786000', '2207000', '-19.1'])
  assert.deepEqual(values(statement, 'Average Shares')?.slice(0, 3), ['10012345', '10003222', null])
})

test('a sign behind the figure, and a unit in the headers of all columns', () => {
  const statement = only(`
                      Consolidated profit and loss account
                                       Year to       Year to
                                      31 March      31 March
                                          2002          2001
                                            £m            £m
Turnover                                 512.3         498.1
Cost of sales                            300.1-        295.0-
Exceptional credit                         1.2 CR        2.0 CR
Profit before tax                         45.0          40.0
Taxation                                 (13.5)        (12.0)
Profit for the financial year             31.5          28.0
`)
  assert.deepEqual(periods(statement), ['2002-03-31/12', '2001-03-31/12'])
  assert.deepEqual(values(statement, 'Turnover'), ['512300000', '498100000'])
  assert.deepEqual(values(statement, 'Cost of sales'), ['-300100000', '-295000000'])
  assert.deepEqual(values(statement, 'Exceptional credit'), ['-1200000', '-2000000'])
})

test('sections of a table named after their periods are statements of those periods', () => {
  const [quarter, half, ...others] = read(`
                  VALE OPTICS
      CONDENSED CONSOLIDATED STATEMENTS OF INCOME
          (In thousands, except per share data)
                                           1994        1993
Three Months Ended June 30
  Net sales                             $ 10,100    $  9,000
  Net income                                 500         400
  Earnings per share                         .10         .08

Six Months Ended June 30
  Net sales                             $ 20,000    $ 18,000
  Net income                                 900         700
  Earnings per share                         .18         .14
`)
  assert.deepEqual(others, [])
  assert.deepEqual(periods(quarter as Statement), ['1994-06-30/3', '1993-06-30/3'])
  assert.deepEqual(periods(half as Statement), ['1994-06-30/6', '1993-06-30/6'])
  assert.deepEqual(values(half as Statement, 'Net sales'), ['20000000', '18000000'])
  assert.deepEqual([quarter?.kind, half?.kind, half?.scale], ['income', 'income', 1000])
})

test('headers set off the middle of their columns cover all of those', () => {
  const statement = only(`
               CONSOLIDATED STATEMENTS OF OPERATIONS
             (in thousands, except per share data)
                               Three months ended  Twelve months ended
                                  December 31,         December 31,
                                 2006      2005      2006       2005
Net revenue                   $35,100  $30,200  $130,400  $110,200
Cost of revenue                20,000   18,000    75,000    66,000
Operating income                3,000    1,000     8,000     2,000
Income tax expense                100       50       300       150
Net income                    $ 2,900  $   950  $  7,700  $  1,850
Net income per diluted share  $  0.10  $  0.03  $   0.26  $   0.06
`)
  assert.deepEqual(periods(statement), ['2006-12-31/3', '2005-12-31/3', '2006-12-31/12', '2005-12-31/12'])
})

test('a caption below the title dates a single column without a header', () => {
  const statement = only(`
           CONDENSED STATEMENT OF CASH FLOWS
        FOR THE SIX MONTHS ENDED JUNE 30, 1995
                   (In thousands)

Net income                                             $ 1,000
Cash provided by operating activities                    1,500
Cash used in investing activities                         (700)
Cash used in financing activities                         (300)
Increase in cash                                           500
Cash at end of period                                  $   700
`)
  assert.deepEqual(periods(statement), ['1995-06-30/6'])
  assert.equal(statement.scale, 1000)
})

test('columns in units of their own are each multiplied by their own', () => {
  const statement = only(`
Halyard today announced results for its third quarter ended June 26, 2004.

                 Data Summary

                          Q3'04 Actual        Q2'04 Actual
                        Units k   Rev $m    Units k   Rev $m
Desktops                    243      235        217      252
Portables                   240      261        201      223
Music players               860      249        807      264
`)
  assert.deepEqual(values(statement, 'Desktops'), ['243000', '235000000', '217000', '252000000'])
  assert.equal(statement.lines[0]?.unit, null)
})

test('"($000)" above the columns is a scale and no figure', () => {
  const statement = only(`
                 STATEMENTS OF OPERATIONS
                       Year Ended December 31
                              1992          1991
                             ($000)        ($000)
Sales                        45,100        44,000
Cost of sales                30,100        29,900
Earnings before tax           5,000         4,500
Income taxes                  1,900         1,700
Net earnings                  3,100         2,800
Per share                      $.31          $.28
`)
  assert.equal(statement.scale, 1000)
  assert.deepEqual(periods(statement), ['1992-12-31/12', '1991-12-31/12'])
  assert.deepEqual(values(statement, 'Sales'), ['45100000', '44000000'])
  assert.deepEqual(values(statement, 'Per share'), ['0.31', '0.28'])
})

test('shares of sales stand beside the amounts, under "%" headers that stand beside the years', () => {
  const statement = only(`
                     CONSOLIDATED CONDENSED STATEMENTS OF EARNINGS
                  (Dollars in thousands, except per share amounts)

                         13 Weeks Ended                      26 Weeks Ended
                 August 1,          August 2,        August 1,          August 2,
                   1998       %       1997       %     1998       %       1997      %
                 ---------------------------------   ---------------------------------
Net sales        $202,310   100.0   $186,290   100.0 $398,115   100.0   $366,407  100.0
Cost of sales     134,334    66.4    124,256    66.7  264,746    66.5    244,760   66.8
                 --------   -----   --------   ----- --------   -----   --------  -----
Gross margin       67,976    33.6     62,034    33.3  133,369    33.5    121,647   33.2
Expenses           57,457    28.4     53,837    28.9  113,861    28.6    106,625   29.1
Income taxes        4,103     2.0      3,197     1.7    7,608     1.9      5,859    1.6
                 --------   -----   --------   ----- --------   -----   --------  -----
Net earnings     $  6,416     3.2   $  5,000     2.7 $ 11,900     3.0   $  9,163    2.5
                 ========   =====   ========   ===== ========   =====   ========  =====
Earnings per
 share - diluted $    .31           $    .24         $    .58           $    .45
`)
  assert.deepEqual(
    periods(statement),
    [3, 6].flatMap((months) => [`1998-08-01/${months}`, 'percent', `1997-08-02/${months}`, 'percent']),
  )
  assert.equal(statement.lines.length, 7)
  assert.equal(statement.lines.at(-1)?.label, 'Earnings per share - diluted')
  assert.equal(statement.lines.at(-1)?.concept, 'EarningsPerShareDiluted')
})

test('funds from operations below a statement of income are a table of their own', () => {
  const statements = read(`
                     Consolidated Statements of Income
                   (in thousands, except per share data)

                                 Three Months Ended
                                      June 30,
                                 2002         2001
    Total revenue             $29,814      $28,440
    Total expenses             22,486       21,702
    Income before minority
     interest                   7,328        6,738
    Minority interest            (843)        (716)
    Net income                 $6,485       $6,022
    Net income per share:
      Basic                     $0.31        $0.26
      Diluted                   $0.31        $0.26

    Funds from operations:
    Net income                 $6,485       $6,022
    Depreciation                6,330        5,970
    Funds from operations     $12,815      $11,992
`)
  assert.deepEqual(
    statements.map(({ kind, lines }) => [kind, lines.length]),
    [
      ['income', 8],
      ['other', 4],
    ],
  )
})

test('the only line of revenue is named so, whatever the revenue is of; one of several is not', () => {
  const table = (rows: string) => `
                            STATEMENTS OF OPERATIONS
                                 (in thousands)
                                    Three Months Ended June 30,
                                       2001            2000
${rows}
Research and development               9,104          6,480
Loss before income taxes              (8,854)        (6,480)
Net loss                             $(8,854)       $(6,480)
Net loss per share                   $ (0.41)       $ (0.33)
`
  const alone = only(table('Contract revenue                     $   250        $    --'))
  assert.equal(concept(alone, 'Contract revenue'), 'Revenues')
  const several = only(
    table(
      'Contract revenue                     $   150        $    --\nGrant revenue                            100             --',
    ),
  )
  assert.equal(concept(several, 'Contract revenue'), null)
})

test('cells parted by one tab each stand in columns by the count of their tabs, not by tab stops', () => {
  const statement = only(
    [
      'Condensed Consolidated Statements of Operations',
      '(in thousands, except per share data)',
      '',
      '\tThree Months Ended\t\tNine Months Ended',
      '\tDec-03\tDec-02\tDec-03\tDec-02',
      'Net revenues\t$24,118\t$19,870\t$67,303\t$61,255',
      'Cost of revenues\t13,020\t11,611\t37,134\t35,680',
      '  Gross profit\t11,098\t8,259\t30,169\t25,575',
      'Selling, general and administrative expenses\t8,795\t9,585\t25,610\t27,545',
      'Income (loss) before taxes\t2,303\t(1,326)\t4,559\t(1,970)',
      'Tax\t523\t--\t1,092\t--',
      'Net income (loss)\t$1,780\t$(1,326)\t$3,467\t$(1,970)',
    ].join('\n'),
  )
  assert.deepEqual(periods(statement), ['2003-12-31/3', '2002-12-31/3', '2003-12-31/9', '2002-12-31/9'])
  assert.deepEqual(values(statement, 'Gross profit'), ['11098000', '8259000', '30169000', '25575000'])
  assert.deepEqual(values(statement, 'Tax'), ['523000', '0', '1092000', '0'])
})

test('what a table counts below its statement is neither money nor shares', () => {
  const [income, memo] = read(`
          Unaudited Condensed Consolidated Statements of Income
                (In thousands, except per share amounts)

                              Three Months Ended
                                  Sept. 30,
                                2001      2000
Net operating revenues         $88,902   $71,644
Total operating expenses        82,172    66,759
Income before income taxes       6,730     4,885
Provision for income taxes       2,626     1,905
Net income                      $4,104    $2,980
Weighted average shares:
  Basic                         19,220    17,440
  Diluted                       20,310    18,302

Supplemental operating data:
  Hospitals at end of period        14        12
  Admissions                     9,811     8,240
`)
  assert.deepEqual(
    income?.lines.slice(-2).map(({ unit, cells }) => [unit, cells[0]?.value]),
    [
      ['shares', '19220000'],
      ['shares', '20310000'],
    ],
  )
  assert.deepEqual(
    memo?.lines.slice(1).map(({ unit, cells }) => [unit, cells[0]?.value]),
    [
      [null, '14'],
      [null, '9811'],
    ],
  )
})

test('"Shares issued" in a statement of cash flows is money', () => {
  const statement = only(`
Consolidated Statements of Cash Flows
(millions of Canadian dollars)
                                     Six months ended
                                          June 30
                                     2003      2002
Operating activities
Net earnings                        $ 17.7    $  9.6
Cash provided by operating
  activities                          52.6      42.0
Financing activities
Repayment of debt                    (10.0)    (10.0)
Shares issued                          2.0       1.5
Cash used in financing activities     (8.0)     (8.5)
`)
  const line = statement.lines.find(({ label }) => label === 'Shares issued')
  assert.deepEqual([line?.unit, line?.cells[0]?.value], ['CAD', '2000000'])
})

test('the fiscal quarter of the year before ends on the day that the balance sheet prints', () => {
  const [income] = read(`
AUSTIN, July 29, 2003 - Brightwell today announced results for its fourth quarter and fiscal year ended
June 28, 2003. Revenue of the fourth quarter was lower than in the year before, as had been expected.

                 CONDENSED CONSOLIDATED STATEMENTS OF OPERATIONS
                                (In thousands)
                                     Q4 FY03    Q3 FY03    Q4 FY02       FY03        FY02
Net revenue                         $ 31,020   $ 28,105   $ 40,231   $ 121,366   $ 170,209
Costs                                 37,276     32,911     47,688     146,359     191,685
Loss before income taxes              (6,256)    (4,806)    (7,457)    (24,993)    (21,476)
Income tax provision                      50         40         60         190       8,500
Net loss                            $ (6,306)  $ (4,846)  $ (7,517)  $ (25,183)  $ (29,976)

                      CONDENSED CONSOLIDATED BALANCE SHEETS
                                 (In thousands)
                                                       JUNE 28,      JUNE 29,
                                                         2003          2002
Cash                                                  $  22,114     $  31,870
Inventories                                             100,590       128,326
Total assets                                          $ 122,704     $ 160,196
Accounts payable                                      $  24,282     $  36,229
Stockholders' equity                                     98,422       123,967
Total liabilities and stockholders' equity            $ 122,704     $ 160,196
`)
  assert.deepEqual(income && periods(income), [
    '2003-06-28/3',
    'null/3',
    '2002-06-29/3',
    '2003-06-28/12',
    '2002-06-29/12',
  ])
})

test('years above their periods, and the changes between them in columns of their own', () => {
  const statement = only(`
             Consolidated Statements of Earnings (Unaudited)
                   (In thousands, except per share)

                        1995      1994    Pct.      1995      1994    Pct.
                       Three Months       Chg.    Twelve Months       Chg.
                    Ended December 31           Ended December 31
                    -----------------     ----  -----------------     ----
Revenues            $198,402  $188,715     5.1  $761,055  $722,940     5.3
Total operating
expenses             167,020   160,192     4.3   645,123   616,991     4.6
Interest expense      (3,210)   (3,404)   (5.7)  (13,110)  (14,022)   (6.5)
Earnings before
income taxes          28,172    25,119    12.2   102,822    91,927    11.9
Income taxes          11,269    10,048    12.2    41,743    37,900    10.1
Net earnings        $ 16,903  $ 15,071    12.2  $ 61,079  $ 54,027    13.1
Net earnings
per share           $    .57  $    .51    11.8  $   2.06  $   1.82    13.2
`)
  assert.deepEqual(
    periods(statement),
    [3, 12].flatMap((months) => [`1995-12-31/${months}`, `1994-12-31/${months}`, 'change']),
  )
})

test('"Sales" less excise taxes leave net sales; "Net income" under "Per share" is earnings per share', () => {
  const statement = only(`
               CONDENSED CONSOLIDATED STATEMENTS OF INCOME
                                            Three Months Ended March 31,
                                                  1994             1993
Sales                                         $ 15,802,770     $ 15,110,402
  Less excise taxes                              2,411,206        2,380,650
Net Sales                                       13,391,564       12,729,752
Costs and expenses                              12,463,451       12,079,397
Income Before Income Taxes                         928,113          650,355
Income Taxes                                       371,245          253,638
Income Before Cumulative Effect                    556,868          396,717
Cumulative Effect                                       --          210,000
Net Income                                    $    556,868     $    606,717
Per Share of Common Stock:
  Income before cumulative effect             $        .09     $        .06
  Cumulative effect                                     --              .04
  Net income                                  $        .09     $        .10
`)
  assert.deepEqual([concept(statement, 'Sales'), concept(statement, 'Net Sales')], [null, 'SalesRevenueNet'])
  assert.equal(concept(statement, 'Net income'), 'EarningsPerShareBasicAndDiluted')
  assert.equal(concept(statement, 'Income before cumulative effect'), null)
})

test('an amount per share in brackets does not make the dividends paid one; "Total current" is of its heading', () => {
  const [balance, cash] = read(`
                       CONDENSED BALANCE SHEETS
                            (thousands)
                        6/29/02    12/31/01
Current assets:
  Cash                    6,011       7,204
  Receivables            17,646      18,978
    Total current        23,657      26,182
Property, net             8,804       9,115
    Total assets         32,461      35,297
Current liabilities       5,118       6,704
Shareholders' equity     27,343      28,593
    Total liabilities
      and equity         32,461      35,297

                   CONDENSED CONSOLIDATED STATEMENTS OF CASH FLOWS
                            (Unaudited, in millions)
                                                          Three Months Ended
                                                               March 31,
                                                            2002      2001
   Net cash provided by (used in) operating activities     $  2.8    $ (6.2)
   Net cash used in investing activities                    (13.0)    (12.2)
Net borrowings                                                8.0      17.1
Dividends paid ($.04 per share)                              (1.3)     (1.3)
   Net cash provided by financing activities                  6.7      15.8
Decrease in cash                                           $ (3.5)   $ (2.6)
`)
  assert.equal(balance && concept(balance, 'Total current'), 'AssetsCurrent')
  assert.deepEqual(cash && values(cash, 'Dividends paid ($.04 per share)'), ['-1300000', '-1300000'])
})

test('a column of changes in per cent, without a sign at any figure, is not scaled', () => {
  const statement = only(`
                     STATEMENT OF CONSOLIDATED EARNINGS
                (In thousands, except per share amounts)

                                     Three Mos. Ended
                                    Dec. 31,   Dec. 31,
                                      1997       1996     Change
Revenues                           $ 32,337   $ 67,931    (52.4)
Cost of sales                        15,017     28,923    (48.1)
Gross margin                         17,320     39,008    (55.6)
Expenses                             11,464     20,491    (44.1)
Income (loss) before income taxes     5,856     18,517    (68.4)
Income taxes                          2,049      6,480    (68.4)
Net income (loss)                  $  3,807   $ 12,037    (68.4)
`)
  assert.deepEqual(periods(statement), ['1997-12-31/3', '1996-12-31/3', 'change'])
  assert.deepEqual(values(statement, 'Revenues'), ['32337000', '67931000', '-52.4'])
})

test('one space between two periods with their days; periods over years and their shares', () => {
  const rows = `
Net revenue                      $ 26,944  100.0  $ 42,138  100.0  $ 87,241  100.0  $ 42,532  100.0
Cost of revenues                   17,553   65.1    25,332   60.1    54,995   63.0    21,486   50.5
Income before income taxes          4,391   16.3     5,806   13.8     7,246    8.3     6,046   14.2
Income taxes                        1,537    5.7     2,032    4.8     2,536    2.9     2,116    5.0
Net income                       $  2,854   10.6  $  3,774    9.0  $  4,710    5.4  $  3,930    9.2
`
  const shares = only(`
                                 STATEMENT OF CONSOLIDATED EARNINGS
                                           (In thousands)

                                       QUARTER                                YEAR
                                    ENDED DEC. 31                         ENDED DEC. 31
                                   1995      %       1994      %       1995      %       1994      %
${rows}`)
  assert.deepEqual(
    periods(shares),
    [3, 12].flatMap((months) => [`1995-12-31/${months}`, 'percent', `1994-12-31/${months}`, 'percent']),
  )
  const close = only(`
                          STATEMENT OF CONSOLIDATED EARNINGS
                                    (In thousands)

                               Three Months Ended September 30, Nine Months Ended September 30,
                                      2000           1999             2000           1999
Net revenue                         $ 26,944       $ 42,138         $ 87,241       $ 42,532
Income before income taxes             4,391          5,806            7,246          6,046
Income taxes                           1,537          2,032            2,536          2,116
Net income                          $  2,854       $  3,774         $  4,710       $  3,930
`)
  assert.deepEqual(periods(close), ['2000-09-30/3', '1999-09-30/3', '2000-09-30/9', '1999-09-30/9'])
})

test('the first heading of a body, though it speaks of cash flows, stands below the column headers', () => {
  const statement = only(`
                        CONSOLIDATED STATEMENTS OF CASH FLOWS
                                    (In thousands)

                                                             Three Months Ended
                                                              3/31/02          3/31/01
Cash flows from operating activities:
  Net income (loss)                                           $7,553           $5,861
    Net cash provided by operating activities                  6,463           10,609
Cash flows from investing activities:
    Net cash used in investing activities                     (1,101)          (1,770)
`)
  assert.deepEqual(periods(statement), ['2002-03-31/3', '2001-03-31/3'])
})

test('a statement goes on overleaf under its repeated head: per-share figures, shares of sales and broken labels hold', () => {
  const statement = only(`
                      CONSOLIDATED STATEMENTS OF OPERATIONS
              (Dollars in thousands, except per share data)

                                     Three Months Ended
                              Dec. 31,             Dec. 31,
                                  1999      %          1998      %
Net sales                     $ 21,423  100.0      $ 69,119  100.0
Cost of sales                   12,704   59.3        37,190   53.8
Gross margin                     8,719   40.7        31,929   46.2
Operating expenses               7,227   33.7        21,166   30.6
Income before provision for

<PAGE>

                      CONSOLIDATED STATEMENTS OF OPERATIONS          (Continued)
              (Dollars in thousands, except per share data)

                                     Three Months Ended
                              Dec. 31,             Dec. 31,
                                  1999      %          1998      %
Income taxes                       522    2.4         3,767    5.5
Net income                       $ 970    4.5       $ 6,996   10.1
Net income per share,
  diluted                       $  .06              $   .55
`)
  assert.deepEqual(periods(statement), ['1999-12-31/3', 'percent', '1998-12-31/3', 'percent'])
  assert.deepEqual(values(statement, 'Net income'), ['970000', '4.5', '6996000', '10.1'])
  assert.deepEqual(values(statement, 'Net income per share, diluted'), ['0.06', null, '0.55', null])
})

test('a label that a page breaks in two is one; empty lines between all rows part none', () => {
  const table = `
                   CONSOLIDATED STATEMENTS OF CASH FLOWS
                              (In thousands)
                                           Six Months Ended
                                               June 30,
                                           2002         2001
Net cash provided by operating activities  $ 3,262      $ 6,692
Capital expenditures                        (5,115)      (5,035)
    Net cash used in investing
@
      activities                            (5,115)      (5,035)
    Net cash provided by financing
      activities                             3,269         (416)
Decrease in cash                             1,416        1,241
Cash, beginning of period                   20,866       35,223
Cash, end of period                        $22,282      $36,464
`
  const broken = only(table.replace('@', '\n                       -2-\n<PAGE>\n'))
  assert.equal(
    concept(broken, 'Net cash used in investing activities'),
    'NetCashProvidedByUsedInInvestingActivities',
  )
  const spaced = only(table.replace('@\n', '').replaceAll('\n', '\n\n'))
  assert.deepEqual(values(spaced, 'Net cash provided by financing activities'), ['3269000', '-416000'])
})

test('assets beside liabilities are one balance sheet, the right half below the left', () => {
  const statement = only(`
                     CONSOLIDATED BALANCE SHEETS (Unaudited)
                                (In thousands)

                        Sept. 28,   Sept. 29,                           Sept. 28,   Sept. 29,
                          2002        2001                                2002        2001
                        --------    --------                            --------    --------
Assets                                          Liabilities and Equity
Cash                    $ 10,118    $  8,204    Accounts payable        $ 30,116    $ 28,940
Receivables               60,240      57,330    Accrued liabilities       22,204      20,117
Inventories               71,007      69,980    Current debt               5,000       5,000
Other                      4,330       4,118    Long-term debt            80,000      88,000
Plant and equipment       88,120      90,205    Shareholders' equity      96,495      87,780
                        --------    --------                            --------    --------
                        $233,815    $229,837                            $233,815    $229,837
                        ========    ========                            ========    ========
`)
  assert.equal(statement.kind, 'balance')
  assert.deepEqual(
    statement.columns.map(({ end }) => end),
    ['2002-09-28', '2001-09-29'],
  )
  assert.deepEqual(values(statement, 'Cash'), ['10118000', '8204000'])
  assert.deepEqual(values(statement, "Shareholders' equity"), ['96495000', '87780000'])
  assert.deepEqual(
    statement.lines.filter(({ label }) => label === '').map((line) => line.concept),
    ['Assets', 'LiabilitiesAndStockholdersEquity'],
  )
})

test('figures that run on from their label and from one another, one space apart', () => {
  const statement = only(`
                          SUMMARY OF OPERATIONS
                 (thousands of dollars except per share amounts)

                             THREE MONTHS                  NINE MONTHS
                          ENDED SEPTEMBER 30           ENDED SEPTEMBER 30
                         1998    1997  CHANGE        1998     1997  CHANGE

Sales                 $10,204 $11,870   (14)%     $32,116  $34,902    (8)%
Receivables, less allowances
  of $120 and $188        900   1,204               1,118    1,310
Income (loss)
  before taxes         (3,502)    902    NM        (2,410)   2,911    NM
Income taxes           (1,296)    298    NM          (892)     961    NM
Net income (loss)      (2,206)    604    NM        (1,518)   1,950    NM
Net income (loss)
  per share - diluted $ (0.44) $ 0.12    NM       $ (0.30) $  0.38    NM
`)
  assert.deepEqual(values(statement, 'Net income (loss) per share - diluted'), [
    '-0.44',
    '0.12',
    null,
    '-0.3',
    '0.38',
    null,
  ])
  assert.equal(statement.lines[1]?.label, 'Receivables, less allowances of $120 and $188')
})

test('a scale between the headers of a table is of all its columns, and the lines have their unit', () => {
  const statement = only(`
                       Consolidated Statements of Income
             Three and Nine Months Ended September 30, 2007 and 2006
                (in thousands, except share and per share data)
                                  (unaudited)

                                     Three Months Ended             Nine Months Ended
                                        September 30,                 September 30,
                                     2007           2006           2007           2006
Revenues                         $    64,310    $    47,720    $   187,204    $   119,007
Income before income taxes            11,340          8,105         33,502         22,953
Income taxes                             136         (1,777)            36         (2,011)
Net income                       $    11,204    $     9,882    $    33,466    $    24,964
`)
  assert.deepEqual([...new Set(statement.lines.map(({ unit }) => unit))], ['USD'])
  assert.deepEqual(periods(statement), ['2007-09-30/3', '2006-09-30/3', '2007-09-30/9', '2006-09-30/9'])
})

test('years whose strokes span unequal numbers of quarters', () => {
  const statement = only(`
TULSA, Okla., July 21, 2005 -- Sablewood Bancshares today reported net income for the second quarter ended
June 30, 2005, that was higher than in the second quarter of the year before.

                     CONSOLIDATED STATEMENTS OF INCOME
                         (dollars in thousands)

                                           2005                      2004
                                    ------------------  --------------------------------
                                     Second     First    Fourth     Third     Second
                                     Quarter   Quarter   Quarter   Quarter    Quarter
                                    --------  --------  --------  --------   --------
Interest income                     $ 36,240  $ 34,611  $ 33,504  $ 32,206   $ 31,118
Interest expense                      11,130    10,117     9,380     8,566      8,076
Income before income taxes            12,488    11,808    11,661    11,593     11,360
Income taxes                           4,076     3,800     3,770     3,741      3,656
Net income                          $  8,412  $  8,008  $  7,891  $  7,852   $  7,704
`)
  assert.deepEqual(periods(statement), [
    '2005-06-30/3',
    '2005-03-31/3',
    '2004-12-31/3',
    '2004-09-30/3',
    '2004-06-30/3',
  ])
})

test('ranges of what is expected are no figures, and a ratio below earnings per share is none of them', () => {
  const outlook = `
                                     Q4 2004 Outlook
    Revenue                          $49 - $52 million
    GAAP EPS                         $0.05 - $0.07
    Non-GAAP EPS                     $0.11 - $0.13
    Gross margin                     56% - 57%
`
  assert.deepEqual(read(outlook), [])
  const highlights = only(`
                       SELECTED FINANCIAL HIGHLIGHTS
              (Unaudited, dollars in thousands, except per share)
                                Three Months Ended
                                     June 30,
                             2005            2004
Net interest income        $25,110         $23,042
Net income                   8,412           7,704
Diluted earnings per share     .52             .48
PERFORMANCE RATIOS
Return on average assets      1.32%           1.30%
Return on average equity     14.88           14.52
`)
  assert.equal(highlights.lines.find(({ label }) => label === 'Return on average equity')?.unit, 'percent')
})

test('property at cost, less its depreciation, is not net; what is left of it is', () => {
  const statement = only(`
                     CONSOLIDATED BALANCE SHEETS
                           (In thousands)
                                          November 30,
                                       1996           1995
  Cash and equivalents              $  12,206      $   9,418
  Merchandise inventories             188,250        180,036
    Total Current Assets              200,456        189,454
Property, Plant and Equipment         280,117        266,940
  Less accumulated depreciation       121,340        112,009
                                      158,777        154,931
    Total Assets                    $ 359,233      $ 344,385
Accounts payable                    $ 130,318      $ 130,922
Shareholders' Equity                  228,915        213,463
    Total                           $ 359,233      $ 344,385
`)
  assert.equal(concept(statement, 'Property, Plant and Equipment'), null)
  assert.equal(concept(statement, ''), 'PropertyPlantAndEquipmentNet')
})

test('the headers of an "income statement" begin below its title, not at what speaks of quarters above it', () => {
  const statement = only(`
     FOR THE FISCAL QUARTER ENDED DECEMBER 31, 1999

                      Commission File Number 0-4455

                       CONSOLIDATED INCOME STATEMENTS
                    (In thousands, except per share data)

                                    Three months
                                  1999         1998
Net sales                         $61,204      $58,330
Income before income taxes          4,214        3,922
Income taxes                        1,602        1,490
Net income                        $ 2,612      $ 2,432
Net income per share                 $.31         $.29
`)
  assert.deepEqual(periods(statement), ['1999-12-31/3', '1998-12-31/3'])
})

test('a label in capitals goes on where no label begins; periods reach over the dates that stand under each', () => {
  const statement = only(`
                   CONSOLIDATED STATEMENTS OF CASH FLOWS
                              (IN THOUSANDS)
                               13 WEEKS ENDED            26 WEEKS ENDED
                             JUNE 27,     JUNE 28,     JUNE 27,     JUNE 28,
                                     1998         1997         1998         1997
NET CASH PROVIDED BY OPERATING
  ACTIVITIES                        6,438        3,481        9,105        7,677
CAPITAL EXPENDITURES               (2,110)      (1,736)      (4,854)      (1,964)
    NET CASH USED IN INVESTING
      ACTIVITIES                   (2,110)      (1,736)      (4,854)      (1,964)
    NET CASH USED IN FINANCING
      ACTIVITIES                   (1,153)        (165)      (2,061)        (440)
CASH, END OF PERIOD               $33,106      $14,176      $33,106      $14,176
`)
  assert.deepEqual(periods(statement), ['1998-06-27/3', '1997-06-28/3', '1998-06-27/6', '1997-06-28/6'])
  assert.deepEqual(
    statement.lines.flatMap((line) => line.concept ?? []),
    [
      'NetCashProvidedByUsedInOperatingActivities',
      'PaymentsToAcquirePropertyPlantAndEquipment',
      'NetCashProvidedByUsedInInvestingActivities',
      'NetCashProvidedByUsedInFinancingActivities',
      'CashAndCashEquivalentsAtCarryingValue',
    ],
  )
})
