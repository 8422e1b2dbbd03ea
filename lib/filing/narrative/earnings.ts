import type { Statement } from '../filing.ts'
import { readDateline } from './dateline.ts'
import { readHeadline } from './headline.ts'
import type { Part } from './parts.ts'
import type { Passage } from './passages.ts'
import { findBody } from './release-body.ts'
import { splitSentences } from './sentences.ts'

const RESULT =
  /\b(?:results?|earnings|net (?:income|loss|sales|revenues?|profit)|income|profits?|loss|revenues?|sales|eps)\b/i
const PERIOD =
  /\b(?:quarter(?:ly)?|fiscal|full[- ]year|year|months|weeks|half|first|second|third|fourth|[1-4]q|q[1-4]|20\d\d|19\d\d)\b/i
/** "Acme Earns 40 Cents a Share", "First Quarter Letter to Shareholders": headlines of results in other words. */
const RESULT_TOLD =
  /\b(?:earns|earned)\b|\bnet (?:up|down|rises|falls|climbs|jumps|drops)\b|\bcents (?:a|per) share\b|\brecord (?:(?:first|second|third|fourth)[- ]quarter|quarter|year)\b|\b(?:share|stock)holders?[’']? letter\b|\bletter to (?:our )?(?:share|stock)holders\b/i
/** A letter does not report: it says what the period was like. */
const PERIOD_FIRST =
  /^(?:in|for|during) (?:the|our|its) (?:[\w-]+ ){0,3}(?:quarter|year|months|weeks|half)\b/i
/** What is still to come, or only told again: the date of a release, its delay, a call's transcript. */
const NOT_YET =
  /\b(?:to (?:report|announce|release|host|hold|webcast|present|restate|discuss)|schedul\w+|re-?schedul\w+|postpone\w*|delay\w*|(?:sets?|announces?) (?:the )?(?:dates?|timing)|transcript)\b/i
const OTHER_NEWS =
  /\b(?:investor day|prices|pricing|offering|acquisition of|dividends?|guidance|outlook|forecasts?|expects?|repurchase|annual meeting)\b/i
/** A deal's own figures, of what was and of what would have been, are no results of a period. */
const DEAL =
  /\b(?:to (?:merge|combine|acquire|be acquired|buy|sell|divest)|mergers?|definitive agreements?|agrees? to|completes? (?:the )?(?:acquisition|merger|sale|purchase))\b/i
/** Sales of a month, or of a retailer's four or five weeks, are no results of operations. */
const MONTHLY =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|monthly)\b(?: 20\d\d| 19\d\d)?,? (?:[\w-]+ ){0,2}(?:sales|revenues?|traffic|production|metrics)\b/i
const WHOLE_PERIOD = /\b(?:quarter|year|half|q[1-4]|[1-4]q|fiscal)\b/i
const RESULTS_REPORTED =
  /(?<!\bto )\b(?:reports?|posts?|announces?)\b.{0,60}\b(?:results|earnings|income|profit|loss)\b/i
const DELAYED =
  /\b(?:results|earnings|conference call)\b[^.]{0,120}\b(?:postpone\w*|will be (?:delayed|rescheduled))|\bpostpone\w*[^.]{0,60}\b(?:earnings|results|conference call)\b/i
const REPORTED =
  /\b(?:report|announc|post|releas|record|deliver|achiev|earn|issu|provid|publish|present)(?:e?s|e?d|ing)\b.{0,260}\b(?:results|earnings|net (?:income|loss|sales|revenues?|profit)|revenues?|profits?|loss|sales)\b/i
