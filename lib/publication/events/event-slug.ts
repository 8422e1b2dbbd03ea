import { randomBytes } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import type { EventRow } from '#db/schema.ts'

const LONGEST_TITLE = 60
/** Without vowels and what is taken for another: no word comes of it by chance. */
const LETTERS = 'bcdfghjkmnpqrstvwxz23456789'

/**
 * The public address of an event: "2026-05-04-first-quarter-call-k3v9x2", by the day on the event's own clock. Every
 * one ends by chance, so that none tells whether another event of that day and name exists.
 */
export function eventSlug({ title, startsAt, timeZone }: Pick<EventRow, 'title' | 'startsAt' | 'timeZone'>) {
  const day = Temporal.Instant.fromEpochMilliseconds(startsAt.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
  const chance = [...randomBytes(6)].map((byte) => LETTERS[byte % LETTERS.length]).join('')
  return [day.toString(), wordsOf(title), chance].filter(Boolean).join('-')
}

function wordsOf(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}|['’]/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_TITLE)
    .replaceAll(/^-+|-+$/g, '')
}
