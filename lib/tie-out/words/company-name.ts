import type { Check, Filing } from '#lib/filing/filing.ts'
import type { TieOutContext } from '../tie-out.ts'
import { passagesOf, wordCheck } from './prose.ts'

const FORM =
  /,?\s*(?:incorporated|inc|corporation|corp|company|co|limited|ltd|llc|plc|l\.?p|n\.?v|s\.?a|ag|group|holdings?)\.?$/i

/** The company is named in the release as the cover names it, and wherever its name is written it is spelt alike. */
export function companyName(filing: Filing, { rawText }: Pick<TieOutContext, 'rawText'>): Check[] {
  const name = bareName(filing.registrant.name ?? '')
  const passages = passagesOf(filing)
  if (name.length < 3 || passages.length === 0) return []
  const wrong = passages.flatMap((passage) =>
    misspelt(passage.text, name).map((match) => {
      const message = `“${match.printed}” is nearly, but not, the company's name “${name}”.`
      return wordCheck(
        'company-name',
        'disagrees',
        message,
        passage,
        { index: match.index, length: match.printed.length },
        rawText,
      )
    }),
  )
  const [first = name] = name.split(/\s+/)
  const said = passages.find(({ text }) => text.toLowerCase().includes(first.toLowerCase()))
  if (!said) return wrong
  return [
    wordCheck(
      'company-name',
      'agrees',
      `The release names ${name} as the cover does: agrees.`,
      said,
      null,
      rawText,
    ),
    ...wrong,
  ]
}

/** "HARBOR LIGHTS CORP /DE/" is "HARBOR LIGHTS" */
function bareName(name: string): string {
  let bare = name.replace(/\s*\/[A-Z]{2,3}\/?\s*$/, '').trim()
  for (let shorter = bare.replace(FORM, ''); shorter !== bare; shorter = bare.replace(FORM, ''))
    bare = shorter
  return bare
}

/** Two or more words of which one is off by a letter or two and the others are right. */
function misspelt(text: string, name: string): { index: number; printed: string }[] {
  const words = name.split(/\s+/)
  if (words.length < 2) return []
  const anyWords = new RegExp(`(?<![\\w-])${words.map(() => "[A-Z][\\w&'’.-]*").join('\\s')}(?![\\w-])`, 'g')
  return [...text.matchAll(anyWords)].flatMap((match) => {
    const printed = match[0]
      .replace(/['’]s?$/, '')
      .replace(/[.,]$/, '')
      .split(/\s/)
    const off = printed.filter((word, at) => word.toLowerCase() !== words[at]?.toLowerCase())
    const at = printed.findIndex((word, index) => word.toLowerCase() !== words[index]?.toLowerCase())
    if (off.length !== 1 || !isNearly(off[0] ?? '', words[at] ?? '')) return []
    return [{ index: match.index, printed: printed.join(' ') }]
  })
}

/** One letter wrong, missing, added or swapped with its neighbour, in a word of five letters or more; a plural is no slip. */
function isNearly(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()]
  if (Math.min(x.length, y.length) < 5 || x.replace(/s$/, '') === y.replace(/s$/, '')) return false
  if (Math.abs(x.length - y.length) > 1) return false
  let start = 0
  while (start < x.length && x[start] === y[start]) start++
  const [tailX, tailY] = [x.slice(start), y.slice(start)]
  if (tailX.slice(1) === tailY.slice(1) || tailX.slice(1) === tailY || tailX === tailY.slice(1)) return true
  return tailX[0] === tailY[1] && tailX[1] === tailY[0] && tailX.slice(2) === tailY.slice(2)
}
