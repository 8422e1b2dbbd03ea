/** The contexts and units of an inline XBRL document, gathered from its <ix:resources>. */
export interface XbrlContext {
  start: string | null
  end: string | null
  dimensions: string[]
}

export class XbrlResources {
  readonly contexts = new Map<string, XbrlContext>()
  readonly units = new Map<string, string>()
  private context: XbrlContext | null = null
  private unit: { id: string; above: string[]; below: string[] } | null = null
  private inDenominator = false
  private axis: string | null = null

  open(element: string, id: string | undefined, dimension: string | undefined): void {
    if (element === 'context' && id) {
      this.context = { start: null, end: null, dimensions: [] }
      this.contexts.set(id, this.context)
    } else if (element === 'unit' && id) this.unit = { id, above: [], below: [] }
    else if (element === 'unitdenominator') this.inDenominator = true
    else if (element === 'explicitmember' || element === 'typedmember') this.axis = dimension ?? null
  }

  /** `text` is all that stood in the element. */
  close(element: string, text: string): void {
    if (element === 'context') this.context = null
    else if (element === 'unit') this.closeUnit()
    else if (element === 'unitdenominator') this.inDenominator = false
    else if (element === 'measure' && this.unit) {
      this.unit[this.inDenominator ? 'below' : 'above'].push(measureName(text))
    } else if (this.context) this.closeInContext(this.context, element, text.trim())
  }

  private closeInContext(context: XbrlContext, element: string, text: string): void {
    const date = /^\d{4}-\d\d-\d\d/.exec(text)?.[0] ?? null
    if (element === 'startdate') context.start = date
    else if (element === 'enddate' || element === 'instant') context.end = date
    else if ((element === 'explicitmember' || element === 'typedmember') && this.axis) {
      context.dimensions.push(`${this.axis}=${text}`)
      this.axis = null
    }
  }

  private closeUnit(): void {
    if (!this.unit) return
    const { id, above, below } = this.unit
    const name = [above.join('*'), ...(below.length > 0 ? [below.join('*')] : [])].join('/')
    this.units.set(id, name.replace('/shares', '/share'))
    this.unit = null
  }
}

/** "iso4217:USD" → "USD", "xbrli:pure" → "ratio". */
function measureName(measure: string): string {
  const name = measure.trim().replace(/^[^:]*:/, '')
  return name === 'pure' ? 'ratio' : name
}

/** What the reader listens to inside <ix:resources>. */
export const RESOURCE_ELEMENTS = new Set([
  'context',
  'unit',
  'unitdenominator',
  'measure',
  'startdate',
  'enddate',
  'instant',
  'explicitmember',
  'typedmember',
])
