'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'

/** How long until an instant, to the second when it is near; the page is asked for anew when it has come. */
export function Countdown({ to, from }: { to: string; from: string }) {
  const due = Date.parse(to)
  const [now, setNow] = useState(() => Date.parse(from))
  const router = useRouter()
  const left = Math.max(0, Math.ceil((due - now) / 1000))

  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(tick)
  }, [])
  useEffect(() => {
    if (left === 0) router.refresh()
  }, [left, router])

  return <span className="whitespace-nowrap">{left === 0 ? 'now' : `in ${inWords(left)}`}</span>
}

function inWords(seconds: number): string {
  const [days, hours, minutes] = [seconds / 86400, (seconds / 3600) % 24, (seconds / 60) % 60].map(
    Math.floor,
  ) as [number, number, number]
  if (days > 0) return `${days} d ${hours} h`
  if (hours > 0) return `${hours} h ${minutes} min`
  return minutes > 9 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`
}