const FIGURE =
  /\b(?:net (?:income|loss|earnings|sales|revenues?|profit)|revenues?|sales|earnings|operating (?:income|profit|loss)|eps|per (?:diluted |common )?share)\b.{0,120}?(?:[$€£¥]|\b(?:EUR|USD|US\$|RMB)\b)\s?\(?\d/i

/** A headline of anything but results. Where figures follow it, they count for more. */
function isOtherNews(headline: string): boolean {
  if (RESULTS_REPORTED.test(headline)) return false
  const period = (RESULT.test(headline) || RESULT_TOLD.test(headline)) && PERIOD.test(headline)
  return NOT_YET.test(headline) || (OTHER_NEWS.test(headline) && !period)
}

/** Results that are delayed, or told once more in a transcript. */
const isRetold = (lead: string, front: readonly Passage[]) =>
  DELAYED.test(lead) || front.some(({ text }) => text.length < 150 && /\btranscript\b/i.test(text))

/**
 * How much speaks for a paper being a release of results: its headline, its first sentence, its first figures. 0 is
 * none at all; an announcement of a date, a delay or a transcript is below 0.
 */
export function resultsEvidence(passages: readonly Passage[]): number {
  const body = findBody(passages, null)
  if (body < 0) return 0
  const headline = readHeadline(passages, body) ?? ''
  const lead = splitSentences(passages[body]?.text ?? '')
    .slice(0, 2)
    .map(({ text }) => text)
    .join(' ')
  const figures = passages.slice(0, body + 10).filter(({ text }) => FIGURE.test(text)).length
  if (MONTHLY.test(headline) && !WHOLE_PERIOD.test(headline)) return -1
  if (DEAL.test(headline) && !RESULT.test(headline)) return -1
  if (isRetold(lead, passages.slice(0, body)) || (figures < 3 && isOtherNews(headline))) return -1
  const says = RESULT.test(headline) || (PERIOD.test(headline) && (figures > 1 || RESULT_TOLD.test(headline)))
  const reports = PERIOD.test(lead) && (REPORTED.test(lead) || (PERIOD_FIRST.test(lead) && FIGURE.test(lead)))
  return (says ? 2 : 0) + (reports ? 3 : 0) + (figures > 1 ? 2 : 0)
}

// Item 12 of Form 8-K until August 2004, Item 2.02 since: "Results of Operations and Financial Condition".
const RESULTS_ITEMS = ['12', '2.02']
const OTHER_HOMES = ['5', '7', '9', '7.01', '8.01', '9.01']
// Under the results item any release about a period is one of results.
const RELEASE =
  /\b(?:(?:press |news |earnings |media )?release|announce\w*|report\w*)\b[^.]{0,220}\b(?:results|earnings|income|loss|revenues?|sales|quarter|fiscal|year)\b/i

/** What the results item of a cover says, down to the next item. */
function resultsItem(cover: readonly Passage[]): string {
  const from = cover.findIndex(({ text }) => /^item\s*(?:12|2\.02)(?!\d)/i.test(text))
  if (from < 0) return ''
  const length = cover.slice(from + 1).findIndex(({ text }) => /^(?:items?\s*\d|signatures?\b)/i.test(text))
  return cover
    .slice(from, length < 0 ? from + 6 : from + 1 + length)
    .map(({ text }) => text)
    .join(' ')
}

const CALL_HELD =
  /\b(?:conducted|held|hosted) (?:a|its|an)\b[^.]{0,60}\b(?:call|webcast|meeting)|\btranscript\b/i

/** How much the tables speak for results: an income statement most. */
function tablesOfResults(statements: readonly Statement[]): number {
  const kinds = new Set(statements.map(({ kind }) => kind))
  return (kinds.has('income') ? 2 : 0) + (kinds.has('balance') ? 1 : 0)
}

/** Does the filing report results of operations, itself or in the release that it furnishes? */
export function isEarnings(
  parts: readonly Part[],
  items: readonly string[],
  release: Part | null,
  statements: readonly Statement[],
): boolean {
  if (parts.some((part) => part.kind === 'report')) return true
  const cover = parts.find((part) => part.kind === 'cover')
  const evidence = release ? resultsEvidence(release.passages) : 0
  const tabled = evidence > 0 ? tablesOfResults(statements) : 0
  // Where no item tells, the paper and its tables do; in other items' papers, the paper must say it too.
  if (!cover || items.length === 0) return evidence + tabled >= 5
  if (!items.some((item) => RESULTS_ITEMS.includes(item))) {
    return evidence >= 4 && evidence + tabled >= 5 && items.every((item) => OTHER_HOMES.includes(item))
  }
  if (evidence >= 3) return true
  const said = resultsItem(cover.passages)
  return evidence >= 0 && RELEASE.test(said) && !CALL_HELD.test(said)
}

const FRONT_LABEL =
  /^(?:for immediate release|(?:news|press|earnings|media) (?:release|information)|financial news)\b/i

/** A release says so, has a dateline, or speaks of results; a contract or a prospectus filed as an exhibit does not. */
function isRelease({ passages }: Part): boolean {
  const body = findBody(passages, null)
  if (body < 0) return false
  const dated = readDateline(passages[body]?.text ?? '', null) !== null
  return (
    dated ||
    passages.slice(0, body).some(({ text }) => FRONT_LABEL.test(text)) ||
    resultsEvidence(passages) >= 2
  )
}

/** The paper that is the release: of the exhibits numbered 99, the one that speaks most of results. */
export function chooseRelease(parts: readonly Part[]): Part | null {
  const exhibits = parts.filter((part) => part.kind === 'exhibit' && part.passages.length > 0)
  const releases = exhibits.filter(
    (part) => (part.exhibit === null || /^99/.test(part.exhibit)) && isRelease(part),
  )
  if (releases.length < 2) return releases[0] ?? null
  const ranked = releases.map((part) => ({ part, evidence: resultsEvidence(part.passages) }))
  return ranked.reduce((best, one) => (best.evidence >= one.evidence ? best : one)).part
}
