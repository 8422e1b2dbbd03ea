import { cookies, headers } from 'next/headers'
import { encode } from 'next-auth/jwt'
import type { Session } from '#db/schema.ts'
import { siteUrl } from '#lib/environment/site-url.ts'
import { authSecret } from './auth-secret.ts'
import { type Client, LONGEST_SESSION } from './session.ts'

/** The cookie of next-auth's session, marked secure where the site is served by https. */
export function sessionCookie() {
  const secure = siteUrl().startsWith('https:')
  return {
    name: `${secure ? '__Secure-' : ''}next-auth.session-token`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure } as const,
  }
}

/** Hands the browser a session that was just opened, as next-auth itself would: so forms work without scripts. */
export async function giveSession(session: Session): Promise<void> {
  const { name, options } = sessionCookie()
  const maxAge = LONGEST_SESSION / 1000
  const token = await encode({ token: { sid: session.id }, secret: authSecret(), maxAge })
  const jar = await cookies()
  jar.set(name, token, { ...options, maxAge })
}

export async function takeSession(): Promise<void> {
  const { name, options } = sessionCookie()
  const jar = await cookies()
  jar.set(name, '', { ...options, maxAge: 0 })
}

/** Where the current request came from. The last hop's word counts: what stands before it anybody can write. */
export async function currentClient(): Promise<Client> {
  const asked = await headers()
  return clientOf(Object.fromEntries(asked))
}

export function clientOf(asked: Record<string, unknown>): Client {
  const forwarded = asked['x-forwarded-for']
  const agent = asked['user-agent']
  return {
    address: (typeof forwarded === 'string' && forwarded.split(',').at(-1)?.trim()) || 'unknown',
    userAgent: typeof agent === 'string' ? agent.slice(0, 300) : null,
  }
}
