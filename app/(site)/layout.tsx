import type { ReactNode } from 'react'
import { CompanyMark } from '#app/company-mark.tsx'
import { readCompany } from '#app/read-company.ts'
import type { Company } from '#db/schema.ts'
import { SiteFooter } from './site-footer.tsx'

const SECTIONS = [
  { href: '/results', name: 'Results' },
  { href: '/financials', name: 'Financials' },
  { href: '/events', name: 'Events' },
  { href: '/filings', name: 'Filings' },
  { href: '/alerts', name: 'Alerts' },
  { href: '/search', name: 'Search' },
]

export default function SiteLayout({ children }: { children: ReactNode }) {
  const company = readCompany()
  return (
    <div className="mx-auto flex min-h-svh max-w-[76rem] flex-col px-5 sm:px-8 lg:px-12">
      <a className="skip-link" href="#content">
        Skip to the content
      </a>
      <SiteHeader company={company} />
      <main
        id="content"
        tabIndex={-1}
        className="flex-1 pt-10 pb-20 outline-none sm:pt-14 print:pt-6 print:pb-0"
      >
        {children}
      </main>
      <SiteFooter company={company} />
    </div>
  )
}

function SiteHeader({ company }: { company: Company | null }) {
  return (
    <header className="border-b border-ink print:border-edge">
      {company?.inventedNotice && (
        <p className="border-b border-rule py-2 text-note text-soft" role="note">
          {company.inventedNotice}
        </p>
      )}
      <div className="flex flex-wrap items-baseline gap-x-10 gap-y-1 pt-5 pb-4">
        <p className="font-serif text-lead font-[580] tracking-[-0.01em]">
          <a href="/" className="py-1 text-ink no-underline hover:underline">
            <CompanyMark name={company?.name ?? 'Investor relations'} />
          </a>
        </p>
        {company?.ticker && <p className="label">{tickerOf(company)}</p>}
        <nav aria-label="Sections" className="-mx-2 w-full sm:w-auto lg:ml-auto print:hidden">
          <ul className="flex flex-wrap gap-x-1">
            {SECTIONS.map((section) => (
              <li key={section.href}>
                <a
                  href={section.href}
                  className="inline-block px-2 py-1.5 text-ink no-underline hover:underline"
                >
                  {section.name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  )
}

const EXCHANGES: Record<string, string> = { XNAS: 'Nasdaq', XNYS: 'NYSE', XASE: 'NYSE American', XLON: 'LSE' }

function tickerOf({ mic, ticker }: Company): string {
  return [mic ? (EXCHANGES[mic] ?? mic) : null, ticker].filter(Boolean).join(': ')
}
