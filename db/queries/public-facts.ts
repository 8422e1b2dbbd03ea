/** Figures across quarters, by way of the one door. */
import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm'
import type { DbOrTx } from '../open-db.ts'
import { fact, publication, report, version } from '../schema.ts'
import { isLive } from './reports.ts'

/**
 * The dated figures, whose concept is sure, of live versions (as `listLiveQuarters` gives them), in the order in
 * which the versions became public and the statements print them; of some concepts only, where those are named.
 */
export function listLiveFacts(db: DbOrTx, versionIds: number[], now: Date, concepts?: readonly string[]) {
  return db
    .selectDistinct({
      slug: report.slug,
      liveAt: publication.liveAt,
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
    })
    .from(fact)
    .innerJoin(version, eq(version.id, fact.versionId))
    .innerJoin(report, eq(report.id, version.reportId))
    .innerJoin(publication, eq(publication.versionId, version.id))
    .where(
      and(
        isLive(now),
        inArray(fact.versionId, versionIds),
        concepts ? inArray(fact.concept, [...concepts]) : isNotNull(fact.concept),
        isNotNull(fact.end),
        inArray(fact.kind, ['income', 'balance', 'cash-flow']),
      ),
    )
    .orderBy(asc(publication.liveAt), asc(fact.statement), asc(fact.line), asc(fact.column))
    .all()
}
