import { redirect } from 'next/navigation'
import { getServerSession } from 'next-auth'
import { getDb } from '#db/client.ts'
import type { Person } from '#db/schema.ts'
import { authOptions } from './auth-options.ts'
import { may, type Permission } from './may.ts'
import { mustEnrol } from './require-second-factor.ts'
import { continueSession } from './session.ts'

export interface CurrentSession {
  person: Person
  sessionId: string
  /** A second factor is required, and this person has none: the account page is all there is until then. */
  mustEnrol: boolean
}

/** Who asks, with the session: null where there is none, or it ended. The row is read at every request. */
export async function currentSession(): Promise<CurrentSession | null> {
  const sessionId = (await getServerSession(authOptions()))?.sid
  if (!sessionId) return null
  const person = continueSession(getDb(), sessionId, new Date())
  return person && { person, sessionId, mustEnrol: mustEnrol(getDb(), person, sessionId) }
}

/** Who asks and may go on: null without a session, and where a second factor has to be enrolled first. */
export async function currentPerson(): Promise<Person | null> {
  const current = await currentSession()
  return current && !current.mustEnrol ? current.person : null
}

/** The session of who asks; without one the visitor is sent to sign in, and comes back to `path` after. */
export async function requireSession(path: string): Promise<CurrentSession> {
  return (await currentSession()) ?? redirect(`/admin/sign-in?next=${encodeURIComponent(path)}`)
}

/** As {@link requireSession}; who has to enrol a second factor is led there. */
export async function requirePerson(path: string): Promise<Person> {
  const { person, mustEnrol } = await requireSession(path)
  return mustEnrol ? redirect('/admin/account') : person
}

/** As {@link requirePerson}; who lacks the permission is sent to the board. */
export async function requirePermission(path: string, permission: Permission): Promise<Person> {
  const person = await requirePerson(path)
  return may(person, permission) ? person : redirect('/admin')
}
