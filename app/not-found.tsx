import type { Metadata } from 'next'
import SiteLayout from './(site)/layout.tsx'

export const metadata: Metadata = { title: 'Not found' }

/** The same for an address that never was and for one that is not public yet. */
export default function NotFound() {
  return (
    <SiteLayout>
      <h1>There is no page at this address</h1>
      <div className="prose mt-6">
        <p>
          Perhaps it was mistyped, or what it names is not published. All that is published can be reached
          from here:
        </p>
        <ul className="list-disc space-y-1 pl-5">
          <li>
            <a href="/">The overview, with the latest quarter</a>
          </li>
          <li>
            <a href="/results">All quarterly results</a>
          </li>
          <li>
            <a href="/search">Search</a>
          </li>
        </ul>
      </div>
    </SiteLayout>
  )
}
