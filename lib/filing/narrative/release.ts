import type { Release } from '../filing.ts'
import { placeOf } from '../place.ts'
import { type Dateline, readDateline } from './dateline.ts'
import { findDates, resolveDate } from './dates.ts'
import { readHeadline } from './headline.ts'
import type { Passage } from './passages.ts'
import { periodEndIn } from './period-end.ts'
import { findBody } from './release-body.ts'

/** Place and day may stand on a line of their own above the text ("Amsterdam, 30 April 2020"), or the day alone. */
function lineAbove(passages: readonly Passage[], near: string | null): Dateline {
  for (const { text } of passages.flatMap((passage) => passage.lines)) {
    const date = findDates(text)[0]
    if (!date?.year || text.length - date.end > 3) continue
    const before = text.slice(0, date.at).replace(/[\s,–—-]+$/, '')
    const city = /^[A-Z][\w.'’]*(?:[ -][A-Z][\w.'’]*){0,2}(?=,|$)/.exec(before)?.[0] ?? null
    if (before.length < 14 || (city && before.length < 40))
      return { city: city && !DAY.test(city) ? city : null, date: resolveDate(date, near) }
  }
  return { city: null, date: null }
}

const DAY = /day$|^dated?$|^release/i

const ENDED = /^[\W]*(?:#\s*#|-\s*0\s*-|end$|source\b.{0,80}-\s?0\s?-|co:\s)/i

/** Of what stands in tables, only list items and whole sentences are text; the rest belongs to the tables. */
function isParagraph({ kind, text, inGrid, bullet }: Passage): boolean {
  if (kind === 'row' || !/[a-z]{2}/i.test(text)) return false
  return !inGrid || text.length > 100 || (bullet && text.split(' ').length > 3)
}

/** "Consolidated Balance Sheets", "(unaudited)": lines that lead to a table belong to it. */
function captions(passages: readonly Passage[]): ReadonlySet<Passage> {
  const found = new Set<Passage>()
  passages.toReversed().forEach((passage, i, reversed) => {
    const next = reversed[i - 1]
    const leads = next && ((next.inGrid && !isParagraph(next)) || found.has(next))
    if (leads && !passage.bullet && passage.text.length < 120 && !/[.!?]["”]?$/.test(passage.text))
      found.add(passage)
  })
  return found
}

function paragraphsOf(passages: readonly Passage[]): Passage[] {
  const end = passages.findIndex((passage) => ENDED.test(passage.text))
  const told = passages.slice(0, end < 0 ? undefined : end)
  const ofTables = captions(told)
  return told.filter((passage) => isParagraph(passage) && !ofTables.has(passage))
}

/**
 * A release as it reads: headline, dateline, paragraphs (headings and list items among them, tables left out).
 * `reportDate` gives a dateline without a year its year.
 */
export function readRelease(passages: readonly Passage[], reportDate: string | null): Release | null {
  const body = findBody(passages, reportDate)
  const first = passages[body]
  if (!first) return null
  // Without a report's date, the period that has just ended tells the year of "Oct. 21".
  const near =
    reportDate ??
    periodEndIn(
      passages.slice(body, body + 3).map(({ text }) => text),
      null,
    )
  const dateline = readDateline(first.text, near)
  const above = lineAbove(passages.slice(0, body), near)
  return {
    headline: readHeadline(passages, body),
    city: dateline?.city ?? above.city,
    date: dateline?.date ?? above.date,
    paragraphs: paragraphsOf(passages.slice(body)).map((passage) => ({
      text: passage.text,
      source: placeOf(passage),
    })),
  }
}
