/** A kind of non-GAAP measure: how prose and tables name it, and the GAAP measure that is most directly comparable. */
export interface NonGaapMeasure {
  said: RegExp
  label: RegExp
  comparable: RegExp
  /** The comparable measure as a sentence names it. */
  comparableName: string
}

const QUALIFIER = '(?:non-?GAAP|adjusted|core|normalized)'
const BETWEEN = String.raw`(?:\s(?:diluted|basic|net|gross|operating|pre-?tax|common))*`

/** A GAAP measure with a qualifying word in front of it, or "as adjusted" behind it. */
function adjusted(noun: string, comparableName: string): NonGaapMeasure {
  return {
    said: new RegExp(String.raw`\b${QUALIFIER}${BETWEEN}\s(?:${noun})`, 'i'),
    label: new RegExp(
      String.raw`\b${QUALIFIER}\b.*(?:${noun})|(?:${noun}).*(?:\bas adjusted|non-?GAAP)`,
      'i',
    ),
    comparable: new RegExp(`(?:${noun})`, 'i'),
    comparableName,
  }
}

const NET_INCOME =
  /\bnet\s(?:\(?(?:income|loss|earnings|profit)\)?)|\bprofit of consolidated|^(?:net )?profit\b/i

/** Those that releases tell most often. */
export const MEASURES: readonly NonGaapMeasure[] = [
  {
    // the comparable measure of EBITDA is net income (SEC staff, Non-GAAP Financial Measures, question 103.02)
    said: /\b(?:adjusted\s)?EBITDA?\b/i,
    label: /\bEBITDA?\b/i,
    comparable: NET_INCOME,
    comparableName: 'net income',
  },
  {
    said: /\bfree cash flow/i,
    label: /\bfree cash flow/i,
    comparable: /\boperating activities|\bcash flows? from operati/i,
    comparableName: 'cash from operating activities',
  },
  {
    said: /\bfunds from operations\b|\bFFO\b/i,
    label: /\bfunds from operations\b|\bFFO\b/i,
    comparable: NET_INCOME,
    comparableName: 'net income',
  },
  adjusted(
    String.raw`EPS|E\.P\.S|(?:income|earnings|loss|profit)(?:\s\(loss\))?\sper\s(?:diluted\s|basic\s|common\s)*share`,
    'earnings per share',
  ),
  adjusted(String.raw`operating\s(?:income|profit|earnings|loss)`, 'operating income'),
  adjusted(String.raw`gross\s(?:profit|margin)`, 'gross profit'),
  adjusted(String.raw`(?:income|earnings|loss|profit)\b(?!\sper\b|\sbefore\b)`, 'net income'),
  adjusted(String.raw`revenues?\b|net\ssales\b`, 'revenue'),
  adjusted(String.raw`(?:operating\s)?expenses?\b`, 'expenses'),
]
