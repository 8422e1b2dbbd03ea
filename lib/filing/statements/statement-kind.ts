/** What a table is, by its title and by the rows that only such a statement has. */
import type { StatementKind } from '../filing.ts'

const BALANCE =
  /\bbalance[\s-]sheets?\b|\bstatements? of (?:consolidated )?(?:financial (?:condition|position)|condition|assets and liabilities|net assets)\b|^financial (?:condition|position)$/i
const CASH_FLOW = /\bcash[\s-]flows?(?: statements?)?\b/i
const INCOME =
  /\b(?:statements?|summary|summaries) of (?:[\w-]+ ){0,3}?(?:operations|incomes?|earnings|loss|losses|profits?|operating results|results)\b|\b(?:income|earnings|operating|profit and loss|operations) statements?\b|\b(?:statements?|consolidated|condensed) (?:of )?results of operations\b|\bconsolidated (?:operations|income|earnings|results)(?: \(unaudited\)| data)?$|\bstatements? of comprehensive (?:income|loss)|\bprofit and loss\b/i
const EQUITY =
  /\bstatements? of (?:[\w-]+ ){0,3}?(?:(?:share|stock)(?:holders|owners)['’]?s? equity|equity|partners['’]? capital|capital|(?:changes|retained))\b/i
const RECONCILIATION =
  /\breconcil|\bnon[\s-]?gaap\b|\bebitda\b|\bfree cash flow\b|\bpro[\s-]?forma\b|\badjusted\b|\bcore (?:earnings|income)\b|\bfunds from operations\b|\bsupplemental\b.*\b(?:measure|disclosure)/i
const SEGMENT =
  /\bsegments?\b|\bby (?:geograph|region|product|division|business|operating)\w*\b|\bgeographic\b|\bbusiness unit\b|\boperating group\b/i
const AVERAGES =
  /\baverage (?:consolidated |daily )?(?:balances?|balance sheets?|outstanding)\b|\brate[\s/-]volume\b|\byields?\b/i
const OTHER =
  /\bhighlights?\b|\bselected\b|\bsummary\b|\bsummarized\b|\bkey\b|\bratios?\b|\baverage (?:consolidated )?(?:balances?|balance sheets?)\b|\bstatistic|\bsupplement(?:al|ary)\b|\bguidance\b|\boutlook\b|\banalysis\b|\bdata sheet\b|\bmetrics?\b|\bschedule\b|\byields?\b|\brate[\s/-]volume|\bdetails?\b/i

/** Words of a title or a column header of average balances and what they yield: no statement, though its rows are one's. */
export function namesAverages(words: string): boolean {
  return AVERAGES.test(words)
}

/** Is this the title of a financial statement or table, and no row's label? */
export function namesStatement(text: string): boolean {
  if (
    text.length > 140 ||
    /:$/.test(text) ||
    /[.;]\s|\.$/.test(text.replace(/\binc\.|\bcorp\.|\bco\./gi, ''))
  )
    return false
  return (
    BALANCE.test(text) ||
    INCOME.test(text) ||
    EQUITY.test(text) ||
    (CASH_FLOW.test(text) && /statement|consolidated|condensed|summary|^cash flows?$/i.test(text)) ||
    /\breconciliation\b(?!.*\bto (?:net )?cash\b)|\bsegment (?:information|results|income|data)|\bfinancial highlights|\bselected (?:financial|consolidated)|\bsupplemental(?! (?:cash|disclosures?\b.*cash|schedule|non-?cash|information:))/i.test(
      text,
    )
  )
}

/**
 * The kind. The title proposes, the rows dispose: what calls itself a balance sheet but has no total of assets is a
 * table of selected figures.
 */
export function statementKind(
  title: string,
  labels: readonly string[],
  shape = shapeOf(labels),
): StatementKind {
  if (
    RECONCILIATION.test(title) &&
    !(BALANCE.test(title) && shape === 'balance' && !/reconcil|non[\s-]?gaap/i.test(title))
  )
    return /pro[\s-]?forma/i.test(title) && !/non[\s-]?gaap|reconcil/i.test(title)
      ? 'other'
      : 'reconciliation'
  if (SEGMENT.test(title) && !BALANCE.test(title.replace(/segment.*/i, ''))) return 'segment'
  if (EQUITY.test(title) && !INCOME.test(title) && shape === null) return 'equity'
  if (AVERAGES.test(title)) return 'other'
  const named = kindNamed(title)
  if (named !== null) return confirmed(named, title, labels, shape)
  if (OTHER.test(title)) return 'other'
  return shape ?? (isReconciliation(labels) ? 'reconciliation' : 'other')
}

