import type { Company } from '#db/schema.ts'
import type { Registrant } from '#lib/filing/filing.ts'

/**
 * Whether a filing is of another company than the one whose portal this is. Numbers decide where both sides have
 * one, names otherwise; a filing that names nobody (a bare exhibit) is taken as the company's own.
 */
export function isOtherCompany(
  registrant: Pick<Registrant, 'name' | 'cik' | 'commissionFileNumber'>,
  company: Pick<Company, 'name' | 'cik' | 'commissionFileNumber'> | null,
): boolean {
  if (!company) return false
  const pairs = [
    [bareNumber(registrant.cik), bareNumber(company.cik)],
    [bareNumber(registrant.commissionFileNumber), bareNumber(company.commissionFileNumber)],
    [bareName(registrant.name), bareName(company.name)],
  ] as const
  const known = pairs.find(([filed, ours]) => filed && ours)
  return known !== undefined && known[0] !== known[1]
}

/** "000-18672" and "0-18672" are one number, as are "0000822411" and "822411". */
function bareNumber(number: string | null): string {
  return (number ?? '')
    .split('-')
    .map((part) => part.trim().replace(/^0+(?=\d)/, ''))
    .join('-')
    .toLowerCase()
}

const LEGAL_FORM =
  /\b(incorporated|inc|corporation|corp|company|co|limited|ltd|plc|llc|lp|nv|sa|ag|se|the)\b/g

/** A name without case, punctuation and legal form. */
function bareName(name: string | null): string {
  return (name ?? '')
    .toLowerCase()
    .replaceAll(/[.,'’]/g, '')
    .replaceAll(/&|\band\b/g, ' ')
    .replaceAll(LEGAL_FORM, ' ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
