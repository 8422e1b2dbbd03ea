import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { readCompany } from '#app/read-company.ts'
import { siteUrl } from '#lib/environment/site-url.ts'
import { accentStyle } from './accent.ts'
import { sans, serif } from './fonts.ts'
import './globals.css'

// Whatever a page shows is asked of the one door at each request; a prerendered copy knows no clock.
export const dynamic = 'force-dynamic'

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fdfcfa' },
    { media: '(prefers-color-scheme: dark)', color: '#15171a' },
  ],
}

export function generateMetadata(): Metadata {
  const name = readCompany()?.name ?? 'Investor relations'
  return {
    metadataBase: new URL(siteUrl()),
    title: { default: name, template: `%s · ${name}` },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  }
}

export default function RootLayout({ children }: { children: ReactNode }) {
  const company = readCompany()
  return (
    <html lang="en" className={`${serif.variable} ${sans.variable}`} style={accentStyle(company?.accent)}>
      <body>{children}</body>
    </html>
  )
}
