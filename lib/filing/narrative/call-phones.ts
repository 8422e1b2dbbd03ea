import type { CallPhone } from '../filing.ts'
import { findPhones, type PrintedPhone } from './phone-numbers.ts'
import { type Stretch, splitSentences } from './sentences.ts'

const REPLAY =
  /\b(?:re-?plays?|re-?play(?:ed|ing)|playback|rebroadcast|recording|recorded|archived?|encore|podcast)\b/gi
const LIVE =
  /(?<!(?:re-?play|recording|rebroadcast|playback) of (?:the |this |our )?)\b(?:live|participat\w+|to join|join(?:ing)? the|(?<!re-?play[\s-]+(?:[\w-]+[\s-]+){0,2})dial[- ]?in|ask(?:ing)? questions?)\b/gi
const CONTACT =
  /\b(?:contacts?|investor relations|media|fax|facsimile|questions|assistance|(?:more|further|additional) information|difficult\w*|e-?mail)\b/gi
const DIAL =
  /\b(?:dial\w*|call(?:ing|ers?|ed)?|access\w*|participa\w+|listen\w*|join\w*|toll|heard?|replay|number)\b/gi
const CODE =
  /\b(?:(?:(?:pass|access|participant|entry|event|call|conference|security|confirmation|replay|program|meeting|pin|id)[- ]?)?(?:pass\s?)?(?:codes?|pin)|(?:conference(?: call)?|call|meeting|event|replay|playback|access|teleconference|confirmation|reservation|passcode|program|account|identification|elite entry|reference|participant|webinar)[- ]?(?:id(?:entification)?|number|no\.?|#|pin)(?: number| code| no\.?)?|referenc(?:e|ing)(?: (?:the )?(?:conference|call|id))*|passcode|id)\b[\s:#(]*(?:(?:is|of|for|number|no\.?|code|id|pin|the|this|live|call|and|replay|conference|both|enter|using|use|following|with|playback|event|=|–|-)[\s:#,(]*)*["“']?(#?\d[\d\s-]{2,13}\d\b#?|#?\d{3,12}\b#?)/gi
// A word for a code is printed in capitals: "passcode ACME".
const ENTERED_CODE =
  /\b(?:enter|entering|pressing|keying in)\s+(?:the\s+)?(?:number\s+|code\s+)?(#?\d{3,12}\b#?)/gi
const WORD_CODE =
  /\b[Pp]ass(?:code|word)s?\b(?:[\s:(]*(?:is\s+)?["“']?([A-Z]{4,})\b|:\s*["“']?([A-Z][A-Za-z]{2,})\b)/g

type Role = 'live' | 'replay'
interface Heard extends PrintedPhone {
  role: Role
  sentence: number
}
interface Code {
  value: string
  at: number
  roles: readonly Role[]
  sentence: number
}

const lastIndex = (cue: RegExp, text: string) => [...text.matchAll(cue)].at(-1)?.index ?? -1
const firstIndex = (cue: RegExp, text: string) => [...text.matchAll(cue)][0]?.index ?? -1

/**
 * Live or replay, by the nearest word before the place (from `used` on: words that told of an earlier number tell
 * nothing of this one); then by the words after it; then as the sentence before.
 */
function roleAt(sentence: string, at: number, until: number, carried: Role, used = 0) {
  const before = sentence.slice(used, at)
  const [replay, live] = [lastIndex(REPLAY, before), lastIndex(LIVE, before)]
  if (replay > live) return { role: 'replay' as const, used }
  if (live > replay) return { role: 'live' as const, used }
  const after = sentence.slice(at, until)
  const [replayAfter, liveAfter] = [firstIndex(REPLAY, after), firstIndex(LIVE, after)]
  if (replayAfter < 0 && liveAfter < 0) return { role: carried, used }
  const role: Role = replayAfter >= 0 && (liveAfter < 0 || replayAfter < liveAfter) ? 'replay' : 'live'
  return { role, used: until }
}

const UNABLE = /\b(?:unable|not able|cannot|can't|can’t|miss\w*|could not)\b[^,]{0,60}/gi

/** What the next sentence inherits is what this one is about: its first word for either, misses set aside. */
function carriedOn(sentence: string, roles: ReadonlySet<Role>, carried: Role): Role {
  // A row of a table that holds a number of each kind says nothing of the row below it.
  if (roles.size > 1) return carried
  const about = sentence.replace(UNABLE, '')
  const [replay, live] = [firstIndex(REPLAY, about), firstIndex(LIVE, about)]
  if (replay < 0 && live < 0) return carried
  return live < 0 || (replay >= 0 && replay < live) ? 'replay' : 'live'
}

/** "For further information contact … at (617) …" is nobody's dial-in. */
function isContact(sentence: string, at: number): boolean {
  const before = sentence.slice(0, at)
  return lastIndex(CONTACT, before) > lastIndex(DIAL, before)
}

function isCode(value: string, phones: readonly PrintedPhone[], at: number): boolean {
  const inside = phones.some((phone) => at < phone.end && at + value.length > phone.at)
  return !inside && (/^[A-Za-z]+$/.test(value) || value.replace(/\D/g, '').length >= 3)
}

function codesOf(sentence: string, phones: readonly PrintedPhone[], carried: Role, index: number): Code[] {
  return [
    ...sentence.matchAll(CODE),
    ...sentence.matchAll(ENTERED_CODE),
    ...sentence.matchAll(WORD_CODE),
  ].flatMap((match) => {
    const printed = (match[1] ?? match[2] ?? '').trim()
    const at = match.index + match[0].lastIndexOf(match[1] ?? match[2] ?? '')
    if (!isCode(printed, phones, at)) return []
    const words = match[0].toLowerCase()
    const both =
      /\b(?:both|live[\w ]*and[\w ]*replay|same)\b/.test(sentence.slice(0, at).toLowerCase()) &&
      /replay/.test(sentence)
    const said: Role = /replay|playback/.test(words)
      ? 'replay'
      : roleAt(sentence, match.index, sentence.length, carried).role
    return [
      {
        value: printed.replace(/^#/, '').trim(),
        at,
        roles: both ? ['live', 'replay'] : [said],
        sentence: index,
      },
    ]
  })
}

/** The code for a number: nearest after it in its own sentence, before it there, then in the sentences around it. */
function codeFor(phone: Heard, codes: readonly Code[]): string | null {
  const fitting = codes.filter((code) => code.roles.includes(phone.role))
  const here = fitting.filter((code) => code.sentence === phone.sentence)
  const after = here.find((code) => code.at > phone.at)
  const later = fitting.find((code) => code.sentence > phone.sentence)
  const earlier = fitting.filter((code) => code.sentence < phone.sentence).at(-1)
  return (after ?? here.at(-1) ?? later ?? earlier)?.value ?? null
}

const ABROAD =
  /\b(?:international(?:ly)?|outside|overseas|abroad|local|non-?u\.?s\.?|toll(?!\s*-?\s*free))\b/gi
const HOME =
  /(?:\b(?:domestic(?:ally)?|toll[- ]?free|within|inside|north america|united states|usa|canada)\b|(?<!outside (?:of )?(?:the )?)\bu\.s\.?(?=\W))/gi

function audienceWord(text: string, pick: 'first' | 'last'): CallPhone['audience'] {
  const cue = pick === 'first' ? firstIndex : lastIndex
  const [home, abroad] = [cue(HOME, text), cue(ABROAD, text)]
  if (home < 0 && abroad < 0) return null
  // "outside the United States" holds both words: the outer one counts.
  if (home >= 0 && abroad >= 0 && home > abroad && home - abroad < 20) return 'international'
  if (pick === 'first') return abroad < 0 || (home >= 0 && home < abroad) ? 'domestic' : 'international'
  return home > abroad ? 'domestic' : 'international'
}

/** Who a number is for: words in brackets after it, words before it, words after it, in that order. */
function audienceOf(sentence: string, phones: readonly PrintedPhone[], i: number, used: number) {
  const phone = phones[i]
  if (!phone) return { audience: null, used }
  if (phone.foreign) return { audience: 'international' as const, used: phone.end }
  const next = phones[i + 1]?.at ?? sentence.length
  const after = sentence.slice(phone.end, next)
  const brackets = /^\s*\(([^)]{2,60})\)/.exec(after)
  const us = /^u\.?s\.?a?\.?(?: only)?$/i.test(brackets?.[1] ?? '')
  const inBrackets = us ? ('domestic' as const) : brackets?.[1] ? audienceWord(brackets[1], 'first') : null
  if (inBrackets) return { audience: inBrackets, used: phone.end + (brackets?.[0].length ?? 0) }
  const before = audienceWord(sentence.slice(Math.max(used, phone.at - 70), phone.at), 'last')
  if (before) return { audience: before, used: phone.end }
  const behind =
    /^(?:[^.;,]{0,4}\b(?:for|from|in|if|within|outside)\b|\s*[-–—,:]?\s*(?=(?:international|domestic|toll|u\.s|us\b)))/i.test(
      after,
    )
  const said = behind ? audienceWord(after, 'first') : null
  return { audience: said, used: said ? next : phone.end }
}

function hear(sentence: Stretch, index: number, carried: Role) {
  const { text } = sentence
  const phones = findPhones(text)
  const codes = codesOf(text, phones, carried, index)
  const dialled = phones.filter(
    (phone) =>
      !isContact(text, phone.at) && !codes.some((code) => code.at >= phone.at && code.at < phone.end),
  )
  let [used, roleUsed] = [0, 0]
  const heard = dialled.map((phone, i) => {
    const { role, ...rest } = roleAt(text, phone.at, dialled[i + 1]?.at ?? text.length, carried, roleUsed)
    const told = audienceOf(text, dialled, i, used)
    used = told.used
    roleUsed = rest.used
    return { ...phone, role, audience: told.audience, sentence: index }
  })
  return { heard, codes }
}

const key = (phone: CallPhone) => `${phone.for} ${phone.number}`

/** The dial-in and replay numbers of a passage about a call, each once, with the code that goes with it. */
export function readCallPhones(section: string): CallPhone[] {
  let carried: Role = 'live'
  const sentences = splitSentences(section).map((sentence, index) => {
    const told = hear(sentence, index, carried)
    carried = carriedOn(sentence.text, new Set(told.heard.map(({ role }) => role)), carried)
    return told
  })
  const codes = sentences.flatMap((sentence) => sentence.codes)
  const phones = sentences.flatMap(({ heard }) =>
    heard.map(({ number, printed, role, audience, ...rest }) => {
      const passcode = codeFor({ number, printed, role, ...rest }, codes)
      return { number, printed, for: role, audience, passcode }
    }),
  )
  return phones.filter((phone, i) => phones.findIndex((other) => key(other) === key(phone)) === i)
}
