/** What pages say to search engines, in the words of schema.org. */
import type { BreadcrumbList, Corporation, Dataset, Event, Graph, NewsArticle, WithContext } from 'schema-dts'
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
export function corporationJsonLd(issuer: Issuer, site: string): WithContext<Corporation> {
  return { '@context': CONTEXT, ...corporation(issuer, site) }
}

/** NewsArticle, Dataset with its distributions, an Event for each call, and BreadcrumbList of a report. */
export function reportJsonLd(report: PublishedReport, issuer: Issuer, site: string): Graph {
  return {
    '@context': CONTEXT,
    '@graph': [
      corporation(issuer, site),
      newsArticle(report, site),
      dataset(report, issuer.name, site),
      ...report.content.calls.flatMap((call) => callEvent(call, report, issuer.name, site)),
      breadcrumbs(report, site),
    ],
  }
}

// What is not known is undefined, which JSON leaves out.
function corporation(issuer: Issuer, site: string) {
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

const reference = (site: string) => ({ '@id': `${site}/#company` })

function newsArticle(report: PublishedReport, site: string): NewsArticle {
  const address = `${site}/results/${report.slug}`
  const { release } = report.content
  return {
    '@type': 'NewsArticle',
    '@id': `${address}#article`,
    mainEntityOfPage: address,
    headline: release?.headline ?? `${report.name} results`,
    datePublished: report.liveAt.toISOString(),
    dateModified: report.liveAt.toISOString(),
    image: `${address}/picture.png`,
    author: reference(site),
    publisher: reference(site),
    about: reference(site),
    locationCreated: release?.city ? { '@type': 'Place', name: release.city } : undefined,
  }
}

const DISTRIBUTIONS = [
  ['statements.csv', 'text/csv'],
  ['statements.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['report.json', 'application/json'],
  ['xbrl.json', 'application/json'],
] as const

function dataset(report: PublishedReport, company: string, site: string): Dataset {
  const address = `${site}/results/${report.slug}`
  return {
    '@type': 'Dataset',
    '@id': `${address}#dataset`,
    name: `Financial statements, ${report.name.toLowerCase()}`,
    description: `The financial statements of ${company} for the period ended ${report.periodEnd}, as published with its results, figure by figure.`,
    temporalCoverage: report.periodEnd,
    creator: reference(site),
    isAccessibleForFree: true,
    distribution: DISTRIBUTIONS.map(([file, format]) => ({
      '@type': 'DataDownload',
      contentUrl: `${address}/downloads/${file}`,
      encodingFormat: format,
    })),
  }
}

function callEvent(call: ConferenceCall, report: PublishedReport, company: string, site: string): Event[] {
  if (!call.start) return []
  return [
    {
      '@type': 'Event',
      name: `${company}: conference call, ${report.name.toLowerCase()}`,
      startDate: call.start,
      eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
      eventStatus: 'https://schema.org/EventScheduled',
      location: { '@type': 'VirtualLocation', url: `${site}/results/${report.slug}#call` },
      organizer: reference(site),
    },
  ]
}

function breadcrumbs(report: PublishedReport, site: string): BreadcrumbList {
  const steps = [
    ['Overview', `${site}/`],
    ['Results', `${site}/results`],
    [report.name, `${site}/results/${report.slug}`],
  ] as const
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(([name, item], at) => ({ '@type': 'ListItem', position: at + 1, name, item })),
  }
}
