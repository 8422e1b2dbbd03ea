/** Invented filings of any size, for measuring and for tests: the shape of a release, its tables over and over. */

const LABELS = [
  'Net sales',
  'Cost of sales',
  'Gross profit',
  'Selling, general and administrative expenses',
  'Research and development',
  'Operating income',
  'Interest expense, net',
  'Income before income taxes',
  'Provision for income taxes',
  'Net income',
]

const PROSE =
  'Example Mills Corporation today reported results for the quarter ended June 30, 2031. Net sales grew in all of its markets, and the company expects that demand for flour will go on growing in the second half of the year. '

const figure = (i: number, j: number): string =>
  (((i * 7919 + j * 104_729) % 9_000_000) + 1_000_000).toLocaleString('en-US')

/** Repeats `part` until the whole is about `size` characters long. */
function filled(head: string, part: (i: number) => string, foot: string, size: number): string {
  const parts = [head]
  let length = head.length + foot.length
  for (let i = 0; length < size; i++) {
    const next = part(i)
    parts.push(next)
    length += next.length
  }
  return [...parts, foot].join('')
}

export function textOfSize(size: number): string {
  const row = (i: number) => (label: string, j: number) =>
    `${label.padEnd(44)}  $ ${figure(i, j).padStart(10)}   $ ${figure(i + 1, j).padStart(10)}\n`
  const part = (i: number) =>
    `${PROSE.replace(/(.{60,75}) /g, '$1\n')}\n\n                CONSOLIDATED STATEMENTS OF INCOME\n                       (in thousands)\n\n${' '.repeat(46)}Three months ended June 30,\n${' '.repeat(50)}2031           2030\n${' '.repeat(46)}----------     ----------\n${LABELS.map(row(i)).join('')}\n`
  return filled('', part, '', size)
}

/** As verbose as agents write it: some 600 characters of markup around a figure. */
const cell = (text: string, align = 'text-align:right;') =>
  `<td style="vertical-align:bottom;background-color:#cceeff;padding-left:2px;padding-top:2px;padding-bottom:2px;border-bottom-color:#000000;overflow:hidden;font-size:10pt;"><div style="${align}font-size:10pt;line-height:120%;"><font style="font-family:inherit;font-size:10pt;color:#000000;">${text}</font></div></td><td style="vertical-align:bottom;background-color:#cceeff;padding-left:2px;padding-top:2px;"><div style="text-align:left;font-size:10pt;"><font style="font-family:inherit;font-size:10pt;"><br></font></div></td>`

function htmlTable(i: number, money: (i: number, j: number) => string): string {
  const rows = LABELS.map(
    (label, j) =>
      `<tr>${cell(label, 'padding-left:10px;text-align:left;')}${cell('$')}${cell(money(i, j))}${cell('&#160;')}${cell('$')}${cell(money(i + 1, j))}</tr>\n`,
  )
  return `<div style="text-align:center;font-weight:bold">CONSOLIDATED STATEMENTS OF INCOME<br>(in thousands)</div><table cellpadding="0"><tr><td></td><td></td><td colspan="9">Three months ended June 30,</td></tr><tr><td></td><td></td><td colspan="4">2031</td><td></td><td colspan="4">2030</td></tr>${rows.join('')}</table>\n<p style="margin-top:10pt">${PROSE}</p>\n`
}

export function htmlOfSize(size: number): string {
  return filled('<html><body>', (i) => htmlTable(i, figure), '</body></html>', size)
}

/** The same as bytes, made without holding the text of the whole beside them. */
export function htmlBytes(size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  const encoder = new TextEncoder()
  let at = 0
  for (let i = 0; at < size; i++) at += encoder.encodeInto(htmlTable(i, figure), bytes.subarray(at)).written
  return bytes
}

export function inlineXbrlOfSize(size: number): string {
  const context = (id: string, year: number) =>
    `<xbrli:context id="${id}"><xbrli:entity><xbrli:identifier scheme="http://www.sec.gov/CIK">0000000042</xbrli:identifier></xbrli:entity><xbrli:period><xbrli:startDate>${year}-04-01</xbrli:startDate><xbrli:endDate>${year}-06-30</xbrli:endDate></xbrli:period></xbrli:context>`
  const head = `<?xml version="1.0"?><html xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"><body><div style="display:none"><ix:header><ix:resources>${context('c0', 2031)}${context('c1', 2030)}<xbrli:unit id="usd"><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unit></ix:resources></ix:header></div>`
  const fact = (i: number, j: number) =>
    `<ix:nonFraction id="f${i}-${j}" name="us-gaap:Concept${j}" contextRef="c${i % 2}" unitRef="usd" decimals="-3" scale="3" format="ixt:num-dot-decimal">${figure(i, j)}</ix:nonFraction>`
  return filled(head, (i) => htmlTable(i, fact), '</body></html>', size)
}
