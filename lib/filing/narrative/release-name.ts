import type { Passage } from './passages.ts'
import { findBody } from './release-body.ts'

const LEGAL =
  '(?:Inc|Incorporated|Corp|Corporation|Company|Co|Ltd|Limited|LLC|L\\.L\\.C|L\\.?P|PLC|plc|N\\.V|S\\.A|S\\.p\\.A|AG|SE|ASA|AB|Bancorp|Bancshares|Bankshares|Financial|Holdings?|Group|Trust|Partners|Banc Corp)'
const CAPITAL = "(?:[A-Z0-9]|[a-z](?=[A-Z]))[\\w’'.&!-]*"
const WORD = `(?:${CAPITAL}|of|and|the|for|de|&)`
const NAMED = new RegExp(
  `(?<![\\w’'.&!-])((?:${CAPITAL})(?:,?\\s${WORD}){0,7}?,?\\s${LEGAL})\\b\\.?(?!,?\\s${LEGAL}\\b)`,
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
  const set = before.split(/\s(?:--+|[-–—])\s|--|—|\)\s?[-–—]+|(?<=\d{4})\.\s/).at(-1) ?? before
  const outside = NAMED.exec(set.trim())
  return outside?.[1] ? full(set, outside[1]) : null
}

const TABLE = /statement|balance sheet|income|operations|financial|consolidated|highlights|earnings/i

/** The name that stands alone above the statements: "ACME CORPORATION AND SUBSIDIARIES". */
function aboveStatements(passages: readonly Passage[]): string | null {
  const lines = passages.flatMap((passage) => passage.lines.slice(0, 3))
  for (const [i, line] of lines.entries()) {
    const name = line.text.length < 90 ? ALONE.exec(line.text.trim())?.[1] : null
    if (
      name &&
      !TABLE.test(name) &&
      lines.slice(i + 1, i + 3).some(({ text }) => text.length < 120 && TABLE.test(text))
    )
      return name
  }
  return null
}

const SHORT_NAME =
  /(?:^|[-–—)]\s?)([A-Z][\w’'.!]*(?:\s(?:&\s)?[A-Z][\w’'.!]*){0,4})\s?\((?:NASDAQ|Nasdaq|NasdaqGS|NYSE|AMEX|OTC|TSX)\b/

/** "Acme & Sons (NYSE: ACM)": the name as it stands before its ticker, with nothing legal to it. */
function beforeTicker(lead: string): string | null {
  const name = SHORT_NAME.exec(lead)?.[1]
  return name ?? null
}

/**
 * The company's name where no cover gives it: its legal name beside its ticker; where the ticker stands beside a short
 * one, the legal name above the statements; else the first legal name of the first paragraph.
 */
export function releaseName(passages: readonly Passage[]): string | null {
  const body = findBody(passages, null)
  const lead = passages[body]?.text.slice(0, 600) ?? ''
  const below = () => aboveStatements(passages.slice(Math.max(0, body + 1)))
  const beside = besideTicker(lead)
  if (beside) return beside
  const short = beforeTicker(lead)
  if (short) return below() ?? short
  const first = NAMED.exec(lead.slice(0, 250))?.[1]
  return first ? full(lead, first) : below()
}
