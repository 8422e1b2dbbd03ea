'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { sendFile } from './send-file.ts'
import type { UploadResult } from './upload-result.ts'

/** Where one file of this visit stands. `share` of it has arrived, from 0 to 1. */
export type Upload = { id: number; name: string } & (
  | { is: 'waiting' | 'reading' }
  | { is: 'sending'; share: number }
  | { is: 'done'; result: UploadResult }
)

/** The files of this visit, in the order given; they are sent one after the other. */
export function useUploads() {
  const [uploads, setUploads] = useState<Upload[]>([])
  const next = useRef(1)
  const line = useRef<Promise<void>>(Promise.resolve())
  const router = useRouter()

  const set = (changed: Upload) =>
    setUploads((all) => all.map((upload) => (upload.id === changed.id ? changed : upload)))

  const add = (files: File[]) => {
    for (const file of files) {
      const { name } = file
      const id = next.current++
      setUploads((all) => [...all, { id, name, is: 'waiting' }])
      const arrived = (share: number) =>
        set(share < 1 ? { id, name, is: 'sending', share } : { id, name, is: 'reading' })
      line.current = line.current.then(async () => {
        arrived(0)
        set({ id, name, is: 'done', result: await sendFile(file, arrived) })
      })
    }
    if (files.length > 0) line.current = line.current.then(() => router.refresh())
  }
  return { uploads, add }
}
