'use server'

import { redirect } from 'next/navigation'
import { getDb } from '#db/client.ts'
import { currentSession } from '#lib/auth/current-person.ts'
import { revokeSession } from '#lib/auth/session.ts'
import { takeSession } from '#lib/auth/session-cookie.ts'

export async function signOut(): Promise<void> {
  const current = await currentSession()
  if (current) revokeSession(getDb(), current.person, current.sessionId, new Date())
  await takeSession()
  redirect('/admin/sign-in')
}
