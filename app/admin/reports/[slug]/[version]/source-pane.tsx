'use client'

import { useEffect, useRef, useState } from 'react'
import type { Segment, SourceWindow } from '#lib/publication/source/source-window.ts'

interface Props {
  filingId: number
  versionId: number
  fileName: string
  first: SourceWindow
  /** The key of the place that the page was asked to show. */
  shown: string | null
}

/** The filing itself. Links to places in it, anywhere on the page, are shown here; marked places lead back. */
export function SourcePane({ filingId, versionId, fileName, first, shown }: Props) {
  const [seen, setSeen] = useState(first)
  const [key, setKey] = useState(shown)
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
  const showKey = async (wanted: string) => {
    await show(`source=${wanted}`)
    setKey(wanted)
    history.replaceState(null, '', `?source=${wanted}`)
  }

  const latest = useRef(showKey)
  useEffect(() => {
    latest.current = showKey
  })
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href^="?source="]') : null
      if (!link || event.metaKey || event.ctrlKey) return
      event.preventDefault()
      if (pane.current?.contains(link)) goToWhatWasRead(keyOf(link))
      latest.current(keyOf(link))
    }
    document.addEventListener('click', follow)
    return () => document.removeEventListener('click', follow)
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: when another window was rendered, or another place asked for
  useEffect(() => {
    const hit = pane.current?.querySelector('.hit')
    if (hit && pane.current) scrollInside(pane.current, hit)
    lightUp(key)
  }, [seen, key])

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

const keyOf = (link: Element) => (link.getAttribute('href') ?? '').replace('?source=', '')

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

function goToWhatWasRead(key: string) {
  const read = document.querySelector(`#read a[href="?source=${key}"]`)
  if (!(read instanceof HTMLElement)) return
  read.scrollIntoView({ block: 'center' })
  read.focus({ preventScroll: true })
}

/** Brings an element of a scrolling region into its middle, without moving the page around it. */
function scrollInside(region: HTMLElement, element: Element) {
  region.scrollLeft = 0
  const [outer, inner] = [region.getBoundingClientRect(), element.getBoundingClientRect()]
  region.scrollTop += inner.top - outer.top - Math.max(outer.height / 2 - inner.height / 2, 60)
  // A passage begins at the left; a figure may stand far to the right.
  if (inner.left > outer.right - 80) region.scrollLeft += inner.right - outer.right + 24
}

/** Marks what was read from the place that is shown. */
function lightUp(key: string | null) {
  for (const lit of document.querySelectorAll('#read a[aria-current]')) lit.removeAttribute('aria-current')
  if (!key) return
  for (const link of document.querySelectorAll(`#read a[href="?source=${key}"]`))
    link.setAttribute('aria-current', 'true')
}
