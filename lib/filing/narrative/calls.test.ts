import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCalls } from './calls.ts'
import { prose } from './prose.fixture.ts'

interface Example {
  says: string
  /** The day of the release. */
  on: string | null
  printed: string[]
  start?: string | null
  zone?: string
  /** "live|replay number audience passcode", a dash for null. */
  phones?: string[]
  webcast?: string
  until?: string
}

const examples: Example[] = [
  {
    says: 'a tape, and a passcode that is a word in quotation marks',
    on: '1999-07-22',
    printed: [
      'Acme will hold its quarterly conference call on Monday, July 26, at noon Eastern time. Dial 888-555-0201; the verbal passcode is "Acme." The call will be taped and can be heard for one week at 800-555-0202, pass code 91144.',
    ],
    start: '1999-07-26T12:00:00-04:00',
    phones: ['live +18885550201 - Acme', 'replay +18005550202 - 91144'],
  },
  {
    says: 'the half of the day in a word',
    on: '1999-07-22',
    printed: [
      'Acme will discuss these results on a conference call beginning at 10:30 tomorrow morning, Eastern time. The number is 1-888-555-0104.',
    ],
    start: '1999-07-23T10:30:00-04:00',
    phones: ['live +18885550104 - -'],
  },
  {
    says: 'a list without a heading, and an address that the next sentence gives',
    on: '1999-07-22',
    printed: [
      'Conference call:        July 23, 1999, 10:00 a.m. (EDT)|Telephone:              (800) 555-0119|Replay:                 (800) 555-0120|Replay passcode:        1199',
      'Acme will webcast its call. See www.acme.com for details.',
    ],
    start: '1999-07-23T10:00:00-04:00',
    phones: ['live +18005550119 - -', 'replay +18005550120 - 1199'],
    webcast: 'www.acme.com',
  },
  {
    says: 'a list printed as one paragraph, a particular a line, under a heading',
    on: '2006-04-27',
    printed: [
      'ANALYST CALL',
      'Date:               Thursday, April 27, 2006|Time:               10:00 a.m. Eastern Daylight Time|Live dial-in:       1-800-555-0106 (U.S.) or 1-212-555-0107 (outside the U.S.)|Live pass code:     Acme|Replay:             1-800-555-0108 through May 4, 2006|Replay pass code:   9917733|Webcast:            www.acme.com/investors',
    ],
    start: '2006-04-27T10:00:00-04:00',
    phones: [
      'live +18005550106 domestic Acme',
      'live +12125550107 international Acme',
      'replay +18005550108 - 9917733',
    ],
    webcast: 'www.acme.com/investors',
    until: '2006-05-04',
  },
  {
    says: 'a day with its weekday and no year, two numbers told apart by what follows them, and a contact that is no number of the call',
    on: '2004-07-29',
    printed: [
      'Acme has scheduled a Q2 2004 earnings conference call for Thursday July 29th at 5:00 p.m. Eastern Time. You may access the call by dialing (800) 555-0123 for calls made within the United States and dialing (973) 555-0124 for calls outside the United States. The call will also be simulcast on the website (www.acme.com/Q2). For additional information, please contact Investor Relations, telephone (617) 555-0199.',
    ],
    start: '2004-07-29T17:00:00-04:00',
    zone: 'America/New_York',
    phones: ['live +18005550123 domestic -', 'live +19735550124 international -'],
    webcast: 'www.acme.com/Q2',
  },
  {
    says: 'today by the dateline, and one ID repeated for the recording',
    on: '2004-05-12',
    printed: [
      'Acme will conduct a teleconference today at 11:00 a.m. Eastern time. To participate please dial USA (877) 555-0101, International (706) 555-0102 about 5 -10 minutes prior to 11:00 am EDT. Please refer to the Acme earnings teleconference ID 7264000. A recording of the conference call will be available from 1:00 pm EDT May 12th through May 19th, by dialing USA/ Canada (800) 555-0103, International (706) 555-0104, conference ID 7264000.',
    ],
    start: '2004-05-12T11:00:00-04:00',
    phones: [
      'live +18775550101 domestic 7264000',
      'live +17065550102 international 7264000',
      'replay +18005550103 domestic 7264000',
      'replay +17065550104 international 7264000',
    ],
    until: '2004-05-19',
  },
  {
    says: 'the first of two zones, and standard time in January',
    on: '2006-01-19',
    printed: [
      'Management will host a conference call today, January 19, at 1:30 pm PST (4:30 pm EST) to discuss results. The live call can be accessed by dialing (303) 555-0139. The replay can be heard by dialing (303) 555-0100, using access code 11048000#.',
    ],
    start: '2006-01-19T13:30:00-08:00',
    zone: 'America/Los_Angeles',
    phones: ['live +13035550139 - -', 'replay +13035550100 - 11048000#'],
  },
  {
    says: 'particulars in a list below the announcement',
    on: '2026-08-05',
    printed: [
      'Management will hold a conference call today, August 5, 2026, at 5:00 p.m. Eastern Time (4:00 p.m. Central Time) to discuss these results.',
      'U.S. dial-in: 1-844-555-0133',
      'International dial-in: 1-412-555-0185',
      'Conference ID: 10209000',
      'A replay of the call will be available after 8:00 p.m. Eastern Time on the same day through August 19, 2026.',
      'U.S. replay dial-in: 1-844-555-0121',
      'International replay dial-in: 1-412-555-0171',
      'Replay ID: 10209001',
      'About Acme, Inc.',
      'Acme answers at 1-800-555-0100.',
    ],
    start: '2026-08-05T17:00:00-04:00',
    phones: [
      'live +18445550133 domestic 10209000',
      'live +14125550185 international 10209000',
      'replay +18445550121 domestic 10209001',
      'replay +14125550171 international 10209001',
    ],
    until: '2026-08-19',
  },
  {
    says: 'bullets that only make sense below "as follows"',
    on: '2026-08-04',
    printed: [
      'Acme will host a conference call on Tuesday, August 4, 2026, at 11:00 a.m. (Eastern Time). Details are as follows:',
      '• August 4, 2026',
      '• 11:00 a.m. Eastern Time',
      '• Phone: 1-877-555-0189 or 1-201-555-0162',
      'An audio replay of the conference call will be available beginning at 3:00 p.m. (Eastern Time) on Tuesday, August 4, 2026, until 11:59 p.m. (Eastern Time) on Tuesday, August 18, 2026. To access the replay, please dial (844) 555-0121 or (412) 555-0171. The replay passcode is 13761000.',
    ],
    start: '2026-08-04T11:00:00-04:00',
    phones: [
      'live +18775550189 - -',
      'live +12015550162 - -',
      'replay +18445550121 - 13761000',
      'replay +14125550171 - 13761000',
    ],
    until: '2026-08-18T23:59:00-04:00',
  },
  {
    says: 'a heading followed by nothing but lines',
    on: '2020-04-29',
    printed: [
      'Conference Call:',
      'Wednesday, April 29, 2020',
      '5:00 p.m. Eastern Time / 2:00 p.m. Pacific Time',
      'Toll-Free: 866-555-0153',
      'International: 864-555-0128',
      'Conference ID: 4278000',
      'Webcast: https://edge.example.com/mmc/p/abc',
    ],
    start: '2020-04-29T17:00:00-04:00',
    phones: ['live +18665550153 domestic 4278000', 'live +18645550128 international 4278000'],
    webcast: 'https://edge.example.com/mmc/p/abc',
  },
  {
    says: 'one passcode for the live call and the replay',
    on: '2020-04-29',
    printed: [
      'Acme will host a conference call today at 8:00 a.m. Eastern Time. It may be accessed by dialing (877) 555-0103 (domestic) or (201) 555-0125 (international). A telephonic replay will be available by dialing (844) 555-0121, or for international callers, (412) 555-0171. The passcode for the live call and the replay is 13701000. The replay will be available until 11:59 p.m. (ET) on May 13, 2020.',
    ],
    start: '2020-04-29T08:00:00-04:00',
    phones: [
      'live +18775550103 domestic 13701000',
      'live +12015550125 international 13701000',
      'replay +18445550121 - 13701000',
      'replay +14125550171 international 13701000',
    ],
    until: '2020-05-13T23:59:00-04:00',
  },
  {
    says: 'numbers of many countries in a list, after a sentence that ends with the replay',
    on: '2020-04-29',
    printed: [
      'The earnings conference call will take place today, April 29, 2020, at 8:00 AM EDT, 2:00 PM CEST. The conference call will be webcast live on http://ir.acme.com and will be available for replay.',
      '• United States: +1 855 555 0112',
      '• International: +1 412 555 0188',
      '• France: +33 1 76 74 05 02',
    ],
    start: '2020-04-29T08:00:00-04:00',
    phones: [
      'live +18555550112 domestic -',
      'live +14125550188 international -',
      'live +33176740502 international -',
    ],
    webcast: 'http://ir.acme.com',
  },
  {
    says: 'a European time with the offset of its summer, and national numbers whose country is named',
    on: '2020-04-29',
    printed: [
      'The conference call can be accessed by dialing 1-888-555-0103 (U.S. and Canada) or +44 20 3936 2999 (UK) or 0800 279 9489 (UK toll free) and entering the passcode 1234567#. The call begins at 14:00 BST (9:00 a.m. EDT) on 30 April 2020.',
    ],
    start: '2020-04-30T14:00:00+01:00',
    zone: 'Europe/London',
    phones: [
      'live +18885550103 domestic 1234567#',
      'live +442039362999 international 1234567#',
      'live +448002799489 international 1234567#',
    ],
  },
  {
    says: 'a number spelled in letters, and a code that is a word',
    on: '2004-02-10',
    printed: [
      'A conference call to discuss these results will be held at 10:00 a.m. Eastern Time on February 11, 2004. To access the live call, dial 1-800-GO-ACMEX, passcode ACME. A taped replay is available for one week: 1-800-555-0184, reservation number 21184000.',
    ],
    start: '2004-02-11T10:00:00-05:00',
    phones: ['live +18004622639 - ACME', 'replay +18005550184 - 21184000'],
  },
  {
    says: 'live and replay told by the words after each number',
    on: '2020-04-29',
    printed: [
      'Acme will hold a conference call at 10:00 a.m. ET today. Dial (888) 555-0100, passcode 12345#, for the live call or (888) 555-0101 for the replay.',
    ],
    start: '2020-04-29T10:00:00-04:00',
    phones: ['live +18885550100 - 12345#', 'replay +18885550101 - -'],
  },
  {
    says: 'a range of hours begins with its first',
    on: '2020-04-29',
    printed: [
      'The conference call will be held tomorrow from 11:00 to 12:00 p.m. Eastern Time at www.acme.com.',
    ],
    start: '2020-04-30T11:00:00-04:00',
    webcast: 'www.acme.com',
  },
  {
    says: 'Arizona has no summer time',
    on: '2020-04-29',
    printed: ['Acme will host a conference call on May 5th at 8:00 a.m. Arizona time. Listen at acme.com.'],
    start: '2020-05-05T08:00:00-07:00',
    zone: 'America/Phoenix',
    webcast: 'acme.com',
  },
  {
    says: 'one code for both numbers of the replay, which ends at midnight of a day',
    on: '2003-04-22',
    printed: [
      'A conference call to discuss first quarter results is scheduled for today at 4:45 p.m. Eastern time. To participate, domestic callers may dial 800-555-0124 and international callers may dial 913-555-0100. A replay will be available until 12:00 midnight Eastern Time Tuesday, April 29. To listen to the replay domestically, dial 888-555-0112; internationally, dial 719-555-0120. The pass code for both numbers is 643000.',
    ],
    start: '2003-04-22T16:45:00-04:00',
    phones: [
      'live +18005550124 domestic -',
      'live +19135550100 international -',
      'replay +18885550112 domestic 643000',
      'replay +17195550120 international 643000',
    ],
    until: '2003-04-29',
  },
  {
    says: 'the same passcode for the replay, and words behind a number that are not about the next',
    on: '2020-04-29',
    printed: [
      'Acme has scheduled a conference call for 8:30 a.m. (Central Time) on Thursday, April 30. Participate by calling (855) 555-0190 from the U.S.; (412) 555-0127 internationally; passcode 412000. The replay number is (719) 555-0120; the same passcode should be used. Contacts: Jane Roe, 614-555-0120.',
    ],
    start: '2020-04-30T08:30:00-05:00',
    phones: [
      'live +18555550190 domestic 412000',
      'live +14125550127 international 412000',
      'replay +17195550120 - 412000',
    ],
  },
  {
    says: 'a table whose rows hold a live and a replay number each',
    on: '2020-04-29',
    printed: [
      'Management will host a conference call today at 8:30 a.m. EDT, accessed by these numbers:',
      '888.555.0163 (Domestic) 888-555-0115 (Domestic Replay)',
      '312.555.0178 (International) 203-555-0198 (International Replay)',
      'The access code for the replay is 3792.',
    ],
    start: '2020-04-29T08:30:00-04:00',
    phones: [
      'live +18885550163 domestic -',
      'replay +18885550115 domestic 3792',
      'live +13125550178 international -',
      'replay +12035550198 international 3792',
    ],
  },
  {
    says: 'half of the day by "this afternoon", a discussion one listens to, a code in brackets',
    on: '2005-05-04',
    printed: [
      "Investors may listen to management's discussion of the results this afternoon at 4:30 Eastern Time by dialing (212) 555-0105. A recording will be available for one week at (402) 555-0106 (code 3344).",
    ],
    start: '2005-05-04T16:30:00-04:00',
    phones: ['live +12125550105 - -', 'replay +14025550106 - 3344'],
  },
  {
    says: 'another event told behind the call gives it neither day nor hour',
    on: '2005-05-04',
    printed: [
      'The Company has scheduled an investor call for Tuesday, May 10, 2005, at 10:00 AM Eastern Time, and will present at the Smith Growth Conference in Boston on May 17 at 1:00 PM Eastern Time. To join the call dial 800-555-0147. The annual meeting will be held on May 25, 2005 at 9:00 a.m. CT.',
    ],
    start: '2005-05-10T10:00:00-04:00',
    phones: ['live +18005550147 - -'],
  },
  {
    says: 'codes that are words, or have letters in them, and an hour before which to dial',
    on: '2005-05-04',
    printed: [
      'At 8 a.m. Hawaii time on May 5, 2005, Acme will hold a call for investors. The audio will be archived for 14 days. By phone: 1-800-555-0164 before 7:50 a.m., passcode Acme1.',
    ],
    start: '2005-05-05T08:00:00-10:00',
    phones: ['live +18005550164 - Acme1'],
  },
  {
    says: 'a conference ID with letters',
    on: '2020-04-28',
    printed: [
      'Acme will hold a conference call at 9:00 a.m. Central Time today; listeners may dial 800-555-0164 (conference ID: ACME120).',
    ],
    start: '2020-04-28T09:00:00-05:00',
    phones: ['live +18005550164 - ACME120'],
  },
  {
    says: 'a person to call is no line, and no day is made up',
    on: '2005-05-04',
    printed: [
      'Following the release, there will be a conference call at 3:00 p.m. (Mountain Time). To participate, please call Jane Roe of Smith Relations at (212) 555-0132 for the number.',
    ],
    start: null,
    zone: 'America/Denver',
  },
  {
    says: 'a call of the company that begins, a code with hyphens',
    on: '2005-05-04',
    printed: [
      "Acme's call begins at 10:00 a.m. Eastern Time, Thursday, May 5, 2005. Dial (877) 555-0133, passcode, 55-81-20#.",
    ],
    start: '2005-05-05T10:00:00-04:00',
    phones: ['live +18775550133 - 55-81-20#'],
  },
  {
    says: "the analysts' hour and not that of the press; a number behind a semicolon",
    on: '2005-05-04',
    printed: [
      'Acme will host a media call at 9:00 a.m. ET and an analyst conference call at 10:30 a.m. ET today. The toll-free number is (800) 555-0216; the replay may be reached at (800) 555-0217, reservation # 18002233.',
    ],
    start: '2005-05-04T10:30:00-04:00',
    phones: ['live +18005550216 domestic -', 'replay +18005550217 - 18002233'],
  },
  {
    says: 'a bare heading with particulars that stand behind colons',
    on: '2005-05-04',
    printed: [
      'CALL DETAILS',
      'WHEN: Thursday, May 5, 2005 at 10:00 a.m. Eastern Time',
      'DIAL-IN: (877) 555-0230, then press 4411',
      'Replay:',
      '800-555-0232, through May 12, 2005',
    ],
    start: '2005-05-05T10:00:00-04:00',
    phones: ['live +18775550230 - 4411', 'replay +18005550232 - -'],
  },
  {
    says: 'a heading above what only the officers do, and a confirmation without its "number"',
    on: '2005-05-04',
    printed: [
      'ANALYST CALL',
      "Acme's officers will answer questions from analysts at 10 a.m. ET on May 5. Individual investors may listen by dialing (630) 555-0223, confirmation 9945810.",
    ],
    start: '2005-05-05T10:00:00-04:00',
    phones: ['live +16305550223 - 9945810'],
  },
  {
    says: 'an annual meeting told before the call, and a zone behind the day',
    on: '2005-05-04',
    printed: [
      'We will hold our annual meeting on May 18, 2005 at 10:00 a.m. Eastern Time in Boston. Our first quarter conference call is on May 5, 2005 at 4:30 p.m. Eastern Time, at (617) 555-0234.',
    ],
    start: '2005-05-05T16:30:00-04:00',
    phones: ['live +16175550234 - -'],
  },
  {
    says: 'a zone behind the day, minutes before the call that are no hour of it',
    on: '2005-05-04',
    printed: [
      'Investors may participate in the call by dialing (913) 555-0222, 5 to 10 minutes before the call, at 8:00 a.m. on Thursday, May 5, 2005 (Eastern Time).',
    ],
    start: '2005-05-05T08:00:00-04:00',
    phones: ['live +19135550222 - -'],
  },
  {
    says: 'no day is made up where neither the call nor the release is dated',
    on: null,
    printed: [
      'The company will host a conference call and webcast today at 5:00 p.m. ET. Dial (866) 555-0137 (U.S.).',
    ],
    start: null,
    zone: 'America/New_York',
    phones: ['live +18665550137 domestic -'],
  },
  {
    says: 'a time without a zone is no instant',
    on: '2020-04-29',
    printed: ['Acme will host a conference call today at 5:00 p.m. Dial (866) 555-0137.'],
    start: null,
    phones: ['live +18665550137 - -'],
  },
]

