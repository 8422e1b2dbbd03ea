import type { Check, Filing } from '#lib/filing/filing.ts'
import type { TieOutContext } from '../tie-out.ts'
import { passagesOf, wordCheck } from './prose.ts'

/** What a draft holds a place with. "TK" after a colon is a ticker, and "Super Bowl XX" is no draft. */
const PLACEHOLDER =
  /(?<!:\s?)\bTKT?K?\b(?!\))|\$\s?X{1,3}(?:[.,]X+)*(?!\w)|\bX{1,3}(?:\.X+)?\s?(?:%|percent\b|(?:m|b)illion\b|cents\b)|\b20XX\b|\bQX\b|\[\s*(?:[●•_*–-]+|X+|TBD|date|name|amount|insert\b[^\]]*)\s*\]|[●•]\s?(?:%|percent\b|million\b|billion\b)|\$\s?[●•_]+|\bPENDING\b|\bTBD\b|\blorem ipsum\b/gi
const CASED = /^(?:TKT?K?|PENDING|TBD|X|QX|20XX)/i

/** A release that goes out has no placeholder of its draft left in it. */
export function placeholders(filing: Filing, { rawText }: Pick<TieOutContext, 'rawText'>): Check[] {
  return passagesOf(filing).flatMap((passage) =>
    [...passage.text.matchAll(PLACEHOLDER)].flatMap((match) => {
      const [word] = match
      if (CASED.test(word) && !CASED_AS_PRINTED.test(word)) return []
      const message = `“${word}” looks like a placeholder of a draft: “${around(passage.text, match.index)}”.`
      const place = { index: match.index, length: word.length }
      return [wordCheck('placeholder', 'disagrees', message, passage, place, rawText)]
    }),
  )
}

/** A draft shouts: "pending" is a word, "PENDING" is a placeholder. */
const CASED_AS_PRINTED = /^(?:TKT?K?|PENDING|TBD|X[X.]*|QX|20XX)(?![a-z])/

function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - 30), at + 40).trim()
}
