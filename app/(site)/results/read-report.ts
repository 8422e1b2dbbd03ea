import { cache } from 'react'
import { getDb } from '#db/client.ts'
import { getLiveReport } from '#db/queries/reports.ts'

/** The live report at an address, or null, and the instant at which it was asked for: one for a page and its head. */
export const readReport = cache((slug: string) => {
  const now = new Date()
  return { report: getLiveReport(getDb(), slug, now), now }
})
