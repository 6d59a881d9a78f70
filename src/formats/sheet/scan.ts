/**
 * A worksheet's XML, streamed: its cells as a person sees them, its merges, what is hidden. SheetJS splits
 * the whole sheet into strings first, at three times the time and many times the memory.
 */
import { type Limits, Refusal } from '../limits.ts'
import type { Tag, XmlHandler } from '../xml/handler.ts'
import { XmlScanner } from '../xml/scan.ts'
import type { Display } from './display.ts'
import { type Sheet, SheetGatherer } from './cells.ts'
import { placeOf, rangeOf } from './places.ts'

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
  return cells.gathered.sheet()
}

/** A type of cell that only SheetJS reads: dates as ISO text. */
const FOREIGN = 'd'

class Cells implements XmlHandler {
  readonly known = new Set(['row', 'col', 'c', 'v', 'is', 't', 'rPh', 'f', 'mergeCell'])
  readonly gathered: SheetGatherer
  readonly #hiddenColumns: (readonly [number, number])[] = []
  #rowIsHidden = false
  readonly #name: string
  readonly #display: Display
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
    this.gathered = new SheetGatherer(limits)
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
        if (range !== null) this.gathered.merges.push(range)
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
    if (this.#rowIsHidden) this.gathered.hiddenRows.add(row)
    if (this.#hiddenColumns.some(([from, to]) => column >= from && column <= to)) {
      this.gathered.hiddenColumns.add(column)
    }
    this.gathered.add(text, row, column)
  }
}

function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true'
}
