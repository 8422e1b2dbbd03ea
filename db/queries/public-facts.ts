/** Figures across quarters, by way of the one door. */
import { and, asc, inArray, isNotNull } from 'drizzle-orm'
import type { ReportedFact } from '../../lib/syndication/history/reported.ts'
import type { DbOrTx } from '../open-db.ts'
import { fact, publication } from '../schema.ts'
import { isLive, type LiveQuarter } from './reports.ts'

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
  const live = db.select({ id: publication.versionId }).from(publication).where(isLive(now))
  const rows = db
    .select(fields)
    .from(fact)
    .where(
      and(
        inArray(fact.versionId, [...of.keys()]),
        inArray(fact.versionId, live),
        concepts ? inArray(fact.concept, [...concepts]) : isNotNull(fact.concept),
        isNotNull(fact.end),
        inArray(fact.kind, ['income', 'balance', 'cash-flow']),
      ),
    )
    .orderBy(asc(fact.versionId), asc(fact.statement), asc(fact.line), asc(fact.column))
    .all()
  return rows
    .flatMap(({ versionId, ...row }) => {
      const quarter = of.get(versionId)
      return quarter ? [{ ...row, slug: quarter.slug, liveAt: quarter.liveAt }] : []
    })
    .sort((a, b) => a.liveAt.getTime() - b.liveAt.getTime())
}

const fields = {
  versionId: fact.versionId,
  statement: fact.statement,
  line: fact.line,
  column: fact.column,
  kind: fact.kind,
  label: fact.label,
  concept: fact.concept,
  unit: fact.unit,
  end: fact.end,
  months: fact.months,
  value: fact.value,
  printed: fact.printed,
}
