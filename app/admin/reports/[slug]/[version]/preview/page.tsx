import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import SiteLayout from '#app/(site)/layout.tsx'
import { ReportPage } from '#app/(site)/results/report-page.tsx'
import { getDb } from '#db/client.ts'
import { findFiling } from '#db/queries/filings.ts'
import { getVersionByNumber, listPublications } from '#db/queries/versions.ts'
import { requirePerson } from '#lib/auth/current-person.ts'
import { recordLook } from '#lib/publication/record-look.ts'

export const metadata: Metadata = { title: 'Preview' }

interface Props {
  params: Promise<{ slug: string; version: string }>
}

/** A version as the public would see it now, marked. Only with a session, and never kept: pages here are not cached. */
export default async function PreviewPage({ params }: Props) {
  const { slug, version: number } = await params
  const review = `/admin/reports/${slug}/${number}`
  const person = await requirePerson(`${review}/preview`)
  const db = getDb()
  const now = new Date()
  const found = getVersionByNumber(db, slug, Number(number) || 0)
  const from = found && findFiling(db, found.version.filingId)
  if (!found || !from) notFound()
  recordLook(db, person, found, now)
  const { version, report } = found
  const planned = listPublications(db, report.id).find(
    (row) => row.versionId === version.id && !row.cancelledAt && !row.withdrawnAt,
  )
  const shown = {
    ...report,
    versionId: version.id,
    versionNumber: version.number,
    correctionReason: version.reason,
    liveAt: planned?.liveAt ?? now,
    sha256: from.filing.sha256,
    fileName: from.filing.fileName,
    content: version.content,
  }
  return (
    // Its bar comes last for a keyboard: the page’s own ways past the header begin the page.
    <div className="flex flex-col">
      <div>
        <SiteLayout>
          <ReportPage report={shown} choice={null} now={now} />
        </SiteLayout>
      </div>
      <aside
        aria-label="Preview"
        className="order-first sticky top-0 z-20 border-b border-ink bg-mark px-5 py-2 text-center"
      >
        <p className="font-semibold" role="note">
          Preview of version {version.number}: what the public{' '}
          {planned && planned.liveAt <= now ? 'sees' : 'does not see yet'}.{' '}
          <a href={review} className="text-ink">
            Back to the review
          </a>
        </p>
      </aside>
    </div>
  )
}
