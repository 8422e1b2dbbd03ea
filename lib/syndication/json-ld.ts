/** What pages say to search engines, in the words of schema.org. */
import type { BreadcrumbList, Dataset, Graph, NewsArticle } from 'schema-dts'
import type { Filing } from '../filing/filing.ts'
import { callEvent } from './conference-call.ts'
import { eventThing } from './event-json-ld.ts'
import { CONTEXT, corporationThing, type Issuer, reference } from './issuer-json-ld.ts'

/** What is told of a published report. */
export interface PublishedReport {
  slug: string
  /** "Second quarter 2003". */
  name: string
  periodEnd: string
  liveAt: Date
  content: Filing
}

/** NewsArticle, Dataset with its distributions, an Event for each call, and BreadcrumbList of a report. */
export function reportJsonLd(report: PublishedReport, issuer: Issuer, site: string): Graph {
  return {
    '@context': CONTEXT,
    '@graph': [
      corporationThing(issuer, site),
      newsArticle(report, site),
      dataset(report, issuer.name, site),
      ...report.content.calls
        .map((call, place) => callEvent(call, place, report, issuer.name, site))
        .flatMap((event) => (event ? [eventThing(event, site)] : [])),
      breadcrumbs(report, site),
    ],
  }
}

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
