import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readTextTree } from '../text/read-text-tree.ts'
import { readNarrative } from './read-narrative.ts'

const fragments = [
  'UNITED STATES SECURITIES AND EXCHANGE COMMISSION',
  'FORM 8-K',
  'Item 2.02 Results of Operations',
  'SIGNATURE',
  'EXHIBIT 99.1',
  'Date of Report (Date of earliest event reported) February 30, 2005',
  'DENVER, May 1, 2020 -- Acme, Inc. (NYSE: ACM) today reported',
  'Acme Reports First Quarter Results',
  'net income of $4 million',
  'for the quarter ended March 31, 2020',
  'ended 13/45/99',
  'will host a conference call today at 25:61 p.m. ET',
  'at 5:00 p.m. Eastern Time',
  'tomorrow',
  'Dial (800) 555-0100',
  '1-800-',
  'passcode 123',
  'A replay',
  'until February 29, 2019',
  'forward-looking statements',
  'risks and uncertainties',
  ':',
  '•',
  '(more)',
  'www.',
  'http://',
  '+44 (0)',
  'Page 2',
  '# # #',
  '.',
  '\n\n',
  '\n',
  '   ',
  '\t',
  '$',
  '-----',
  '<PAGE>',
  '\u0000',
  '\ud800',
  'é',
]

const documents = fc.array(fc.oneof(fc.constantFrom(...fragments), fc.string({ maxLength: 30 })), {
  maxLength: 60,
})

test('Whatever a file says, its narrative is read without a throw, in the shapes it promises', () => {
  fc.assert(
    fc.property(documents, (parts) => {
      const text = parts.join(' ')
      const read = readNarrative(
        { format: 'text', text, header: null, facts: [], documents: readTextTree(text) },
        [],
      )
      if (!read.earnings) assert.deepEqual([read.calls, read.period], [[], null])
      if (read.period) assert.match(read.period.end, /^\d{4}-\d\d-\d\d$/)
      for (const call of read.calls) {
        if (call.start) assert.match(call.start, /^\d{4}-\d\d-\d\dT\d\d:\d\d:00[+-]\d\d:\d\d$/)
        for (const phone of call.phones) assert.match(phone.number, /^\+[1-9]\d{6,14}$/)
      }
    }),
    { numRuns: 400 },
  )
})
