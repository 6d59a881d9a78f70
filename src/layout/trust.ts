/** How far a table's grid can be believed, from the table itself. */
import { setOf } from '../values/chars.ts'
import { numberingEnd } from './align/cuts/numbering.ts'
import { level1Lexicon, level1Of, level2Lexicon, level2Of, opensLabel } from './labels.ts'
import { endsLine, RowLines } from './rowlines.ts'
import type { Slot } from './slots.ts'
import { type Piece, strength, type Stream } from './stream.ts'
import type { Role } from './vocabulary/headers.ts'

/** Labels seen before a share of them means something. */
const PRIOR = 2

/**
 * 0 to 1: the share of level labels that stand in the column of their header. Formats that store spans
 * are believed.
 */
export function columnTrust(
  stream: Stream,
  from: number,
  to: number,
  slots: readonly Slot[],
): number {
  const columns1 = columnsOf(slots, 'level1')
  const columns2 = columnsOf(slots, 'level2')
  let seen = 0
  let right = 0
  for (const piece of piecesOf(stream, from, to)) {
    if (piece.grid === 'spans' || piece.grid === 'ruled') return 1
    if (piece.column === null) continue
    const text = stream.text.slice(piece.start, piece.end)
    if (text.length > 16) continue
    const first = level1Of(text) !== null
    const second = level2Of(text) !== null
    if (!first && !second) continue
    seen++
    if ((first && columns1.has(piece.column)) || (second && columns2.has(piece.column))) right++
  }
  return seen === 0 ? 0 : right / (seen + PRIOR)
}

/** The columns of a level: two in a doubled table. */
function columnsOf(slots: readonly Slot[], role: Role): ReadonlySet<number> {
  return new Set(
    slots.flatMap((slot) => (slot.role === role && slot.column !== null ? [slot.column] : [])),
  )
}

/** A label followed by its remark in brackets: 产出指标(50分). */
const REMARK = /^[(（][^()（）]{1,12}[)）]/
const opensRemark = setOf('(（')

function remarkLength(text: string, at: number): number {
  if (!opensRemark.has(text.charCodeAt(at))) return 0
  return REMARK.exec(text.slice(at, at + 16))?.[0].length ?? 0
}

/** Whether the format itself says where every cell of a range begins and ends. */
export function cellsKnown(stream: Stream, from: number, to: number): boolean {
  const { pieces } = stream
  const { first, last } = piecesIn(stream, from, to)
  let tables = false
  for (let index = first; index <= last; index++) {
    const { grid, row } = pieces.at(index) as Piece
    if (grid === 'text' || (grid === null && row !== null)) return false
    if (grid !== null) tables = true
  }
  return tables
}

/** So many labels of no standard tell that a template has its own. */
const UNUSUAL = 3

export interface Apart {
  /** 0 to 1: the share of standard labels that the source sets apart on both sides. */
  readonly separated: number
  /** 0 to 1: the share of them that only spaces set apart. */
  readonly spaced: number
  /** 0 to 1: the share of them that a space stands in, which a cell's narrow lines left behind. */
  readonly wrapped: number
  /** 0 to 1: the share of all labels in cells of their own that a line end closes. */
  readonly lined: number
  /** 0 to 1: how far every line of a glued text is a row: labels of level 2 begin one, and what they govern goes on in it. */
  readonly rowLines: number
  /** 0 to 1: how far the table has labels of its own, that no standard knows. */
  readonly unusual: number
  /** Labels of level 2 are short: 产出指标数量…质量…. */
  readonly shortLabels: boolean
  /** The template has a number before every name: 指标1:…. */
  readonly numbered: boolean
}

/**
 * How cells are set apart in a range, by its labels.
 * @param isGrid whether the format stores the cells: labels that begin one tell enough
 */
export function apartness(stream: Stream, from: number, to: number, isGrid = false): Apart {
  const { pieces, pieceAt } = stream
  let seen = 0
  let apart = 0
  let bySpace = 0
  let own = 0
  let ownSeen = 0
  let ownSpaced = 0
  let byLine = 0
  let broken = 0
  const rowLines = new RowLines(stream)
  for (let at = from; at < to; at++) {
    if (!opensLabel.has(stream.text.charCodeAt(at))) {
      if (isGrid) at = Math.max(at, pieces.endOf(pieceAt[at] as number) - 1)
      continue
    }
    const second = level2Lexicon.at(stream.text, at, to)
    const label = second ?? level1Lexicon.at(stream.text, at, to)
    if (label === null || label.word.length < 4) continue
    if (label.value.code === null) {
      ownSeen++
      if (isSetApart(stream, at, label.end, from)) {
        own++
        if (stream.before[label.end] === strength.space) ownSpaced++
        if (endsLine(stream, label.end)) byLine++
      }
      continue
    }
    const end = label.end + remarkLength(stream.text, label.end)
    rowLines.note(at, end, second !== null)
    const before = at === from || (stream.before[at] ?? 0) > 0
    if (before || isGluedTo(stream, at)) {
      seen++
      if (hasSpace(stream, at, label.end)) broken++
      const after = end >= to ? strength.row : (stream.before[end] ?? 0)
      if (before && after > 0) apart++
      if (before && after === strength.space) bySpace++
      if (before && endsLine(stream, end)) byLine++
    }
    at = label.end - 1
  }
  const unusual = Math.min(1, own / UNUSUAL)
  const shortLabels = hasShortLabels(stream.text.slice(from, to))
  const lined = byLine / Math.max(1, apart + own)
  const numbered = !isGrid && isNumbered(stream, from, to, rowLines.seen)
  const rest = { unusual, shortLabels, numbered, lined }
  const shares = (separated: number, spaced: number): Apart => ({
    separated,
    spaced,
    wrapped: broken / Math.max(1, seen),
    // Where cells are set apart within lines, a line may end inside one.
    rowLines: rowLines.share * (1 - separated),
    ...rest,
  })
  if (seen > 0) return shares(apart / seen, bySpace / seen)
  if (own > 0) return shares(own / ownSeen, ownSpaced / ownSeen)
  return shares(figuresApart(stream, from, to), 0)
}

