/** The words of labels that tell what a line is counted in. */

/** Counts of shares. */
export const SHARES =
  /\b(?:weighted[\s-]+)?average\b.*\b(?:shares?|units|adss?)\b|\bshares?\b.*\b(?:outstanding|used|issued)\b|\bnumber of (?:[\w-]+ )*shares\b|\b(?:basic|diluted) (?:weighted )?(?:average )?(?:common )?shares\b|\bcommon shares outstanding\b|^shares$|\bshares? (?:count|data|used)\b|\bunits outstanding\b|\bdilutive (?:potential )?(?:common )?(?:shares|securities|effect)|\baverage (?:common|diluted|basic) shares|\bshares? and (?:common )?(?:share|stock)? ?equivalents?|\b(?:in|for) (?:the )?(?:computation|calculation|computing)\b/i
/** Words that are said of sums of money, and of little else. */
export function isSum(words: string): boolean {
  return MONEY.test(words) || COST.test(words)
}

const COST =
  /\b(?:costs?|charges?|profits?|gains?|impairments?|amorti[sz]ation|depreciation|compensation|provisions?|payments?|capital|receivables?|payables?|proceeds|fees|premiums?|borrowings|securities|ebitda|tax)\b/i

/** Words for what falls to one share. */
export const PER_SHARE =
  /\bper\b[\s\w,&/()-]*?\b(?:shares?|units?|adss?|adrs?|stock)\b|\bper[\s-]share\b|\beps\b|\/share\b|\b(?:earnings|loss|income) (?:\(loss\) )?a share\b|^basic (?:earnings|loss|income|net)|^diluted (?:earnings|loss|income|net)|\bper-share\b/i
/** Lines of a balance sheet that speak of shares and are money. */
export const EQUITY_LINE =
  /\b(?:par value|no par|authorized|treasury|common stock|preferred stock|ordinary shares,|capital stock|common shares,|preferred shares)\b/i
/** Rates and ratios. */
export const RATIO =
  /\bratio\b|\bto[\s-]equity\b|\bturns?\b|\bmargin\b.*%|\bnet interest margin\b|\b(?:effective|tax) (?:tax )?rate\b|\byield\b|\breturn on\b|\bspread\b|\befficiency\b|\bpercent(?:age)?\b|%|\bas a % of\b/i
/** Counts of what is no money. */
export const COUNT =
  /\bnumber of\b|\bstores?\b|\bemployees\b|\bheadcount\b|\bsquare f(?:ee|oo)t|\bdays\b|\bbranches\b|\bcustomers\b|\bsubscribers\b|\bfull-time\b|\bexchange rate\b|\bweeks\b|\bunits sold\b|\blocations\b|\brestaurants\b|\bvisits\b/i

/** Words for sums of money. */
export const MONEY =
  /\b(?:income|earnings|loss|sales(?! force)|revenues?|expenses?|assets|liabilit\w+|dividends?|cash|debt|equity|taxes|deposits|loans)\b/i
/** What may stand under a heading of share counts. */
export const COUNTED =
  /\bbasic\b|\bdilut|\bshares?\b|\bunits\b|^total\b|^effect of|^weighted|^average|^primary|\bequivalents\b|\boptions\b|\bwarrants\b|\bconvertible\b/i

/** "(1.8 pts)", "15 bps": points between percentages. */
export const POINTS = /\d\s*\)?\s*(?:pts?|bps?|b\.p\.|pp)\.?\s*\)?$/i
