'use client'

import { useEffect, useState } from 'react'
import { timeLeft } from './time-left.ts'

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
      {now === null ? standing : timeLeft(at - now, length)}
      {now !== null && (
        <>
          <br />
          Your time: {ownTime(at)}
        </>
      )}
    </p>
  )
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
