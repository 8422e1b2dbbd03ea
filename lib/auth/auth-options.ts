import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { getDb } from '#db/client.ts'
import { authSecret } from './auth-secret.ts'
import { COMPANY_PROVIDER, companyProviders, signInByProvider } from './identity-provider.ts'
import { LONGEST_SESSION } from './session.ts'
import { clientOf, currentClient, sessionCookie } from './session-cookie.ts'
import { signIn, signInForm } from './sign-in.ts'

declare module 'next-auth' {
  interface Session {
    /** The id of our own session row. */
    sid?: string
  }
  interface User {
    sid?: string
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    sid?: string
  }
}

/** next-auth with a signed cookie that carries no more than the id of a session, whose row decides. */
export function authOptions(): NextAuthOptions {
  return {
    secret: authSecret(),
    session: { strategy: 'jwt', maxAge: LONGEST_SESSION / 1000 },
    cookies: { sessionToken: sessionCookie() },
    pages: { signIn: '/admin/sign-in', signOut: '/admin', error: '/admin/sign-in' },
    providers: [password, ...companyProviders()],
    callbacks: {
      signIn: async ({ user, account, profile }) => {
        if (account?.provider !== COMPANY_PROVIDER) return true
        const opened = signInByProvider(getDb(), profile, await currentClient(), new Date())
        if (opened.done) user.sid = opened.value.id
        return opened.done
      },
      jwt: ({ token, user }) => (user?.sid ? { sid: user.sid } : token),
      session: ({ session, token }) => ({ expires: session.expires, sid: token.sid }),
    },
  }
}

const password = CredentialsProvider({
  name: 'Password',
  credentials: {
    email: { label: 'E-mail', type: 'email' },
    password: { label: 'Password', type: 'password' },
    code: { label: 'Code', type: 'text' },
  },
  authorize: async (credentials, request) => {
    const form = signInForm.safeParse(credentials)
    if (!form.success) return null
    const opened = await signIn(getDb(), form.data, clientOf(request.headers ?? {}), new Date())
    if (!opened.done) throw new Error(opened.refusal.code)
    return { id: String(opened.value.personId), sid: opened.value.id }
  },
})
