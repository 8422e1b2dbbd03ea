import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ScrollRegion } from '#app/scroll-region.tsx'
import { columnHead, durationHead } from '#app/statement/column-heads.ts'
import { getDb } from '#db/client.ts'
import { getOriginalOf } from '#db/queries/public-originals.ts'
import { getLiveReport, type LiveReport } from '#db/queries/reports.ts'
import { decode } from '#lib/filing/decode.ts'
import type { Source } from '#lib/filing/filing.ts'
import { type Excerpt, excerptAround } from '#lib/syndication/source-excerpt.ts'
import { quarterLabel } from '../../../quarter-name.ts'
import { findFigure } from '../../figure-place.ts'

interface Props {
  params: Promise<{ quarter: string }>
  searchParams: Promise<{ figure?: string | string[] }>
}

export const metadata: Metadata = { title: 'A figure in its filing', robots: { index: false } }

/** Where in the filing a figure was read, as text alone: nothing of the filing's own markup runs or shows. */
export default async function SourcePage({ params, searchParams }: Props) {
  const report = getLiveReport(getDb(), (await params).quarter, new Date())
  const figure = report && findFigure(report.content, (await searchParams).figure)
  if (!report || !figure) return notFound()
  const { statement, line, column, cell, place } = figure
  const period = [durationHead(column), columnHead(column)].filter(Boolean).join(' ')
  return (
    <>
      <p className="label">
        {quarterLabel(report)} · {statement.title}
      </p>
      <h1 className="mt-3">{line.label || statement.title}</h1>
      <dl className="mt-6 grid max-w-[38rem] grid-cols-[auto_1fr] gap-x-8 gap-y-1">
        <Fact name="Period">{period}</Fact>
        <Fact name="Printed">{cell.printed}</Fact>
        <Fact name="Read as">{[cell.value ?? 'no number', line.unit].filter(Boolean).join(' ')}</Fact>
        {line.concept && <Fact name="Concept">us-gaap:{line.concept}</Fact>}
      </dl>
      <SourceText report={report} source={cell.source} />
      <p className="mt-8">
        <a href={`/results/${report.slug}?sources=1#statement-${place.statement + 1}`}>
          Back to the statement
        </a>
      </p>
    </>
  )
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="text-soft">{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

function SourceText({ report, source }: { report: LiveReport; source: Source }) {
  const bytes = getOriginalOf(getDb(), report)
  const readsAsText = !['pdf', 'docx'].includes(report.content.format)
  const excerpt = bytes && readsAsText ? excerptAround(decode(bytes).text, source) : null
  return (
    <section className="mt-10">
      <h2 id="source">In {report.fileName}</h2>
      {excerpt ? (
        <ExcerptView excerpt={excerpt} wraps={/html|xbrl/.test(report.content.format)} />
      ) : (
        <p className="mt-3">{placeInWords(source)}</p>
      )}
    </section>
  )
}

/** Plain text keeps its columns; the lines of markup mean nothing and wrap. */
function ExcerptView({ excerpt, wraps }: { excerpt: Excerpt; wraps: boolean }) {
  return (
    <div className="mt-3 border-y border-rule">
      <ScrollRegion labelledBy="source" wide>
        <pre className={`py-4 text-note leading-snug ${wraps ? 'whitespace-pre-wrap break-words' : ''}`}>
          {excerpt.before}
          <mark id="figure">{excerpt.marked}</mark>
          {excerpt.after}
        </pre>
      </ScrollRegion>
    </div>
  )
}

function placeInWords(source: Source): string {
  if ('page' in source)
    return `On page ${source.page} of the document, which can be downloaded with the results.`
  if ('paragraph' in source)
    return `In paragraph ${source.paragraph} of the document, which can be downloaded with the results.`
  return 'Its place cannot be shown; the document can be downloaded with the results.'
}
