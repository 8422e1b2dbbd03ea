import type { Metadata } from 'next'
import { getDb } from '#db/client.ts'
import { requireSession } from '#lib/auth/current-person.ts'
import { Newsroom } from '../newsroom.tsx'
import { PasswordSection } from './password-section.tsx'
import { SecondFactorSection } from './second-factor-section.tsx'
import { SessionsSection } from './sessions-section.tsx'

export const metadata: Metadata = { title: 'Account' }

/** One's own password, authenticator app and sessions. All there is for who has to enrol first. */
export default async function AccountPage() {
  const { person, sessionId, mustEnrol } = await requireSession('/admin/account')
  return (
    <Newsroom person={person} room="/admin/account">
      <h1>{person.name}</h1>
      <p className="mt-2 text-soft">
        {person.email}, {person.role}
      </p>
      {mustEnrol && (
        <p role="alert" className="notice caution mt-6">
          This newsroom asks for a second factor. Set up an authenticator app here; everything else opens
          after.
        </p>
      )}
      <div className="mt-10 grid max-w-[44rem] gap-14">
        <SecondFactorSection person={person} />
        <PasswordSection email={person.email} />
        <SessionsSection person={person} current={sessionId} now={new Date()} db={getDb()} />
      </div>
    </Newsroom>
  )
}
