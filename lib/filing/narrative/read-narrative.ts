import type { ConferenceCall, Filing, Finding, Release, Statement } from '../filing.ts'
import type { Tree } from '../tree.ts'
import { readCalls } from './calls.ts'
import { coverLines } from './cover-lines.ts'
import { readCurrency } from './currency.ts'
import { chooseRelease, isEarnings, isRelease } from './earnings.ts'
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

function doubts(
  calls: readonly ConferenceCall[],
  earnings: boolean,
  release: Release | null,
  period: Filing['period'],
): Finding[] {
  const warn = (code: string, message: string, source: Finding['source']): Finding => ({
    severity: 'warning',
    code,
    message,
    source,
  })
  const undated = calls.filter((call) => call.start === null)
  return [
    ...undated.map((call) =>
      warn(
        'call-without-start',
        'The call is announced, but its day, time and zone are not all printed.',
        call.source,
      ),
    ),
    ...(earnings && !period
      ? [
          warn(
            'period-not-found',
            'The filing reports results, but the end of its period was not found.',
            null,
          ),
        ]
      : []),
    ...(earnings && release && !release.headline
      ? [
          warn(
            'headline-not-found',
            'The release has no headline that could be told from what stands around it.',
            null,
          ),
        ]
      : []),
  ]
}

/** Reads what is written rather than tabled. The statements are needed for the period they report on. */
export function readNarrative(tree: Tree, statements: readonly Statement[]): Narrative {
  const parts = readParts(tree)
  const cover = parts.find((part) => part.kind !== 'exhibit')
  const lines = coverLines(cover?.passages ?? [])
  const form = readForm(tree, cover ?? null)
  const reportDate = cover?.kind === 'cover' ? readReportDate(lines, tree.header, form) : null
  const items = cover?.kind === 'cover' && /^8-?K/i.test(form ?? '') ? readItems(cover.passages) : []
  const paper = chooseRelease(parts)
  const earnings = isEarnings(parts, items, paper)
  const release = paper && isRelease(paper) ? readRelease(paper.passages, reportDate) : null
  const anchor = release?.date ?? reportDate
  const told = paper ?? (cover?.kind === 'report' ? cover : null)
  const registrant = readRegistrant(tree, lines)
  const calls = earnings && told ? callsOf(told, cover, anchor) : []
  const period = earnings
    ? readPeriod({
        texts: periodTexts(release, told, cover),
        statements,
        facts: tree.facts,
        header: tree.header,
        anchor: anchor ?? filedOn(tree),
      })
    : null
  return {
    form,
    items,
    earnings,
    registrant: { ...registrant, name: registrant.name ?? (paper ? releaseName(paper.passages) : null) },
    reportDate,
    exhibits: readExhibits(parts),
    period,
    currency: readCurrency(texts(told)) ?? (earnings && cover ? 'USD' : null),
    release,
    calls,
    safeHarbor: told ? readSafeHarbor(told.passages) : null,
    findings: doubts(calls, earnings, release, period),
  }
}

/** A call that the release leaves to the cover's own text is read there. */
function callsOf(told: Part, cover: Part | undefined, anchor: string | null): ConferenceCall[] {
  const calls = told.kind === 'report' ? [] : readCalls(told.passages, anchor)
  return calls.length > 0 || cover?.kind !== 'cover' ? calls : readCalls(cover.passages, anchor)
}

function periodTexts(release: Release | null, told: Part | null, cover: Part | undefined): string[] {
  if (told?.kind === 'report') return texts(told)
  const body = release ? release.paragraphs.map((paragraph) => paragraph.text) : texts(told)
  return [release?.headline ?? '', ...body.slice(0, 40), ...texts(told), ...texts(cover)]
}

const filedOn = (tree: Tree) =>
  tree.header?.filedAt?.slice(0, 10) ??
  coverFact(tree.facts, 'dei:DocumentPeriodEndDate')?.match(/^\d{4}-\d\d-\d\d$/)?.[0] ??
  null
