import { InlineFacts } from '../inline-xbrl/inline-facts.ts'
import { ReadingLimits } from '../reading-limits.ts'
import type { Block, InlineFact } from '../tree.ts'
import { type ElementKind, elementKind } from './elements.ts'
import { Flow } from './flow.ts'
import { OpenElements } from './open-elements.ts'
import { PreformattedText } from './preformatted.ts'
import { RaisedMark } from './raised-mark.ts'
import { PLAIN, rememberingStyles, type Style } from './style.ts'
import { TableBuilder } from './table-builder.ts'
import { type Attributes, type Markup, tokenize } from './tokenize.ts'

export interface HtmlDocument {
  blocks: readonly Block[]
  facts: readonly InlineFact[]
}

export interface HtmlOptions {
  /** How many facts the documents before this one have: a cell's facts are indexes into those of the whole file. */
  factsBefore?: number
  /** What is left to read of the whole file. */
  limits?: ReadingLimits
}

const WANTED = new Set(['style', 'align', 'colspan', 'rowspan', ...InlineFacts.attributes])

/** Layout nests tables a few times; what lies deeper is read as a part of the table around it. */
const DEEPEST_TABLE = 16

/**
 * Reads the HTML that stands in text[start, end). Every range in the result indexes the whole text. What a browser
 * would not show is left out; nothing is executed or fetched, and no markup is kept.
 */
export function readHtml(text: string, start: number, end: number, options: HtmlOptions = {}): HtmlDocument {
  const reader = new HtmlReader(text, options)
  tokenize(text, start, end, WANTED, reader)
  return reader.finish(end)
}

class HtmlReader implements Markup {
  private readonly source: string
  private readonly facts: InlineFacts
  private readonly limits: ReadingLimits
  private readonly page: Flow
  private readonly tables: TableBuilder[] = []
  private readonly elements = new OpenElements()
  private readonly styleOf = rememberingStyles()
  private readonly preformatted: PreformattedText
  private mark: RaisedMark | null = null

  constructor(source: string, options: HtmlOptions) {
    this.source = source
    this.facts = new InlineFacts(options.factsBefore ?? 0)
    this.limits = options.limits ?? new ReadingLimits()
    this.page = new Flow(() => this.limits.take('block'))
    this.preformatted = new PreformattedText(source)
  }

  get full(): boolean {
    return this.limits.exceeded
  }

  open(name: string, attributes: Attributes, start: number, end: number, selfClosing: boolean): void {
    this.limits.take('tag')
    const kind = elementKind(name)
    if (kind.flow === 'void') {
      this.openVoid(name, attributes, start)
      return
    }
    for (const closed of kind.closes) this.closeImplied(closed, start)
    if (name.includes(':')) this.openTag(name, attributes, start, end, selfClosing)
    const style = this.ownStyle(attributes)
    const block = isBlock(kind, style)
    if (block) this.endParagraph()
    if (kind.flow === 'table' && this.tables.length >= DEEPEST_TABLE) return
    if (!this.elements.makeRoom()) return
    this.elements.push(kind, style, block)
    this.enter(kind, attributes, style, start, end)
    if (selfClosing) this.closeDownTo(this.elements.size - 1, end)
  }

  close(name: string, start: number, end: number): void {
    if (name.includes(':')) this.facts.close(name, start)
    if (name === 'pre' && this.preformatted.reading) this.endPreformatted(start)
    const at = this.elements.find(name)
    if (at < 0) {
      if (name === 'p' || name === 'br') this.endParagraph()
    } else if (this.elements.misnests(at)) this.elements.remove(at)
    else this.closeDownTo(at, end)
  }

  text(start: number, end: number): void {
    this.facts.text(this.source, start, end)
    const { looks } = this.elements
    if (looks.hidden) return
    if (this.preformatted.reading) this.preformatted.text(start, end)
    else if (looks.raised) this.raised.add({ start, end, codePoint: null })
    else {
      if (this.mark) this.settleMark()
      this.flow.text(this.source, start, end, looks)
    }
  }

