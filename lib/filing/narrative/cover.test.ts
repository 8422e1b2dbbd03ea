import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTextTree } from '../text/read-text-tree.ts'
import type { Tree } from '../tree.ts'
import { readNarrative } from './read-narrative.ts'

const cover = (name: string, middle: string) => `
                                  UNITED STATES
                       SECURITIES AND EXCHANGE COMMISSION
                             Washington, D.C. 20549

                                    FORM 8-K

         Date of Report (Date of earliest event reported) May 4, 2005

                             ${name}
             (Exact Name Of Registrant As Specified In Its Charter)

${middle}

            12 Main Street, Springfield, MA                    01101
      ----------------------------------------            ---------------
      (Address of Principal Executive Offices)               (Zip Code)

                              (413) 555-0172
           (Registrant's Telephone Number, Including Area Code)

Item 2.02  Results of Operations and Financial Condition.

     On May 4, 2005, the Company issued a press release announcing its financial
results for the quarter ended March 31, 2005.

Item 9.01  Financial Statements and Exhibits.

     (c) Exhibits.

Exhibit Number        Description
--------------        -----------
    99.1              Press release dated May 4, 2005 announcing the
                      financial results of the first quarter.

                                 SIGNATURE

     Pursuant to the requirements of the Securities Exchange Act of 1934, the
Registrant has duly caused this Report to be signed on its behalf.

                                    By:    /s/ Jane Roe
`

const stacked = `                                    Delaware
                 (State or Other Jurisdiction of Incorporation)

                0-18999                                   04-3111222
           (Commission File Number)         (I.R.S. Employer Identification No.)`

const abreast = `   Delaware                          0-18999                  04-3111222
(State or other                 (Commission File          (I.R.S. Employer
jurisdiction of                      Number)             Identification No.)
incorporation)`

const tree = (text: string): Tree => ({
  format: 'text',
  text,
  header: null,
  facts: [],
  documents: readTextTree(text),
})

for (const [says, middle] of Object.entries({ stacked, abreast })) {
  test(`A cover with its fields ${says} is read as printed`, () => {
    const read = readNarrative(tree(cover('ACME WIDGETS, INC.', middle)), [])
    assert.deepEqual(read.registrant, {
      name: 'ACME WIDGETS, INC.',
      cik: null,
      commissionFileNumber: '0-18999',
      employerId: '04-3111222',
      stateOfIncorporation: 'Delaware',
      phone: '(413) 555-0172',
    })
    assert.equal(read.form, '8-K')
    assert.equal(read.reportDate, '2005-05-04')
    assert.deepEqual(read.items, ['2.02', '9.01'])
    assert.deepEqual(read.exhibits, [
      {
        number: '99.1',
        description: 'Press release dated May 4, 2005 announcing the financial results of the first quarter.',
      },
    ])
  })
}

test('A cover whose release was not given still reports results and their period', () => {
  const read = readNarrative(tree(cover('ACME WIDGETS, INC.', stacked)), [])
  assert.equal(read.earnings, true)
  assert.equal(read.period?.end, '2005-03-31')
  assert.equal(read.release, null)
  assert.deepEqual(read.calls, [])
  assert.equal(read.safeHarbor, null)
})

test('A release behind the signature is read, and the cover is no part of it', () => {
  const release = `
                                 EXHIBIT 99.1

              Acme Widgets Reports First Quarter Results

     SPRINGFIELD, Mass., May 4, 2005 -- Acme Widgets, Inc. (NASDAQ: ACMW), a maker
of widgets, today reported net income of $2.1 million, or $.21 per share, for its
first quarter ended March 31, 2005.

     Acme will host a conference call tomorrow at 10:00 a.m. Eastern Time. Dial
(800)
555-0142, passcode 4455.
`
  const text = cover('ACME WIDGETS, INC.', stacked) + release
  const read = readNarrative(tree(text), [])
  assert.equal(read.release?.headline, 'Acme Widgets Reports First Quarter Results')
  assert.equal(read.release?.city, 'SPRINGFIELD')
  assert.equal(read.release?.date, '2005-05-04')
  assert.equal(read.period?.label, 'Q1 2005')
  const [call] = read.calls
  assert.equal(call?.start, '2005-05-05T10:00:00-04:00')
  assert.deepEqual(
    call?.phones.map((phone) => [phone.number, phone.passcode]),
    [['+18005550142', '4455']],
  )
  const first = read.release?.paragraphs[0]
  assert.ok(first && Array.isArray(first.source))
  assert.ok(text.slice(first.source[0], first.source[1]).startsWith('SPRINGFIELD'))
})
