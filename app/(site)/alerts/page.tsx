import type { Metadata } from 'next'
import { readCompany } from '#app/read-company.ts'

export const metadata: Metadata = {
  title: 'Alerts',
  description: 'A mail whenever results are published, and feeds that do without one.',
  alternates: { canonical: '/alerts' },
}

interface Props {
  searchParams: Promise<{ told?: string | string[] }>
}

/** What the page says after something was done, by the word in its address. */
const TOLD = new Map([
  [
    'asked',
    'Look into your mailbox: a mail asks you to confirm. If none comes, the address is subscribed already, or was asked within the last quarter of an hour.',
  ],
  ['confirmed', 'Confirmed. You get a mail whenever results are published or corrected.'],
  ['left', 'Your subscription has ended, and your address is forgotten.'],
])
const FAULTS = new Map([
  ['no-address', 'That is not an e-mail address. It looks like ann@example.com.'],
  ['too-many', 'Too many requests came from your network. Try again in an hour.'],
  ['lapsed', 'That link is no longer good. Ask again below to get another.'],
])

export default async function AlertsPage({ searchParams }: Props) {
  const { told } = await searchParams
  const word = typeof told === 'string' ? told : ''
  const company = readCompany()?.name ?? 'the company'
  return (
    <>
      <h1>Alerts</h1>
      {TOLD.has(word) && (
        <p role="status" className="mt-6 max-w-[38rem] border-l-3 border-gain py-0.5 pl-4">
          {TOLD.get(word)}
        </p>
      )}
      {FAULTS.has(word) && (
        <p role="alert" className="mt-6 max-w-[38rem] border-l-3 border-fault py-0.5 pl-4">
          {FAULTS.get(word)}
        </p>
      )}
      <p className="mt-6 max-w-[38rem]">
        A mail whenever {company} publishes or corrects its results: the headline, the key figures, and where
        to read the rest. It is sent once they are public, never before, and every mail ends the subscription
        at one click.
      </p>
      <form
        action="/alerts/subscribe"
        method="post"
        className="mt-8 flex max-w-[38rem] border border-edge focus-within:border-ink"
      >
        <input
          type="email"
          name="email"
          aria-label="Your e-mail address"
          placeholder="ann@example.com"
          autoComplete="email"
          required
          maxLength={254}
          className="min-w-0 flex-1 bg-transparent px-3 py-2.5 placeholder:text-soft"
        />
        <button type="submit" className="cursor-pointer border-l border-edge px-5 font-semibold">
          Subscribe
        </button>
      </form>
      <p className="mt-3 max-w-[38rem] text-note text-soft">
        A first mail asks you to confirm. The address is used for nothing else, and forgotten when you leave.
      </p>
      <Feeds />
    </>
  )
}

function Feeds() {
  return (
    <section aria-labelledby="feeds" className="mt-12 max-w-[38rem] border-t border-ink pt-3">
      <h2 id="feeds">Without an address</h2>
      <p className="mt-2">
        The <a href="/feed.atom">Atom feed</a> and the <a href="/feed.json">JSON feed</a> tell of the same, at
        the same second, and the <a href="/events/calendar.ics">calendar</a> holds the calls to come.
      </p>
    </section>
  )
}
