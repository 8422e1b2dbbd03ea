import type { Metadata } from 'next'
import { dateAndTime } from '#app/dates.ts'
import { readCompany } from '#app/read-company.ts'
import { Titling } from '#app/words/titling.tsx'
import { withDashes } from '#app/words/typeset-words.ts'
import { getDb } from '#db/client.ts'
import { listLiveQuarters } from '#db/queries/public-quarters.ts'
import { getLatestLiveReport, type LiveReport } from '#db/queries/reports.ts'
import type { Company } from '#db/schema.ts'
import { siteUrl } from '#lib/environment/site-url.ts'
import type { Filing } from '#lib/filing/filing.ts'
import { corporationJsonLd } from '#lib/syndication/issuer-json-ld.ts'
import { alternatesOf } from './alternates.ts'
import { JsonLd } from './json-ld.tsx'
import { filingOfQuarterBefore } from './quarter-before.ts'
import { quarterName } from './quarter-name.ts'
import { RecentQuarters } from './recent-quarters.tsx'
import { KeyFigures } from './results/key-figures.tsx'
import { WhatIsNext } from './what-is-next.tsx'

export function generateMetadata(): Metadata {
  const company = readCompany()
  const name = company?.name ?? 'Investor relations'
  const description = `${name}: quarterly results, financial statements, conference calls and filings for investors.`
  return {
    title: { absolute: company ? `${name} investor relations` : name },
    description,
    alternates: alternatesOf('/'),
    openGraph: { type: 'website', title: `${name} investor relations`, description, url: '/' },
  }
}

/** As many as the charts show; the latest of them are listed. */
const QUARTERS_READ = 8

export default function OverviewPage() {
  const db = getDb()
  const now = new Date()
  const company = readCompany()
  const latest = getLatestLiveReport(db, now)
  const reports = listLiveQuarters(db, now, QUARTERS_READ)
  return (
    <>
      {company && <JsonLd thing={corporationJsonLd(company, siteUrl())} />}
      <h1 className="text-lead text-soft">{company?.tagline ?? 'Investor relations'}</h1>
      {latest ? (
        <LatestQuarter report={latest} before={filingOfQuarterBefore(db, latest, now)} company={company} />
      ) : (
        <NothingYet />
      )}
      <RecentQuarters quarters={reports} now={now} />
      <div className="mt-20 grid gap-x-16 gap-y-12 lg:grid-cols-2">
        <WhatIsNext latest={latest} now={now} />
        {reports.length > 1 && <EarlierQuarters reports={reports.slice(1, 6)} />}
      </div>
    </>
  )
}

function NothingYet() {
  return (
    <p className="mt-6 max-w-[38rem] text-lead text-soft">
      No quarter has been published yet. Results will stand here the moment they are public.
    </p>
  )
}

interface LatestProps {
  report: LiveReport
  before: Filing | null
  company: Company | null
}

function LatestQuarter({ report, before, company }: LatestProps) {
  const address = `/results/${report.slug}`
  const lead = report.content.release?.paragraphs[0]?.text
  return (
    <section
      aria-labelledby="latest"
      className="mt-4 grid gap-x-20 gap-y-10 border-t border-ink pt-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,21rem)]"
    >
      <div>
        <p className="label">{quarterName(report)}</p>
        <h2 id="latest" className="mt-3 text-title font-[480] tracking-[-0.018em]">
          <a href={address} className="no-underline hover:underline">
            <Titling>{report.content.release?.headline ?? `${quarterName(report)} results`}</Titling>
          </a>
        </h2>
        <p className="mt-4 text-note text-soft">
          Published{' '}
          <time dateTime={report.liveAt.toISOString()}>
            {dateAndTime(report.liveAt, company?.timeZone ?? 'UTC')}
          </time>
          {report.correctionReason && ', corrected'}
        </p>
        {lead && <p className="prose mt-6 sm:text-lead">{withDashes(lead)}</p>}
        <p className="mt-6">
          <a href={address} className="inline-block py-1">
            Read the release and the statements
          </a>
        </p>
      </div>
      <KeyFigures filing={report.content} before={before} linkBase={address} ledger />
    </section>
  )
}

function EarlierQuarters({ reports }: { reports: ReturnType<typeof listLiveQuarters> }) {
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier" className="label border-t border-ink pt-3">
        Earlier quarters
      </h2>
      <ul className="mt-2">
        {reports.map((report) => (
          <li key={report.id} className="border-b border-rule">
            <a href={`/results/${report.slug}`} className="block py-2">
              {quarterName(report)}
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-2">
        <a href="/results" className="inline-block py-1">
          All results
        </a>
      </p>
    </section>
  )
}
