/** What the form of the settings sends for an invented company. */
export const FORM = {
  name: ' Lantern Cable Company ',
  tagline: '',
  ticker: 'lant',
  mic: 'xnas',
  cik: '',
  commissionFileNumber: '000-99177',
  fiscalYearEndMonth: '12',
  timeZone: 'America/New_York',
  website: '',
  contactName: '',
  contactEmail: '',
  contactPhone: '',
  address: '',
  boilerplate: '',
  accent: '',
  onePersonMode: 'yes',
}
