/** How zones are called beside a time of day, and the IANA zone each stands for. The first that matches wins. */
const ZONES: readonly (readonly [words: string, timeZone: string])[] = [
  [
    '(?:u\\.?\\s?s\\.?\\s+)?eastern(?! europ)|e\\.?[sd]?\\.?t|new york(?: city)?|(?:toronto|boston|atlanta|charlotte|detroit|philadelphia|pittsburgh|cleveland|miami)(?= time)',
    'America/New_York',
  ],
  [
    '(?:u\\.?\\s?s\\.?\\s+)?central(?! european| africa)|c\\.?[sd]?\\.?t|(?:chicago|houston|dallas|minneapolis|milwaukee|st\\.? louis|kansas city|memphis|nashville)(?= time)',
    'America/Chicago',
  ],
  ['arizona|phoenix', 'America/Phoenix'],
  [
    '(?:u\\.?\\s?s\\.?\\s+)?mountain|m\\.?[sd]?\\.?t|(?:denver|salt lake city|boise)(?= time)',
    'America/Denver',
  ],
  [
    '(?:u\\.?\\s?s\\.?\\s+)?pacific|p\\.?[sd]?\\.?t|(?:san francisco|los angeles|seattle|portland|san diego)(?= time)',
    'America/Los_Angeles',
  ],
  ['alaska|ak[sd]t', 'America/Anchorage'],
  ['hawaii|hst', 'Pacific/Honolulu'],
  ['atlantic|a[sd]t|bermuda', 'Atlantic/Bermuda'],
  ['u\\.?k\\.?|london|bst|british summer', 'Europe/London'],
  ['gmt|greenwich mean|utc', 'Etc/UTC'],
  ['paris|french', 'Europe/Paris'],
  ['amsterdam|dutch', 'Europe/Amsterdam'],
  ['zurich|swiss', 'Europe/Zurich'],
  ['frankfurt|berlin|german', 'Europe/Berlin'],
  // tzdata links the zone "CET" to Brussels; the countries that say CET keep the same clock.
  ['central europe(?:an)?|ces?t', 'Europe/Brussels'],
  ['eastern europe(?:an)?|ees?t|athens', 'Europe/Athens'],
  ['israel|tel aviv|i[sd]t(?= \\(israel)', 'Asia/Jerusalem'],
  ['india|ist', 'Asia/Kolkata'],
  ['japan|tokyo|jst', 'Asia/Tokyo'],
  ['korea|seoul|kst', 'Asia/Seoul'],
  ['beijing|shanghai|china', 'Asia/Shanghai'],
  ['hong kong|hkt', 'Asia/Hong_Kong'],
  ['taiwan|taipei', 'Asia/Taipei'],
  ['singapore|sgt', 'Asia/Singapore'],
  ['sydney|melbourne|australian eastern|ae[sd]t', 'Australia/Sydney'],
  ['bras[ií]lia|s[aã]o paulo|brt', 'America/Sao_Paulo'],
  ['mexico city', 'America/Mexico_City'],
]

const WORDS = ZONES.map(([words]) => words).join('|')

// "at 8:00 a.m. on Thursday, May 5, 2005 (Eastern Time)"
const DAY_BETWEEN =
  '(?:on )?(?:(?:mon|tues|wednes|thurs|fri)day,? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? \\d{1,2}(?:st|nd|rd|th)?(?:,? (?:19|20)\\d\\d)?'

/** A zone right after a time of day: " (ET)", ", Eastern Daylight Time", " in New York". Group 1 is the zone. */
export const ZONE_AFTER_CLOCK = new RegExp(
  `^[\\s,(\\[/]{0,3}(?:(?:local time|today|tomorrow|${DAY_BETWEEN})[\\s,(]{1,3})?(?:in )?(${WORDS})\\b\\.?(?:[\\s,]+(?:standard|daylight|savings?|summer|prevailing|local|time|\\((?:u\\.?s\\.?|e[sd]?t|p[sd]?t|c[sd]?t)\\)))*\\)?`,
  'i',
)

/** A city is a zone only in "Boston time"; "at 9:00 a.m. in Boston" tells a place. */
const CITY_ONLY_BEFORE_TIME = '(?= time)'
const MATCHERS = ZONES.map(([words, timeZone]) => ({
  words: new RegExp(`^(?:${words.replaceAll(CITY_ONLY_BEFORE_TIME, '')})$`, 'i'),
  timeZone,
}))

/** The IANA zone of a printed name without its "Time": "Eastern", "PDT", "Central European". */
export function zoneNamed(name: string): string | null {
  return MATCHERS.find(({ words }) => words.test(name.trim()))?.timeZone ?? null
}
