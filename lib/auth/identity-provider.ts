import type { OAuthConfig } from 'next-auth/providers/oauth'
import { z } from 'zod'
import type { Db, Tx } from '#db/open-db.ts'
import { recordEvent } from '#db/queries/audit.ts'
import { getPersonByEmail } from '#db/queries/people.ts'
import type { Session } from '#db/schema.ts'
import { readEnvironment } from '#lib/environment/environment.ts'
import { done, type Outcome, refused } from '#lib/publication/outcome.ts'
import { type Client, openSession } from './session.ts'
import { VISITOR } from './sign-in-limit.ts'

/** The name of the company's identity provider in next-auth: part of its callback's address. */
export const COMPANY_PROVIDER = 'company'

/** Of what a provider says about somebody (OpenID Connect Core 1.0, 5.1), what counts here. */
const claims = z.object({
  sub: z.string().min(1),
  email: z.email(),
  email_verified: z.union([z.literal(true), z.literal('true')]),
})

/** The company's own identity provider, where the environment names one: a list of one, or of none. */
export function companyProviders(): OAuthConfig<Record<string, unknown>>[] {
  const read = readEnvironment(process.env)
  if ('faults' in read) throw new Error(read.faults.join(' '))
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = read.environment
  if (!OIDC_ISSUER) return []
  return [
    {
      id: COMPANY_PROVIDER,
      name: 'Company account',
      type: 'oauth',
      wellKnown: `${OIDC_ISSUER}/.well-known/openid-configuration`,
      issuer: OIDC_ISSUER,
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET,
      authorization: { params: { scope: 'openid email profile' } },
      idToken: true,
      checks: ['pkce', 'state', 'nonce'],
      profile: (given) => ({ id: String(given.sub) }),
    },
  ]
}

/** Opens a session for whom the provider vouches, if somebody was invited under that address, which it verified. */
export function signInByProvider(db: Db, profile: unknown, client: Client, now: Date): Outcome<Session> {
  const read = claims.safeParse(profile)
  return db.transaction(
    (tx): Outcome<Session> => {
      if (!read.success) return turnAway(tx, 'an unknown e-mail', 'e-mail not verified', client, now)
      const { email } = read.data
      const person = getPersonByEmail(tx, email)
      if (!person) return turnAway(tx, email, 'not invited', client, now)
      return done(openSession(tx, person, client, now, 'identity provider'))
    },
    { behavior: 'immediate' },
  )
}

function turnAway(tx: Tx, subject: string, wrong: string, { address }: Client, now: Date): Outcome<never> {
  recordEvent(tx, { by: VISITOR, verb: 'fail to sign in', subject, detail: { wrong, address } }, now)
  return refused('not-invited', 'Nobody was invited under this address.')
}
