/** The company in the words of schema.org. */
import type { Corporation, WithContext } from 'schema-dts'

/** The company as its listing and its filings name it. */
export interface Issuer {
  name: string
  ticker: string | null
  mic: string | null
  website: string | null
  contactEmail: string | null
  contactPhone: string | null
}

export const CONTEXT = 'https://schema.org'

/** The Corporation, its ticker as MIC and symbol ("XNAS:ZOOM"). */
export function corporationJsonLd(issuer: Issuer, site: string): WithContext<Corporation> {
  return { '@context': CONTEXT, ...corporationThing(issuer, site) }
}

// What is not known is undefined, which JSON leaves out.
export function corporationThing(issuer: Issuer, site: string) {
  return {
    '@type': 'Corporation',
    ...reference(site),
    name: issuer.name,
    tickerSymbol:
      (issuer.ticker && issuer.mic ? `${issuer.mic}:${issuer.ticker}` : issuer.ticker) ?? undefined,
    url: issuer.website ?? site,
    email: issuer.contactEmail ?? undefined,
    telephone: issuer.contactPhone ?? undefined,
  } satisfies Corporation
}

/** Refers to the company from another thing of its graph. */
export const reference = (site: string) => ({ '@id': `${site}/#company` })
