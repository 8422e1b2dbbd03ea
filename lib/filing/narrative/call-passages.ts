import { CALL_WORD } from './call-time.ts'
import { findClockTimes } from './clock-times.ts'
import { findDates } from './dates.ts'
import { looksLikeHeading, type Passage } from './passages.ts'
import { findPhones } from './phone-numbers.ts'
import { splitSentences } from './sentences.ts'
import { readWebcast } from './web-addresses.ts'

const TO_COME =
  /\b(?:will|scheduled|planned|slated|begins|starts|is (?:on|at|set)|to (?:host|hold|discuss|review)|invit\w+|plans? to|(?:is|are) (?:hosting|holding)|hosts|(?:can|may) (?:participate|join|listen|be (?:accessed|heard))|to (?:access|participate|listen))\b/i
const SOON = /\b(?:today|tonight|tomorrow|this (?:morning|afternoon|evening))\b/i
const PAST = /\b(?:held|hosted|conducted|took place|transcript)\b/i
const NO_CALL = /\bnot (?:be )?(?:host|hold|conduct)\w*\b/i
const OTHER_EVENT =
  /\b(?:[Aa]nnual (?:[Gg]eneral )?[Mm]eeting|(?:[Ii]nvestor|[Aa]nalyst|[Cc]apital [Mm]arkets|R&D) [Dd]ay|(?:[Pp]resent|[Ss]peak|[Pp]articipat)\w* (?:at|in) (?:the|its|an?|several)\b[^.]{0,80}\b(?:Conferences?|Summit|Forum|Symposium)\b(?! [Cc]all)|[Pp]ostpone\w*|will be (?:delayed|rescheduled))/
/** A webcast may be the other event's own; a conference call is not. */
const CONFERENCE = /\b(?:conference|earnings) call\b/i
const isOther = (part: string) => OTHER_EVENT.test(part) && !CALL_WORD.test(part)

/** A text without the sentences, and the clauses behind a call's, that announce another event: "and will present at …". */
export function ofTheCall(text: string): string {
  if (!OTHER_EVENT.test(text)) return text
  const parts = splitSentences(text).flatMap((sentence) =>
    sentence.text.split(/(?<=[,;]) (?=and will |will )/),
  )
  const [call, other] = [parts.findIndex((part) => CALL_WORD.test(part)), parts.findIndex(isOther)]
  const timed = parts.some((part) => CONFERENCE.test(part) && findClockTimes(part).length > 0)
  return call < 0 || (other < call && !timed) ? text : parts.filter((part) => !isOther(part)).join(' ')
}

const ABOUT_CALL =
  /\b(?:conference[\s-]?calls?|tele-?\s?conference|dial(?:-?in|ing|led)?|pass\s?-?codes?|access codes?|(?:conference|confirmation|call|meeting) (?:id|number|code)|re-?play|playback|rebroadcast|web\s?-?\s?cast|simulcast|live (?:call|audio|stream)|listen|recording|call will)\b/i
const DIALLED_FROM =
  /\b(?:toll|domestic|international|outside|u\.?s\.?a?\b|united states|canada|north america|local|participants?|callers?|live|replay|pin|id|france|germany|u\.?k\.?|united kingdom|access)\b/i
