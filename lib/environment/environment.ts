import { z } from 'zod'

const port = z.coerce
  .number('PORT must be a whole number from 1 to 65535, such as 3000.')
  .int('PORT must be a whole number from 1 to 65535, such as 3000.')
  .min(1, 'PORT must be a whole number from 1 to 65535, such as 3000.')
  .max(65535, 'PORT must be a whole number from 1 to 65535, such as 3000.')

const siteUrl = z
  .url({
    protocol: /^https?$/,
    abort: true,
    error: 'SITE_URL must be the full public address, such as https://investors.example.com.',
  })
  .refine((url) => new URL(url).pathname === '/' && !new URL(url).search, {
    error: 'SITE_URL must be an address without a path, such as https://investors.example.com.',
  })
  .transform((url) => new URL(url).origin)

const smtpUrl = z.url({
  protocol: /^smtps?$/,
  hostname: /./,
  error: 'SMTP_URL must be the address of a mail server, such as smtps://user:password@mail.example.com.',
})

const mailFrom = z
  .string()
  .refine((from) => z.email().safeParse(/<([^<>]+)>$/.exec(from)?.[1] ?? from).success, {
    error: 'MAIL_FROM must be an e-mail address, such as Investor Relations <ir@example.com>.',
  })

const ISSUER =
  'OIDC_ISSUER must be the https address of your identity provider, such as https://login.example.com.'

/** Without https, anybody on the way could vouch for anybody; only on one's own machine there is no way. */
const httpsUrl = (error: string) =>
  z
    .url({ protocol: /^https?$/, abort: true, error })
    .refine((url) => url.startsWith('https:') || ['localhost', '127.0.0.1'].includes(new URL(url).hostname), {
      error,
    })

const issuer = httpsUrl(ISSUER).transform((url) => url.replace(/\/+$/, ''))

const schema = z
  .object({
    PORT: port.default(3000),
    DATABASE_PATH: z.string().min(1, 'DATABASE_PATH must name a file.').default('.openbell/openbell.sqlite'),
    SITE_URL: siteUrl.optional(),
    AUTH_SECRET: z
      .string()
      .min(32, 'AUTH_SECRET must be at least 32 characters; leave it out and Openbell makes one.')
      .optional(),
    OPENBELL_DEMO: z
      .enum(['on', 'off'], 'OPENBELL_DEMO is on or off: whether an empty database gets the demo company.')
      .default('on'),
    SMTP_URL: smtpUrl.optional(),
    MAIL_FROM: mailFrom.optional(),
    OIDC_ISSUER: issuer.optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    WEBSUB_HUB: httpsUrl(
      'WEBSUB_HUB must be the https address of a WebSub hub, such as https://hub.example.com/.',
    ).optional(),
  })
  .refine((env) => !env.SMTP_URL || env.MAIL_FROM, {
    error: 'MAIL_FROM must say from which address mails are sent, since SMTP_URL is set.',
  })
  .refine((env) => new Set([!env.OIDC_ISSUER, !env.OIDC_CLIENT_ID, !env.OIDC_CLIENT_SECRET]).size === 1, {
    error: 'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together: set all three, or none.',
  })
  .transform((env) => ({ ...env, SITE_URL: env.SITE_URL ?? `http://localhost:${env.PORT}` }))

export type Environment = z.output<typeof schema>

/**
 * Reads Openbell's settings from environment variables. An empty variable counts as not set.
 * Returns either the settings, or one sentence for each fault.
 */
export function readEnvironment(
  env: Record<string, string | undefined>,
): { environment: Environment } | { faults: string[] } {
  const set = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  )
  const result = schema.safeParse(set)
  return result.success
    ? { environment: result.data }
    : { faults: result.error.issues.map((issue) => issue.message) }
}
