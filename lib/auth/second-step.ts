import { cookies } from 'next/headers'
import { decode, encode } from 'next-auth/jwt'
import { siteUrl } from '#lib/environment/site-url.ts'
import { authSecret } from './auth-secret.ts'

const NAME = 'openbell-second-step'
const MINUTES = 5
// a key of its own: the cookie is never mistaken for a session, nor a session for it
const SALT = 'second step'

/** Remembers for five minutes, in a sealed cookie, whose password fitted: the code is asked for on the next page. */
export async function awaitCode(personId: number): Promise<void> {
  const maxAge = MINUTES * 60
  const value = await encode({ token: { personId }, secret: authSecret(), salt: SALT, maxAge })
  const jar = await cookies()
  jar.set(NAME, value, { ...OPTIONS, secure: siteUrl().startsWith('https:'), maxAge })
}

/** Whose code is awaited; null where nobody's is, or the five minutes are over. */
export async function personAwaited(): Promise<number | null> {
  const token = (await cookies()).get(NAME)?.value
  if (!token) return null
  const read = await decode({ token, secret: authSecret(), salt: SALT }).catch(() => null)
  return typeof read?.personId === 'number' ? read.personId : null
}

export async function awaitNoCode(): Promise<void> {
  const jar = await cookies()
  jar.set(NAME, '', { ...OPTIONS, maxAge: 0 })
}

const OPTIONS = { httpOnly: true, sameSite: 'lax', path: '/admin/sign-in' } as const
