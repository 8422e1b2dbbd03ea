import type { Metadata } from 'next'
import { unitsSaidOnce } from '#app/statement/units-said-once.ts'
import type { History, View } from '#lib/syndication/history/history.ts'
import { VIEWS } from '#lib/syndication/history/history.ts'
import { commonScale } from '#lib/syndication/history/history-units.ts'
import { alternatesOf } from '../alternates.ts'
import { Charts } from './charts.tsx'
import { HistoryTableView } from './history-table.tsx'
import { readHistory } from './read-history.ts'
import { readChoice, VIEW_NAMES, viewHref } from './views.ts'

export const metadata: Metadata = {
  title: 'Financials',
  description:
    'All published quarters side by side: by quarter, year to date, year and trailing twelve months.',
  alternates: alternatesOf('/financials'),
}

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function FinancialsPage({ searchParams }: Props) {
  const { view, all } = readChoice(await searchParams)
  const { history, more } = readHistory(view, all, new Date())
  const scale = commonScale(history)
  const currency = history.tables[0]?.lines.find((line) => /^[A-Z]{3}$/.test(line.unit))?.unit ?? null
  return (
    <>
      <h1>Financials</h1>
      {history.tables.length === 0 ? (
        <p className="mt-6 text-lead text-soft">No figures to set side by side have been published yet.</p>
      ) : (
        <>
          <ViewLinks view={view} all={all} more={more} />
          <Charts history={history} scale={scale} currency={currency} />
          <Legend history={history} />
          {history.tables.map((table) => (
            <div key={table.kind} className="mt-12">
              <HistoryTableView
                table={table}
                quarters={history.quarters}
                scale={scale}
                units={unitsSaidOnce({ scale, lines: table.lines.map(asLine), audited: null }, currency)}
              />
            </div>
          ))}
        </>
      )}
    </>
  )
}

const asLine = ({ label, concept, unit }: { label: string; concept: string; unit: string }) => ({
  label,
  concept,
  unit,
  depth: 0,
  cells: [],
})

function ViewLinks({ view, all, more }: { view: View; all: boolean; more: boolean }) {
  const span = all ? '?span=all' : ''
  return (
    <nav
      aria-label="Views"
      className="mt-6 flex flex-wrap justify-between gap-x-8 border-y border-rule py-1 print:hidden"
    >
      <ul className="-mx-2 flex flex-wrap">
        {VIEWS.map((one) => (
          <li key={one}>
            <a
              href={viewHref(one, all)}
              aria-current={one === view ? 'page' : undefined}
              className="inline-block px-2 py-1.5 aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline"
            >
              {VIEW_NAMES[one]}
            </a>
          </li>
        ))}
      </ul>
      <ul className="-mx-2 flex flex-wrap">
        {more && <Choice href={viewHref(view, true)}>Every quarter</Choice>}
        {all && <Choice href={viewHref(view, false)}>Latest quarters</Choice>}
        <Choice href={`/financials/${view}.csv${span}`}>CSV</Choice>
        <Choice href={`/financials/${view}.xlsx${span}`}>XLSX</Choice>
      </ul>
    </nav>
  )
}

function Choice({ href, children }: { href: string; children: string }) {
  return (
    <li>
      <a href={href} className="inline-block px-2 py-1.5">
        {children}
      </a>
    </li>
  )
}

function Legend({ history }: { history: History }) {
  const figures = history.tables.flatMap(({ lines }) => lines.flatMap((line) => line.figures))
  const derived = figures.some((figure) => figure?.derivation)
  const restated = figures.some((figure) => figure?.restatedFrom)
  return (
    <p className="mt-12 max-w-[46rem] text-note text-soft">
      Figures stand as they were last reported; each leads to the quarter that printed it.
      {derived && ' Those marked d are printed nowhere: they are derived from figures that are.'}
      {restated && ' Those marked r were first reported otherwise.'}
    </p>
  )
}
