'use server'

import { getDb } from '#db/client.ts'
import { getReport } from '#db/queries/versions.ts'
import type { Person } from '#db/schema.ts'
import { currentPerson } from '#lib/auth/current-person.ts'
import type { Uploaded } from '#lib/publication/store-filing.ts'
import { LARGEST_UPLOAD, upload } from '#lib/publication/upload.ts'
import { refusedResult, tooLarge, type UploadResult } from './upload-result.ts'

/** Uploads the files of a form, one by one: without scripts all that were chosen, with them one a call. */
export async function uploadFilings(_before: UploadResult[], form: FormData): Promise<UploadResult[]> {
  const files = form.getAll('filings').filter((entry) => entry instanceof File && entry.name !== '')
  const person = await currentPerson()
  const results: UploadResult[] = []
  for (const file of files as File[]) {
    results.push(
      person ? await uploadOne(person, file) : refusedResult(file.name, 'You are signed out. Sign in again.'),
    )
  }
  return results
}

async function uploadOne(person: Person, file: File): Promise<UploadResult> {
  if (file.size > LARGEST_UPLOAD) return tooLarge(file.name)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const told = await upload(getDb(), person, { name: file.name, bytes }, new Date())
  return told.done ? resultOf(file.name, told.value) : refusedResult(file.name, told.refusal.message)
}

function resultOf(name: string, { filing, version, already }: Uploaded): UploadResult {
  const report = version && getReport(getDb(), version.reportId)
  if (!report) {
    const sentence = `${name} does not say which quarter it reports.`
    return { name, is: 'quarter unknown', sentence, href: `/admin/filings/${filing.id}` }
  }
  const href = `/admin/reports/${report.slug}/${version.number}`
  const quarter = `Q${report.fiscalQuarter} ${report.fiscalYear}`
  return already
    ? {
        name,
        is: 'already here',
        sentence: `${name} is here already, as ${quarter}. Nothing was changed.`,
        href,
      }
    : { name, is: 'read', sentence: `${name} was read: ${quarter}.`, href }
}
