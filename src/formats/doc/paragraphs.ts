/** The text cut into paragraphs, each with what its properties say of lists and tables. */
import { symbolText } from '../word/symbols.ts'
import type { Bytes } from './bytes.ts'
import { fontNames } from './fonts.ts'
import type { DocHeader } from './header.ts'
import { offsetOf, type Piece, readPieces } from './pieces.ts'
import { characterRuns, paragraphRuns, type Run, runAt, runFrom } from './runs.ts'
import { eachSprm, sprm } from './sprms.ts'
import { type DocStyle, outline, readDocStyles } from './styles.ts'
import { newRow, type RowShape, shapeRow } from './shape.ts'

export interface DocParagraph {
  readonly text: string
  readonly level: number | null
  readonly list: number
  readonly listLevel: number
  /** How many tables it stands in. */
  readonly depth: number
  readonly ends: 'paragraph' | 'cell' | 'row'
  /** Of a paragraph that ends a row. */
  readonly row: RowShape | null
}

const CELL = 0x07
const PARAGRAPH = 0x0d
const BREAK = 0x0c

/**
 * Paragraphs of one part of the text.
 * @param from first character; `to` the one after the last
 */
export function* paragraphs(
  header: DocHeader,
  ranges: readonly (readonly [number, number])[],
): Generator<DocParagraph> {
  const pieces = readPieces(header)
  const runs = paragraphRuns(header)
  const characters = new Characters(characterRuns(header), fontNames(header))
  const styles = readDocStyles(header)
  for (const [from, to] of ranges) {
    const field = { codes: [] as boolean[] }
    let text = ''
    for (const piece of pieces) {
      const start = Math.max(from, piece.start)
      const end = Math.min(to, piece.end)
      for (let at = start; at < end; at++) {
        const code = piece.text.charCodeAt(at - piece.start)
        if (code !== CELL && code !== PARAGRAPH && code !== BREAK) {
          const plain = characters.plain(piece, at, end, field.codes)
          if (plain > at) {
            text += piece.text.slice(at - piece.start, plain - piece.start)
            at = plain - 1
          } else text += characters.read(code, offsetOf(piece, at), field.codes)
          continue
        }
        const run = runAt(runs, offsetOf(piece, at))
        yield finish(header, text, code, run, piece, styles)
        text = ''
      }
    }
    if (text !== '') yield finish(header, text, PARAGRAPH, null, null, styles)
  }
}

function finish(
  header: DocHeader,
  text: string,
  mark: number,
  run: Run | null,
  piece: Piece | null,
  styles: readonly DocStyle[],
): DocParagraph {
  let style = styles[run?.style ?? 0]
  let { level = null, list = null, listLevel = null } = style ?? {}
  let inTable = false
  let depth = 0
  let rowEnd = false
  let inner: DocParagraph['ends'] | null = null
  const row = newRow()
  const visit = (code: number, operand: Parameters<Parameters<typeof eachSprm>[1]>[1]): void => {
    if (code === sprm.inTable) inTable = operand.u8(0) !== 0
    else if (code === sprm.rowEnd) rowEnd = operand.u8(0) !== 0
    else if (code === sprm.depth) depth = Math.max(0, operand.i32(0))
    else if (code === sprm.innerCell && operand.u8(0) !== 0) inner = 'cell'
    else if (code === sprm.innerRowEnd && operand.u8(0) !== 0) inner = 'row'
    else if (code === sprm.list) list = operand.u16(0)
    else if (code === sprm.listLevel) listLevel = operand.u8(0)
    else if (code === sprm.outline) level = outline(operand.u8(0))
    else if (code === sprm.style) {
      style = styles[operand.u16(0)]
      ;({ level = null, list = null, listLevel = null } = style ?? {})
    } else if (code === sprm.huge || code === sprm.hugeOld) {
      const at = operand.u32(0)
      if (header.data !== null) eachSprm(header.data.slice(at + 2, header.data.u16(at)), visit)
    } else shapeRow(row, code, operand)
  }
  if (run !== null) eachSprm(run.modifiers, visit)
  if (piece?.modifiers != null) eachSprm(piece.modifiers, visit)
  if (inTable && depth === 0) depth = 1
  const ends =
    depth === 0 ? 'paragraph' : (inner ?? (mark !== CELL ? 'paragraph' : rowEnd ? 'row' : 'cell'))
  return {
    text,
    level,
    list: list ?? 0,
    listLevel: listLevel ?? 0,
    depth,
    ends,
    row: ends === 'row' ? row : null,
  }
}

