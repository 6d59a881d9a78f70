/** What tells that an indicator table is over. */
import { setOf } from '../../values/chars.ts'
import { holdsDate } from '../../values/date.ts'
import { level1Of, level2Of } from '../labels.ts'
import type { Pieces } from '../pieces.ts'
import { strength, type Stream } from '../stream.ts'
import { beginnings } from '../vocabulary/edges.ts'
import { isFurniture, isSignature } from './furniture.ts'
import { isSpendingKind, tails, totals } from '../vocabulary/words.ts'
import type { Cuts } from './cuts/cuts.ts'
import * as price from './prices.ts'
import { ownRoom, type Room } from './room.ts'

/** Links of a page stand in brackets. */
const opens = setOf('[【「')
const tellsEnd = beginnings([...tails, ...totals])

/**
 * How the end of a table is told: not at all, by words that may as well begin a name (问题整改率), by a paragraph beside
 * the table's rows, by who signs, by words that begin no name, by the surest words inside text, by the sum of all points or by a heading.
 */
const told = { not: 0, maybe: 1, outside: 2, signed: 3, surely: 4, inside: 5, sum: 6 } as const

/**
 * How the end is told at each cut.
 * @param tableStart where the table begins, if not at the first
 */
export function endsAt(
  stream: Stream,
  cuts: Cuts,
  tableStart: number = cuts.placeOf(0),
): Uint8Array {
  const stop = cuts.placeOf(cuts.length - 1)
  const from = cuts.placeOf(0)
  const isOutside = outsideOf(stream, tableStart)
  // Who signs does so above a date.
  const isDated = holdsDate(stream.text.slice(from, stop))
  const titles = new TitleEnds(stream.text, stop)
  const ends = new Uint8Array(cuts.length)
  for (let index = 0; index < cuts.length; index++) {
    const at = cuts.placeOf(index)
    ends[index] = endAt(
      stream,
      at,
      cuts.boundary[index] as number,
      stop,
      isDated,
      isOutside,
      titles,
    )
  }
  return ends
}

function endAt(
  stream: Stream,
  at: number,
  boundary: number,
  stop: number,
  isDated: boolean,
  isOutside: (at: number) => boolean,
  titles: TitleEnds,
): number {
  if (isSumTold(stream, at, stop) || isHeading(stream, at, stop)) return told.sum
  if (boundary < strength.space) {
    return isEndToldInside(stream, at, stop) ? told.inside : told.not
  }
  if (isDated && isSignature(stream, at, stop)) return told.signed
  if (isAfter(stream, at, boundary)) return told.surely
  if (!isEndTold(stream, at, stop, titles)) return isOutside(at) ? told.outside : told.not
  return isWhole(stream, at, stop) ? told.surely : told.maybe
}

/** What it costs that the table ends at each cut. */
export function endPrices(cuts: Cuts, ends: Uint8Array, room: Room = ownRoom): Float64Array {
  const prices = room.floats('endPrices', cuts.length)
  for (let index = 0; index < cuts.length; index++) {
    const isSet = (cuts.boundary[index] as number) >= strength.space
    prices[index] = endPrice(ends[index] as number, isSet, cuts.price[index] as number)
  }
  return prices
}

/** @param isSet whether the source has a boundary at the cut, whose own price is given */
function endPrice(end: number, isSet: boolean, own: number): number {
  if (end === told.sum) return own + price.END_SUM
  if (end === told.signed) return price.END_SIGNED
  if (end === told.outside) return price.END_OUTSIDE
  if (end === told.maybe || end === told.surely) return price.END_TOLD
  if (isSet) return price.END_UNTOLD
  return own + (end === told.inside ? price.END_TOLD_INSIDE : price.END_UNTOLD)
}

/** What it costs to read on over each cut, where the end is told. */
export function pastEnds(ends: Uint8Array): Float64Array {
  const prices = new Float64Array(ends.length)
  for (let index = 0; index < ends.length; index++) {
    if ((ends[index] as number) >= told.surely) prices[index] = price.PAST_END
  }
  return prices
}

/** Notes, signatures, totals and titles that follow a table, told before a place. */
function isEndTold(stream: Stream, at: number, stop: number, titles: TitleEnds): boolean {
  const { text } = stream
  const end = Math.min(at + REACH, stop)
  const first = opens.has(text.charCodeAt(at)) ? at + 1 : at
  if (tellsEnd(text, first, end) || isSpendingKind(text, at, end)) return true
  if (isBelowGrid(stream, at, stop)) return true
  if (isFurniture(stream, at, stop)) return true
  return titles.isIn(at, end) && TITLE.test(text.slice(at, end))
}

/** Whether the words that tell it are all that stands there, or have a figure or a colon behind them. */
function isWhole(stream: Stream, at: number, stop: number): boolean {
  const { text, before } = stream
  if (!tellsEnd(text, at, stop)) return false
  const weakest = (before[at] as number) > strength.space ? strength.space : strength.none
  for (let end = at + 1; end <= Math.min(at + LONGEST_WORD, stop); end++) {
    if (closes.has(text.charCodeAt(end))) return true
    const isEdge = end === stop || (before[end] as number) > weakest
    if (isEdge) return weakest === strength.space || end - at >= LONG_WORD
  }
  return false
}

