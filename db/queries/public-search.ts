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
  rowid: number
  versionId: number
}

const MOST_PASSAGES = 1000
const MOST_PER_REPORT = 3

/**
 * The reports whose text has all the words typed, the best match first, each with its best passages: as many as asked
 * for, and how many there are in all.
 */
export function searchLiveReports(
  db: Db,
  typed: string,
  now: Date,
  most: number,
): { matches: Match[]; total: number } {
  const query = searchQuery(typed)
  if (query === null) return { matches: [], total: 0 }
  const reports = listLiveQuarters(db, now)
  bringIndexTo(db, reports, now)
  const found = db.$client
    .prepare<[string, number], Found>(
      `select rowid, version_id as versionId from temp.passage
       where passage match ? order by bm25(passage, 4.0, 1.0), rowid limit ?`,
    )
    .all(query, MOST_PASSAGES)
  const byVersion = new Map<number, number[]>()
  for (const { rowid, versionId } of found)
    byVersion.set(versionId, [...(byVersion.get(versionId) ?? []), rowid])
  const shown = [...byVersion].slice(0, most)
  const ids = shown.map(([id]) => id)
  const passages = passagesWithMarks(
    db,
    query,
    shown.flatMap(([, rows]) => rows.slice(0, MOST_PER_REPORT)),
  )
  const named = withHeadlines(
    db,
    reports.filter(({ versionId }) => ids.includes(versionId)),
    now,
  )
  const matches = ids.flatMap((id) => {
    const report = named.find(({ versionId }) => versionId === id)
    return report ? [{ report, passages: passages.filter(({ versionId }) => versionId === id) }] : []
  })
  return { matches, total: byVersion.size }
}

interface MarkedPassage {
  versionId: number
  anchor: string
  part: string
  marked: string
}

/** The passages of those rows, the best first, with the words found in marks: slow, so for those alone that are shown. */
function passagesWithMarks(db: Db, query: string, rows: readonly number[]): MarkedPassage[] {
  return db.$client
    .prepare<unknown[], MarkedPassage>(
      `select version_id as versionId, anchor, part, snippet(passage, 0, ?, ?, '…', 32) as marked
       from temp.passage where passage match ? and rowid in (${rows.map(() => '?').join(', ')})
       order by bm25(passage, 4.0, 1.0), rowid`,
    )
    .all(MARK_START, MARK_END, query, ...rows)
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
