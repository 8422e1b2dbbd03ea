'use client'

import { useActionState, useEffect, useId, useRef } from 'react'
import { uploadFilings } from './actions.ts'
import { LARGEST_MB, type UploadResult } from './upload-result.ts'
import { useFileDrop } from './use-file-drop.ts'
import { type Upload, useUploads } from './use-uploads.ts'

const ACCEPTED = '.txt,.htm,.html,.xhtml,.sgml,.pdf,.docx'

/** Takes filings from a picker or dropped onto the page, sends them one at a time, and says what became of each. */
export function UploadForm() {
  const { uploads, add } = useUploads()
  const [posted, post] = useActionState(uploadFilings, [])
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const dropping = useFileDrop(add)

  const take = () => {
    const chosen = [...(input.current?.files ?? [])]
    if (input.current) input.current.value = ''
    add(chosen)
  }
  // What was chosen before the page could listen is taken when it can.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page comes to life
  useEffect(take, [])

  return (
    <form action={post} className={`border border-edge p-6 sm:p-8 ${dropping ? 'dropping' : ''}`}>
      <label htmlFor={id} className="font-serif text-lead">
        Filings
      </label>
      <p className="mt-1 text-soft" id={`${id}-hint`}>
        8-K, 6-K, 10-Q or a release alone, as text, HTML, PDF or Word; several at once; {LARGEST_MB} MB each
        at most. Choose them, or drop them anywhere on this page.
      </p>
      <input
        ref={input}
        id={id}
        type="file"
        name="filings"
        multiple
        accept={ACCEPTED}
        onChange={take}
        aria-describedby={`${id}-hint`}
        className="mt-4 block w-full max-w-full cursor-pointer file:mr-4 file:min-h-11 file:cursor-pointer file:border file:border-accent file:bg-accent file:px-5 file:font-semibold file:text-paper"
      />
      <noscript>
        <button type="submit" className="button mt-4">
          Upload
        </button>
      </noscript>
      <ul aria-live="polite" aria-label="Uploads" className="mt-4 space-y-2 empty:hidden">
        {posted.map((result) => (
          <ResultItem key={result.name} result={result} />
        ))}
        {uploads.map((upload) =>
          upload.is === 'done' ? (
            <ResultItem key={upload.id} result={upload.result} />
          ) : (
            <OnItsWay key={upload.id} upload={upload} />
          ),
        )}
      </ul>
    </form>
  )
}

const STAGES = { waiting: 'waiting', sending: 'sending …', reading: 'reading …' }

function OnItsWay({ upload }: { upload: Exclude<Upload, { is: 'done' }> }) {
  return (
    <li className="notice text-soft">
      {upload.name}: {STAGES[upload.is]}
      {upload.is !== 'waiting' && (
        <progress
          className="mt-1 block w-full max-w-[24rem]"
          aria-label={upload.name}
          value={upload.is === 'sending' ? upload.share : undefined}
        />
      )}
    </li>
  )
}

const TONES: Record<UploadResult['is'], string> = {
  read: 'gain',
  'read in part': 'caution',
  'already here': '',
  'quarter unknown': 'caution',
  refused: 'fault',
}

const GO_ON: Record<UploadResult['is'], string> = {
  read: 'Review it',
  'read in part': 'Review it',
  'already here': 'See it',
  'quarter unknown': 'Say which',
  refused: '',
}

function ResultItem({ result }: { result: UploadResult }) {
  return (
    <li className={`notice [overflow-wrap:anywhere] ${TONES[result.is]}`}>
      {result.sentence} {result.href && <a href={result.href}>{GO_ON[result.is]}</a>}
    </li>
  )
}
