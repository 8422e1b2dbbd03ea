import type { CallPhone } from '../filing.ts'
import { firstIndex, lastIndex } from './cues.ts'
import type { PrintedPhone } from './phone-numbers.ts'

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
export function audienceOf(sentence: string, phones: readonly PrintedPhone[], i: number, used: number) {
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
  // "(855) 555-0190 from the U.S.; (412) …": what follows tells of this number, not of the next.
  const own = /^\s*(?:for|from|in|within)\b[^;,]{0,40}/i.exec(after)?.[0].length ?? 0
  if (before) return { audience: before, used: phone.end + own }
  const behind =
    /^(?:[^.;,]{0,4}\b(?:for|from|in|if|within|outside)\b|\s*[-–—,:]?\s*(?=(?:international|domestic|toll|u\.s|us\b)))/i.test(
      after,
    )
  const said = behind ? audienceWord(after, 'first') : null
  return { audience: said, used: said ? next : phone.end }
}
