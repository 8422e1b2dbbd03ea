const MONTHS = ['March 31', 'June 30', 'September 30', 'December 31']
const RELEASED = ['April 21', 'July 21', 'October 21', 'January 21']
const ORDINALS = ['first', 'second', 'third', 'fourth']

/** A file that the reader reads as the release of one quarter, with an income statement; no two are the same bytes. */
export function quarterFile(year: number, quarter: 1 | 2 | 3 | 4): { name: string; bytes: Uint8Array } {
  const name = `lantern-${year}-q${quarter}.txt`
  return { name, bytes: Buffer.from(textOf(year, quarter)) }
}

function textOf(year: number, quarter: 1 | 2 | 3 | 4): string {
  const ordinal = ORDINALS[quarter - 1]
  const end = `${MONTHS[quarter - 1]}, ${year}`
  const released = `${RELEASED[quarter - 1]}, ${quarter === 4 ? year + 1 : year}`
  const [sales, before] = [salesOf(year, quarter), salesOf(year - 1, quarter)]
  return `
                                 UNITED STATES
                       SECURITIES AND EXCHANGE COMMISSION
                                    FORM 8-K

  Date of Report (Date of earliest event reported): ${released}

                               LANTERN CABLE CO.
             (Exact name of registrant as specified in its charter)

          Delaware                    000-99177                  00-0099177
 (State or other jurisdiction   (Commission File Number)      (IRS Employer
      of incorporation)                                     Identification No.)

Item 2.02  Results of Operations and Financial Condition.

     Lantern Cable Co. issued a press release announcing its financial results for
the ${ordinal} quarter ended ${end}, which is furnished as Exhibit 99.1 to this report.

                                   SIGNATURE

     Pursuant to the requirements of the Securities Exchange Act of 1934, the
registrant has duly caused this report to be signed on its behalf.

<PAGE>

                                                                    EXHIBIT 99.1

          Lantern Cable Reports Results for the ${ordinal} Quarter of ${year}

     DOVER, Delaware, ${released} - Lantern Cable Co. today reported net
sales of $${sales.toLocaleString('en-US')} thousand for its ${ordinal} quarter ended ${end}.

${PADDING}
                               LANTERN CABLE CO.
                            Statements of Operations
                           (In thousands; unaudited)

                                      Three Months Ended
                                       ${MONTHS[quarter - 1]},
                                      ------------------
                                        ${year}       ${year - 1}
                                      -------    -------
${row('Net sales', '$', sales, before)}
${row('Cost of sales', ' ', 400, 400)}
                                      -------    -------
${row('   Gross profit', ' ', sales - 400, before - 400)}
${row('Operating expenses', ' ', 300, 300)}
                                      -------    -------
${row('   Net income', '$', sales - 700, before - 700)}
                                      =======    =======
`
}

/** In thousands: the same in a quarter's own file and in that of the year after. */
const salesOf = (year: number, quarter: number) => 1000 + (year - 1900) * 4 + quarter

const row = (label: string, sign: string, now: number, before: number) =>
  label.padEnd(38) +
  sign +
  now.toLocaleString('en-US').padStart(6) +
  `    ${sign}${before.toLocaleString('en-US').padStart(6)}`

/** A release has pages of this: so that storing one takes long enough to be killed in. */
const PADDING = Array.from(
  { length: 60 },
  (_, at) =>
    `     Paragraph ${at + 1} tells at some length, as releases do, what the company makes and
sells, whom it sells it to, and what the management thinks of the months to come.
`,
).join('\n')
