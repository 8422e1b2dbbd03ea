import { keyed } from '#app/keyed.ts'
import { StatementTable } from '#app/statement/statement-table.tsx'
import type { LiveReport } from '#db/queries/reports.ts'
import { withChanges } from '#lib/syndication/change-columns.ts'
import { sourceHref } from './figure-place.ts'

/** What a reader asked to see besides the statements as printed. */
export interface StatementChoice {
  changes: boolean
  sources: boolean
}

/** Reads the choice from a page's parameters. */
export function readStatementChoice(params: Record<string, string | string[] | undefined>): StatementChoice {
  return { changes: params.changes === '1', sources: params.sources === '1' }
}

interface Props {
  report: LiveReport
  /** Null for a superseded version, which is shown as it was published and no more. */
  choice: StatementChoice | null
}

export function Statements({ report, choice }: Props) {
  const { statements, currency } = report.content
  if (statements.length === 0) return null
  return (
    <div id="statements">
      {choice && <ChoiceLinks slug={report.slug} choice={choice} />}
      {keyed(statements).map(({ key, item, at }) => (
        <div key={key} className="mt-14 first:mt-8 print:break-before-page">
          <StatementTable
            statement={choice?.changes ? withChanges(item) : item}
            currency={currency}
            id={`statement-${at + 1}`}
            sourceHref={
              choice?.sources
                ? (line, column) =>
                    column < item.columns.length ? sourceHref(report.slug, at, line, column) : null
                : undefined
            }
          />
        </div>
      ))}
    </div>
  )
}

function ChoiceLinks({ slug, choice }: { slug: string; choice: StatementChoice }) {
  return (
    <nav aria-label="Statements" className="mt-16 border-t border-ink pt-2 text-note print:hidden">
      <ul className="-mx-2 flex flex-wrap">
        <Choice href={hrefOf(slug, { ...choice, changes: !choice.changes })}>
          {choice.changes ? 'Hide changes' : 'Show changes'}
        </Choice>
        <Choice href={hrefOf(slug, { ...choice, sources: !choice.sources })}>
          {choice.sources ? 'Hide sources' : 'Show where each figure stands in the filing'}
        </Choice>
      </ul>
    </nav>
  )
}

function Choice({ href, children }: { href: string; children: string }) {
  return (
    <li>
      <a href={href} rel="nofollow" className="inline-block px-2 py-1.5">
        {children}
      </a>
    </li>
  )
}

function hrefOf(slug: string, { changes, sources }: StatementChoice): string {
  const params = [changes ? 'changes=1' : null, sources ? 'sources=1' : null].filter(Boolean).join('&')
  return `/results/${slug}${params ? `?${params}` : ''}#statements`
}
