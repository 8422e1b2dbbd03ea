import type { Database } from 'better-sqlite3'

/** Rows by table. */
export type RowCounts = Record<string, number>

export function countRows(sqlite: Database): RowCounts {
  const tables = sqlite
    .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name")
    .pluck()
    .all() as string[]
  return Object.fromEntries(
    tables.map((name) => [name, sqlite.prepare(`select count(*) from "${name}"`).pluck().get() as number]),
  )
}

/** What SQLite finds wrong with a database, in its words; null where it is whole. */
export function faultOf(sqlite: Database): string | null {
  const [found] = sqlite.pragma('integrity_check(1)') as { integrity_check: string }[]
  if (found?.integrity_check !== 'ok') return found?.integrity_check ?? 'no answer'
  const orphans = sqlite.pragma('foreign_key_check') as { table: string }[]
  return orphans[0] ? `a row of “${orphans[0].table}” refers to one that is not there` : null
}
