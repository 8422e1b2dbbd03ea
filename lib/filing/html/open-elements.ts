import type { ElementKind } from './elements.ts'
import { PLAIN, type Style } from './style.ts'

/** Looks that hold at a place: an element's own on top of those of its ancestors. */
export interface Looks {
  bold: boolean
  underlined: boolean
  centred: boolean
  hidden: boolean
  raised: boolean
  /** Points from the left edge of the cell or page. */
  left: number
  textIndent: number
}

export interface OpenElement {
  kind: ElementKind
  block: boolean
  looks: Looks
}

const DEEPEST = 250
const INNERMOST = 100

function mayGiveWay({ kind, looks }: OpenElement): boolean {
  return !looks.hidden && (kind.flow === 'inline' || kind.flow === 'block')
}

const PLAIN_LOOKS: Looks = {
  bold: false,
  underlined: false,
  centred: false,
  hidden: false,
  raised: false,
  left: 0,
  textIndent: 0,
}

/** The elements open at a place. Beyond a depth that no filing has, further elements change nothing. */
export class OpenElements {
  private stack: OpenElement[] = []
  private readonly openCount = new Map<string, number>()

  get looks(): Looks {
    return this.stack.at(-1)?.looks ?? PLAIN_LOOKS
  }

  get top(): OpenElement | undefined {
    return this.stack.at(-1)
  }

  /**
   * Whether there is room for one more. Filings leave <font> and <a> open by the hundred: where they fill the stack,
   * the outer ones that are no part of a table give way.
   */
  makeRoom(): boolean {
    if (this.stack.length < DEEPEST) return true
    const inner = this.stack.length - INNERMOST
    const kept = this.stack.filter((element, at) => at >= inner || !mayGiveWay(element))
    if (kept.length === this.stack.length) return false
    for (const { kind } of this.stack.slice(0, inner).filter(mayGiveWay)) this.count(kind.name, -1)
    this.stack = kept
    return true
  }

  push(kind: ElementKind, style: Style, block: boolean): void {
    this.count(kind.name, 1)
    this.stack.push({ kind, block, looks: inherit(this.looks, kind, style, block) })
  }

  /**
   * The element that an end tag (or a start tag that implies it) closes, as its index from the bottom; -1 for none.
   * An end tag inside a cell closes nothing outside it, unless it is a part of the table itself.
   */
  find(name: string): number {
    if (!this.openCount.get(name)) return -1
    const inTable = TABLE_PARTS.has(name)
    const inList = name === 'li'
    for (let at = this.stack.length - 1; at >= 0; at--) {
      const { kind } = this.stack[at] as OpenElement
      if (kind.name === name) return at
      if (kind.flow === 'table' || (kind.flow === 'cell' && !inTable)) return -1
      if (inList && (kind.name === 'ul' || kind.name === 'ol')) return -1
    }
    return -1
  }

  pop(): OpenElement | undefined {
    const element = this.stack.pop()
    if (element) this.count(element.kind.name, -1)
    return element
  }

  get size(): number {
    return this.stack.length
  }

  /** Whether an inline element stands open around a block: `<b><p>…</b>`, closed in the wrong order. */
  misnests(at: number): boolean {
    return !this.stack[at]?.block && this.stack.slice(at + 1).some((element) => element.block)
  }

  /** Takes out one element and leaves what is open inside it open. */
  remove(at: number): void {
    const [element] = this.stack.splice(at, 1)
    if (element) this.count(element.kind.name, -1)
  }

  private count(name: string, by: number): void {
    this.openCount.set(name, (this.openCount.get(name) ?? 0) + by)
  }
}

const TABLE_PARTS = new Set(['table', 'tr', 'td', 'th', 'thead', 'tbody', 'tfoot', 'colgroup', 'caption'])

function inherit(outer: Looks, kind: ElementKind, style: Style, block: boolean): Looks {
  const own = kind.style
  // most elements of a filing change nothing, or nothing that is looked at
  if (style === PLAIN && own === PLAIN && kind.flow !== 'table' && kind.flow !== 'cell') return outer
  const fresh = kind.flow === 'cell' || kind.flow === 'table'
  const bold = style.bold ?? own.bold ?? outer.bold
  const underlined = style.underlined || own.underlined || outer.underlined
  const centred = style.centred ?? own.centred ?? (kind.flow === 'table' ? false : outer.centred)
  const hidden = style.hidden || own.hidden || outer.hidden
  const raised = own.raised || (style.raised && !block) || outer.raised
  const left = (fresh ? 0 : outer.left) + (block ? style.left + own.left : 0)
  const textIndent = style.textIndent ?? (fresh ? 0 : outer.textIndent)
  const same =
    bold === outer.bold &&
    underlined === outer.underlined &&
    centred === outer.centred &&
    hidden === outer.hidden &&
    raised === outer.raised &&
    left === outer.left &&
    textIndent === outer.textIndent
  return same ? outer : { bold, underlined, centred, hidden, raised, left, textIndent }
}
