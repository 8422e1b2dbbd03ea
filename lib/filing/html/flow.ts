import type { Block, TextBlock } from '../tree.ts'
import type { Looks } from './open-elements.ts'
import { RowTables } from './row-tables.ts'
import { SourcedTextBuilder } from './sourced-text-builder.ts'
import type { TableBuilder } from './table-builder.ts'

/** Half an em of the usual ten points: what one character of plain text is wide. */
const POINTS_A_CHARACTER = 5

/** What a flow gathered: blocks, and the inline XBRL facts met among them, by index. */
export interface Gathered {
  blocks: readonly Block[]
  facts: readonly number[]
}

const NOTHING: Gathered = { blocks: [], facts: [] }

/** A run of blocks: a document's, or a table cell's. Text gathers in a paragraph until something ends it. */
export class Flow {
  private blocks: Block[] = []
  private facts: number[] = []
  private rowTables: RowTables | null = null
  private readonly paragraph = new SourcedTextBuilder()
  private looks: Looks | null = null
  private plain = false
  private notUnderlined = false
  private seen = 0
  private pendingBullet: { at: number; looks: Looks } | null = null
  private readonly mayTake: () => boolean

  /** `mayTake` is asked before each paragraph; where it says no, the paragraph is left unread. */
  constructor(mayTake: () => boolean) {
    this.mayTake = mayTake
  }

  /** All that was gathered; the flow is then empty, for the next cell. Most cells of a filing hold nothing. */
  take(): Gathered {
    this.endParagraph()
    this.endRowTables()
    this.pendingBullet = null
    const { blocks, facts } = this
    if (blocks.length === 0 && facts.length === 0) return NOTHING
    this.blocks = []
    if (facts.length === 0) return { blocks, facts: NOTHING.facts }
    this.facts = []
    return { blocks, facts }
  }

  addFact(index: number): void {
    this.facts.push(index)
  }

  text(raw: string, start: number, end: number, looks: Looks): void {
    if (this.pendingBullet && /\S/.test(raw.slice(start, end))) this.drawBullet()
    this.paragraph.add(raw, start, end)
    this.notice(looks)
  }

  entity(codePoint: number, start: number, end: number, looks: Looks): void {
    if (this.pendingBullet) this.drawBullet()
    this.paragraph.addEntity(codePoint, start, end)
    this.notice(looks)
  }

  /** Two breaks in a row end the paragraph: how many filings separate paragraphs. */
  breakLine(at: number): void {
    if (this.paragraph.atLineStart) this.endParagraph()
    else this.paragraph.breakLine(at)
  }

  /** A list item's bullet, which a browser draws: it stands where the item's tag does. */
  bullet(tagStart: number, looks: Looks): void {
    this.endParagraph()
    this.pendingBullet = { at: tagStart, looks }
  }

  /** A list item without text has no bullet either. */
  dropBullet(): void {
    this.pendingBullet = null
  }

  addTable(table: TableBuilder, end: number): void {
    this.endParagraph()
    this.rowTables ??= new RowTables()
    for (const block of this.rowTables.add(table, end)) this.blocks.push(block)
  }

  private endRowTables(): void {
    if (this.rowTables) for (const block of this.rowTables.take()) this.blocks.push(block)
  }

  addBlocks(blocks: readonly Block[]): void {
    this.endParagraph()
    this.endRowTables()
    for (const block of blocks) this.blocks.push(block)
  }

  space(at: number): void {
    this.paragraph.addSpace(at, false)
  }

  get atParagraphStart(): boolean {
    return this.paragraph.text === ''
  }

  endParagraph(): void {
    const { paragraph } = this
    if (paragraph.text === '' && paragraph.leadingSpaces === 0) return
    if (paragraph.text !== '') this.endRowTables()
    if (paragraph.text !== '' && this.mayTake()) this.blocks.push(this.finished())
    paragraph.reset()
    this.looks = null
    this.plain = false
    this.notUnderlined = false
    this.seen = 0
  }

  private drawBullet(): void {
    if (!this.pendingBullet) return
    const { at } = this.pendingBullet
    this.pendingBullet = null
    if (this.paragraph.text !== '') return
    this.paragraph.addEntity(0x2022, at, at + 1)
    this.paragraph.addSpace(at + 1, false)
  }

  private notice(looks: Looks): void {
    const { length } = this.paragraph.text
    if (length === 0 || length === this.seen) return
    this.seen = length
    this.looks ??= looks
    if (!looks.bold) this.plain = true
    if (!looks.underlined) this.notUnderlined = true
  }

  private finished(): TextBlock {
    const { paragraph, looks } = this
    const points = (looks?.left ?? 0) + (looks?.textIndent ?? 0)
    return {
      kind: 'text',
      ...paragraph.build(),
      bold: !this.plain,
      centred: looks?.centred ?? false,
      underlined: !this.notUnderlined,
      indent: Math.max(0, Math.round(points / POINTS_A_CHARACTER)) + paragraph.leadingSpaces,
      lines: paragraph.buildLines(),
    }
  }
}
