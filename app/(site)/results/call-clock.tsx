'use client'

import { useEffect, useState } from 'react'

interface Props {
  /** ISO 8601. */
  start: string
  /** Milliseconds. */
  length: number
  /** What is said where no script runs; right at the time of the request. */
  standing: string
}

/** Counts down to a call, and tells its time in the reader's own zone, which only the reader's machine knows. */
export function CallClock({ start, length, standing }: Props) {
  const [now, setNow] = useState<number | null>(null)
  useEffect(() => {
    setNow(Date.now())
    const ticking = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(ticking)
  }, [])
  const at = Date.parse(start)
  return (
    <p className="min-h-[2.9em] text-soft tabular-nums">
      {now === null ? standing : inWords(at - now, length)}
      {now !== null && (
        <>
          <br />
          Your time: {ownTime(at)}
        </>
      )}
    </p>
  )
}

function inWords(left: number, length: number): string {
  if (left <= -length) return 'The call has taken place.'
  if (left <= 0) return 'Live now'
  const minutes = Math.floor(left / 60_000)
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24]
  if (days > 0) return `Starts in ${days} d ${hours} h`
  if (hours > 0) return `Starts in ${hours} h ${minutes % 60} min`
  return `Starts in ${minutes} min ${Math.floor(left / 1000) % 60} s`
}

function ownTime(at: number): string {
  return new Intl.DateTimeFormat('en-US', {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(at)
}