function hasSpace({ before }: Stream, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) if (before[at] === strength.space) return true
  return false
}

/** A level-1 label and a short one of level 2, which the template then has throughout: 产出指标数量. */
const SHORT =
  /(?:产出|效益|效果|完成)(?:指标|目标)?(?:\([^()]{1,8}\))?(?:数量|质量|时效|成本|(?:经济|社会|生态)效益)(?!指标|目标|值)/
const LONG = /(?:数量|质量|时效)(?:指标|目标|值)/

function hasShortLabels(text: string): boolean {
  return SHORT.test(text) && !LONG.test(text)
}

/** Where a table has no labels: the share of its figures that stand in cells of their own. */
function figuresApart({ text, before }: Stream, from: number, to: number): number {
  let seen = 0
  let apart = 0
  for (let start = from; start < to;) {
    let end = start + 1
    while (end < to && (before[end] ?? 0) === 0) end++
    const cell = text.slice(start, end)
    if (/\d/.test(cell)) seen++
    if (FIGURE.test(cell)) apart++
    start = end
  }
  const figures = text.slice(from, to).match(/\d+/g)?.length ?? 0
  return figures < FEWEST_FIGURES ? 0.5 : apart / seen
}

/** Fewer numbers, of all and for each label of level 2, are no habit. */
const FEWEST_NUMBERS = 3
const NUMBERS_A_LABEL = 0.8

const NUMBER = /指标\d/g

function isNumbered(stream: Stream, from: number, to: number, labels: number): boolean {
  let numbers = 0
  for (const { index } of stream.text.slice(from, to).matchAll(NUMBER)) {
    if (numberingEnd(stream, from + index) !== null) numbers++
  }
  return numbers >= Math.max(FEWEST_NUMBERS, NUMBERS_A_LABEL * labels)
}

/** A figure with its unit; 1. numbers a paragraph. */
const FIGURE = /^[≥≤><=]*\d[\d.,]*(?<![.,])(?:%|\p{Script=Han}{1,3})?$/u
/** Fewer figures say nothing. */
const FEWEST_FIGURES = 6

function isSetApart({ before }: Stream, start: number, end: number, from: number): boolean {
  return (start === from || (before[start] ?? 0) > 0) && (before[end] ?? strength.row) > 0
}

/** A label after a value or another label, and not a word inside a name. */
function isGluedTo(stream: Stream, at: number): boolean {
  return /[\d%标)家件次人个元年月日]$/.test(stream.text.slice(at - 1, at))
}

/**
 * 0 to 1: how far the ends of rows can be believed. Formats that store rows are; in text it is the share
 * of level-2 labels that begin a row, alone or after their level-1 label.
 */
export function rowTrust(stream: Stream, from: number, to: number): number {
  let seen = 0
  let begins = 0
  let afterFirst = false
  for (const piece of piecesOf(stream, from, to)) {
    if (piece.grid === 'spans' || piece.grid === 'ruled') return 1
    if (piece.end <= piece.start) continue
    const atRow = (stream.before[piece.start] ?? 0) === strength.row
    const text = stream.text.slice(piece.start, piece.end)
    const isFirst = text.length <= 16 && level1Of(text)?.code != null
    const isSecond = text.length <= 16 && level2Of(text)?.code != null
    if (isSecond) {
      seen++
      if (atRow || afterFirst) begins++
    }
    afterFirst = isFirst && atRow
  }
  return seen === 0 ? 0 : begins / (seen + PRIOR / 2)
}

function* piecesOf(stream: Stream, from: number, to: number): Generator<Piece> {
  const { first, last } = piecesIn(stream, from, to)
  for (let index = first; index <= last; index++) yield stream.pieces.at(index) as Piece
}

/** The first and the last piece of a range. */
function piecesIn(
  { pieces, pieceAt }: Stream,
  from: number,
  to: number,
): { first: number; last: number } {
  const last = pieceAt[Math.max(from, to - 1)] ?? -1
  return { first: pieceAt[from] ?? 0, last: Math.min(last, pieces.length - 1) }
}

/** Digits of a template: 指标1：, 产出指标(50分), 第2页, and a note's numbering. */
const TEMPLATE_DIGITS = /(?:指标|目标)\d{1,2}|\(\d{1,3}(?:\.\d)?分\)|第\d+页/g
const NOTE = /(?:备?注|说明)[:：].*$/
const SIGN = /[≥≤><]/
/** Digits that notes and signatures around an empty table may hold. */
const STRAY = 0.01

/** Whether a range holds no figure, so that no row of it can have one. */
export function isUnfilled(stream: Stream, from: number, to: number): boolean {
  const all = stream.text.slice(from, to)
  const sign = all.search(SIGN)
  if (sign !== -1 && !NOTE.test(all.slice(0, sign))) return false
  const text = all.replace(TEMPLATE_DIGITS, '').replace(NOTE, '')
  const digits = text.match(/\d/g)?.length ?? 0
  return digits <= text.length * STRAY && !SIGN.test(text)
}
