import { LARGEST_MB, refusedResult, tooLarge, type UploadResult } from './upload-result.ts'

/** Sends one file, and says by shares from 0 to 1 how much of it has arrived. */
export async function sendFile(file: File, onArrived: (share: number) => void): Promise<UploadResult> {
  if (file.size > LARGEST_MB * 1024 * 1024) return tooLarge(file.name)
  const request = new XMLHttpRequest()
  const answered = new Promise<void>((resolve) => request.addEventListener('loadend', () => resolve()))
  request.upload.addEventListener('progress', ({ loaded, total }) =>
    onArrived(total > 0 ? loaded / total : 0),
  )
  request.open('POST', `/admin/filings/upload?name=${encodeURIComponent(file.name)}`)
  request.setRequestHeader('Content-Type', 'application/octet-stream')
  request.responseType = 'json'
  request.send(file)
  await answered
  return (
    request.response ??
    refusedResult(file.name, `${file.name} did not arrive. Check the connection and try it again.`)
  )
}
