/** The interface as OpenAPI 3.1 tells it. Tests hold the answers against these schemas. */

const text = { type: 'string' } as const
const textOrNull = { type: ['string', 'null'] } as const
const date = { type: 'string', format: 'date' } as const
const instant = { type: 'string', format: 'date-time' } as const
const address = { type: 'string', format: 'uri' } as const
const amount = {
  type: 'string',
  pattern: '^-?\\d+(\\.\\d+)?$',
  description: 'An exact decimal, in full.',
} as const
const quarter = {
  type: 'string',
  pattern: '^\\d{4}-q[1-4]$',
  description: 'A fiscal quarter, such as 2003-q2.',
} as const
const listOf = (items: object) => ({ type: 'array', items })
const linksOf = (names: readonly string[]) => object(Object.fromEntries(names.map((name) => [name, address])))

function object(properties: Record<string, object>) {
  return { type: 'object', required: Object.keys(properties), properties }
}

const REPORT = {
  quarter,
  fiscalYear: { type: 'integer' },
  fiscalQuarter: { type: 'integer', minimum: 1, maximum: 4 },
  periodEnd: date,
  headline: textOrNull,
  version: { type: 'integer', minimum: 1 },
  correctionReason: textOrNull,
  publishedAt: instant,
  sha256: { type: 'string', pattern: '^[0-9a-f]{64}$', description: 'Of the filing as it was filed.' },
  links: linksOf(['self', 'page', 'original', 'csv', 'xlsx', 'xbrl']),
}

const SCHEMAS = {
  Start: object({ links: linksOf(['description', 'company', 'reports', 'events', 'financials']) }),
  Company: object({
    name: text,
    tagline: textOrNull,
    ticker: textOrNull,
    mic: { ...textOrNull, description: 'ISO 10383 market identifier code.' },
    cik: textOrNull,
    commissionFileNumber: textOrNull,
    fiscalYearEndMonth: { type: 'integer', minimum: 1, maximum: 12 },
    timeZone: { ...text, description: 'IANA name.' },
    website: textOrNull,
    inventedNotice: textOrNull,
  }),
  Report: object(REPORT),
  Reports: object({ reports: listOf(object(REPORT)), next: { type: ['string', 'null'], format: 'uri' } }),
  ReportInFull: object({
    ...REPORT,
    versions: listOf(object({ number: { type: 'integer' }, reason: textOrNull, publishedAt: instant })),
    filing: {
      type: 'object',
      description: 'All that was read out of the filing, each figure with its place in it.',
      required: ['file', 'sha256', 'format', 'registrant', 'release', 'calls', 'safeHarbor', 'statements'],
    },
  }),
  Events: object({
    events: listOf(
      object({
        id: text,
        quarter: { ...quarter, type: ['string', 'null'] },
        title: text,
        start: instant,
        end: instant,
        timeZone: text,
        cancelled: { type: 'boolean' },
        phones: listOf({ type: 'object' }),
        webcast: textOrNull,
        replayUntil: textOrNull,
        links: linksOf(['calendar', 'page']),
      }),
    ),
  }),
  Financials: object({
    view: { enum: ['quarter', 'year-to-date', 'year', 'trailing-year'] },
    quarters: listOf(object({ quarter, periodEnd: date })),
    statements: listOf(
      object({
        kind: { enum: ['income', 'balance', 'cash-flow'] },
        lines: listOf(
          object({
            concept: { ...text, description: 'us-gaap local name.' },
            label: text,
            unit: text,
            figures: listOf({
              ...object({
                value: amount,
                reportedIn: { type: ['string', 'null'] },
                derivation: { ...textOrNull, description: 'How a figure follows that no filing prints.' },
                restatedFrom: { type: ['string', 'null'] },
              }),
              type: ['object', 'null'],
            }),
          }),
        ),
      }),
    ),
  }),
  Problem: object({ type: text, title: text, status: { type: 'integer' }, detail: text }),
}

/** The description of a company's interface at an origin. */
export function describeInterface(company: string, site: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: `${company}: published results`,
      version: '1.0.0',
      description:
        'Read-only. Answers carry ETag and Last-Modified and honour conditional requests. What is not public yet is not told apart from what does not exist.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: `${site}/api/v1` }],
    paths: {
      '/': { get: operation('start', 'Where to go from here', 'Start') },
      '/company': { get: operation('company', 'The company', 'Company', { missing: true }) },
      '/reports': {
        get: operation('reports', 'Published quarters, the latest first', 'Reports', {
          bad: true,
          parameters: [
            query('limit', 'How many', { type: 'integer', minimum: 1, maximum: 100, default: 8 }),
            query('after', 'The last quarter of the page before', quarter),
          ],
        }),
      },
      '/reports/{quarter}': {
        get: operation('report', 'A published quarter in full', 'ReportInFull', {
          missing: true,
          parameters: [path('quarter', quarter)],
        }),
      },
      '/events': {
        get: operation('events', 'Conference calls and other events, the latest first', 'Events', {
          parameters: [SPAN],
        }),
      },
      '/financials/{view}': {
        get: operation('financials', 'Quarters side by side, the earliest first', 'Financials', {
          missing: true,
          parameters: [path('view', { enum: ['quarter', 'year-to-date', 'year', 'trailing-year'] }), SPAN],
        }),
      },
    },
    components: { schemas: SCHEMAS },
  }
}

interface Also {
  parameters?: object[]
  missing?: boolean
  bad?: boolean
}

function operation(operationId: string, summary: string, schema: keyof typeof SCHEMAS, also: Also = {}) {
  return {
    operationId,
    summary,
    security: [],
    ...(also.parameters ? { parameters: also.parameters } : {}),
    responses: {
      '200': response(summary, 'application/json', schema),
      '304': { description: 'Not changed since it was last read' },
      ...(also.bad ? { '400': response('A parameter is wrong', 'application/problem+json', 'Problem') } : {}),
      ...(also.missing
        ? { '404': response('There is nothing public', 'application/problem+json', 'Problem') }
        : {}),
    },
  }
}

function response(description: string, type: string, schema: keyof typeof SCHEMAS) {
  return { description, content: { [type]: { schema: { $ref: `#/components/schemas/${schema}` } } } }
}

const query = (name: string, description: string, schema: object) => ({
  name,
  in: 'query',
  description,
  schema,
})
const path = (name: string, schema: object) => ({ name, in: 'path', required: true, schema })
const SPAN = query('span', 'The latest two years, or every quarter', {
  enum: ['latest', 'all'],
  default: 'latest',
})
