import { redirect } from 'next/navigation'
import { getServerSession } from 'next-auth'
import { getDb } from '#db/client.ts'
import type { Person } from '#db/schema.ts'
import { authOptions } from './auth-options.ts'
import { may, type Permission } from './may.ts'
import { continueSession } from './session.ts'

/** Who asks, with the session: null where there is none, or it ended. The row is read at every request. */
export async function currentSession(): Promise<{ person: Person; sessionId: string } | null> {
  const sessionId = (await getServerSession(authOptions()))?.sid
  if (!sessionId) return null
  const person = continueSession(getDb(), sessionId, new Date())
  return person && { person, sessionId }
}

export async function currentPerson(): Promise<Person | null> {
  return (await currentSession())?.person ?? null
}

/** Who asks; without a session the visitor is sent to sign in, and comes back to `path` after. */
export async function requirePerson(path: string): Promise<Person> {
  return (await currentPerson()) ?? redirect(`/admin/sign-in?next=${encodeURIComponent(path)}`)
}

/** As {@link requirePerson}; who lacks the permission is sent to the board. */
export async function requirePermission(path: string, permission: Permission): Promise<Person> {
  const person = await requirePerson(path)
  return may(person, permission) ? person : redirect('/admin')
}
