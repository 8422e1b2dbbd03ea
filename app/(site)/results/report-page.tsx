import { readCompany } from '#app/read-company.ts'
import { getDb } from '#db/client.ts'
import { getNextLiveQuarter, listLiveQuarters } from '#db/queries/public-quarters.ts'
import { type LiveReport, listLiveVersions } from '#db/queries/reports.ts'
import { filingOfQuarterBefore } from '../quarter-before.ts'
import { Contact } from '../site-footer.tsx'
import { CallDetails } from './call-details.tsx'
import { CallMaterials } from './call-materials.tsx'
import { Downloads } from './downloads.tsx'
import { KeyFigures } from './key-figures.tsx'
import { Neighbours } from './neighbours.tsx'
import { Release } from './release.tsx'
import { ReportHeader } from './report-header.tsx'
import { ReportJsonLd } from './report-json-ld.tsx'
import { SafeHarborSection } from './safe-harbor.tsx'
import { type StatementChoice, Statements } from './statements.tsx'
import { TieOutNote } from './tie-out-note.tsx'
import { Versions } from './versions.tsx'
import { WhatChanged } from './what-changed.tsx'

interface Props {
  report: LiveReport
  /** Null for a superseded version. */
  choice: StatementChoice | null
  now: Date
}

/** All that one quarter publishes, in one of its live versions. */
export function ReportPage({ report, choice, now }: Props) {
  const db = getDb()
  const company = readCompany()
  const [latest = null] = listLiveQuarters(db, now, 1)
  const [earlier = null] = listLiveQuarters(db, now, 1, report)
  const later = getNextLiveQuarter(db, report, now)
  const versions = listLiveVersions(db, report.slug, now)
  const { content } = report
  const timeZone = company?.timeZone ?? 'UTC'
  return (
    <article>
      <ReportJsonLd report={report} company={company} />
      <ReportHeader
        report={report}
        superseded={(versions[0]?.number ?? 0) > report.versionNumber}
        latest={later && latest}
        timeZone={timeZone}
      />
      {report.correctionReason && (
        <WhatChanged
          report={report}
          before={versions.find(({ number }) => number < report.versionNumber)?.number ?? null}
          now={now}
        />
      )}
      <KeyFigures filing={content} before={filingOfQuarterBefore(db, report, now)} />
      <div className="mt-12 grid grid-cols-[minmax(0,1fr)] gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,38rem)_minmax(0,1fr)]">
        <Release filing={content} />
        <aside className="space-y-10 self-start text-note lg:border-l lg:border-rule lg:pl-8">
          <CallDetails calls={content.calls} timeZone={timeZone} now={now} slug={report.slug} />
          <CallMaterials quarter={report.slug} now={now} />
          <Downloads report={report} current={versions[0]?.number === report.versionNumber} />
          {company && (
            <section aria-labelledby="contact">
              <h2 id="contact" className="label mb-2">
                Contact
              </h2>
              <Contact company={company} />
            </section>
          )}
        </aside>
      </div>
      <Statements report={report} choice={choice} />
      <TieOutNote checks={content.checks} />
      <SafeHarborSection safeHarbor={content.safeHarbor} />
      <Versions report={report} versions={versions} timeZone={timeZone} />
      <Neighbours earlier={earlier} later={later} />
    </article>
  )
}
