/** Figures across quarters, by way of the one door. */
import { sql } from 'drizzle-orm'
import type { ReportedFact } from '../../lib/syndication/history/reported.ts'
import type { DbOrTx } from '../open-db.ts'
import { fact, publication } from '../schema.ts'
import { isLive, type LiveQuarter } from './reports.ts'

type Row = Omit<ReportedFact, 'slug' | 'liveAt'> & { versionId: number }

/**
 * The dated figures, whose concept is sure, of live quarters (as `listLiveQuarters` gives them), in the order in which
 * those became public and their statements print them; of some concepts only, where those are named.
 */
export function listLiveFacts(
  db: DbOrTx,
  quarters: readonly LiveQuarter[],
  now: Date,
  concepts?: readonly string[],
): ReportedFact[] {
  const of = new Map(quarters.map((quarter) => [quarter.versionId, quarter]))
  return readFacts(db, [...of.keys()], now, concepts)
    .flatMap(({ versionId, ...row }) => {
      const quarter = of.get(versionId)
      return quarter ? [{ ...row, slug: quarter.slug, liveAt: quarter.liveAt }] : []
    })
    .sort((a, b) => a.liveAt.getTime() - b.liveAt.getTime())
}

/** As SQLite gives them: a thousand rows with nothing to decode take longer to map than to read. */
function readFacts(
  db: DbOrTx,
  versionIds: readonly number[],
  now: Date,
  concepts?: readonly string[],
): Row[] {
  const live = sql`select ${publication.versionId} from ${publication} where ${isLive(now)}`
  return db.all<Row>(sql`
    select ${fact.versionId} as "versionId", ${fact.statement}, ${fact.line}, ${fact.column}, ${fact.kind},
      ${fact.label}, ${fact.concept}, ${fact.unit}, ${fact.end}, ${fact.months}, ${fact.value}, ${fact.printed}
    from ${fact}
    where ${fact.versionId} in ${versionIds} and ${fact.versionId} in (${live})
      and ${concepts ? sql`${fact.concept} in ${concepts}` : sql`${fact.concept} is not null`}
      and ${fact.end} is not null and ${fact.kind} in ('income', 'balance', 'cash-flow')
    order by ${fact.versionId}, ${fact.statement}, ${fact.line}, ${fact.column}`)
}
