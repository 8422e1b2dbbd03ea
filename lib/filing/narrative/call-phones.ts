import type { CallPhone } from '../filing.ts'
import { audienceOf } from './call-audience.ts'
import { asksForSameCode, codeFor, codesOf } from './call-codes.ts'
import { carriedOn, type Role, roleAt } from './call-role.ts'
import { lastIndex } from './cues.ts'
import { findPhones } from './phone-numbers.ts'
import { type Stretch, splitSentences } from './sentences.ts'

const CONTACT =
  /\b(?:contacts?|investor relations|media|fax|facsimile|questions|assistance|(?:more|further|additional) information|difficult\w*|e-?mail)\b/gi
const DIAL =
  /\b(?:dial\w*|call(?:ing|ers?|ed)?|access\w*|participa\w+|listen\w*|join\w*|toll|heard?|replay|number)\b/gi

/** "Please call Jane Roe of Smith Relations at …": a person, not a line. */
const PERSON =
  /\bcall(?:ing)? (?!Toll|Dial|Center|Conference)(?:M(?:s|r|rs)\. )?[A-Z][a-z]+ [A-Z][a-z]+(?=,| of | at )/g

/** "For further information contact … at (617) …" is nobody's dial-in. */
function isContact(sentence: string, at: number): boolean {
  const before = sentence.slice(0, at)
  const person = lastIndex(PERSON, before)
  // The person's own "call" is a word of dialling too: it stands where the person's name begins.
  return Math.max(lastIndex(CONTACT, before), person < 0 ? -1 : person + 1) > lastIndex(DIAL, before)
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
    return { ...phone, role, audience: told.audience, sentence: index, sameCode: asksForSameCode(text) }
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
    heard.map((phone) => {
      const { number, printed, role, audience } = phone
      return { number, printed, for: role, audience, passcode: codeFor(phone, codes) }
    }),
  )
  return phones.filter((phone, i) => phones.findIndex((other) => key(other) === key(phone)) === i)
}
