/**
 * The demo company: invented, and said to be in each of its filings. Its telephone numbers are of the range reserved
 * for fiction (555-01xx), its domains end in .example, and its CIK, file number and employer number are of ranges
 * that are not given out.
 */

export interface DemoCompany {
  name: string
  ticker: string
  /** ISO 10383 market identifier code. */
  mic: string
  cik: string
  commissionFileNumber: string
  employerId: string
  stateOfIncorporation: string
  /** The rule in words, and MMDD as EDGAR keeps it. */
  fiscalYearEnd: string
  fiscalYearEndMonthDay: string
  currency: string
  /** IANA name. */
  timeZone: string
  website: string
  address: { street: string; city: string; state: string; postalCode: string; country: string; phone: string }
  investorContact: { name: string; title: string; phone: string; email: string }
  boilerplate: string
}

export interface DemoFiling {
  /** File name beside this module. */
  file: string
  /** The instant at which it went public (UTC), or 'embargoed': the loader sets one that is still to come. */
  liveAt: string
  kind: 'earnings' | 'other'
}

export const demoCompany: DemoCompany = {
  name: 'Thistlewane Instruments Corporation',
  ticker: 'THWN',
  mic: 'XNAS',
  cik: '0009990142',
  commissionFileNumber: '000-99142',
  employerId: '00-0099142',
  stateOfIncorporation: 'Minnesota',
  fiscalYearEnd: 'the last Friday of July',
  fiscalYearEndMonthDay: '0731',
  currency: 'USD',
  timeZone: 'America/Chicago',
  website: 'https://www.thistlewane.example',
  address: {
    street: '41 Ceilometer Way',
    city: 'Duluth',
    state: 'MN',
    postalCode: '55802',
    country: 'US',
    phone: '(218) 555-0142',
  },
  investorContact: {
    name: 'Marit Halloran',
    title: 'Director of Investor Relations',
    phone: '(218) 555-0117',
    email: 'ir@thistlewane.example',
  },
  boilerplate:
    'Thistlewane Instruments Corporation designs, makes and services instruments that measure weather, water and air: ' +
    'cloud-height and visibility sensors, ultrasonic anemometers, radar stream gauges, road-icing sensors, snow scales ' +
    'and precipitation collectors, together with the Almanac subscription service, which checks and delivers what the ' +
    'instruments record. Founded in 1958 in a former grain-testing laboratory on the Duluth harbor, the company serves ' +
    'airports, weather services, dam operators, farm cooperatives and researchers in more than 70 countries. ' +
    'Thistlewane is an invented company; this site is a sample.',
}

/** An event ahead, so that there is one to count down to: so many days after the demo is loaded, at an hour in UTC. */
export const demoEvent = {
  title: 'Presentation at the Northern Lakes Instruments Conference',
  timeZone: 'America/Chicago',
  minutes: '40',
  phones: '',
  webcast: 'https://www.thistlewane.example/investors',
  note: 'With questions from the audience. The slides and a replay will be added here afterwards.',
  quarter: '',
  shortLink: '',
  days: 9,
  hours: [16, 30],
} as const

/** Oldest first, as the loader uploads and publishes them. */
export const demoFilings: readonly DemoFiling[] = [
  { file: 'thistlewane-2024-09-12-8k.txt', liveAt: '2024-09-12T20:15:00Z', kind: 'earnings' },
  { file: 'thistlewane-2024-12-05-ex991.htm', liveAt: '2024-12-05T21:15:00Z', kind: 'earnings' },
  { file: 'thistlewane-2025-03-06-8k.txt', liveAt: '2025-03-06T21:15:00Z', kind: 'earnings' },
  { file: 'thistlewane-2025-06-05-8k-submission.txt', liveAt: '2025-06-05T20:15:00Z', kind: 'earnings' },
  { file: 'thistlewane-2025-09-10-8k.htm', liveAt: '2025-09-10T20:15:00Z', kind: 'earnings' },
  { file: 'thistlewane-2025-12-04-8k.txt', liveAt: '2025-12-04T21:15:00Z', kind: 'earnings' },
  { file: 'thistlewane-2026-01-15-8k.txt', liveAt: '2026-01-15T21:15:00Z', kind: 'other' },
  { file: 'thistlewane-2026-03-05-8k.htm', liveAt: '2026-03-05T21:15:00Z', kind: 'earnings' },
  { file: 'thistlewane-2026-06-04-8k-submission.txt', liveAt: '2026-06-04T20:15:00Z', kind: 'earnings' },
  { file: 'thistlewane-2026-09-17-8k.txt', liveAt: '2026-09-17T20:15:00Z', kind: 'earnings' },
  { file: 'thistlewane-2026-12-10-8k.htm', liveAt: 'embargoed', kind: 'earnings' },
]
