import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prose } from './prose.fixture.ts'
import { readSafeHarbor } from './safe-harbor.ts'

const about = 'Acme was founded in 1970 and does business worldwide in many lines of business.'

/** The paragraphs of a release; those that begin with > are the statement. */
const examples: Record<string, string[]> = {
  'two paragraphs under a heading, up to the contact': [
    'Safe Harbor Statement under the Private Securities Litigation Reform Act of 1995',
    '>The statements contained in this release which are not historical facts are forward-looking statements. They involve risks and uncertainties that may cause actual results to differ materially.',
    '>Such factors include demand, pricing and competition. The Company undertakes no obligation to update them.',
    'Contact: Jane Roe, (303) 555-0199',
  ],
  'a list inside it, up to the next heading': [
    'Cautionary Note Regarding Forward-Looking Statements',
    '>Some of the statements in this news release are forward-looking. Factors that could cause actual results to differ materially include:',
    '>• demand for products;',
    '>• the cost of raw materials; and',
    '>• other factors listed in our SEC filings.',
    '>All forward-looking statements speak only as of the date made. We disclaim any duty to update them.',
    'Non-GAAP Financial Measures',
    'The Company uses measures that on a forward-looking basis carry risks.',
  ],
  'the statement proper and not the remark above the outlook': [
    'Outlook',
    'The following statements are based on current expectations. These statements are forward-looking, and actual results may differ materially.',
    'Revenue will grow.',
    'About Acme Corporation',
    about,
    '>This news release contains certain forward-looking statements, including the outlook above, made under the Private Securities Litigation Reform Act of 1995. Actual results could differ materially due to risks and uncertainties. The Company has no obligation to update.',
    '(Tables follow)',
  ],
  'a heading run into the paragraph stays with it': [
    about,
    '>Safe Harbor Statement: Except for the historical information in this news release, the matters described herein are forward-looking statements within the meaning of the Private Securities Litigation Reform Act of 1995 and are subject to risks and uncertainties.',
    'ACME CORP.',
    'CONDENSED CONSOLIDATED BALANCE SHEETS',
  ],
  'a statement that names neither act nor safe harbor': [
    '>This announcement contains forward-looking information and statements about Acme SA. Although management believes expectations are reasonable, they are subject to various risks and uncertainties, and actual results could differ materially.',
    'About Acme',
  ],
  'older sections of the law': [
    '>Certain of the matters discussed in this press release are forward-looking statements within the meaning of Section 27A of the Securities Act of 1933. Actual results may differ materially from those projected.',
    'About Acme',
  ],
  'factors in lines of their own without marks': [
    'Forward-Looking Information',
    '>Certain information in this release is forward-looking, including projections. Acme’s future results may vary because of:',
    '>changes in interest rates',
    '>competition in our markets',
    '>the loss of key people',
    '>Acme disclaims any obligation to update these forward-looking statements.',
    'Reconciliation of Non-GAAP Measures',
  ],
  'what to read beside it belongs to it': [
    'Cautionary Statement',
    '>This news release includes forward-looking statements regarding Acme within the meaning of the Private Securities Litigation Reform Act of 1995.',
    '>These forward-looking statements are not guarantees of future performance and are subject to risks, including, among other things:',
    '>• If Acme does not price its products properly, profitability could decline.',
    '>Acme advises investors to read the following documents as filed by the company with the SEC for further discussion:',
    '>• Form 10-K for the year ended December 31, 2019.',
    'About Acme',
  ],
  'factors to look up below its list': [
    'Forward-Looking Statements',
    '>This press release contains forward-looking statements. Factors that could cause actual results to differ materially are:',
    '>• regulation of payments;',
    '>• competition.',
    '>For additional information on these and other factors that could cause results to differ, see the annual report.',
    'About Acme',
  ],
  'a heading that names it not, and an opening that points back': [
    'Cautionary Language',
    '>The foregoing contains forward-looking statements about revenue. They are subject to risk, and events may differ materially from them.',
    'Investor Relations',
  ],
  'an offer legend below it is not part of it': [
    'Forward-Looking Statements',
    '>This press release contains "forward-looking statements." They involve risks and uncertainties. The Company assumes no obligation to update them.',
    'This press release does not constitute an offer to sell, or the solicitation of an offer to buy any securities.',
  ],
  'a note that calls itself "Safe Harbor"': [
    '>NOTE: "Safe Harbor" Statement Under the Private Securities Litigation Reform Act of 1995: Statements made in this release include forward-looking statements based on estimates. Results may differ materially.',
  ],
  'what says of itself that it looks forward, in whatever words it begins': [
    '>Discussions that are not statements of historical fact (including statements with words such as "will" and "may") are forward-looking statements that involve risks and uncertainties. Factors include interest rates.',
  ],
  'an opening whose risks stand in a list below it, and what is said after the list': [
    '>This news release includes forward-looking statements. Words such as "expects" identify them.',
    '>Such statements are subject to:',
    '>• changes in the economy;',
    '>• the loss of a customer; and',
    '>• delays of new products.',
    '>Acme disclaims any duty to update these statements.',
    'Investors are invited to listen to a live webcast of the call at 8:30 a.m. EDT on Friday.',
  ],
  'a statement under Section 21E that speaks of no material difference, above a row of asterisks': [
    '>This release contains statements that are forward-looking within the meaning of Section 21E of the Exchange Act. Acme can give no assurance that its goals will be achieved.',
    '* * * *',
    'ACME, INC. Consolidated Statements of Operations (in thousands)',
  ],
}

for (const [says, paragraphs] of Object.entries(examples)) {
  test(`A safe harbor is read whole and alone: ${says}`, () => {
    const wanted = paragraphs
      .filter((text) => text.startsWith('>'))
      .map((text) => text.slice(1))
      .join(' ')
    const release = prose(
      'DENVER, April 22, 2004 -- Acme today reported results.',
      ...paragraphs.map((text) => text.replace(/^>/, '')),
    )
    assert.equal(readSafeHarbor(release)?.text, wanted)
  })
}

test('A release without a forward-looking statement has no safe harbor', () => {
  const outlook =
    'The Company is unable to reconcile its forward-looking non-GAAP measures without unreasonable efforts, because of the uncertainties of the items excluded.'
  assert.equal(readSafeHarbor(prose('Acme today reported results.', outlook, about)), null)
})

test('What follows the statement in its own paragraph is cut off', () => {
  const statement =
    'This press release contains forward-looking statements within the meaning of the Private Securities Litigation Reform Act of 1995. These statements involve risks and uncertainties, and actual results may differ materially.'
  assert.equal(readSafeHarbor(prose(`${statement} About Acme Acme makes things.`))?.text, statement)
})