const OTHER_SECTION =
  /^(?:about\b|contacts?\b|(?:investor|media|press|company)s?\b.{0,30}contacts?|for (?:further|more|additional) information|(?:special |cautionary |important )?(?:notes?|statements?)\b.{0,20}\b(?:regarding|concerning|forward|about|to investors)|statement\b|forward|safe harbor|"safe|“safe|non-?gaap|use of|source\b|#|financial tables|basis of)/i

const SHORT = 120
const LABELLED =
  /^[\W]*(?:date|time|when|where|how|u\.?s\.?|toll|pass|access|conference|live|web|replay|dial|id|pin)\b[\w\s/()-]{0,40}:/i

/** A line of a list that gives the call's particulars: "Date: …", "10:00 a.m. ET", "Passcode: …". */
function isParticular(text: string): boolean {
  if (text.length > SHORT) return false
  const date = findDates(text)[0]
  const dateAlone = date !== undefined && text.length - (date.end - date.at) < 16
  return LABELLED.test(text) || dateAlone || findClockTimes(text).some((clock) => clock.timeZone !== null)
}

function isRelated({ text }: Passage): boolean {
  if (OTHER_SECTION.test(text) || /forward-?\s?looking statement/i.test(text)) return false
  if (ABOUT_CALL.test(text) || isParticular(text)) return true
  if (text.length > 300) return false
  const phones = findPhones(text)
  return phones.length > 0 && (DIALLED_FROM.test(text) || phones.some((phone) => phone.foreign))
}

function isToCome(text: string): boolean {
  if (NO_CALL.test(text) || (PAST.test(text) && !/\b(?:will|scheduled)\b/i.test(text))) return false
  return TO_COME.test(text) || (SOON.test(text) && findClockTimes(text).length > 0)
}

/** A list printed as one paragraph, a particular a line, keeps its lines; other text runs on. */
export function printedText({ text, lines }: Passage): string {
  const labelled = lines.filter((line) => LABELLED.test(line.text)).length
  return labelled > 1 && labelled * 2 >= lines.length ? lines.map((line) => line.text).join('\n') : text
}

/** "Conference call:   July 23, 10:00 a.m. EDT", as one line of a list. */
function listsCall(passage: Passage): boolean {
  const lines = printedText(passage).split('\n')
  return (
    lines.length > 1 &&
    lines.some((line) => LABELLED.test(line) && CALL_WORD.test(line) && findClockTimes(line).length > 0)
  )
}

/** Below a heading: the call's hour in a list, or in the first paragraph. */
function tellsWhen(passage: Passage, index: number): boolean {
  const { text } = passage
  const listed = printedText(passage).split('\n').some(isParticular)
  const told = listed || (index === 0 && isToCome(text) && !OTHER_EVENT.test(text))
  return told && findClockTimes(text).length > 0
}

/** In every name of a call. */
const MAY_NAME_CALL = /call|conference|cast|session|discussion|stream/i

/** A passage that announces a call: it names one, it is to come, and it says when or how. */
function announces(passage: Passage, next: readonly Passage[]): boolean {
  const { text } = passage
  if (!MAY_NAME_CALL.test(text)) return false
  const own = ofTheCall(text)
  if (OTHER_EVENT.test(own) || OTHER_SECTION.test(text)) return false
  if (listsCall(passage)) return true
  if (looksLikeHeading(passage) && /\bcall\b|web-?\s?cast/i.test(text)) return next.some(tellsWhen)
  if (!CALL_WORD.test(own) || looksLikeHeading(passage)) return false
  if (!isToCome(text)) return false
  const said = [passage, ...next.filter(isRelated)].map((p) => p.text).join('\n')
  return findClockTimes(said).length > 0 || findPhones(said).length > 0 || readWebcast(said) !== null
}

/** Passages that say nothing of the call may stand between those that do; after more, another subject has begun. */
const REACH = 5

/** The announcing passage and those after it that go on about the call, up to the next section. */
function sectionFrom(passages: readonly Passage[], start: number): number[] {
  const section = [start]
  let listed = /:$/.test(passages[start]?.text ?? '')
  for (let i = start + 1; i < passages.length && i - (section.at(-1) ?? start) <= REACH; i++) {
    const passage = passages[i]
    if (!passage || OTHER_SECTION.test(passage.text)) break
    // "Details are as follows:" and its list, whatever stands in it.
    const item = passage.bullet || findPhones(passage.text).length > 0
    const inList = listed && item && passage.text.length < SHORT
    if (inList || isRelated(passage)) section.push(i)
    else if (looksLikeHeading(passage) && passage.text.length > 3) break
    listed = inList || /:$/.test(passage.text)
  }
  return section
}

/** The passages of a release that announce its call and give its particulars, in printed order. */
export function findCallPassages(passages: readonly Passage[]): Passage[] {
  const chosen = new Set<number>()
  passages.forEach((passage, i) => {
    if (!chosen.has(i) && announces(passage, passages.slice(i + 1, i + 4))) {
      for (const index of sectionFrom(passages, i)) chosen.add(index)
    }
  })
  return [...chosen].sort((a, b) => a - b).flatMap((i) => passages[i] ?? [])
}
