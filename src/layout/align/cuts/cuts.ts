/** The places where a cell's text may begin, with the boundary that the source has there. */
import { strength, type Stream } from '../../stream.ts'
import type { Apart } from '../../trust.ts'
import { CELL_CUT, cut, OVER_LABEL, OVER_LIST, OVER_VALUE } from '../prices.ts'
import { recurringEnds, twinEdges } from '../recurring.ts'
import { dates, fusions, measures, rulesOfPoints } from './figures.ts'
import { labelsIn } from './labels.ts'
import { type Kind, type Pattern, patterns, PREFIX } from './patterns.ts'

export interface Cut {
  /** Place in the stream. */
  readonly at: number
  /** Boundary strength, 0 where the source has none. */
  readonly boundary: number
  /** Price of cutting here, 0 at a boundary. */
  readonly price: number
  /** Price of a cell's text that goes on over this place: a label or a sentence ends here, where text is glued. */
  readonly over: number
  /** The part of it that words of a description, a basis or a reason are spared: they hold sentences. */
  readonly list: number
}

/** What a boundary of the source costs. */
const free = { price: 0, over: 0, list: 0 } as const
/** Where fewer labels are set apart, a space says nothing: 设备验收合 格率. */
const IDLE = 0.15

/** What is known of a place of a text, in bits. */
const mark = { labelEdge: 1, listEnd: 2, valueEnd: 4, held: 8 } as const

/** What a text offers where the source sets nothing apart, by place from its start. */
interface Offers {
  /** What cutting costs, the least of what was offered; -Infinity where nothing was. */
  readonly prices: Float64Array
  /** Where labels, lists and values end, and what is held together by a unit or a date. */
  readonly marks: Uint8Array
}

/**
 * Cuts of a range, in order; the first at its start, the last at its end.
 * @param apart how far the table's cells are set apart by the source, and by spaces
 */
export function cutsOf(
  stream: Stream,
  from: number,
  to: number,
  { separated, spaced }: Pick<Apart, 'separated' | 'spaced'>,
  kind: Kind,
): Cut[] {
  const { prices, marks } = offersIn(stream.text.slice(from, to), kind)
  const idle = separated < IDLE && spaced < IDLE
  const cuts: Cut[] = from < to ? [{ at: from, boundary: strength.row, ...free }] : []
  for (let at = from + 1; at < to; at++) {
    const offered = prices[at - from] as number
    const boundary = stream.before[at] ?? 0
    if (boundary > strength.space || (boundary > 0 && !idle)) {
      cuts.push({ at, boundary, ...free })
      continue
    }
    const marked = marks[at - from] as number
    if (boundary === 0 && (offered === -Infinity || (marked & mark.held) !== 0)) continue
    const cell = offered + CELL_CUT * (isGridCell(stream, at) ? 1 : separated)
    const price = boundary > 0 ? Math.max(cell, cut.idleSpace) : cell
    const over = overPrice(marked) * (1 - separated)
    const list = kind.table && (marked & mark.listEnd) !== 0 ? over : 0
    cuts.push({ at, boundary, price, over, list })
  }
  cuts.push({ at: to, boundary: strength.row, ...free })
  return cuts
}

function overPrice(marked: number): number {
  if ((marked & mark.labelEdge) !== 0) return OVER_LABEL
  if ((marked & mark.listEnd) !== 0) return OVER_LIST
  return (marked & mark.valueEnd) === 0 ? 0 : OVER_VALUE
}

function isGridCell(stream: Stream, at: number): boolean {
  return stream.pieces.at(stream.pieceAt[at] ?? -1)?.column != null
}

