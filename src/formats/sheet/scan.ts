/**
 * A worksheet's XML, streamed: its cells as a person sees them, its merges, what is hidden. SheetJS splits
 * the whole sheet into strings first, at three times the time and many times the memory.
 */
import { checkCells, type Limits, Refusal } from '../limits.ts'
import type { Tag, XmlHandler } from '../xml/handler.ts'
import { XmlScanner } from '../xml/scan.ts'
import type { Display } from './display.ts'
import { type Hidden, type Sheet, type SheetCell, settleCells } from './cells.ts'
import { nameOf, placeOf, type Range, rangeOf } from './places.ts'

/** @throws Refusal when it is no XML, or past the limits */
export async function scanSheet(
  pieces: AsyncIterable<Uint8Array>,
  name: string,
  display: Display,
  limits: Limits,
): Promise<Sheet> {
  const cells = new Cells(name, display, limits)
  const scanner = new XmlScanner(name, limits, cells)
  for await (const piece of pieces) scanner.feed(piece)
  scanner.end()
  return settleCells(cells.cells, cells.merges, cells.hidden)
}

/** A type of cell that only SheetJS reads: dates as ISO text. */
const FOREIGN = 'd'

class Cells implements XmlHandler {
  readonly known = new Set(['row', 'col', 'c', 'v', 'is', 't', 'rPh', 'f', 'mergeCell'])
  readonly cells: SheetCell[] = []
  readonly merges: Range[] = []
  /** Rows and columns that are hidden and hold text. */
  readonly hidden: Hidden = { rows: new Set(), columns: new Set() }
  readonly #hiddenColumns: (readonly [number, number])[] = []
  #rowIsHidden = false
  readonly #name: string
  readonly #display: Display
  readonly #limits: Limits
  #row = -1
  #column = -1
  #ref: string | null = null
  #type: string | null = null
  #style = 0
  #value = ''
  #inValue = false
  #inString = false

  constructor(name: string, display: Display, limits: Limits) {
    this.#name = name
    this.#display = display
    this.#limits = limits
  }

  open(tag: Tag): void {
    switch (tag.name) {
      case 'c':
        this.#openCell(tag)
        break
      case 'v':
        this.#inValue = this.#type !== 'inlineStr'
        break
      case 'is':
        this.#inString = this.#type === 'inlineStr'
        break
      case 't':
        this.#inValue = this.#inString
        break
      case 'row': {
        const row = tag.getUnique('r')
        this.#row = row === null ? this.#row + 1 : Number(row) - 1
        this.#column = -1
        this.#rowIsHidden = isTrue(tag.get('hidden'))
        break
      }
      case 'col':
        if (isTrue(tag.get('hidden'))) {
          this.#hiddenColumns.push([Number(tag.get('min')) - 1, Number(tag.get('max')) - 1])
        }
        break
      case 'mergeCell': {
        const range = rangeOf(tag.get('ref') ?? '')
        if (range !== null) this.merges.push(range)
        break
      }
      default:
        // Formulas, and how a text is pronounced.
        tag.skip()
    }
  }

  close(name: string): void {
    if (name === 'c') this.#closeCell()
    else if (name === 'is') this.#inString = false
    else if (name === 'v' || name === 't') this.#inValue = false
  }

  text(read: () => string): void {
    if (this.#inValue) this.#value += read()
  }

  #openCell(tag: Tag): void {
    this.#column++
    this.#value = ''
    // A cell that holds only a format: a sheet may have a million.
    if (tag.isEmpty) return
    this.#ref = tag.getUnique('r')
    this.#type = tag.get('t')
    this.#style = Number(tag.get('s') ?? 0)
    if (this.#type === FOREIGN)
      throw new Refusal('failed', 'sheet-unreadable', { sheet: this.#name })
  }

  #closeCell(): void {
    if (this.#value === '') return
    const place = this.#ref === null ? null : placeOf(this.#ref)
    const row = place?.row ?? this.#row
    const column = place?.column ?? this.#column
    this.#column = column
    const text = this.#display.text(this.#value, this.#type, this.#style)
    if (text === '') return
    if (this.#rowIsHidden) this.hidden.rows.add(row)
    if (this.#hiddenColumns.some(([from, to]) => column >= from && column <= to)) {
      this.hidden.columns.add(column)
    }
    const ref = `${this.#name}!${place === null ? nameOf(row, column) : this.#ref}`
    this.cells.push({ text, row, column, rowSpan: 1, columnSpan: 1, ref })
    checkCells(this.cells.length, this.#limits)
  }
}

function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true'
}
