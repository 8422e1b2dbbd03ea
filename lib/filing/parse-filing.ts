/** Bytes → filing: the ordered list of steps. Each reads the tree, and what the steps before it have read. */
import { tieOut } from '#lib/tie-out/tie-out.ts'
import type { Filing, Finding, ReadFault } from './filing.ts'
import { applyFacts } from './inline-xbrl/apply-facts.ts'
import { readNarrative } from './narrative/read-narrative.ts'
import { readTree } from './read-tree.ts'
import { sha256 } from './sha256.ts'
import { readStatements } from './statements/read-statements.ts'

/** Either the filing, or why its bytes cannot be read as one. */
export type Reading = { filing: Filing; fault: null } | { filing: null; fault: ReadFault }

/** What comes of a reader's own mistake. The fuzzers count it as one. */
export const READER_FAILED: ReadFault = {
  code: 'unsupported',
  message: 'The file could not be read as a filing.',
}

const UNREAD_REST: Finding = {
  severity: 'warning',
  code: 'unread-rest',
  message: 'The file holds more than any filing does; its rest was left unread.',
  source: null,
}

/** Figures are proved against each other pair by pair: a 10-K has a hundred tables, a hostile file thousands. */
const MOST_TIED = 120

/** Reads one file as it was uploaded. Never throws on any bytes: what cannot be read comes back as a fault. */
export async function parseFiling(bytes: Uint8Array, fileName: string): Promise<Reading> {
  try {
    return await readFiling(bytes, fileName)
  } catch {
    // the boundary: whatever a hostile file has brought about, the person who uploaded it gets a sentence
    return { filing: null, fault: READER_FAILED }
  }
}

async function readFiling(bytes: Uint8Array, fileName: string): Promise<Reading> {
  // before the reading: a reader of PDF takes the bytes away
  const digest = sha256(bytes)
  const tree = await readTree(bytes, fileName)
  if ('code' in tree) return { filing: null, fault: tree }
  const statements = applyFacts(readStatements(tree), tree.facts)
  const narrative = readNarrative(tree, statements)
  const filing: Filing = {
    file: fileName,
    sha256: digest,
    format: tree.format,
    ...narrative,
    // a prospectus, a pro forma or an exhibit list has tables too, but reports no results
    statements: narrative.earnings ? statements : [],
    checks: [],
    findings: tree.unreadRest ? [UNREAD_REST, ...narrative.findings] : narrative.findings,
  }
  const tied = { ...filing, statements: filing.statements.slice(0, MOST_TIED) }
  return { filing: { ...filing, checks: tieOut(tied, null, tree.text || null) }, fault: null }
}
