'use client'

import { useState } from 'react'

/** The way in through the company's identity provider. It leaves the site, so no plain form could go there. */
export function CompanyAccount({ provider, next }: { provider: string; next: string }) {
  const [failed, setFailed] = useState(false)
  const leave = async () => {
    setFailed(false)
    const address = await providerAddress(provider, next).catch(() => null)
    if (address) window.location.assign(address)
    else setFailed(true)
  }
  return (
    <div className="grid gap-3">
      <div>
        <button type="button" className="button quiet" onClick={leave}>
          Sign in with your company account
        </button>
      </div>
      {failed && (
        <p role="alert" className="notice fault">
          The company’s sign-in does not answer. Try again, or use your password.
        </p>
      )}
    </div>
  )
}

/** Where next-auth sends the browser: it wants its token against forged requests back first. */
async function providerAddress(provider: string, next: string): Promise<string> {
  const { csrfToken } = await (await fetch('/api/auth/csrf')).json()
  const body = new URLSearchParams({ csrfToken, callbackUrl: next, json: 'true' })
  const answered = await fetch(`/api/auth/signin/${provider}`, { method: 'POST', body })
  const { url } = await answered.json()
  // where the provider is out of reach, next-auth leads back to this page
  if (new URL(url).origin === window.location.origin) throw new Error('no provider')
  return url
}
