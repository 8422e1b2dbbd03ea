import type { ConferenceCall } from '../filing.ts'
import { spanning } from '../place.ts'
import { findCallPassages, ofTheCall, printedText } from './call-passages.ts'
import { readCallPhones } from './call-phones.ts'
import { readCallTime, readReplayUntil } from './call-time.ts'
import type { Passage } from './passages.ts'
import { readWebcast } from './web-addresses.ts'

/**
 * The conference call that a release announces; at most one, for a release announces its own. `anchor` is the day
 * of the release (ISO), which "today" and weekdays are counted from. Nothing is returned where neither a time nor a
 * number nor an address is printed.
 */
export function readCalls(passages: readonly Passage[], anchor: string | null): ConferenceCall[] {
  const about = findCallPassages(passages)
  const [first, last] = [about[0], about.at(-1)]
  if (!first || !last) return []
  const section = about.map((passage) => ofTheCall(printedText(passage))).join('\n')
  const { start, timeZone, clock } = readCallTime(section, anchor)
  const phones = readCallPhones(section)
  const webcast = readWebcast(section)
  if (!clock && phones.length === 0 && !webcast) return []
  const replayUntil = readReplayUntil(section, start?.slice(0, 10) ?? anchor, timeZone)
  return [{ start, timeZone, phones, webcast, replayUntil, source: spanning(first.source, last.source) }]
}
