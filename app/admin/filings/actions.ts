'use server'

import { currentPerson } from '#lib/auth/current-person.ts'
import { LARGEST_UPLOAD } from '#lib/publication/upload.ts'
import { uploadOne } from './upload-one.ts'
import { refusedResult, tooLarge, type UploadResult } from './upload-result.ts'

/** Uploads the files of a form, one by one: where a browser runs no scripts. */
export async function uploadFilings(_before: UploadResult[], form: FormData): Promise<UploadResult[]> {
  const files = form.getAll('filings').filter((entry) => entry instanceof File && entry.name !== '')
  const person = await currentPerson()
  const results: UploadResult[] = []
  for (const file of files as File[]) {
    if (!person) results.push(refusedResult(file.name, 'You are signed out. Sign in again.'))
    else if (file.size > LARGEST_UPLOAD) results.push(tooLarge(file.name))
    else results.push(await uploadOne(person, file.name, new Uint8Array(await file.arrayBuffer())))
  }
  return results
}
