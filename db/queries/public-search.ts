/**
 * Search over what is public. The index is a temporary table of the connection that holds nothing but live versions:
 * each search first brings it to what the one door shows at `now`. So neither a match nor the ranking, which weighs
 * words by how often they occur, can tell anything of a report under embargo.
 */

import { passagesOf } from '../../lib/syndication/passages.ts'
import { MARK_END, MARK_START, searchQuery } from '../../lib/syndication/search-query.ts'
import type { Db } from '../open-db.ts'
import { withHeadlines } from './public-headlines.ts'
import { type LiveQuarter, type LiveReportEntry, listLiveContents, listLiveQuarters } from './reports.ts'

export interface Match {
  report: LiveReportEntry
  passages: { anchor: string; part: string; marked: string }[]
}

interface Found {
  versionId: number
  anchor: string
  part: string
  marked: string
}

const MOST_PASSAGES = 80
const MOST_PER_REPORT = 3

/** The reports whose text has all the words typed, the best match first, each with its best passages. */
export function searchLiveReports(db: Db, typed: string, now: Date): Match[] {
  const query = searchQuery(typed)
  if (query === null) return []
  const reports = listLiveQuarters(db, now)
  bringIndexTo(db, reports, now)
  const found = db.$client
    .prepare<[string, string, string, number], Found>(
      `select version_id as versionId, anchor, part, snippet(passage, 0, ?, ?, '…', 32) as marked
       from temp.passage where passage match ? order by bm25(passage, 4.0, 1.0), rowid limit ?`,
    )
    .all(MARK_START, MARK_END, query, MOST_PASSAGES)
  const ids = new Set(found.map(({ versionId }) => versionId))
  const matching = reports.filter((report) => ids.has(report.versionId))
  return grouped(found, withHeadlines(db, matching, now))
}

function grouped(found: readonly Found[], reports: readonly LiveReportEntry[]): Match[] {
  const matches = new Map<number, Match>()
  for (const { versionId, ...passage } of found) {
    const report = reports.find((one) => one.versionId === versionId)
    if (!report) continue
    const match = matches.get(versionId) ?? { report, passages: [] }
    if (match.passages.length < MOST_PER_REPORT) match.passages.push(passage)
    matches.set(versionId, match)
  }
  return [...matches.values()]
}

function bringIndexTo(db: Db, reports: readonly LiveQuarter[], now: Date): void {
  const sqlite = db.$client
  sqlite.exec(`
    create virtual table if not exists temp.passage using fts5(
      text, quarter, anchor unindexed, part unindexed, version_id unindexed,
      tokenize = 'porter unicode61 remove_diacritics 2');
    create table if not exists temp.indexed_version (version_id integer primary key);`)
  const indexed = new Set(
    sqlite.prepare('select version_id from temp.indexed_version').pluck().all() as number[],
  )
  const live = new Map(reports.map((report) => [report.versionId, report]))
  const gone = [...indexed].filter((id) => !live.has(id))
  const fresh = [...live.keys()].filter((id) => !indexed.has(id))
  if (gone.length === 0 && fresh.length === 0) return
  sqlite.transaction(() => {
    for (const id of gone) {
      sqlite.prepare('delete from temp.passage where version_id = ?').run(id)
      sqlite.prepare('delete from temp.indexed_version where version_id = ?').run(id)
    }
    for (const { versionId, content } of listLiveContents(db, fresh, now)) {
      const report = live.get(versionId)
      if (report) addToIndex(db, report, content)
    }
  })()
}

function addToIndex(db: Db, report: LiveQuarter, content: Parameters<typeof passagesOf>[0]): void {
  const add = db.$client.prepare(
    'insert into temp.passage (text, quarter, anchor, part, version_id) values (?, ?, ?, ?, ?)',
  )
  const quarter = `Q${report.fiscalQuarter} ${report.fiscalYear} ${report.periodEnd}`
  for (const { text, anchor, part } of passagesOf(content)) {
    add.run(
      text.replaceAll(MARK_START, ' ').replaceAll(MARK_END, ' '),
      quarter,
      anchor,
      part,
      report.versionId,
    )
  }
  db.$client.prepare('insert or ignore into temp.indexed_version values (?)').run(report.versionId)
}
