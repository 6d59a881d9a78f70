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

/** Places of a text, from its start, that may be cut where the source sets nothing apart. */
interface Offers {
  /** By place, what cutting costs: the least of what was offered. */
  readonly prices: Map<number, number>
  readonly labelEdges: Set<number>
  readonly listEnds: Set<number>
  readonly valueEnds: Set<number>
  /** Inside a unit or a date, which no cut parts. */
  readonly held: Set<number>
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
  const { prices, held, ...ends } = offersIn(stream.text.slice(from, to), kind)
  const idle = separated < IDLE && spaced < IDLE
  const cuts: Cut[] = []
  for (let at = from; at < to; at++) {
    const place = at - from
    const boundary = at === from ? strength.row : (stream.before[at] ?? 0)
    const over = overPrice(ends, place) * (1 - separated)
    const list = kind.table && ends.listEnds.has(place) ? over : 0
    const offered = at === from ? undefined : prices.get(place)
    const price =
      offered === undefined
        ? -Infinity
        : offered + CELL_CUT * (isGridCell(stream, at) ? 1 : separated)
    if (boundary === strength.space && idle) {
      cuts.push({ at, boundary, price: Math.max(price, cut.idleSpace), over, list })
    } else if (boundary > 0) cuts.push({ at, boundary, ...free })
    else if (offered !== undefined && !held.has(place)) {
      cuts.push({ at, boundary: 0, price, over, list })
    }
  }
  cuts.push({ at: to, boundary: strength.row, ...free })
  return cuts
}

function overPrice(ends: Omit<Offers, 'prices' | 'held'>, place: number): number {
  if (ends.labelEdges.has(place)) return OVER_LABEL
  if (ends.listEnds.has(place)) return OVER_LIST
  return ends.valueEnds.has(place) ? OVER_VALUE : 0
}

function isGridCell(stream: Stream, at: number): boolean {
  return stream.pieces.at(stream.pieceAt[at] ?? -1)?.column != null
}

function offersIn(text: string, kind: Kind): Offers {
  const offers: Offers = {
    prices: new Map(),
    labelEdges: new Set(),
    listEnds: new Set(),
    valueEnds: new Set(),
    held: new Set(),
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
  prices.set(place, Math.max(prices.get(place) ?? -Infinity, price))
}

function offerLabels(text: string, offers: Offers): void {
  for (const { start, end, asideEnd, full, certain } of labelsIn(text, 0, text.length)) {
    offer(offers, start, full ? cut.label : cut.word)
    if (!full) continue
    offer(offers, end, cut.label)
    offer(offers, asideEnd, cut.label)
    if (certain) offers.labelEdges.add(start).add(end)
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
    if (ends === 'value') offers.valueEnds.add(end)
    if (ends === 'list') offers.listEnds.add(end)
  }
}

/** Offers the ends of figures with their units and of dates; gives all ends of figures. */
function offerFigures(text: string, kind: Kind, offers: Offers): Set<number> {
  const figureEnds = new Set<number>()
  const close = (start: number, end: number): void => {
    offer(offers, end, cut.valueEnd)
    offers.valueEnds.add(end)
    for (let place = start + 1; place < end; place++) offers.held.add(place)
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
      offers.prices.delete(place)
      offers.valueEnds.delete(place)
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
