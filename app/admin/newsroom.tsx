import type { ReactNode } from 'react'
import { CompanyMark } from '#app/company-mark.tsx'
import { getDb } from '#db/client.ts'
import { getCompany } from '#db/queries/company.ts'
import type { Person } from '#db/schema.ts'
import { may, type Permission } from '#lib/auth/may.ts'
import { signOut } from './sign-out.ts'

const ROOMS: { href: string; name: string; needs: Permission }[] = [
  { href: '/admin', name: 'Board', needs: 'read drafts' },
  { href: '/admin/filings', name: 'Filings', needs: 'read drafts' },
  { href: '/admin/events', name: 'Events', needs: 'read drafts' },
  { href: '/admin/mail', name: 'Mail', needs: 'manage mail' },
  { href: '/admin/backup', name: 'Backup', needs: 'back up' },
  { href: '/admin/audit', name: 'Audit', needs: 'read audit' },
  { href: '/admin/people', name: 'People', needs: 'manage people' },
  { href: '/admin/settings', name: 'Settings', needs: 'change settings' },
]

interface Props {
  person: Person
  /** The address of the section that the page belongs to. */
  room: string
  children: ReactNode
  /** As wide as the window: a page with two sides. */
  wide?: boolean
  /** Ways past what one hears each time, besides the one to the content. */
  skips?: readonly { href: string; name: string }[]
}

/** The frame of every page behind a session. A page asks for its person first: a frame protects nothing. */
export function Newsroom({ person, room, children, wide, skips = [] }: Props) {
  const company = getCompany(getDb())
  return (
    <div
      className={`mx-auto flex min-h-svh flex-col px-5 sm:px-8 ${wide ? 'max-w-[120rem]' : 'max-w-[76rem] lg:px-12'}`}
    >
      <a className="skip-link" href="#content">
        Skip to the content
      </a>
      {skips.map(({ href, name }) => (
        <a key={href} className="skip-link" href={href}>
          {name}
        </a>
      ))}
      <header className="flex flex-wrap items-baseline gap-x-6 gap-y-1 border-b border-ink pt-5 pb-3">
        <p className="font-serif text-lead font-[580]">
          <a href="/admin" className="py-1 text-ink no-underline hover:underline">
            <CompanyMark name={company?.name ?? 'Openbell'} />
          </a>
          <span className="ml-3 label">Newsroom</span>
        </p>
        <nav aria-label="Newsroom" className="order-last -mx-2 basis-full">
          <ul className="flex flex-wrap">
            {ROOMS.filter(({ needs }) => may(person, needs)).map(({ href, name }) => (
              <li key={href}>
                <a
                  href={href}
                  aria-current={href === room ? 'page' : undefined}
                  className="inline-block px-2 py-1.5 text-ink no-underline hover:underline aria-[current=page]:underline aria-[current=page]:decoration-2"
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="ml-auto flex flex-wrap items-baseline gap-x-4 text-note">
          <a href="/" className="py-1.5">
            Public site
          </a>
          <a
            href="/admin/account"
            aria-current={room === '/admin/account' ? 'page' : undefined}
            className="py-1.5"
          >
            {person.name}
          </a>
          <form action={signOut}>
            <button type="submit" className="plain-button">
              Sign out
            </button>
          </form>
        </div>
      </header>
      <main id="content" tabIndex={-1} className="flex-1 pt-10 pb-20 outline-none">
        {children}
      </main>
    </div>
  )
}
