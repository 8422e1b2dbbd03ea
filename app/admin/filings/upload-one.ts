import { quarterLabel } from '#app/(site)/quarter-name.ts'
import { getDb } from '#db/client.ts'
import { getCompany } from '#db/queries/company.ts'
import { getReport } from '#db/queries/versions.ts'
import type { Person } from '#db/schema.ts'
import type { Filing } from '#lib/filing/filing.ts'
import { isOtherCompany } from '#lib/publication/other-company.ts'
import type { Uploaded } from '#lib/publication/store-filing.ts'
import { upload } from '#lib/publication/upload.ts'
import { refusedResult, type UploadResult } from './upload-result.ts'

/** Uploads one file, and says what became of it. */
export async function uploadOne(person: Person, name: string, bytes: Uint8Array): Promise<UploadResult> {
  const told = await upload(getDb(), person, { name, bytes }, new Date())
  return told.done ? resultOf(name, told.value) : refusedResult(name, told.refusal.message)
}

function resultOf(name: string, { filing, version, already }: Uploaded): UploadResult {
  const report = version && getReport(getDb(), version.reportId)
  const { reading } = filing
  if (!report) {
    const sentence = `${name} does not say which quarter it reports. ${whatWasFound(reading)}`
    return { name, is: 'quarter unknown', sentence, href: `/admin/filings/${filing.id}` }
  }
  const href = `/admin/reports/${report.slug}/${version.number}`
  if (already) {
    const sentence = `${name} is here already, as ${quarterLabel(report)}. Nothing was changed.`
    return { name, is: 'already here', sentence, href }
  }
  const sentence = [
    `${name} was read: ${quarterLabel(report)}.`,
    whatWasFound(reading),
    version.number > 1 && `It is version ${version.number} of that quarter.`,
    otherCompany(reading),
  ]
  const doubtful = reading.statements.length === 0 || otherCompany(reading) !== null
  return { name, is: doubtful ? 'read in part' : 'read', sentence: sentence.filter(Boolean).join(' '), href }
}

function whatWasFound({ release, statements, calls }: Filing): string {
  const found = [
    release?.headline && 'a release',
    statements.length > 0 && (statements.length === 1 ? 'one statement' : `${statements.length} statements`),
    calls.length > 0 && 'a conference call',
  ].filter(Boolean)
  if (statements.length === 0) return 'No statement was found in it: is the file whole?'
  return `Found: ${found.join(', ')}.`
}

function otherCompany({ registrant }: Filing): string | null {
  const company = getCompany(getDb())
  if (!company || !isOtherCompany(registrant, company)) return null
  return `It is ${registrant.name ?? 'another company'}’s, and this portal is ${company.name}’s.`
}