  entity(codePoint: number, start: number, end: number): void {
    this.facts.entity(codePoint)
    const { looks } = this.elements
    if (looks.hidden) return
    if (this.preformatted.reading) this.preformatted.entity(codePoint, start, end)
    else if (looks.raised) this.raised.add({ start, end, codePoint })
    else {
      if (this.mark) this.settleMark()
      this.flow.entity(codePoint, start, end, looks)
    }
  }

  finish(end: number): HtmlDocument {
    if (this.preformatted.reading) this.endPreformatted(end)
    this.closeDownTo(0, end)
    this.endParagraph()
    return { blocks: this.page.take().blocks, facts: this.facts.finish(end) }
  }

  private get flow(): Flow {
    for (let at = this.tables.length - 1; at >= 0; at--) {
      const flow = this.tables[at]?.flow
      if (flow) return flow
    }
    return this.page
  }

  private get raised(): RaisedMark {
    this.mark ??= new RaisedMark(this.source, this.elements.looks)
    return this.mark
  }

  /** Raised text that is a footnote's mark is left out, except where it begins the footnote itself. */
  private settleMark(): void {
    const { mark, flow } = this
    this.mark = null
    mark?.settle(flow, this.tables.at(-1)?.inFirstColumn ?? true)
  }

  private endParagraph(): void {
    if (this.mark) this.settleMark()
    this.flow.endParagraph()
  }

  private openVoid(name: string, attributes: Attributes, start: number): void {
    if (name === 'br') {
      if (this.mark) this.settleMark()
      if (this.preformatted.reading) this.preformatted.breakLine(start)
      else this.flow.breakLine(start)
    } else if (name === 'hr') {
      this.endParagraph()
      this.tables.at(-1)?.addRule(/double/.test(attributes.style ?? '') ? '=' : '-', true)
    }
  }

  private openTag(
    name: string,
    attributes: Attributes,
    start: number,
    end: number,
    selfClosing: boolean,
  ): void {
    const index = this.facts.open(name, attributes, start, end, selfClosing)
    if (index === null) return
    this.limits.take('fact')
    this.flow.addFact(index)
  }

  private ownStyle(attributes: Attributes): Style {
    const style = attributes.style ? this.styleOf(attributes.style) : PLAIN
    if (!attributes.align || style.centred !== null) return style
    return { ...style, centred: attributes.align.toLowerCase() === 'center' }
  }

  private closeImplied(name: string, at: number): void {
    const open = this.elements.find(name)
    if (open >= 0) this.closeDownTo(open, at)
  }

  private enter(kind: ElementKind, attributes: Attributes, style: Style, start: number, end: number): void {
    const table = this.tables.at(-1)
    if (kind.flow === 'table') this.tables.push(new TableBuilder(start, this.limits))
    else if (kind.flow === 'row') table?.openRow(start)
    else if (kind.flow === 'cell') {
      // a hidden cell stands for a place that another cell spans already
      if (!style.hidden) table?.openCell(attributes.colspan, attributes.rowspan, start)
    } else if (kind.name === 'li' && !this.elements.looks.hidden) this.flow.bullet(start, this.elements.looks)
    else if (kind.name === 'pre') this.preformatted.begin(end)
    if (style.rule && kind.flow !== 'table') table?.addRule(style.rule, kind.flow !== 'row')
  }

  /** Closes the element at `depth` and all that is open inside it. */
  private closeDownTo(depth: number, end: number): void {
    while (this.elements.size > depth) {
      const closed = this.elements.top
      if (closed?.block) this.endParagraph()
      this.elements.pop()
      if (closed) this.leave(closed.kind, end)
    }
  }

  private leave(kind: ElementKind, end: number): void {
    if (kind.flow === 'cell') this.tables.at(-1)?.closeCell(end)
    else if (kind.flow === 'row') this.tables.at(-1)?.closeRow(end)
    else if (kind.name === 'li') this.flow.dropBullet()
    else if (kind.flow === 'table') {
      const table = this.tables.pop()
      if (table) this.flow.addTable(table, end)
    }
  }

  private endPreformatted(end: number): void {
    this.flow.addBlocks(this.preformatted.finish(end, this.limits))
  }
}

function isBlock(kind: ElementKind, style: Style): boolean {
  if (kind.flow === 'inline') return style.display === 'block' && !kind.name.includes(':')
  return kind.flow !== 'block' || style.display !== 'inline'
}
