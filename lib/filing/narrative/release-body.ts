import { readDateline } from './dateline.ts'
import { ONLINE } from './front-labels.ts'
import type { Passage } from './passages.ts'

/** Where the release's text begins: the paragraph with the dateline, else the first that reads like a paragraph. */
export function findBody(passages: readonly Passage[], near: string | null): number {
  const front = passages.slice(0, 80)
  const dated = front.findIndex(
    ({ kind, text }) => kind === 'prose' && text.length > 70 && readDateline(text, near) !== null,
  )
  if (dated >= 0) return dated
  return front.findIndex(({ kind, bullet, text }) => {
    return (
      kind === 'prose' &&
      !bullet &&
      text.length > 100 &&
      /(?:[a-z]{3}|\d)[.!]["”]?(?:\s|$)/.test(text) &&
      !ONLINE.test(text)
    )
  })
}
