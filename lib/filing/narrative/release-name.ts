import { findBody } from './headline.ts'
import type { Passage } from './passages.ts'

const LEGAL =
  '(?:Inc|Incorporated|Corp|Corporation|Company|Co|Ltd|Limited|LLC|L\\.L\\.C|L\\.?P|PLC|plc|N\\.V|S\\.A|S\\.p\\.A|AG|SE|ASA|AB|Bancorp|Bancshares|Bankshares|Financial|Holdings?|Group|Trust|Partners|Banc Corp)'
const WORD = "(?:[A-Z0-9][\\w’'.&-]*|of|and|the|for|de|&)"
const NAMED = new RegExp(
  `\\b((?:[A-Z0-9][\\w’'.&-]*)(?:,?\\s${WORD}){0,7}?,?\\s${LEGAL})\\b\\.?(?!,?\\s${LEGAL}\\b)`,
)
const LISTED = /\b(?:nasdaq|nyse|amex|otc|tsx|euronext)\b/i
const ALONE = new RegExp(`^((?:${WORD}[,\\s]+){1,7}?${LEGAL}\\.?)(?:\\s+(?:and|&)\\s+subsidiaries)?$`, 'i')

const full = (text: string, name: string) =>
  text.charAt(text.indexOf(name) + name.length) === '.' ? `${name}.` : name

/** "Connection (PC Connection, Inc.; NASDAQ: CNXN)": the legal name beside the ticker, within its sentence. */
function besideTicker(lead: string): string | null {
  const listed = LISTED.exec(lead)
  if (!listed) return null
  const before = lead.slice(Math.max(0, listed.index - 160), listed.index)
  const open = before.lastIndexOf('(')
  const inside = open >= 0 ? NAMED.exec(before.slice(open + 1)) : null
  if (inside?.[1]) return full(before, inside[1])
  const set = before.split(/\s(?:--+|[-–—])\s|--|—|\)\s?[-–—]/).at(-1) ?? before
  const outside = NAMED.exec(set.trim())
  return outside?.[1] ? full(set, outside[1]) : null
}

/** The name that stands alone above the statements: "ACME CORPORATION AND SUBSIDIARIES". */
function aboveStatements(passages: readonly Passage[]): string | null {
  for (const line of passages.flatMap((passage) => passage.lines.slice(0, 2))) {
    const name = line.text.length < 90 ? ALONE.exec(line.text.trim())?.[1] : null
    if (name && !/statement|balance|total|income/i.test(name)) return name
  }
  return null
}

const SHORT_NAME =
  /(?:^|[-–—)]\s?)([A-Z][\w’'.]*(?:\s(?:&\s)?[A-Z][\w’'.]*){0,4})\s?\((?:NASDAQ|Nasdaq|NasdaqGS|NYSE|AMEX|OTC|TSX)\b/

/** "Acme & Sons (NYSE: ACM)": the name as it stands before its ticker, with nothing legal to it. */
function beforeTicker(lead: string): string | null {
  const name = SHORT_NAME.exec(lead)?.[1]
  return name ?? null
}

/** The company's name where no cover gives it: beside its ticker in the first paragraph, else above its statements. */
export function releaseName(passages: readonly Passage[]): string | null {
  const body = findBody(passages, null)
  const lead = passages[body]?.text.slice(0, 600) ?? ''
  const legal = besideTicker(lead) ?? NAMED.exec(lead.slice(0, 250))?.[1] ?? null
  return legal ?? aboveStatements(passages) ?? beforeTicker(lead)
}
