import type { InlineFact } from '../tree.ts'
import { RESOURCE_ELEMENTS, XbrlResources } from './contexts.ts'
import { scaled, transformNumber, transformText } from './transforms.ts'

type Attributes = Readonly<Record<string, string>>

interface Draft {
  attributes: Attributes
  numeric: boolean
  text: string
  start: number
  end: number
}

interface Open {
  element: string
  text: string
  /** The fact or continuation whose text this is; null inside a context or unit. */
  draft: Draft | null
}

/** A tagged note may be the whole text of a filing: of a non-numeric fact no more than this is kept. */
const LONGEST_TEXT = 2000
const DEEPEST = 200

/**
 * Gathers inline XBRL facts as a document's markup goes by. Facts are numbered when their tags open, so that table
 * cells can name them; contexts and units may come later, and are looked up at the end.
 */
export class InlineFacts {
  static readonly attributes =
    'name contextref unitref decimals scale sign format xsi:nil continuedat id dimension'.split(' ')

  private readonly before: number
  private readonly drafts: Draft[] = []
  private readonly continuations = new Map<string, Draft>()
  private readonly resources = new XbrlResources()
  private open_: Open[] = []
  private listening: Open[] = []

  constructor(factsBefore: number) {
    this.before = factsBefore
  }

  /** The fact's index where the element is one, else null. */
  open(
    name: string,
    attributes: Attributes,
    start: number,
    end: number,
    selfClosing: boolean,
  ): number | null {
    const element = name.slice(name.indexOf(':') + 1)
    const ix = name.startsWith('ix:')
    if (ix ? !IX_ELEMENTS.has(element) : !RESOURCE_ELEMENTS.has(element)) return null
    if (!ix) this.resources.open(element, attributes.id, attributes.dimension)
    const draft = ix ? this.draft(element, attributes, end) : null
    if (!selfClosing && this.open_.length < DEEPEST) {
      const opened = { element: name, text: '', draft }
      this.open_.push(opened)
      this.listening.push(opened)
    } else if (draft) draft.start = start
    return draft && element !== 'continuation' ? this.before + this.drafts.length - 1 : null
  }

  close(name: string, start: number): void {
    const at = this.open_.findLastIndex((open) => open.element === name)
    if (at < 0) return
    for (const closed of this.open_.splice(at).reverse()) this.closeOne(closed, start)
    this.listening = this.listening.filter((open) => this.open_.includes(open))
  }

  text(source: string, start: number, end: number): void {
    if (this.listening.length > 0) this.hear(source.slice(start, end))
  }

  entity(codePoint: number): void {
    if (this.listening.length > 0) this.hear(String.fromCodePoint(codePoint))
  }

  finish(end: number): InlineFact[] {
    for (const open of this.open_.splice(0).reverse()) this.closeOne(open, end)
    return this.drafts.map((draft) => this.factOf(draft))
  }

  private draft(element: string, attributes: Attributes, at: number): Draft {
    const numeric = element === 'nonfraction'
    const draft: Draft = { attributes, numeric, text: '', start: at, end: at }
    if (element !== 'continuation') this.drafts.push(draft)
    else if (attributes.id) this.continuations.set(attributes.id, draft)
    return draft
  }

  private hear(text: string): void {
    let full = false
    for (const open of this.listening) {
      open.text += text
      if (open.text.length > LONGEST_TEXT) full = true
    }
    if (full) this.listening = this.listening.filter((open) => open.text.length <= LONGEST_TEXT)
  }

  private closeOne(open: Open, at: number): void {
    if (!open.draft) this.resources.close(open.element.slice(open.element.indexOf(':') + 1), open.text)
    else {
      open.draft.text = open.text.slice(0, LONGEST_TEXT)
      open.draft.end = Math.max(at, open.draft.start)
    }
  }

  private factOf(draft: Draft): InlineFact {
    const { attributes, start, end } = draft
    const context = this.resources.contexts.get(attributes.contextref ?? '')
    const decimals = Number.parseInt(attributes.decimals ?? '', 10)
    return {
      name: attributes.name ?? '',
      value: /^(?:true|1)$/.test(attributes['xsi:nil'] ?? '') ? null : this.valueOf(draft),
      unit: draft.numeric ? (this.resources.units.get(attributes.unitref ?? '') ?? null) : null,
      decimals: Number.isNaN(decimals) ? null : decimals,
      start: context?.start ?? null,
      end: context?.end ?? null,
      dimensions: context?.dimensions ?? [],
      source: [start, end],
    }
  }

  private valueOf(draft: Draft): string | null {
    const { format = '', scale = '0', sign } = draft.attributes
    if (!draft.numeric) return transformText(this.wholeText(draft), format)
    const number = transformNumber(draft.text, format)
    return number === null ? null : scaled(number, Number.parseInt(scale, 10) || 0, sign === '-')
  }

  private wholeText(draft: Draft): string {
    let { text } = draft
    let next = draft.attributes.continuedat
    for (let links = 0; next && links < 50 && text.length < LONGEST_TEXT; links++) {
      const more = this.continuations.get(next)
      text += more?.text ?? ''
      next = more?.attributes.continuedat
    }
    return text.slice(0, LONGEST_TEXT)
  }
}

const IX_ELEMENTS = new Set(['nonfraction', 'nonnumeric', 'continuation'])
