import { Tokenizer } from 'htmlparser2'

/** A start tag's attributes that were asked for, by lower-case name. */
export type Attributes = Readonly<Record<string, string>>

export interface Markup {
  /** Asked after each start tag: true ends the walk. */
  readonly full?: boolean
  /** `start` is the place of the tag's "<", `end` the place after its ">". */
  open(name: string, attributes: Attributes, start: number, end: number, selfClosing: boolean): void
  close(name: string, start: number, end: number): void
  /** text[start, end), as it stands. */
  text(start: number, end: number): void
  entity(codePoint: number, start: number, end: number): void
}

const NONE: Attributes = {}
const LONGEST_VALUE = 10_000

/** Walks the markup of text[from, to) in one pass. Attributes other than those in `wanted` are skipped. */
export function tokenize(
  text: string,
  from: number,
  to: number,
  wanted: ReadonlySet<string>,
  markup: Markup,
): void {
  const callbacks = new TokenReader(text, from, wanted, markup)
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true, recognizeSelfClosing: true },
    callbacks,
  )
  callbacks.stop = () => tokenizer.pause()
  tokenizer.write(text.slice(from, to))
  tokenizer.end()
}

class TokenReader {
  stop = (): void => {}
  private position = 0
  private name = ''
  private tagStart = 0
  private attributes: Record<string, string> | null = null
  private attribute = ''
  private value = ''
  private readonly source: string
  private readonly offset: number
  private readonly wanted: ReadonlySet<string>
  private readonly markup: Markup

  constructor(source: string, offset: number, wanted: ReadonlySet<string>, markup: Markup) {
    this.source = source
    this.offset = offset
    this.wanted = wanted
    this.markup = markup
  }

  ontext(start: number, end: number): void {
    this.markup.text(start + this.offset, end + this.offset)
    this.position = end
  }

  ontextentity(codePoint: number, end: number): void {
    this.markup.entity(codePoint, this.position + this.offset, end + this.offset)
    this.position = end
  }

  oncdata(start: number, end: number, endOffset: number): void {
    this.markup.text(start + this.offset, end - endOffset + this.offset)
    this.position = end + 1
  }

  onopentagname(start: number, end: number): void {
    this.tagStart = start - 1
    this.name = this.slice(start, end).toLowerCase()
    this.attributes = null
  }

  onattribname(start: number, end: number): void {
    const name = this.slice(start, end).toLowerCase()
    this.attribute = this.wanted.has(name) ? name : ''
    this.value = ''
  }

  onattribdata(start: number, end: number): void {
    if (this.attribute !== '' && this.value.length < LONGEST_VALUE) this.value += this.slice(start, end)
  }

  onattribentity(codePoint: number): void {
    if (this.attribute !== '') this.value += String.fromCodePoint(codePoint)
  }

  onattribend(): void {
    if (this.attribute === '') return
    this.attributes ??= {}
    this.attributes[this.attribute] ??= this.value
  }

  onopentagend(end: number): void {
    this.emitOpen(end, false)
  }

  onselfclosingtag(end: number): void {
    this.emitOpen(end, true)
  }

  onclosetag(start: number, end: number): void {
    this.markup.close(this.slice(start, end).toLowerCase(), start - 2 + this.offset, end + 1 + this.offset)
    this.position = end + 1
  }

  oncomment(_start: number, end: number): void {
    this.position = end + 1
  }

  ondeclaration(_start: number, end: number): void {
    this.position = end + 1
  }

  onprocessinginstruction(_start: number, end: number): void {
    this.position = end + 1
  }

  onend(): void {}

  isInForeignContext(): boolean {
    return false
  }

  private emitOpen(end: number, selfClosing: boolean): void {
    const { offset } = this
    this.markup.open(
      this.name,
      this.attributes ?? NONE,
      this.tagStart + offset,
      end + 1 + offset,
      selfClosing,
    )
    this.position = end + 1
    if (this.markup.full) this.stop()
  }

  private slice(start: number, end: number): string {
    return this.source.slice(start + this.offset, end + this.offset)
  }
}