function offersIn(text: string, kind: Kind): Offers {
  const offers: Offers = {
    prices: new Float64Array(text.length + 1).fill(-Infinity),
    marks: new Uint8Array(text.length + 1),
  }
  const word = kind.table ? cut.word : cut.proseWord
  offerLabels(text, offers)
  const inPrefix = insidePrefix(text)
  for (const pattern of patterns) offerPattern(text, pattern, word, inPrefix, offers)
  const figureEnds = offerFigures(text, kind, offers)
  withdrawRules(text, word, offers)
  for (const end of recurringEnds(text, figureEnds)) offer(offers, end, cut.recurring)
  for (const edge of twinEdges(text)) offer(offers, edge, cut.recurring)
  return offers
}

function offer({ prices }: Offers, place: number, price: number): void {
  if (price > (prices[place] as number)) prices[place] = price
}

function note({ marks }: Offers, place: number, what: number): void {
  marks[place] = (marks[place] as number) | what
}

function offerLabels(text: string, offers: Offers): void {
  for (const { start, end, asideEnd, full, certain } of labelsIn(text, 0, text.length)) {
    offer(offers, start, full ? cut.label : cut.word)
    if (!full) continue
    offer(offers, end, cut.label)
    offer(offers, asideEnd, cut.label)
    if (!certain) continue
    note(offers, start, mark.labelEdge)
    note(offers, end, mark.labelEdge)
  }
}

/** Tells places inside 指标1: and the like, and right behind. */
function insidePrefix(text: string): (place: number) => boolean {
  const prefixes = Array.from(text.matchAll(PREFIX), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  return (place) => prefixes.some(({ start, end }) => place > start && place <= end)
}

function offerPattern(
  text: string,
  { pattern, at, price, ends, figure = false }: Pattern,
  word: number,
  inPrefix: (place: number) => boolean,
  offers: Offers,
): void {
  const cost = price === 'word' ? word : price
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length
    if (figure && inPrefix(at === 'start' ? match.index : end)) continue
    if (at !== 'end') offer(offers, match.index, cost)
    if (at !== 'start') offer(offers, end, cost)
    if (ends !== undefined) note(offers, end, ends === 'value' ? mark.valueEnd : mark.listEnd)
  }
}

/** Offers the ends of figures with their units and of dates; gives all ends of figures. */
function offerFigures(text: string, kind: Kind, offers: Offers): Set<number> {
  const figureEnds = new Set<number>()
  const close = (start: number, end: number): void => {
    offer(offers, end, cut.valueEnd)
    note(offers, end, mark.valueEnd)
    for (let place = start + 1; place < end; place++) note(offers, place, mark.held)
  }
  for (const { figureEnd, end } of measures(text)) {
    figureEnds.add(figureEnd).add(end)
    if (end > figureEnd) close(figureEnd, end)
  }
  for (const { start, end } of dates(text)) {
    figureEnds.add(end)
    close(start, end)
  }
  for (const place of fusions(text, kind)) offer(offers, place, cut.digits)
  return figureEnds
}

/** Takes back what was offered inside rules of points and formulas. */
function withdrawRules(text: string, word: number, offers: Offers): void {
  for (const { start, end } of rulesOfPoints(text)) {
    for (let place = start + 1; place <= end; place++) {
      offers.prices[place] = -Infinity
      offers.marks[place] = (offers.marks[place] as number) & ~mark.valueEnd
    }
    offer(offers, end, word)
  }
}

/** Cuts where the format itself sets cells and paragraphs apart. */
export function pieceCuts(stream: Stream, from: number, to: number): Cut[] {
  const cuts: Cut[] = [{ at: from, boundary: strength.row, ...free }]
  const first = stream.pieceAt[from] ?? 0
  for (let index = first; index < stream.pieces.length; index++) {
    const piece = stream.pieces.at(index)
    if (piece === undefined || piece.start >= to) break
    if (piece.start <= from || piece.end <= piece.start) continue
    const boundary = stream.before[piece.start] ?? strength.line
    cuts.push({ at: piece.start, boundary, ...free })
  }
  cuts.push({ at: to, boundary: strength.row, ...free })
  return cuts
}
