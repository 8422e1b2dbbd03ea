import type { ReactNode } from 'react'
import { getDb } from '#db/client.ts'
import { getCompany } from '#db/queries/company.ts'

/** The frame of pages before a session: signing in, and the links that work once. */
export function Doorway({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="mx-auto max-w-[28rem] px-5 py-16 sm:py-24">
      <p className="label">{getCompany(getDb())?.name ?? 'Openbell'} · Newsroom</p>
      <h1 className="mt-3 mb-8">{title}</h1>
      {children}
    </main>
  )
}
