import { PLAIN, type Style } from './style.ts'

/** What an element does to the text it holds. */
export interface ElementKind {
  name: string
  /** 'cell' and 'table' also bound what an end tag outside them may close. */
  flow: 'block' | 'inline' | 'void' | 'table' | 'row' | 'cell' | 'section'
  style: Style
  /** Elements that this one's start tag closes, when they are open in the same cell. */
  closes: readonly string[]
}

const BLOCKS =
  'address article aside blockquote body center dd details dir div dl dt fieldset figure figcaption footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol p pre section summary ul caption'
const VOIDS =
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr page'
const HIDDEN =
  'head script style title template noscript ix:header ix:hidden object iframe svg math select textarea'
const CLOSES_P = new Set(
  BLOCKS.split(' ').filter((name) => name !== 'center' && name !== 'body' && name !== 'html'),
)

const LOOKS: Record<string, Partial<Style>> = {
  b: { bold: true },
  strong: { bold: true },
  th: { bold: true, centred: true },
  u: { underlined: true },
  ins: { underlined: true },
  center: { centred: true },
  caption: { centred: true },
  sup: { raised: true },
  blockquote: { left: 30 },
  ul: { left: 30 },
  ol: { left: 30 },
  dir: { left: 30 },
  menu: { left: 30 },
  dd: { left: 30 },
  ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, { bold: true }])),
  ...Object.fromEntries(HIDDEN.split(' ').map((name) => [name, { hidden: true }])),
}

const TABLE_FLOW: Record<string, ElementKind['flow']> = {
  table: 'table',
  tr: 'row',
  td: 'cell',
  th: 'cell',
  thead: 'section',
  tbody: 'section',
  tfoot: 'section',
  colgroup: 'section',
}

const CLOSES: Record<string, readonly string[]> = {
  tr: ['tr'],
  td: ['td', 'th'],
  th: ['td', 'th'],
  thead: ['tr', 'thead', 'tbody', 'tfoot', 'colgroup', 'caption'],
  tbody: ['tr', 'thead', 'tbody', 'tfoot', 'colgroup', 'caption'],
  tfoot: ['tr', 'thead', 'tbody', 'tfoot', 'colgroup', 'caption'],
  li: ['li'],
  a: ['a'],
  dd: ['dd', 'dt'],
  dt: ['dd', 'dt'],
}

function flowOf(name: string): ElementKind['flow'] {
  if (TABLE_FLOW[name]) return TABLE_FLOW[name]
  if (BLOCK_NAMES.has(name)) return 'block'
  return VOID_NAMES.has(name) ? 'void' : 'inline'
}

const BLOCK_NAMES = new Set(BLOCKS.split(' '))
const VOID_NAMES = new Set(VOIDS.split(' '))

/** What may stand in a <head>; anything else begins the body, whether the head was closed or not. */
const HEAD_PARTS = new Set(
  'html head title meta link script style base object noscript template isindex'.split(' '),
)

function kindOf(name: string): ElementKind {
  const own = CLOSES[name] ?? (CLOSES_P.has(name) ? ['p'] : [])
  const closes = HEAD_PARTS.has(name) || name.includes(':') ? own : [...own, 'head']
  return { name, flow: flowOf(name), style: LOOKS[name] ? { ...PLAIN, ...LOOKS[name] } : PLAIN, closes }
}

const KNOWN = new Map<string, ElementKind>()
const KEPT_KINDS = 2000

/** The kind of an element by its lower-case name; one that HTML does not know is inline. */
export function elementKind(name: string): ElementKind {
  const known = KNOWN.get(name)
  if (known) return known
  const kind = kindOf(name.slice(0, 100))
  if (KNOWN.size < KEPT_KINDS) KNOWN.set(name, kind)
  return kind
}
