import type { Metadata } from 'next'
import { getDb } from '#db/client.ts'
import { getCompany } from '#db/queries/company.ts'
import { type BoardEntry, listBoard, namesOfPeople } from '#db/queries/newsroom.ts'
import { listPeople } from '#db/queries/people.ts'
import { requirePerson } from '#lib/auth/current-person.ts'
import { may } from '#lib/auth/may.ts'
import { standingOf } from '#lib/publication/standing.ts'
import { BoardTable, type QuarterOnBoard } from './board-table.tsx'
import { FirstSteps } from './first-steps.tsx'
import { Newsroom } from './newsroom.tsx'

export const metadata: Metadata = { title: 'Board' }

/** Where each quarter stands: what is in work before what is public. */
export default async function BoardPage() {
  const person = await requirePerson('/admin')
  const db = getDb()
  const now = new Date()
  const quarters = listBoard(db).flatMap((entry) => onBoard(entry, now))
  const inWork = quarters.filter(({ standing }) => IN_WORK.includes(standing.is))
  const settled = quarters.filter((quarter) => !inWork.includes(quarter))
  const company = getCompany(db)
  const shared = { names: namesOfPeople(db), people: listPeople(db), company, now }
  return (
    <Newsroom person={person} room="/admin">
      <h1>Board</h1>
      {quarters.length === 0 ? (
        <FirstSteps person={person} company={company} />
      ) : (
        <section aria-labelledby="in-work" className="mt-10">
          <h2 id="in-work" className="mb-3">
            In work
          </h2>
          {inWork.length > 0 ? (
            <BoardTable quarters={inWork} inWork labelledBy="in-work" {...shared} />
          ) : (
            <p className="text-soft">
              Nothing is in work.{' '}
              {may(person, 'upload') && (
                <>
                  <a href="/admin/filings">Upload the next filing</a>: its quarter appears here.
                </>
              )}
            </p>
          )}
        </section>
      )}
      {settled.length > 0 && (
        <section aria-labelledby="published" className="mt-14">
          <h2 id="published" className="mb-3">
            Published
          </h2>
          <BoardTable quarters={settled} inWork={false} labelledBy="published" {...shared} />
        </section>
      )}
    </Newsroom>
  )
}

const IN_WORK: readonly QuarterOnBoard['standing']['is'][] = ['draft', 'in review', 'approved', 'scheduled']

function onBoard(entry: BoardEntry, now: Date): QuarterOnBoard[] {
  const { versions, approvals, publications } = entry
  const [version] = versions
  if (!version) return []
  const approval = approvals.find(
    (row) => row.versionId === version.id && row.contentHash === version.contentHash && !row.withdrawnAt,
  )
  const standing = standingOf(version, approval ?? null, publications, now)
  const meanwhile = versions
    .filter(({ id }) => id !== version.id)
    .map((other) => ({ version: other, standing: standingOf(other, null, publications, now) }))
    .filter(({ standing: { is } }) => is === 'live' || is === 'scheduled')
  return [{ entry, version, standing, meanwhile }]
}
