import type { Metadata } from 'next'
import { keyed } from '#app/keyed.ts'
import { Titling } from '#app/words/titling.tsx'
import { getDb } from '#db/client.ts'
import { type Match, searchLiveReports } from '#db/queries/public-search.ts'
import { stretches } from '#lib/syndication/search-query.ts'
import { alternatesOf } from '../alternates.ts'
import { quarterName } from '../quarter-name.ts'

interface Props {
  searchParams: Promise<{ q?: string | string[]; span?: string | string[] }>
}

const LONGEST = 200
/** Quarters in one go, unless all are asked for. */
const SHOWN = 8

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const typed = readTyped((await searchParams).q)
  return {
    title: typed ? `Search: ${typed}` : 'Search',
    description: 'Search in everything that has been published: releases, statements and cautionary texts.',
    robots: typed ? { index: false } : undefined,
    alternates: alternatesOf('/search'),
  }
}

export default async function SearchPage({ searchParams }: Props) {
  const { q, span } = await searchParams
  const typed = readTyped(q)
  const most = span === 'all' ? Number.POSITIVE_INFINITY : SHOWN
  const found = typed ? searchLiveReports(getDb(), typed, new Date(), most) : null
  return (
    <>
      <h1>Search</h1>
      <search>
        <form action="/search" className="mt-6 flex max-w-[38rem] border border-edge focus-within:border-ink">
          <input
            type="search"
            name="q"
            aria-label="Search in all published text"
            defaultValue={typed}
            maxLength={LONGEST}
            required
            className="min-w-0 flex-1 bg-transparent px-3 py-2.5"
          />
          <button type="submit" className="cursor-pointer border-l border-edge px-5 font-semibold">
            Search
          </button>
        </form>
      </search>
      {found && <Matches typed={typed} {...found} />}
    </>
  )
}

const readTyped = (q: string | string[] | undefined) =>
  typeof q === 'string' ? q.trim().slice(0, LONGEST) : ''

function Matches({ typed, matches, total }: { typed: string; matches: Match[]; total: number }) {
  return (
    <section aria-labelledby="matches" className="mt-10 max-w-[46rem]">
      <h2 id="matches" className="label">
        {matches.length === 0 ? 'Nothing found' : `${total} ${total === 1 ? 'quarter' : 'quarters'}`}
      </h2>
      {matches.length === 0 && (
        <p className="mt-3">
          Nothing published has all the words of “{typed}”. Fewer or other words may help; every quarter is
          listed under <a href="/results">Results</a>.
        </p>
      )}
      <ol>
        {matches.map(({ report, passages }) => (
          <li key={report.id} className="border-b border-rule py-4">
            <p className="font-serif text-lead">
              <a href={`/results/${report.slug}`}>
                <Titling>{report.headline ?? `${quarterName(report)} results`}</Titling>
              </a>
            </p>
            {keyed(passages).map(({ key, item }) => (
              <p key={key} className="mt-1.5 text-note">
                <a href={`/results/${report.slug}${item.anchor}`} className="text-soft">
                  <Titling>{item.part}</Titling>
                </a>{' '}
                <Passage marked={item.marked} />
              </p>
            ))}
          </li>
        ))}
      </ol>
      {matches.length < total && (
        <p className="mt-4">
          <a href={`/search?q=${encodeURIComponent(typed)}&span=all`} className="inline-block py-1">
            All {total} quarters
          </a>
        </p>
      )}
    </section>
  )
}

function Passage({ marked }: { marked: string }) {
  return keyed(stretches(marked)).map(({ key, item }) =>
    item.marked ? <mark key={key}>{item.text}</mark> : <span key={key}>{item.text}</span>,
  )
}
