import { isFootnoteMark } from '../footnote-mark.ts'
import { Flow } from '../html/flow.ts'
import type { Looks } from '../html/open-elements.ts'
import { tableBlocks } from '../html/table-blocks.ts'
import { TableBuilder } from '../html/table-builder.ts'
import { type Attributes, type Markup, tokenize } from '../html/tokenize.ts'
import type { ReadingLimits } from '../reading-limits.ts'
import type { Block } from '../tree.ts'

const WANTED = new Set(['w:val', 'w:left', 'w:start', 'w:firstline', 'w:hanging'])
const DEEPEST_TABLE = 40
const TWIPS_A_POINT = 20

interface RunLooks {
  bold: boolean
  underlined: boolean
  hidden: boolean
  raised: boolean
}

const PLAIN_RUN: RunLooks = { bold: false, underlined: false, hidden: false, raised: false }

/** Walks WordprocessingML (ECMA-376, part 1, chapter 17) and lays out its paragraphs and tables. */
export class WordReader implements Markup {
  private readonly xml: string
  private readonly limits: ReadingLimits
  private readonly page: Flow
  private readonly tables: TableBuilder[] = []
  private readonly paragraphStarts: number[] = []
  private paragraph = { bold: false, centred: false, left: 0, textIndent: 0 }
  private run: RunLooks = { ...PLAIN_RUN }
  private inRun = false
  private inText = false
  private fallbacks = 0
  private skippedTables = 0
  private cell: { start: number; span: string | undefined; opened: boolean } | null = null

  constructor(xml: string, limits: ReadingLimits) {
    this.xml = xml
    this.limits = limits
    this.page = new Flow(() => this.limits.take('block'))
  }

  /** The document's blocks, their sources ranges of the XML, and where each paragraph begins in it. */
  read(): { blocks: readonly Block[]; paragraphStarts: number[] } {
    tokenize(this.xml, 0, this.xml.length, WANTED, this)
    while (this.tables.length > 0) this.closeTable(this.xml.length)
    this.page.endParagraph()
    return { blocks: this.page.take().blocks, paragraphStarts: this.paragraphStarts }
  }

  get full(): boolean {
    return this.limits.exceeded
  }

  open(name: string, attributes: Attributes, start: number, _end: number, selfClosing: boolean): void {
    this.limits.take('tag')
    if (name === 'mc:fallback' && !selfClosing) this.fallbacks++
    if (this.fallbacks > 0) return
    STARTS[name]?.(this, attributes, start, selfClosing)
  }

  close(name: string, _start: number, end: number): void {
    if (name === 'mc:fallback') this.fallbacks = Math.max(0, this.fallbacks - 1)
    if (this.fallbacks > 0) return
    ENDS[name]?.(this, end)
  }

  text(start: number, end: number): void {
    if (!this.inText || this.run.hidden) return
    if (this.run.raised && !this.flow.atParagraphStart && isFootnoteMark(this.xml.slice(start, end))) return
    this.flow.text(this.xml, start, end, this.looks)
  }

  entity(codePoint: number, start: number, end: number): void {
    if (this.inText && !this.run.hidden) this.flow.entity(codePoint, start, end, this.looks)
  }

  startParagraph(start: number): void {
    this.paragraphStarts.push(start)
    this.paragraph = { bold: false, centred: false, left: 0, textIndent: 0 }
    this.flow.endParagraph()
  }

  endParagraph(): void {
    this.flow.endParagraph()
    this.flow.dropBullet()
  }

  style(attributes: Attributes): void {
    if (/^(?:heading|title|subtitle)/i.test(attributes['w:val'] ?? '')) this.paragraph.bold = true
  }

  align(attributes: Attributes): void {
    if (this.inParagraph) this.paragraph.centred = attributes['w:val'] === 'center'
  }

  indent(attributes: Attributes): void {
    const points = (twips: string | undefined) => (Number.parseInt(twips ?? '0', 10) || 0) / TWIPS_A_POINT
    this.paragraph.left = points(attributes['w:left'] ?? attributes['w:start'])
    this.paragraph.textIndent = points(attributes['w:firstline']) - points(attributes['w:hanging'])
  }

  listItem(start: number): void {
    this.flow.bullet(start, this.looks)
  }

  startRun(): void {
    this.run = { ...PLAIN_RUN }
    this.inRun = true
  }

  endRun(): void {
    this.inRun = false
    this.run = { ...PLAIN_RUN }
  }

