import { type Role, roleAt } from './call-role.ts'
import type { PrintedPhone } from './phone-numbers.ts'

const CODE =
  /\b(?:(?:(?:pass|access|participant|entry|event|call|conference|security|confirmation|replay|program|meeting|pin|id)[- ]?)?(?:pass\s?)?(?:codes?|pin)|(?:conference(?: call)?|call|meeting|event|replay|playback|access|teleconference|confirmation|reservation|passcode|program|account|identification|elite entry|reference|participant|webinar)[- ]?(?:id(?:entification)?|number|no\.?|#|pin)(?: number| code| no\.?)?|referenc(?:e|ing)(?: (?:the )?(?:conference|call|id))*|passcode|id|(?:confirmation|reservation)(?= \d{4}))(?:\b|(?<=#))[\s:#(,]*(?:(?:is|of|for|numbers?|no\.?|code|calls|id|pin|the|this|live|call|and|replay|conference|both|enter|using|use|following|with|playback|event|=|–|-)[\s:#,(]*)*["“']?(#?\d{1,4}(?:(?:[ -]\d{3,4}){1,3}|(?:-\d{2,4}){1,3})\b#?|#?\d{3,12}\b#?)/gi
const ENTERED_CODE =
  /\b(?:enter|entering|press|pressing|keying in)\s+(?:the\s+)?(?:number\s+|code\s+)?(#?\d{3,12}\b#?)/gi
// A code that is a word is printed in capitals, alone behind a colon, or with a figure in it: "conference code ACME",
// "Passcode: Acme", "passcode Acme1".
const WORD_CODE =
  /\b(?:[Pp]ass ?|[Cc]onference |[Aa]ccess |[Uu]se )(?:code|word|ID)s?\b(?:[\s:(]*(?:is\s+)?["“']?([A-Z]{4,}|[A-Z][A-Za-z]*\d[A-Za-z\d]*|\d+[A-Z]{2,})\b|\s+is\s+["“]([A-Z][A-Za-z]{2,})(?=[.,]?["”])|:\s*["“']?([A-Z][A-Za-z]{2,})(?=["”'.,;)]|\s*$))/g

/** A passcode or conference ID as printed, and what it opens. */
export interface Code {
  value: string
  at: number
  roles: readonly Role[]
  /** Index of its sentence. */
  sentence: number
}

function isCode(value: string, phones: readonly PrintedPhone[], at: number): boolean {
  const inside = phones.some((phone) => at < phone.end && at + value.length > phone.at)
  return !inside && (/[A-Za-z]/.test(value) || value.replace(/\D/g, '').length >= 3)
}

/** The codes that a sentence prints. */
export function codesOf(
  sentence: string,
  phones: readonly PrintedPhone[],
  carried: Role,
  index: number,
): Code[] {
  return [
    ...sentence.matchAll(CODE),
    ...sentence.matchAll(ENTERED_CODE),
    ...sentence.matchAll(WORD_CODE),
  ].flatMap((match) => {
    const printed = (match[1] ?? match[2] ?? match[3] ?? '').trim()
    const at = match.index + match[0].lastIndexOf(match[1] ?? match[2] ?? match[3] ?? '')
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

/**
 * The code for a number: nearest after it in its own sentence, before it there, then in the sentences around it; the
 * call's own where the replay's sentence says "the same passcode".
 */
export function codeFor(
  phone: { role: Role; at: number; sentence: number; sameCode: boolean },
  codes: readonly Code[],
): string | null {
  const fitting = codes.filter((code) => code.roles.includes(phone.role))
  const here = fitting.filter((code) => code.sentence === phone.sentence)
  const after = here.find((code) => code.at > phone.at)
  const later = fitting.find((code) => code.sentence > phone.sentence)
  const earlier = fitting.filter((code) => code.sentence < phone.sentence).at(-1)
  const same = codes.find((code) => code.roles.includes('live'))
  const known = after ?? here.at(-1) ?? later ?? earlier ?? (phone.sameCode ? same : undefined)
  return known?.value ?? null
}

/** "The same passcode should be used": the sentence gives no code and asks for the one before. */
export const asksForSameCode = (sentence: string) =>
  /\bsame\s+(?:pass|access|conference|confirmation|pin|id)/i.test(sentence)