const printedPhone = (phone: {
  for: string
  number: string
  audience: string | null
  passcode: string | null
}) => `${phone.for} ${phone.number} ${phone.audience ?? '-'} ${phone.passcode ?? '-'}`

for (const example of examples) {
  test(`A call is read: ${example.says}`, () => {
    const [call, ...others] = readCalls(prose(...example.printed), example.on)
    assert.equal(others.length, 0)
    assert.ok(call, 'a call')
    assert.equal(call.start, example.start)
    if (example.zone) assert.equal(call.timeZone, example.zone)
    assert.deepEqual(call.phones.map(printedPhone), example.phones ?? [])
    assert.equal(call.webcast, example.webcast ?? null)
    assert.equal(call.replayUntil, example.until ?? null)
  })
}

const noCalls = [
  'Acme will present at the Northern Healthcare Conference on September 9, 2020. A live webcast begins at 10:50 a.m. ET at www.acme.com.',
  'The Company will not be hosting a conference call this quarter.',
  'Acme will present at the Northern Healthcare Conference on September 9, 2020 at 10:50 a.m. ET. A live webcast will be available at www.acme.com.',
  'The Annual Meeting of shareholders will be held as a live webcast at 10:00 a.m. Central Time on May 12, 2020 at www.acme.com.',
  'As discussed on our January 30 conference call, costs rose. Our dial tone business, (800) 555-1000, grew 4%.',
  'The earnings release and conference call scheduled for Thursday, August 4, 2005 at 5:00 p.m. ET will be delayed.',
  'Acme conducted a conference call on March 23, 2020, beginning at 9:00 a.m., Eastern Time. A copy of the transcript is attached.',
  'Acme will host its Investor Day on June 2, 2020, webcast at 9:00 a.m. Eastern Time at www.acme.com.',
  'Investor contact: Jane Roe, (303) 555-0199, www.acme.com',
]

for (const text of noCalls) {
  test(`No call is made of: ${text}`, () => assert.deepEqual(readCalls(prose(text), '2020-04-29'), []))
}
