import type { Metadata } from 'next'
import { shortDate } from '#app/dates.ts'
import { readCompany } from '#app/read-company.ts'
import { ScrollRegion } from '#app/scroll-region.tsx'
import { getDb } from '#db/client.ts'
import { listLiveFilings } from '#db/queries/public-originals.ts'
import { webAddress } from '#lib/syndication/web-address.ts'
import { alternatesOf } from '../alternates.ts'

export const metadata: Metadata = {
  title: 'Filings',
  description: 'The documents as they were filed, byte for byte.',
  alternates: alternatesOf('/filings'),
}

interface Props {
  searchParams: Promise<{ span?: string | string[] }>
}

/** Filings in one go, unless all are asked for: two years of quarters. */
const SHOWN = 8

export default async function FilingsPage({ searchParams }: Props) {
  const db = getDb()
  const all = (await searchParams).span === 'all'
  const filings = listLiveFilings(db, new Date(), all ? undefined : SHOWN)
  return (
    <>
      <h1>Filings</h1>
      <p className="mt-5 max-w-[38rem] text-soft">
        Each document byte for byte as it was filed, with the SHA-256 that proves it.
        <Edgar cik={readCompany()?.cik ?? null} />
      </p>
      {filings.length === 0 ? (
        <p className="mt-6 text-lead text-soft">No filing has been published yet.</p>
      ) : (
        <div className="mt-10">
          <ScrollRegion labelledBy="filings" wide>
            <table className="listing">
              <caption id="filings" className="sr-only">
                Published filings, the latest first
              </caption>
              <thead>
                <tr>
                  <th scope="col">Filed for</th>
                  <th scope="col">Form</th>
                  <th scope="col">Items</th>
                  <th scope="col">Reported</th>
                  <th scope="col">Document</th>
                  <th scope="col">SHA-256</th>
                </tr>
              </thead>
              <tbody>
                {filings.map((filing) => (
                  <FilingRow key={`${filing.slug}-${filing.versionNumber}`} filing={filing} />
                ))}
              </tbody>
            </table>
          </ScrollRegion>
          {!all && filings.length === SHOWN && (
            <p className="mt-4">
              <a href="/filings?span=all" className="inline-block py-1">
                All filings
              </a>
            </p>
          )}
        </div>
      )}
    </>
  )
}

function FilingRow({ filing }: { filing: ReturnType<typeof listLiveFilings>[number] }) {
  const address = `/results/${filing.slug}`
  return (
    <tr>
      <th scope="row">
        <a href={address}>{filing.slug.toUpperCase().replace('-', ' ')}</a>
        {filing.versionNumber > 1 && <span className="text-soft">, version {filing.versionNumber}</span>}
      </th>
      <td>{filing.form ?? 'Exhibit'}</td>
      <td>{filing.items.join(', ')}</td>
      <td>{filing.reportDate && <time dateTime={filing.reportDate}>{shortDate(filing.reportDate)}</time>}</td>
      <td>
        <a href={`${address}/versions/${filing.versionNumber}/downloads/original`}>{filing.fileName}</a>{' '}
        <span className="text-soft">{kilobytes(filing.size)}</span>
      </td>
      <td>
        <code title={filing.sha256}>{filing.sha256.slice(0, 12)}…</code>
      </td>
    </tr>
  )
}

const kilobytes = (size: number) => `${Math.max(1, Math.round(size / 1024)).toLocaleString('en-US')} KB`

function Edgar({ cik }: { cik: string | null }) {
  const href =
    cik &&
    webAddress(`https://www.sec.gov/cgi-bin/browse-edgar?action=getcompany&CIK=${encodeURIComponent(cik)}`)
  return href ? (
    <>
      {' '}
      All filings are at the <a href={href}>SEC’s EDGAR</a>.
    </>
  ) : null
}