  /** A toggle is on when it stands without a value. A paragraph mark has looks of its own, which print nothing. */
  toggle(look: keyof RunLooks, attributes: Attributes): void {
    if (this.inRun)
      this.run[look] = !/^(?:0|false|none|off|baseline|subscript)$/.test(attributes['w:val'] ?? '')
  }

  listen(listening: boolean): void {
    this.inText = listening
  }

  blank(start: number): void {
    if (this.inRun) this.flow.space(start)
  }

  breakLine(start: number): void {
    if (this.inRun) this.flow.breakLine(start)
  }

  hyphen(start: number): void {
    if (this.inRun) this.flow.entity(0x2d, start, start + 1, this.looks)
  }

  startTable(start: number): void {
    if (this.tables.length >= DEEPEST_TABLE) this.skippedTables++
    else {
      this.openCell()
      this.flow.endParagraph()
      this.tables.push(new TableBuilder(start, this.limits))
    }
  }

  closeTable(end: number): void {
    if (this.skippedTables > 0) {
      this.skippedTables--
      return
    }
    const table = this.tables.pop()
    if (!table) return
    table.closeCell(end)
    this.cell = null
    this.flow.addBlocks(tableBlocks(table, end))
  }

  startRow(start: number): void {
    this.tables.at(-1)?.openRow(start)
  }

  endRow(end: number): void {
    this.tables.at(-1)?.closeRow(end)
  }

  startCell(start: number): void {
    this.cell = { start, span: undefined, opened: false }
  }

  span(attributes: Attributes): void {
    if (this.cell) this.cell.span = attributes['w:val']
  }

  endCell(end: number): void {
    this.openCell()
    this.cell = null
    this.tables.at(-1)?.closeCell(end)
  }

  /** A cell's properties come before its content: it is opened when the first of that is met. */
  openCell(): void {
    const { cell } = this
    if (!cell || cell.opened) return
    cell.opened = true
    this.tables.at(-1)?.openCell(cell.span, undefined, cell.start)
  }

  private get inParagraph(): boolean {
    return this.paragraphStarts.length > 0
  }

  private get flow(): Flow {
    for (let at = this.tables.length - 1; at >= 0; at--) {
      const flow = this.tables[at]?.flow
      if (flow) return flow
    }
    return this.page
  }

  private get looks(): Looks {
    const { bold, underlined, hidden, raised } = this.run
    const { centred, left, textIndent } = this.paragraph
    return { bold: bold || this.paragraph.bold, underlined, hidden, raised, centred, left, textIndent }
  }
}

type Start = (reader: WordReader, attributes: Attributes, start: number, selfClosing: boolean) => void

const STARTS: Record<string, Start> = {
  'w:p': (reader, _attributes, start) => {
    reader.openCell()
    reader.startParagraph(start)
  },
  'w:pstyle': (reader, attributes) => reader.style(attributes),
  'w:jc': (reader, attributes) => reader.align(attributes),
  'w:ind': (reader, attributes) => reader.indent(attributes),
  'w:numpr': (reader, _attributes, start) => reader.listItem(start),
  'w:r': (reader, _attributes, _start, selfClosing) => {
    if (!selfClosing) reader.startRun()
  },
  'w:b': (reader, attributes) => reader.toggle('bold', attributes),
  'w:u': (reader, attributes) => reader.toggle('underlined', attributes),
  'w:vanish': (reader, attributes) => reader.toggle('hidden', attributes),
  'w:vertalign': (reader, attributes) => reader.toggle('raised', attributes),
  'w:t': (reader, _attributes, _start, selfClosing) => reader.listen(!selfClosing),
  'w:tab': (reader, _attributes, start) => reader.blank(start),
  'w:br': (reader, _attributes, start) => reader.breakLine(start),
  'w:cr': (reader, _attributes, start) => reader.breakLine(start),
  'w:nobreakhyphen': (reader, _attributes, start) => reader.hyphen(start),
  'w:tbl': (reader, _attributes, start) => reader.startTable(start),
  'w:tr': (reader, _attributes, start) => reader.startRow(start),
  'w:tc': (reader, _attributes, start) => reader.startCell(start),
  'w:gridspan': (reader, attributes) => reader.span(attributes),
}

const ENDS: Record<string, (reader: WordReader, end: number) => void> = {
  'w:p': (reader) => reader.endParagraph(),
  'w:r': (reader) => reader.endRun(),
  'w:t': (reader) => reader.listen(false),
  'w:tbl': (reader, end) => reader.closeTable(end),
  'w:tr': (reader, end) => reader.endRow(end),
  'w:tc': (reader, end) => reader.endCell(end),
}
