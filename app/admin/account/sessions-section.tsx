import { dateAndTime } from '#app/dates.ts'
import type { Db } from '#db/open-db.ts'
import { getCompany } from '#db/queries/company.ts'
import { listSessions } from '#db/queries/sessions.ts'
import type { Person } from '#db/schema.ts'
import { deviceOf } from '#lib/auth/device.ts'
import { ActionForm } from '../action-form.tsx'
import { SubmitButton } from '../submit-button.tsx'
import { endSession } from './actions.ts'

interface Props {
  db: Db
  person: Person
  /** The id of the session that looks. */
  current: string
  now: Date
}

/** Where a person is signed in. */
export function SessionsSection({ db, person, current, now }: Props) {
  const timeZone = getCompany(db)?.timeZone ?? 'UTC'
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions" className="mb-4">
        Where you are signed in
      </h2>
      <ul>
        {listSessions(db, person.id, now).map((session) => (
          <li
            key={session.id}
            className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 border-b border-rule py-3"
          >
            <div>
              <p className="font-semibold">
                {deviceOf(session.userAgent)}
                {session.id === current && <span className="font-normal text-gain"> (this one)</span>}
              </p>
              <p className="text-note text-soft">
                From {session.address ?? 'an unknown address'}
                {session.openedBy === 'identity-provider' && ', by the identity provider'}; last seen{' '}
                <time dateTime={session.lastSeenAt.toISOString()}>
                  {dateAndTime(session.lastSeenAt, timeZone)}
                </time>
              </p>
            </div>
            {session.id !== current && (
              <ActionForm action={endSession.bind(null, session.id)}>
                <SubmitButton tone="quiet">End</SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
