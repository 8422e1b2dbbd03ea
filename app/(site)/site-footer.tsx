import type { Company } from '#db/schema.ts'

export function SiteFooter({ company }: { company: Company | null }) {
  return (
    <footer className="border-t border-ink pt-6 pb-12 text-note text-soft print:hidden">
      <div className="flex flex-wrap justify-between gap-x-16 gap-y-6">
        {company && <Contact company={company} />}
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          <FooterLink href="/feed.atom">Atom feed</FooterLink>
          <FooterLink href="/feed.json">JSON feed</FooterLink>
          <FooterLink href="/events/calendar.ics">Calendar</FooterLink>
          <FooterLink href="/api/v1">Programming interface</FooterLink>
        </ul>
      </div>
      {company?.boilerplate && <p className="mt-6 max-w-[60ch]">{company.boilerplate}</p>}
    </footer>
  )
}

/** How to reach the company's investor relations; only what is known. */
export function Contact({ company }: { company: Company }) {
  return (
    <address className="not-italic">
      {company.contactName && <div>{company.contactName}</div>}
      {company.address && <div>{company.address}</div>}
      {company.contactEmail && (
        <div>
          <a href={`mailto:${company.contactEmail}`} className="inline-block py-0.5">
            {company.contactEmail}
          </a>
        </div>
      )}
      {company.contactPhone && (
        <div>
          <a href={`tel:${company.contactPhone.replaceAll(/[^\d+]/g, '')}`} className="inline-block py-0.5">
            {company.contactPhone}
          </a>
        </div>
      )}
    </address>
  )
}

function FooterLink({ href, children }: { href: string; children: string }) {
  return (
    <li>
      <a href={href} className="inline-block py-1">
        {children}
      </a>
    </li>
  )
}