const closes = setOf(':0123456789')
const LONGEST_WORD = 12
/** Shorter words between spaces may be parts of a name. */
const LONG_WORD = 4

/** A chapter's heading, or a sentence below the grid that the table stands in. */
function isAfter(stream: Stream, at: number, boundary: number): boolean {
  if (boundary < strength.line) return false
  const index = stream.pieceAt[at] as number
  const piece = stream.pieces.at(index)
  if (piece?.start !== at || piece.row !== null) return false
  const text = stream.text.slice(at, piece.end)
  if (CHAPTER.test(text)) return level1Of(text) === null && level2Of(text) === null
  return SENTENCE.test(text) && stream.pieces.at(index - 1)?.row != null
}

const CHAPTER =
  /^(?:[一二三四五六七八九十]{1,2}、|\([一二三四五六七八九十]{1,2}\))\p{Script=Han}{2,24}$/u
const SENTENCE = /.{12}。/

/** Characters that tell it. */
const REACH = 24
/** A title ends in 表, or in 绩效文本; who seals and signs has (盖章) or (签字) behind the name. */
const endsTitle = setOf('表本章字')

/** Where the next title may end; places are asked from front to back. */
class TitleEnds {
  readonly #text: string
  readonly #stop: number
  #next = -1

  constructor(text: string, stop: number) {
    this.#text = text
    this.#stop = stop
  }

  isIn(at: number, end: number): boolean {
    if (this.#next < at) {
      this.#next = at
      while (this.#next < this.#stop && !endsTitle.has(this.#text.charCodeAt(this.#next))) {
        this.#next++
      }
    }
    return this.#next < end
  }
}

/** A line below the last row of a grid. */
function isBelowGrid({ pieces, pieceAt }: Stream, at: number, stop: number): boolean {
  const index = pieceAt[at] ?? -1
  if (index < 1 || pieces.startOf(index) !== at || pieces.at(index)?.row !== null) return false
  if (pieces.at(filledBefore(pieces, index))?.row == null) return false
  for (let next = index; next < pieces.length; next++) {
    if (pieces.startOf(next) >= stop) return true
    if (pieces.at(next)?.row !== null) return false
  }
  return true
}

/** The piece before one that holds text: what a page's number left holds none. */
function filledBefore(pieces: Pieces, index: number): number {
  let before = index - 1
  while (before >= 0 && pieces.startOf(before) === pieces.endOf(before)) before--
  return before
}

const TITLE =
  /^.{0,20}(?:绩效目标|绩效自评|自评)(?:申报|批复)?表|^(?:\d{4}年度?)?部门预算(?:项目)?绩效文本|^\p{Script=Han}{2,12}\((?:盖章|公章|签章|签字)\)/u

/** Tells places in paragraphs beside a table, whose header, right before a place, is a row of the source. */
export function outsideOf(stream: Stream, from: number): (at: number) => boolean {
  const row = (at: number): number | null => stream.pieces.at(stream.pieceAt[at] ?? -1)?.row ?? null
  if (from === 0 || row(from - 1) === null) return () => false
  return (at) => row(at) === null
}

/** The surest of these, which tell the end without a boundary before them. */
function isEndToldInside(stream: Stream, at: number, stop: number): boolean {
  return (
    opensInside.has(stream.text.charCodeAt(at)) &&
    INSIDE.test(stream.text.slice(at, Math.min(at + 8, stop)))
  )
}

/** The heading of the next project or of a section, right behind a table's last figure. */
function isHeading({ text }: Stream, at: number, stop: number): boolean {
  return (
    opensHeading.has(text.charCodeAt(at)) &&
    endsFigure.has(text.charCodeAt(at - 1)) &&
    HEADING.test(text.slice(at, Math.min(at + LONGEST_HEADING, stop)))
  )
}

const HEADING =
  /^(?:\([一二三四五六七八九十\d]{1,2}\)|\d{1,2}[、.](?!\d)|[一二三四五六七八九十]{1,2}、)(?:[“"「《][^“”"」》]{2,30}[”"」》]项目|[^\d≥≤%。;；:：]{4,40}。)/
const opensHeading = setOf('(0123456789一二三四五六七八九十')
const endsFigure = setOf('0123456789%')
const LONGEST_HEADING = 48

/** The sum of all points, which ends a table for certain. */
function isSumTold(stream: Stream, at: number, stop: number): boolean {
  return (
    opensSum.has(stream.text.charCodeAt(at)) &&
    SUM.test(stream.text.slice(at, Math.min(at + 8, stop)))
  )
}

const opensSum = setOf('自总合')
const opensInside = setOf('自总合备注说评填项财')
const SUM = /^(?:自评)?(?:总分|总得分|合计)(?:100|\d{2}(?![\d.]*[元万]))/
const INSIDE =
  /^(?:(?:自评)?总分\d|合计\d|自评得分\d+(?:\.\d+)?(?![\d.分])|备?注[:：]|说明[:：无]|评价标准[:：]|(?:填[表报]|项目负责|财务负责)人[:：])/
