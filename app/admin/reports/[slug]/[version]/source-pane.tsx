'use client'

import { useEffect, useRef, useState } from 'react'
import type { Segment, SourceWindow } from '#lib/publication/source/source-window.ts'

interface Props {
  filingId: number
  versionId: number
  fileName: string
  first: SourceWindow
  /** The keys of the places that the page was asked to show. */
  shown: readonly string[]
}

/** The filing itself. Links to places in it, anywhere on the page, are shown here; marked places lead back. */
export function SourcePane({ filingId, versionId, fileName, first, shown }: Props) {
  const [seen, setSeen] = useState(first)
  const [keys, setKeys] = useState(shown)
  const [teller, setTeller] = useState<HTMLElement | null>(null)
  const [fault, setFault] = useState('')
  const pane = useRef<HTMLElement>(null)

  const show = async (query: string) => {
    const response = await fetch(`/admin/filings/${filingId}/source?version=${versionId}&${query}`).catch(
      () => null,
    )
    if (!response?.ok) return setFault('The filing could not be fetched. Are you still signed in?')
    setFault('')
    setSeen(await response.json())
  }
  const showPlaces = async (link: HTMLElement) => {
    const wanted = keysOf(link)
    const isOutside = !pane.current?.contains(link) && !link.closest('#read')
    await show(queryOf(wanted))
    setKeys(wanted)
    setTeller(isOutside ? link : null)
    history.replaceState(null, '', `?${queryOf(wanted)}`)
    if (isOutside) bringIntoView(wanted, pane.current)
  }

  const latest = useRef(showPlaces)
  useEffect(() => {
    latest.current = showPlaces
  })
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href^="?source="]') : null
      if (!(link instanceof HTMLElement) || event.metaKey || event.ctrlKey) return
      event.preventDefault()
      if (pane.current?.contains(link)) goToWhatWasRead(keysOf(link))
      latest.current(link)
    }
    document.addEventListener('click', follow)
    return () => document.removeEventListener('click', follow)
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: when another window was rendered, or another place asked for
  useEffect(() => {
    const hit = pane.current?.querySelector('.hit')
    if (hit && pane.current) scrollInside(pane.current, hit)
    lightUp(keys)
  }, [seen, keys])

  return (
    <section
      ref={pane}
      id="source"
      aria-label={`Source: ${fileName}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className="source-pane"
    >
      <p className="source-name">
        {fileName}
        {fault && <span role="alert"> · {fault}</span>}
        {teller && (
          <button type="button" className="plain-button ml-4" onClick={() => teller.focus()}>
            Back to the check
          </button>
        )}
      </p>
      {seen.from > 0 && (
        <button
          type="button"
          className="plain-button"
          onClick={() => show(`at=${Math.max(0, seen.from - 1)}`)}
        >
          Show what comes before
        </button>
      )}
      {seen.segments.map((segment, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: segments have no other identity than their order
        <SourceSegment key={`${seen.from}-${at}`} segment={segment} />
      ))}
      {seen.to < seen.total && (
        <button type="button" className="plain-button" onClick={() => show(`at=${seen.to}`)}>
          Show what comes after
        </button>
      )}
    </section>
  )
}

const keysOf = (link: Element) =>
  new URLSearchParams(link.getAttribute('href')?.slice(1) ?? '').getAll('source')

const queryOf = (keys: readonly string[]) => keys.map((key) => `source=${key}`).join('&')

function SourceSegment({ segment: { layout, runs } }: { segment: Segment }) {
  return (
    <div className={`source-${layout}`}>
      {runs.map((run, at) => {
        const key = `${at}`
        if ('gap' in run) return <Gap key={key} gap={run.gap} />
        // White space between the lines of a passage is no place to go to.
        if (run.key && run.text.trim()) {
          return (
            <a
              key={key}
              href={`?source=${run.key}`}
              tabIndex={-1}
              className={run.hit ? 'known hit' : 'known'}
            >
              {run.text}
            </a>
          )
        }
        return run.hit ? (
          <mark key={key} className="hit">
            {run.text}
          </mark>
        ) : (
          run.text
        )
      })}
    </div>
  )
}

function Gap({ gap }: { gap: 'line' | 'cell' | 'page' }) {
  if (gap === 'cell') return <span className="source-cell" />
  return gap === 'line' ? <br /> : <hr className="my-4 border-rule" />
}

function goToWhatWasRead(keys: readonly string[]) {
  const [read] = keys.flatMap((key) => readFrom(key) ?? [])
  read?.scrollIntoView({ block: 'center' })
  read?.focus({ preventScroll: true })
}

/** Where the page shows what was read from a place: of all that holds it the shortest. */
function readFrom(key: string): HTMLElement | null {
  const [start, end] = spanOf(key)
  let best: { link: HTMLElement; length: number } | null = null
  for (const link of document.querySelectorAll<HTMLElement>('#read a[href^="?source="]')) {
    const [own = ''] = keysOf(link)
    if (own === key) return link
    const [from, to] = spanOf(own)
    if (start >= from && end <= to && to - from < (best?.length ?? Infinity))
      best = { link, length: to - from }
  }
  return best?.link ?? null
}

/** The ends of a place in text; of any other place none, which lie in nothing. */
function spanOf(key: string): [start: number, end: number] {
  const [start, end] = key.split('-').map(Number)
  return [start ?? Number.NaN, end ?? Number.NaN]
}

/** From a check above, to the tables and the filing that it speaks of. */
function bringIntoView(keys: readonly string[], pane: HTMLElement | null) {
  const read = keys.map(readFrom).findLast(Boolean)
  if (read) read.scrollIntoView({ block: 'center' })
  else pane?.scrollIntoView({ block: 'nearest' })
}

/** Brings an element of a scrolling region into its middle, without moving the page around it. */
function scrollInside(region: HTMLElement, element: Element) {
  region.scrollLeft = 0
  const [outer, inner] = [region.getBoundingClientRect(), element.getBoundingClientRect()]
  region.scrollTop += inner.top - outer.top - Math.max(outer.height / 2 - inner.height / 2, 60)
  // A passage begins at the left; a figure may stand far to the right.
  if (inner.left > outer.right - 80) region.scrollLeft += inner.right - outer.right + 24
}

/** Marks what was read from the places that are shown. */
function lightUp(keys: readonly string[]) {
  for (const lit of document.querySelectorAll('#read a[aria-current]')) lit.removeAttribute('aria-current')
  for (const key of keys) readFrom(key)?.setAttribute('aria-current', 'true')
}