/** The kind that a title names, whatever its rows are. */
export function kindNamed(title: string): StatementKind | null {
  if (BALANCE.test(title)) return 'balance'
  if (CASH_FLOW.test(title)) return 'cash-flow'
  if (INCOME.test(title)) return 'income'
  return null
}

function confirmed(
  named: StatementKind,
  title: string,
  labels: readonly string[],
  shape: StatementKind | null,
): StatementKind {
  if (shape !== null && shape !== 'reconciliation') return shape
  if (
    named === 'income' &&
    /\bcomprehensive\b/i.test(title) &&
    !/operations|earnings|income and|income \(loss\) and|loss and/i.test(title)
  )
    return 'other'
  if (OTHER.test(title)) return 'other'
  return has(labels, PARTS[named] ?? /$^/) ? named : 'other'
}

/** Without these in some row a title is not believed. */
const PARTS: Partial<Record<StatementKind, RegExp>> = {
  balance: /^total (?:consolidated )?(?:current )?(?:assets|liabilities)\b|\bassets$/i,
  income:
    /\bnet (?:\(?loss\)?|income|earnings|profit)|\b(?:income|loss|earnings)\b.*\bbefore\b|\bprofit for the|\boperating (?:profit|income|loss)\b|\b(?:provision|benefit|expense)\b.*\bincome taxes/i,
  'cash-flow': /\b(?:operating|investing|financing) activities\b|\boperations\b/i,
}

const ACTIVITIES = [/\boperating activities\b/i, /\binvesting activities\b/i, /\bfinancing activities\b/i]

/** The kind that the rows alone prove, or null. */
export function shapeOf(labels: readonly string[]): StatementKind | null {
  if (ACTIVITIES.filter((activity) => has(labels, activity)).length >= 2) return 'cash-flow'
  const assets = has(labels, /^total (?:consolidated )?assets\b|^assets,? total\b/i)
  const owed = has(
    labels,
    /^total (?:consolidated )?(?:liabilities|(?:share|stock)(?:holders|owners)['’]?s? ?(?:equity|deficit))|liabilit(?:ies|y)\b.*\bequity\b|^total equity\b|^total (?:shareholders|stockholders)/i,
  )
  if (assets && owed && labels.length >= 8 && !has(labels, EPS)) return 'balance'
  const net = has(
    labels,
    /\bnet (?:\(?loss\)?|income|earnings|profit)\b|\bprofit for the (?:period|year)\b|\bnet \(?(?:loss|income)/i,
  )
  const top = has(
    labels,
    /\brevenues?\b|\bsales\b|\btotal interest (?:and dividend )?income\b|\binterest income\b|^research (?:and|&) development\b/i,
  )
  const middle = has(
    labels,
    /\b(?:income|earnings|loss)\b.*\bbefore\b|\b(?:provision|benefit|expense)\b.*\btax|\b(?:income )?tax(?:es)?\b.*\b(?:provision|benefit|expense)\b|\bincome tax/i,
  )
  const share = has(labels, EPS)
  // a company without profits has no taxes
  const spent = share && has(labels, OPERATING) && has(labels, /^total (?:operating |costs and )*expenses\b/i)
  if (net && top && (middle || spent) && !assets && labels.length >= 6 && !isReconciliation(labels))
    return 'income'
  if (net && top && share && middle && !assets) return isReconciliation(labels) ? 'reconciliation' : 'income'
  return null
}

const OPERATING = /\b(?:income|earnings|loss)\)? from operations\b|\boperating (?:income|profit|\(?loss)/i
const EPS = /\bper (?:[\w-]+ ){0,3}(?:share|unit|ads)\b|\bshares? outstanding\b|\beps\b/i

/** Rows that only a reconciliation has. */
function isReconciliation(labels: readonly string[]): boolean {
  return has(
    labels,
    /\bnon[\s-]?gaap\b|\badjusted\b.*\b(?:ebitda|net income|earnings|eps)\b|\bebitda\b|\bexcluding\b/i,
  )
}

function has(labels: readonly string[], pattern: RegExp): boolean {
  return labels.some((label) => pattern.test(label))
}
