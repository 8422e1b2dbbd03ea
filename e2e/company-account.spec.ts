import { type MutableToken, OAuth2Server } from 'oauth2-mock-server'
import { listEvents } from '../db/queries/audit.ts'
import { addPerson } from '../db/scratch-db.ts'
import { test as base, expect } from './fixtures.ts'

/** An identity provider on this machine, who signs in whoever `claims` says. */
interface Provider {
  claims: Record<string, unknown>
  issuer: string
}

const test = base.extend<{ provider: Provider }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
  provider: async ({}, use) => {
    const server = new OAuth2Server()
    await server.issuer.keys.generate('RS256')
    await server.start(0, 'localhost')
    const provider: Provider = { claims: {}, issuer: server.issuer.url ?? '' }
    server.service.on('beforeTokenSigning', (token: MutableToken) => {
      Object.assign(token.payload, { sub: 'somebody' }, provider.claims)
    })
    await use(provider)
    await server.stop()
  },
  settings: async ({ provider }, use) =>
    use({ OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: 'newsroom', OIDC_CLIENT_SECRET: 'between us' }),
})

test('The company’s identity provider lets in who was invited, and nobody else', async ({
  page,
  site,
  provider,
}) => {
  addPerson(site.db, 'author', 'Ada Marsh')
  const come = async (claims: Record<string, unknown>) => {
    provider.claims = claims
    await page.goto('/admin/sign-in?next=/admin/filings')
    await page.getByRole('button', { name: 'Sign in with your company account' }).click()
  }
  await come({ email: 'eve@example.com', email_verified: true })
  await expect(page.getByText(/nobody here was invited under its e-mail/)).toBeVisible()
  await come({ email: 'ada.marsh@example.com', email_verified: false })
  await expect(page.getByText(/nobody here was invited under its e-mail/)).toBeVisible()
  await come({ email: 'ada.marsh@example.com', email_verified: true })
  await page.waitForURL('**/admin/filings')
  await expect(page.getByRole('link', { name: 'Ada Marsh' })).toBeVisible()
  expect(listEvents(site.db, 1)[0]?.detail.with).toBe('identity provider')
})
