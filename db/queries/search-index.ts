/**
 * The index of the search: a temporary table of the connection that holds nothing but live versions. Each search first
 * brings it to what the one door shows at `now`, so neither a match nor the ranking, which weighs words by how often
 * they occur, can tell anything of a report under embargo.
 */
import { passagesOf } from '../../lib/syndication/passages.ts'
import { MARK_END, MARK_START } from '../../lib/syndication/search-query.ts'
import type { Db } from '../open-db.ts'
import { listLiveQuartersOfVersions, listLiveVersionIds } from './public-quarters.ts'
import { type LiveQuarter, listLiveContents } from './reports.ts'

/** The rows of a version follow one another, so that a row tells its version without being read. */
const MOST_ROWS_OF_ONE = 1_000_000

/** Which version a row of the index is of. */
export const versionOfRow = (rowid: number) => Math.floor(rowid / MOST_ROWS_OF_ONE)

/** Takes versions in that went live since the last search, and those out that are live no more. */
export function bringIndexTo(db: Db, now: Date): void {
  const sqlite = db.$client
  sqlite.exec(`
    create virtual table if not exists temp.passage using fts5(
      text, quarter, anchor unindexed, part unindexed, tokenize = 'porter unicode61 remove_diacritics 2');
    create table if not exists temp.indexed_version (version_id integer primary key);`)
  const indexed = new Set(
    sqlite.prepare<[], number>('select version_id from temp.indexed_version').pluck().all(),
  )
  const live = new Set(listLiveVersionIds(db, now))
  const gone = [...indexed].filter((id) => !live.has(id))
  const fresh = [...live].filter((id) => !indexed.has(id))
  if (gone.length === 0 && fresh.length === 0) return
  sqlite.transaction(() => {
    for (const id of gone) removeFromIndex(db, id)
    const quarters = new Map(listLiveQuartersOfVersions(db, fresh, now).map((one) => [one.versionId, one]))
    for (const { versionId, content } of listLiveContents(db, fresh, now)) {
      const quarter = quarters.get(versionId)
      if (quarter) addToIndex(db, quarter, content)
    }
  })()
}

function removeFromIndex(db: Db, versionId: number): void {
  const from = versionId * MOST_ROWS_OF_ONE
  db.$client
    .prepare('delete from temp.passage where rowid >= ? and rowid < ?')
    .run(from, from + MOST_ROWS_OF_ONE)
  db.$client.prepare('delete from temp.indexed_version where version_id = ?').run(versionId)
}

function addToIndex(db: Db, quarter: LiveQuarter, content: Parameters<typeof passagesOf>[0]): void {
  const { versionId, fiscalQuarter, fiscalYear, periodEnd } = quarter
  const add = db.$client.prepare(
    'insert into temp.passage (rowid, text, quarter, anchor, part) values (?, ?, ?, ?, ?)',
  )
  for (const [at, { text, anchor, part }] of passagesOf(content).slice(0, MOST_ROWS_OF_ONE).entries()) {
    const words = text.replaceAll(MARKS, ' ')
    add.run(
      versionId * MOST_ROWS_OF_ONE + at,
      words,
      `Q${fiscalQuarter} ${fiscalYear} ${periodEnd}`,
      anchor,
      part,
    )
  }
  db.$client.prepare('insert into temp.indexed_version values (?)').run(versionId)
}

const MARKS = new RegExp(`[${MARK_START}${MARK_END}]`, 'g')
