import type { Metadata } from 'next'
import type { LiveReport } from '#db/queries/reports.ts'
import { alternatesOf } from '../alternates.ts'
import { quarterLabel, quarterName } from '../quarter-name.ts'

/** What search engines and link previews are told of a report at its address. */
export function reportMetadata(report: LiveReport, path: string) {
  const headline = report.content.release?.headline ?? `${quarterName(report)} results`
  const description = opening(report.content.release?.paragraphs[0]?.text ?? headline)
  return {
    title: `${quarterLabel(report)}: ${headline}`,
    description,
    alternates: alternatesOf(path),
    openGraph: {
      type: 'article',
      title: headline,
      description,
      url: path,
      publishedTime: report.liveAt.toISOString(),
      images: [{ url: `/results/${report.slug}/picture.png`, width: 1200, height: 630, alt: headline }],
    },
    twitter: { card: 'summary_large_image' },
  } satisfies Metadata
}

const LONGEST = 160

/** The first words of a text, as many as a search result shows. */
export function opening(text: string): string {
  if (text.length <= LONGEST) return text
  return `${text.slice(0, text.lastIndexOf(' ', LONGEST - 1))}…`
}
