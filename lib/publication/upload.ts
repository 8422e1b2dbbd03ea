import { createHash } from 'node:crypto'
import type { Db } from '#db/open-db.ts'
import { findFilingBySha256 } from '#db/queries/filings.ts'
import type { Person } from '#db/schema.ts'
import { may } from '#lib/auth/may.ts'
import { decode } from '#lib/filing/decode.ts'
import type { Filing, ReadFault } from '#lib/filing/filing.ts'
import { parseFiling } from '#lib/filing/parse-filing.ts'
import { checkContent } from './check-content.ts'
import { done, type Outcome, refused } from './outcome.ts'
import { storeFiling, type Uploaded } from './store-filing.ts'

/** The most that one uploaded file may weigh, in bytes. */
export const LARGEST_UPLOAD = 25 * 1024 * 1024

const OTHER_FORMAT = 'Save the filing or its release as text, HTML, PDF or Word, and upload that.'
const FETCH_AGAIN = 'Fetch it anew from where it comes from, and upload that.'

/** What can be done about a file that could not be read. */
const NEXT: Record<ReadFault['code'], string> = {
  empty: FETCH_AGAIN,
  truncated: FETCH_AGAIN,
  'too-large': 'Upload the release by itself.',
  'not-a-filing': OTHER_FORMAT,
  unsupported: OTHER_FORMAT,
  'broken-text-layer': 'Upload the same filing as HTML or text.',
  encrypted: 'Save a copy without a password, and upload that.',
}

/**
 * Reads a filing and stores it with its original bytes and a draft of its quarter's report, in one transaction.
 * Refuses what is no filing, and a filing that reports no results; then nothing is stored.
 */
export async function upload(
  db: Db,
  by: Person,
  file: { name: string; bytes: Uint8Array },
  now: Date,
): Promise<Outcome<Uploaded>> {
  if (!may(by, 'upload')) return refused('not-allowed', 'Only authors and admins may upload filings.')
  if (file.bytes.length > LARGEST_UPLOAD) {
    return refused('too-large', `${file.name} is larger than 25 MB, the most that Openbell reads.`)
  }
  const before = findFilingBySha256(db, createHash('sha256').update(file.bytes).digest('hex'))
  if (before) return done({ ...before, already: true })

  const { filing: read, fault } = await parseFiling(file.bytes, file.name)
  if (fault)
    return refused(fault.code, `${file.name}: ${fault.message} ${NEXT[fault.code]} Nothing was stored.`)
  if (!read.earnings) return refused('no-results', sayWhatItIs(read))
  return storeFiling(db, by, file, checkContent(db, read, decode(file.bytes).text, now), now)
}

function sayWhatItIs(read: Filing): string {
  const what = [read.form && `Form ${read.form}`, read.items.length && `Item ${read.items.join(', ')}`]
    .filter(Boolean)
    .join(', ')
  const says = what ? ` It is a filing on ${what}.` : ''
  return `${read.file} reports no results of operations, so there is no quarter to publish from it.${says} If its release stands in an exhibit (EX-99.1), upload that. Nothing was stored.`
}
