import type { ConferenceCall } from '../filing.ts'
import { readCallPhones } from './call-phones.ts'
import { CALL_WORD, readCallTime, readReplayUntil } from './call-time.ts'
import { findClockTimes } from './clock-times.ts'
import { looksLikeHeading, type Passage } from './passages.ts'
import { findPhones } from './phone-numbers.ts'
import { spanning } from './place.ts'
import { readWebcast } from './web-addresses.ts'

const TO_COME =
  /\b(?:will|scheduled|to (?:host|hold|discuss|review)|invit\w+|plans? to|(?:is|are) (?:hosting|holding)|hosts|today|tomorrow|can be accessed|may be accessed|to access|dial)\b/i
const PAST = /\b(?:held|hosted|conducted|took place|transcript)\b/i
const OTHER_EVENT =
  /\b(?:[Aa]nnual (?:[Gg]eneral )?[Mm]eeting|(?:[Pp]resent|[Ss]peak|[Pp]articipat)\w* (?:at|in) (?:the|its|an?|several)\b[^.]{0,80}\b(?:Conferences?|Summit|Forum|Symposium)\b(?! [Cc]all)|[Pp]ostpone\w*|will be (?:delayed|rescheduled))/
const ABOUT_CALL =
  /\b(?:conference[\s-]?calls?|tele-?\s?conference|dial(?:-?in|ing|led)?|pass\s?-?codes?|access codes?|(?:conference|confirmation|call|meeting) (?:id|number|code)|re-?play|playback|rebroadcast|web\s?-?\s?cast|simulcast|live (?:call|audio|stream)|listen|recording|call will)\b/i
const DIALLED_FROM =
  /\b(?:toll|domestic|international|outside|u\.?s\.?a?\b|united states|canada|north america|local|participants?|callers?|live|replay|pin|id|france|germany|u\.?k\.?|united kingdom|access)\b/i
const OTHER_SECTION =
  /^(?:about\b|contacts?\b|(?:investor|media|press|company)s?\b.{0,30}contacts?|for (?:further|more|additional) information|(?:special |cautionary |important )?(?:notes?|statements?)\b.{0,20}\b(?:regarding|concerning|forward|about|to investors)|statement\b|forward|safe harbor|"safe|“safe|non-?gaap|use of|source\b|#|financial tables|basis of)/i

const isRelated = (passage: Passage) => {
  const { text } = passage
  if (OTHER_SECTION.test(text) || /forward-?\s?looking statement/i.test(text)) return false
  if (ABOUT_CALL.test(text)) return true
  if (text.length > 300) return false
  const phones = findPhones(text)
  return (
    (phones.length > 0 && (DIALLED_FROM.test(text) || phones.some((phone) => phone.foreign))) ||
    isLabelled(text)
  )
}

/** A line of a list that gives the call's particulars: "Date: …", "Time: …", "Passcode: …". */
const isLabelled = (text: string) =>
  text.length < 160 &&
  /^(?:date|time|when|where|u\.?s\.?|toll|pass|access|conference|live|web|replay|dial|id|pin)\b[\w\s/()-]{0,40}:/i.test(
    text,
  )

/** A passage that announces a call: it names one, it is to come, and it says when or how. */
function announces(passage: Passage, next: readonly Passage[]): boolean {
  const { text } = passage
  if (!CALL_WORD.test(text) || OTHER_EVENT.test(text) || OTHER_SECTION.test(text)) return false
  if (looksLikeHeading(passage))
    return /\bcall|web-?\s?cast/i.test(text) && next.slice(0, 2).some((p) => isLabelled(p.text))
  if (!TO_COME.test(text) || (PAST.test(text) && !/\bwill\b/i.test(text))) return false
  const said = [passage, ...next.slice(0, 3).filter(isRelated)].map((p) => p.text).join('\n')
  return findClockTimes(said).length > 0 || findPhones(said).length > 0 || readWebcast(said) !== null
}

const REACH = 5

/** The announcing passage and those after it that go on about the call, up to the next section. */
function sectionFrom(passages: readonly Passage[], start: number): number[] {
  const section = [start]
  for (let i = start + 1; i < passages.length && i - (section.at(-1) ?? start) <= REACH; i++) {
    const passage = passages[i]
    if (!passage) break
    if (OTHER_SECTION.test(passage.text)) break
    if (isRelated(passage)) section.push(i)
    else if (looksLikeHeading(passage) && passage.text.length > 3) break
  }
  return section
}

function callPassages(passages: readonly Passage[]): Passage[] {
  const chosen = new Set<number>()
  passages.forEach((passage, i) => {
    if (!chosen.has(i) && announces(passage, passages.slice(i + 1, i + 4))) {
      for (const index of sectionFrom(passages, i)) chosen.add(index)
    }
  })
  return [...chosen].sort((a, b) => a - b).flatMap((i) => passages[i] ?? [])
}

/**
 * The conference call that a release announces; at most one, for a release announces its own. `anchor` is the day
 * of the release (ISO), which "today" and weekdays are counted from. Nothing is returned where neither a time nor a
 * number nor an address is printed.
 */
export function readCalls(passages: readonly Passage[], anchor: string | null): ConferenceCall[] {
  const about = callPassages(passages)
  const [first, last] = [about[0], about.at(-1)]
  if (!first || !last) return []
  const section = about.map((passage) => passage.text).join('\n')
  const { start, timeZone, clock } = readCallTime(section, anchor)
  const phones = readCallPhones(section)
  const webcast = readWebcast(section)
  if (!clock && phones.length === 0 && !webcast) return []
  const replayUntil = readReplayUntil(section, start?.slice(0, 10) ?? anchor, timeZone)
  return [{ start, timeZone, phones, webcast, replayUntil, source: spanning(first.source, last.source) }]
}
