import type { Metadata } from 'next'
import { getDb } from '#db/client.ts'
import { checkChain, listEvents, listVerbs, recordView } from '#db/queries/audit.ts'
import { getCompany } from '#db/queries/company.ts'
import { listBoard, namesOfPeople } from '#db/queries/newsroom.ts'
import { requirePermission } from '#lib/auth/current-person.ts'
import { Newsroom } from '../newsroom.tsx'
import { addressOf, askedEvents } from './asked-events.ts'
import { ChainNotice } from './chain-notice.tsx'
import { EventsTable } from './events-table.tsx'
import { FilterForm } from './filter-form.tsx'

export const metadata: Metadata = { title: 'Audit' }

const PAGE = 50

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Everything that was done, the newest first, and whether the log is whole. */
export default async function AuditPage({ searchParams }: Props) {
  const person = await requirePermission('/admin/audit', 'read audit')
  const { filter, before } = askedEvents(await searchParams)
  const db = getDb()
  const found = listEvents(db, PAGE + 1, filter, before)
  const shown = found.slice(0, PAGE)
  // An edit tells what it changed, of reports under embargo too.
  if (shown.some(({ verb }) => verb === 'edit')) recordView(db, person, 'audit log', {}, new Date())
  const last = shown.at(-1)
  return (
    <Newsroom person={person} room="/admin/audit">
      <h1 className="mb-6">Audit</h1>
      <ChainNotice check={checkChain(db)} />
      <div className="mt-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <FilterForm
          filter={filter}
          people={namesOfPeople(db)}
          verbs={listVerbs(db)}
          quarters={listBoard(db).map(({ report }) => report.slug)}
        />
        <a href={addressOf('/admin/audit/export', filter)} className="py-2.5" download>
          Download as CSV
        </a>
      </div>
      {shown.length === 0 ? (
        <p className="mt-8">No such event.</p>
      ) : (
        <EventsTable events={shown} timeZone={getCompany(db)?.timeZone ?? 'UTC'} />
      )}
      <nav aria-label="Pages" className="mt-6 flex gap-6">
        {before !== undefined && <a href={addressOf('/admin/audit', filter)}>Newest</a>}
        {found.length > PAGE && last && <a href={addressOf('/admin/audit', filter, last.seq)}>Older</a>}
      </nav>
    </Newsroom>
  )
}
