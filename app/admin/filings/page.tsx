import type { Metadata } from 'next'
import { dateAndTime, shortDate } from '#app/dates.ts'
import { getDb } from '#db/client.ts'
import { getCompany } from '#db/queries/company.ts'
import { type FilingEntry, listFilings } from '#db/queries/filings.ts'
import { requirePerson } from '#lib/auth/current-person.ts'
import { may } from '#lib/auth/may.ts'
import { Newsroom } from '../newsroom.tsx'
import { UploadForm } from './upload-form.tsx'

export const metadata: Metadata = { title: 'Filings' }

export default async function FilingsPage() {
  const person = await requirePerson('/admin/filings')
  const filings = listFilings(getDb())
  const timeZone = getCompany(getDb())?.timeZone ?? 'UTC'
  return (
    <Newsroom person={person} room="/admin/filings">
      <h1 className="mb-8">Filings</h1>
      {may(person, 'upload') ? (
        <UploadForm />
      ) : (
        <p className="notice">Authors and admins upload filings; you can read what they uploaded.</p>
      )}
      <section aria-labelledby="uploaded" className="mt-14">
        <h2 id="uploaded" className="mb-4">
          Uploaded
        </h2>
        {filings.length === 0 ? (
          <p className="text-soft">
            Nothing yet. The first filing you upload becomes a draft of its quarter.
          </p>
        ) : (
          <FilingTable filings={filings} timeZone={timeZone} />
        )}
      </section>
    </Newsroom>
  )
}

function FilingTable({ filings, timeZone }: { filings: FilingEntry[]; timeZone: string }) {
  return (
    <table className="roster">
      <thead>
        <tr>
          <th scope="col">File</th>
          <th scope="col">Form and items</th>
          <th scope="col">Registrant</th>
          <th scope="col">Report date</th>
          <th scope="col">Quarter</th>
          <th scope="col">Uploaded</th>
        </tr>
      </thead>
      <tbody>
        {filings.map((filing) => (
          <tr key={filing.id}>
            <th scope="row" className="[overflow-wrap:anywhere]">
              {filing.fileName}
            </th>
            <td data-name="Form">{formAndItems(filing)}</td>
            <td data-name="Registrant">{filing.registrant ?? '—'}</td>
            <td data-name="Report date" className="whitespace-nowrap">
              {filing.reportDate ? shortDate(filing.reportDate) : '—'}
            </td>
            <td data-name="Quarter" className="whitespace-nowrap">
              <QuarterLink filing={filing} />
            </td>
            <td data-name="Uploaded" className="text-soft">
              <time dateTime={filing.uploadedAt.toISOString()}>
                {dateAndTime(filing.uploadedAt, timeZone)}
              </time>{' '}
              by {filing.uploadedBy}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function formAndItems({ form, items }: FilingEntry): string {
  return [form ?? 'no form', items.length > 0 && `Item ${items.join(', ')}`].filter(Boolean).join(' · ')
}

function QuarterLink({ filing }: { filing: FilingEntry }) {
  const { report, versionNumber } = filing
  if (!report || versionNumber === null) return <a href={`/admin/filings/${filing.id}`}>Say which quarter</a>
  return (
    <a href={`/admin/reports/${report.slug}/${versionNumber}`}>
      Q{report.fiscalQuarter} {report.fiscalYear}
    </a>
  )
}
