/** Search over what is public, by way of the one door. */
import { MARK_END, MARK_START, searchQuery } from '../../lib/syndication/search-query.ts'
import type { Db } from '../open-db.ts'
import { withHeadlines } from './public-headlines.ts'
import { listLiveQuartersOfVersions } from './public-quarters.ts'
import type { LiveReportEntry } from './reports.ts'
import { bringIndexTo, versionOfRow } from './search-index.ts'

export interface Match {
  report: LiveReportEntry
  passages: MarkedPassage[]
}

interface MarkedPassage {
  rowid: number
  anchor: string
  part: string
  marked: string
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
  bringIndexTo(db, now)
  const found = foundByVersion(db, query)
  const shown = [...found].slice(0, most)
  const ids = shown.map(([id]) => id)
  const reports = withHeadlines(db, listLiveQuartersOfVersions(db, ids, now), now)
  const passages = passagesWithMarks(
    db,
    query,
    shown.flatMap(([, rows]) => rows.slice(0, MOST_PER_REPORT)),
  )
  const matches = ids.flatMap((id) => {
    const report = reports.find(({ versionId }) => versionId === id)
    return report ? [{ report, passages: passages.filter(({ rowid }) => versionOfRow(rowid) === id) }] : []
  })
  return { matches, total: found.size }
}

/** The rows of the index that match, by the version they are of, the best first. */
function foundByVersion(db: Db, query: string): Map<number, number[]> {
  const rows = db.$client
    .prepare<[string, number], number>(
      `select rowid from temp.passage where passage match ? and rank match 'bm25(4.0, 1.0)' order by rank limit ?`,
    )
    .pluck()
    .all(query, MOST_PASSAGES)
  const found = new Map<number, number[]>()
  for (const rowid of rows) {
    const version = versionOfRow(rowid)
    found.set(version, [...(found.get(version) ?? []), rowid])
  }
  return found
}

/**
 * The passages of those rows with the words found in marks: slow, so for those alone that are shown. Numbers are bound
 * as reals, which the index's own look-up of a row does not know.
 */
function passagesWithMarks(db: Db, query: string, rows: readonly number[]): MarkedPassage[] {
  const one = db.$client.prepare<[string, string, string, number], MarkedPassage>(
    `select rowid, anchor, part, snippet(passage, 0, ?, ?, '…', 32) as marked
     from temp.passage where passage match ? and rowid = cast(? as integer)`,
  )
  return rows.flatMap((row) => one.get(MARK_START, MARK_END, query, row) ?? [])
}