/** Characters as a person sees them: no field codes, nothing hidden or deleted, symbols as Unicode. */
class Characters {
  readonly #runs: readonly Run[]
  #run: Run | null = null
  /** The stretch of the stream for which what follows holds. */
  #start = 0
  #end = 0
  #hidden = false
  #deleted = false
  #symbol: string | null = null
  #font: string | null = null
  readonly #fonts: readonly string[]

  constructor(runs: readonly Run[], fonts: readonly string[]) {
    this.#runs = runs.filter((run) => run.modifiers.length > 0)
    this.#fonts = fonts
  }

  get #gone(): boolean {
    return this.#hidden || this.#deleted
  }

  /** Up to where the characters from `at` stand for themselves; `at` where the first does not. */
  plain(piece: Piece, at: number, end: number, fields: readonly boolean[]): number {
    if (fields.length > 0) return at
    const offset = offsetOf(piece, at)
    this.#seek(offset)
    if (this.#gone || this.#symbol !== null) return at
    const stop = Math.min(end, at + Math.ceil((this.#end - offset) / piece.width))
    let last = at
    while (last < stop && isPlain(piece.text.charCodeAt(last - piece.start))) last++
    return last
  }

  /** @param fields for every open field, whether its code is still being read; changed here */
  read(code: number, offset: number, fields: boolean[]): string {
    if (code === 0x13) fields.push(true)
    else if (code === 0x14 && fields.length > 0) fields[fields.length - 1] = false
    else if (code === 0x15) fields.pop()
    if (fields.includes(true)) return ''
    this.#seek(offset)
    if (this.#gone) return ''
    if (this.#symbol !== null && (code === 0x28 || code >= 0xf000)) return this.#symbol
    if (code === 0x0b) return '\n'
    if (code === 0x09) return '\t'
    if (code === 0x1e) return '-'
    if (code === 0xa0) return ' '
    if (code >= 0xf020 && code <= 0xf0ff) return symbolText(this.#font ?? SYMBOL, code.toString(16))
    return code < 0x20 ? '' : String.fromCharCode(code)
  }

  #seek(offset: number): void {
    if (offset >= this.#start && offset < this.#end) return
    const index = runFrom(this.#runs, offset)
    const run = this.#runs[index]
    this.#run = run !== undefined && offset >= run.start ? run : null
    this.#start = this.#run === null ? (this.#runs[index - 1]?.end ?? 0) : this.#run.start
    this.#end = (this.#run === null ? run?.start : this.#run.end) ?? Number.POSITIVE_INFINITY
    this.#hidden = false
    this.#deleted = false
    this.#symbol = null
    this.#font = null
    if (this.#run === null) return
    eachSprm(this.#run.modifiers, (code, operand) => {
      if (code === sprm.hidden) this.#hidden = operand.u8(0) === 1
      else if (code === sprm.deleted) this.#deleted = isDeletion(operand)
      else if (code === sprm.font) this.#font = this.#fonts[operand.u16(0)] ?? null
      else if (code === sprm.symbol) {
        const font = this.#fonts[operand.u16(0)] ?? SYMBOL
        this.#symbol = symbolText(font, operand.u16(2).toString(16))
      }
    })
  }
}

/** The font that characters are of where the document does not say. */
const SYMBOL = 'Symbol'

/** On, or the opposite of the style's (0x81), as Word writes it: no style deletes. */
function isDeletion(operand: Bytes): boolean {
  return (operand.u8(0) & 1) === 1
}

/** Neither a mark nor of a symbol font. */
function isPlain(code: number): boolean {
  return code >= 0x20 && code !== 0xa0 && (code < 0xe000 || code > 0xf8ff)
}
