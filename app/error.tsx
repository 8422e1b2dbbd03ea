'use client'

/** What a reader sees when a page fails: no cause, no trace. */
export default function PageFault({ reset }: { reset: () => void }) {
  return (
    <main className="mx-auto max-w-[38rem] px-5 py-20">
      <h1>This page could not be shown</h1>
      <p className="mt-6">The fault is ours. Try once more, or go back to the overview.</p>
      <p className="mt-6 flex gap-6">
        <button type="button" onClick={reset} className="min-h-6 cursor-pointer text-accent underline">
          Try again
        </button>
        <a href="/">Overview</a>
      </p>
    </main>
  )
}
