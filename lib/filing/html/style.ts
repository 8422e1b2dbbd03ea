/** What of an element's looks the reader needs. Lengths are in points. */
export interface Style {
  bold: boolean | null
  underlined: boolean
  centred: boolean | null
  hidden: boolean
  raised: boolean
  display: 'block' | 'inline' | null
  left: number
  textIndent: number | null
  rule: '-' | '=' | null
}

export const PLAIN: Style = {
  bold: null,
  underlined: false,
  centred: null,
  hidden: false,
  raised: false,
  display: null,
  left: 0,
  textIndent: null,
  rule: null,
}

const POINTS: Record<string, number> = {
  pt: 1,
  px: 0.75,
  in: 72,
  cm: 28.35,
  mm: 2.835,
  em: 10,
  ex: 5,
  rem: 12,
  '%': 5,
}

/** A CSS length in points, a percentage and an em taken at usual sizes; 0 for what is none. */
function points(length: string | undefined): number {
  const match = /^(-?[\d.]{1,12})(pt|px|in|cm|mm|em|ex|rem|%)?/.exec(length ?? '')
  const value = Number(match?.[1] ?? 0) * (POINTS[match?.[2] ?? 'px'] ?? 1)
  return Number.isFinite(value) ? Math.max(-500, Math.min(500, value)) : 0
}

/** The left side of a shorthand of one to four lengths. */
function leftOf(shorthand: string): number {
  const sides = shorthand.split(/\s+/, 4)
  return points(sides[3] ?? sides[1] ?? sides[0])
}

type Reader = (value: string, style: Style) => void

const LIFTED = /(?:^|;)\s*(?:top:\s*-|bottom:\s*)[\d.]*[1-9]/

const READERS: Record<string, Reader> = {
  'font-weight': (value, style) => {
    style.bold = value.startsWith('bold') || Number(value) >= 600
  },
  'text-decoration': (value, style) => {
    style.underlined ||= value.includes('underline')
  },
  'text-decoration-line': (value, style) => {
    style.underlined ||= value.includes('underline')
  },
  'text-align': (value, style) => {
    style.centred = value.startsWith('center')
  },
  display: (value, style) => {
    if (value === 'none') style.hidden = true
    if (value === 'block' || value === 'inline') style.display = value
  },
  visibility: (value, style) => {
    style.hidden ||= value === 'hidden'
  },
  'vertical-align': (value, style) => {
    style.raised ||= value === 'super'
  },
  'padding-left': (value, style) => {
    style.left += points(value)
  },
  'margin-left': (value, style) => {
    style.left += points(value)
  },
  padding: (value, style) => {
    style.left += leftOf(value)
  },
  margin: (value, style) => {
    style.left += leftOf(value)
  },
  'text-indent': (value, style) => {
    style.textIndent = points(value)
  },
}

/** Border on the top or bottom edge: a rule. */
function ruleOf(name: string, value: string): Style['rule'] {
  if (!/^border-(?:top|bottom)(?:-style)?$/.test(name)) return null
  if (/\bdouble\b/.test(value)) return '='
  if (!/\b(?:solid|dashed|dotted|groove|ridge)\b/.test(value) || /(?:^|\s)0(?:p[tx])?(?:\s|$)/.test(value))
    return null
  return /#fff(?:fff)?\b|\bwhite\b|\btransparent\b/.test(value) ? null : '-'
}

/** Reads a style attribute. */
export function readStyle(attribute: string): Style {
  const style: Style = { ...PLAIN }
  const written = attribute.slice(0, 2000).toLowerCase()
  style.raised = /position:\s*relative/.test(written) && LIFTED.test(written)
  for (const declaration of written.split(';', 60)) {
    const colon = declaration.indexOf(':')
    if (colon < 0) continue
    const name = declaration.slice(0, colon).trim()
    const value = declaration.slice(colon + 1).trim()
    READERS[name]?.(value, style)
    style.rule = ruleOf(name, value) === '=' ? '=' : (style.rule ?? ruleOf(name, value))
  }
  return style
}

const KEPT_STYLES = 5000

/** A reader that remembers: a filing repeats a few hundred styles over and over. */
export function rememberingStyles(): (attribute: string) => Style {
  const known = new Map<string, Style>()
  return (attribute) => {
    const found = known.get(attribute)
    if (found) return found
    const style = readStyle(attribute)
    if (known.size < KEPT_STYLES && attribute.length < 2000) known.set(attribute, style)
    return style
  }
}
