import { readCurrency } from '../currency.ts'
import type { ConferenceCall, Filing, Release, Statement } from '../filing.ts'
import type { Tree } from '../tree.ts'
import { readCalls } from './calls.ts'
import { coverLines } from './cover-lines.ts'
import { findDoubts } from './doubts.ts'
import { chooseRelease, isEarnings } from './earnings.ts'
import { readExhibits } from './exhibits.ts'
import { readForm } from './form.ts'
import { readItems } from './items.ts'
import { type Part, readParts } from './parts.ts'
import { readPeriod } from './period.ts'
import { coverFact, readRegistrant } from './registrant.ts'
import { readRelease } from './release.ts'
import { releaseName } from './release-name.ts'
import { readReportDate } from './report-date.ts'
import { readSafeHarbor } from './safe-harbor.ts'

/** Everything of a filing but its statements and their checks. */
export type Narrative = Pick<
  Filing,
  | 'form'
  | 'items'
  | 'earnings'
  | 'registrant'
  | 'reportDate'
  | 'exhibits'
  | 'period'
  | 'currency'
  | 'release'
  | 'calls'
  | 'safeHarbor'
  | 'findings'
>

const texts = (part: Part | null | undefined) => part?.passages.map((passage) => passage.text) ?? []

/** Reads what is written rather than tabled. The statements are needed for the period they report on. */
export function readNarrative(tree: Tree, statements: readonly Statement[]): Narrative {
  const parts = readParts(tree)
  const cover = parts.find((part) => part.kind !== 'exhibit')
  const lines = coverLines(cover?.passages ?? [])
  const form = readForm(tree, cover ?? null)
  const reportDate = cover?.kind === 'cover' ? readReportDate(lines, tree.header, form) : null
  const items = cover?.kind === 'cover' && /^8-?K/i.test(form ?? '') ? readItems(cover.passages) : []
  const paper = chooseRelease(parts)
  const earnings = isEarnings(parts, items, paper, statements)
  const release = paper ? readRelease(paper.passages, reportDate) : null
  const anchor = release?.date ?? reportDate
  const told = paper ?? (cover?.kind === 'report' ? cover : null)
  const registrant = readRegistrant(tree, lines)
  const calls = earnings && told ? callsOf(told, cover, anchor) : []
  const evidence = {
    texts: periodTexts(release, told, cover),
    statements,
    facts: tree.facts,
    header: tree.header,
  }
  const period = earnings ? readPeriod({ ...evidence, anchor: anchor ?? filedOn(tree) }) : null
  const money = told ? texts(told) : parts.filter((part) => part.kind === 'exhibit').flatMap(texts)
  return {
    form,
    items,
    earnings,
    registrant: { ...registrant, name: registrant.name ?? (paper ? releaseName(paper.passages) : null) },
    reportDate,
    exhibits: readExhibits(parts),
    period,
    currency: readCurrency(money) ?? (earnings && (cover || isListed(told)) ? 'USD' : null),
    release,
    calls,
    safeHarbor: told ? readSafeHarbor(told.passages) : null,
    findings: findDoubts({ earnings, release, period, reportDate, calls, statements }),
  }
}

/** A call that the release leaves to the cover's own text is read there. */
function callsOf(told: Part, cover: Part | undefined, anchor: string | null): ConferenceCall[] {
  const calls = told.kind === 'report' ? [] : readCalls(told.passages, anchor)
  return calls.length > 0 || cover?.kind !== 'cover' ? calls : readCalls(cover.passages, anchor)
}

/** A domestic registrant states its amounts in dollars (Regulation S-X, 3-20), though it may print no sign of them. */
const isListed = (told: Part | null) =>
  texts(told)
    .slice(0, 12)
    .some((text) => /\b(?:nasdaq|nyse|amex)\b/i.test(text))

function periodTexts(release: Release | null, told: Part | null, cover: Part | undefined): string[] {
  if (told?.kind === 'report') return texts(told)
  const body = release ? release.paragraphs.map((paragraph) => paragraph.text) : texts(told)
  return [release?.headline ?? '', ...body.slice(0, 40), ...texts(told), ...texts(cover)]
}

const filedOn = (tree: Tree) =>
  tree.header?.filedAt?.slice(0, 10) ??
  coverFact(tree.facts, 'dei:DocumentPeriodEndDate')?.match(/^\d{4}-\d\d-\d\d$/)?.[0] ??
  null
