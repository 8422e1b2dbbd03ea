import { factsOf } from '../../lib/tie-out/fact.ts'
import type { PublishedFigures } from '../../lib/tie-out/published-figures.ts'
import type { DbOrTx } from '../open-db.ts'
import { listLiveQuarters } from './public-quarters.ts'
import { listLiveContents } from './reports.ts'
import { listSafeHarborsBefore } from './safe-harbors.ts'

/** What the quarters that are live at `now` say, but for one: what a new filing of that one is held against. */
export function publishedFigures(db: DbOrTx, exceptSlug: string | null, now: Date): PublishedFigures {
  const reports = listLiveQuarters(db, now)
    .filter(({ slug }) => slug !== exceptSlug)
    .reverse()
  const contents = new Map(
    listLiveContents(
      db,
      reports.map(({ versionId }) => versionId),
      now,
    ).map(({ versionId, content }) => [versionId, content]),
  )
  const told = reports.flatMap(({ slug, versionId }) => {
    const content = contents.get(versionId)
    return content ? [{ quarter: slug, content }] : []
  })
  return {
    facts: told.flatMap(({ quarter, content }) =>
      factsOf(content).map(({ line, column, unit, value, place }) => ({
        concept: line.concept,
        label: line.label,
        unit,
        end: column.end ?? '',
        months: column.months,
        value: value.toFixed(),
        place: place.toFixed(),
        quarter,
      })),
    ),
    safeHarbors: listSafeHarborsBefore(db, exceptSlug, now),
    releases: told
      .filter(({ quarter }) => exceptSlug === null || quarter < exceptSlug)
      .slice(-2)
      .map(({ quarter, content }) => ({
        quarter,
        paragraphs: content.release?.paragraphs.map(({ text }) => text) ?? [],
      })),
  }
}
