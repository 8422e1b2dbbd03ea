/** What pages say to search engines, in the words of schema.org. */
import type { ConferenceCall, Filing } from '../filing/filing.ts'

/** The company as its listing and its filings name it. */
export interface Issuer {
  name: string
  ticker: string | null
  mic: string | null
  website: string | null
  contactEmail: string | null
  contactPhone: string | null
}

/** What is told of a published report. */
export interface PublishedReport {
  slug: string
  /** "Second quarter 2003". */
  name: string
  periodEnd: string
  liveAt: Date
  content: Filing
}

const CONTEXT = 'https://schema.org'

/** The Corporation, its ticker as MIC and symbol ("XNAS:ZOOM"). */
export function corporationJsonLd(issuer: Issuer, site: string): object {
  return { '@context': CONTEXT, ...corporation(issuer, site) }
}

/** NewsArticle, Dataset with its distributions, an Event for each call, and BreadcrumbList of a report. */
export function reportJsonLd(report: PublishedReport, issuer: Issuer, site: string): object {
  const company = corporation(issuer, site)
  return {
    '@context': CONTEXT,
    '@graph': [
      company,
      newsArticle(report, company, site),
      dataset(report, company, site),
      ...report.content.calls.flatMap((call) => callEvent(call, report, company, site)),
      breadcrumbs(report, site),
    ],
  }
}

function corporation(issuer: Issuer, site: string) {
  return compact({
    '@type': 'Corporation',
    '@id': `${site}/#company`,
    name: issuer.name,
    tickerSymbol: issuer.ticker && issuer.mic ? `${issuer.mic}:${issuer.ticker}` : issuer.ticker,
    url: issuer.website ?? site,
    email: issuer.contactEmail,
    telephone: issuer.contactPhone,
  })
}

type Corporation = ReturnType<typeof corporation>

const reference = (company: Corporation) => ({ '@id': company['@id'] })

function newsArticle(report: PublishedReport, company: Corporation, site: string) {
  const address = `${site}/results/${report.slug}`
  return compact({
    '@type': 'NewsArticle',
    '@id': `${address}#article`,
    mainEntityOfPage: address,
    headline: report.content.release?.headline ?? `${report.name} results`,
    datePublished: report.liveAt.toISOString(),
    dateModified: report.liveAt.toISOString(),
    image: `${address}/picture.png`,
    author: reference(company),
    publisher: reference(company),
    about: reference(company),
    locationCreated: report.content.release?.city && { '@type': 'Place', name: report.content.release.city },
  })
}

const DISTRIBUTIONS = [
  ['statements.csv', 'text/csv'],
  ['statements.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['report.json', 'application/json'],
  ['xbrl.json', 'application/json'],
] as const

function dataset(report: PublishedReport, company: Corporation, site: string) {
  const address = `${site}/results/${report.slug}`
  return {
    '@type': 'Dataset',
    '@id': `${address}#dataset`,
    name: `Financial statements, ${report.name.toLowerCase()}`,
    description: `The financial statements of ${company.name} for the period ended ${report.periodEnd}, as published with its results, figure by figure.`,
    temporalCoverage: report.periodEnd,
    creator: reference(company),
    isAccessibleForFree: true,
    distribution: DISTRIBUTIONS.map(([file, format]) => ({
      '@type': 'DataDownload',
      contentUrl: `${address}/downloads/${file}`,
      encodingFormat: format,
    })),
  }
}

function callEvent(call: ConferenceCall, report: PublishedReport, company: Corporation, site: string) {
  if (!call.start) return []
  return [
    {
      '@type': 'Event',
      name: `${company.name}: conference call, ${report.name.toLowerCase()}`,
      startDate: call.start,
      eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
      eventStatus: 'https://schema.org/EventScheduled',
      location: { '@type': 'VirtualLocation', url: `${site}/results/${report.slug}#call` },
      organizer: reference(company),
    },
  ]
}

function breadcrumbs(report: PublishedReport, site: string) {
  const steps = [
    ['Overview', `${site}/`],
    ['Results', `${site}/results`],
    [report.name, `${site}/results/${report.slug}`],
  ]
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(([name, item], at) => ({ '@type': 'ListItem', position: at + 1, name, item })),
  }
}

/** Without what is not known. */
function compact<T extends Record<string, unknown>>(thing: T): T {
  return Object.fromEntries(
    Object.entries(thing).filter(([, value]) => value !== null && value !== undefined),
  ) as T
}
