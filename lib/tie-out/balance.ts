import type { Check, Filing } from '#lib/filing/filing.ts'
import { sameFigureCheck } from './compare.ts'
import { type Fact, statementFacts } from './fact.ts'

const ASSETS = /^total assets$/i
const BOTH_SIDES =
  /^total (?:liabilities|liabilities,.*)\s?(?:and|&|,).*(?:equity|deficit|deficiency|capital|investment|interests?|net assets)\b/i

/**
 * Assets = liabilities + equity, in every column: the two grand totals of a balance sheet are the same figure
 * (Regulation S-X, 17 CFR 210.5-02, captions 18 and 32). That each is the sum of its parts is for the footing check.
 */
export function balance(filing: Filing): Check[] {
  return filing.statements.flatMap((statement, at) => {
    if (statement.kind !== 'balance') return []
    const facts = statementFacts(statement, at)
    const labelled = (label: RegExp, concept: string) =>
      facts.filter(({ line }) => line.concept === concept || label.test(line.label.trim()))
    const assets = labelled(ASSETS, 'Assets')
    const claims = labelled(BOTH_SIDES, 'LiabilitiesAndStockholdersEquity')
    return assets.flatMap((fact) => bothSides(fact, claims))
  })
}

function bothSides(assets: Fact, claims: readonly Fact[]): Check[] {
  const other = claims.find(({ columnAt }) => columnAt === assets.columnAt)
  if (!other) return []
  return [sameFigureCheck('balance', assets, other, 'Total assets', other.line.label)]
}
