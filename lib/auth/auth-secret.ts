/** What signs the session cookie. `npm start` sees to it that there is one. */
export function authSecret(): string {
  const secret = process.env.AUTH_SECRET
  if (!secret) throw new Error('AUTH_SECRET is not set. Start Openbell with npm start, which makes one.')
  return secret
}
