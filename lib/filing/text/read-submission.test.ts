import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ReadingLimits } from '../reading-limits.ts'
import { readSubmission } from './read-submission.ts'

const SUBMISSION = `-----BEGIN PRIVACY-ENHANCED MESSAGE-----
Proc-Type: 2001,MIC-CLEAR

<SEC-DOCUMENT>0000000000-04-000001.txt : 20040512
<SEC-HEADER>0000000000-04-000001.hdr.sgml : 20040512
CONFORMED SUBMISSION TYPE:	8-K
CONFORMED PERIOD OF REPORT:	20040512
ITEM INFORMATION:		Financial statements and exhibits
FILED AS OF DATE:		20040513

FILER:

	COMPANY DATA:
		COMPANY CONFORMED NAME:			HALYARD INSTRUMENTS INC
		CENTRAL INDEX KEY:			0000000001
		FISCAL YEAR END:			0930

FILER:

	COMPANY DATA:
		COMPANY CONFORMED NAME:			HALYARD FINANCE CORP
		CENTRAL INDEX KEY:			0000000002
</SEC-HEADER>
<DOCUMENT>
<TYPE>8-K
<FILENAME>cover.txt
<DESCRIPTION>FORM 8-K
<TEXT>
<PAGE>
                      FORM 8-K
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>GRAPHIC
<FILENAME>logo.jpg
<TEXT>
begin 644 logo.jpg
M_]C_X  02D9)1@ ! 0$
end
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>EX-99.1
<FILENAME>release.htm
<TEXT>
<html><body><p>Halyard reports</p></body></html>
</TEXT>
</DOCUMENT>
</SEC-DOCUMENT>
`

test('a submission is its header and the documents that can be read, each by its adapter', () => {
  const htmlRanges: string[] = []
  const { header, documents } = readSubmission(
    SUBMISSION,
    (text, start, end) => {
      htmlRanges.push(text.slice(start, end).trim())
      return []
    },
    new ReadingLimits(),
  )
  assert.equal(header?.form, '8-K')
  assert.equal(header?.periodOfReport, '2004-05-12')
  assert.deepEqual(
    header?.filers.map(({ name, fiscalYearEnd }) => [name, fiscalYearEnd]),
    [
      ['HALYARD INSTRUMENTS INC', '0930'],
      ['HALYARD FINANCE CORP', null],
    ],
  )
  assert.deepEqual(
    documents.map(({ type }) => type),
    ['8-K', 'EX-99.1'],
  )
  assert.deepEqual(htmlRanges, ['<html><body><p>Halyard reports</p></body></html>'])
})

test('spans of a document index the whole file', () => {
  const { documents } = readSubmission(SUBMISSION, () => [], new ReadingLimits())
  const block = documents[0]?.blocks[0]
  assert.ok(block?.kind === 'text')
  const [start, end] = block.source as [number, number]
  assert.equal(SUBMISSION.slice(start, end), 'FORM 8-K')
})

test('a submission cut off in the middle of a document still gives what is there', () => {
  const cut = SUBMISSION.slice(0, SUBMISSION.indexOf('FORM 8-K\n</TEXT>') + 8)
  const { documents } = readSubmission(cut, () => [], new ReadingLimits())
  assert.equal(documents.length, 1)
})
