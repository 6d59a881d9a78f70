/** The body of a table without lines: the stretch of lines that share the most columns. */
import { mostShared } from './edges.ts'
import { type Extent, partsOf, SEAM, type SegmentLine } from './segments.ts'

export interface Body {
  /** Blanks that no line of the stretch crosses, wide ones and those that text edges prove. */
  readonly blanks: readonly Extent[]
  /** First and last line of the stretch. */
  readonly first: number
  readonly last: number
}

/** Least width of a blank between columns, in font sizes. */
const BLANK = 0.3
/** Worth of a narrower one, in wide ones. */
const NARROW = 0.5
/** Lines nearer than this, in font sizes, are of one row. */
const NEAR = 1.1
/** Lines of few texts that may span columns for each full line, and the price of one. */
const SPANS = 0.25
const SPAN = 0.5
/** Lines of a table that are tried as beginning or end; a page holds fewer. */
const TRIED = 90
/** Cells on one side of a narrow blank that must share an edge or a centre: so many, of so large a share. */
const EDGES = 3
const SHARING = 0.7
/** Texts of a column that one text beside it belongs to. */
const MANY = 4
/** Share of the lines in which a narrow blank is as wide as one between columns: words stand no wider apart. */
const WIDE = 0.2

interface Stretch {
  readonly score: number
  readonly first: number
  readonly last: number
  /** Its lines but those that span columns. */
  readonly lines: readonly number[]
}

/**
 * Of all stretches of lines, the one with the best product of blanks and the root of its full
 * lines: a head has other columns and takes blanks away, a few lines alone have blanks by chance.
 */
export function bodyOf(lines: readonly SegmentLine[]): Body | null {
  const parts = lines.map((line) => line.segments.flatMap(partsOf))
  const whole = wholeRows(lines)
  const em = lines[0]?.size ?? 10
  const least = Math.max(2, BLANK * em)
  const step = Math.ceil(lines.length / TRIED)
  let best: Stretch = { score: 0, first: 0, last: -1, lines: [] }
  for (let first = 0; first < lines.length; first += step) {
    let covered: Extent[] = []
    let full = 0
    let spans = 0
    const taken: number[] = []
    let worth = 0
    for (let last = first; last < lines.length; last++) {
      const next = union(covered, parts[last] as Extent[])
      const less = worthOf(next, em, least)
      if (whole[last] === false) {
        if (full > 1 && less < worth && spans < SPANS * full) {
          spans++
          continue
        }
        taken.push(last)
        covered = next
        worth = less
        continue
      }
      covered = next
      worth = less
      taken.push(last)
      full++
      if (full < 2) continue
      const score = (worth - 1) * Math.sqrt(full) - SPAN * spans
      if (score > best.score) best = { score, first, last, lines: [...taken] }
    }
  }
  if (best.last === -1) return null
  const { first, last } = best
  const own = best.lines.map((index) => parts[index] as Extent[])
  let covered: Extent[] = []
  for (const line of own) covered = union(covered, line)
  const blanks: Extent[] = []
  for (let i = 1; i < covered.length; i++) {
    const before = covered[i - 1] as Extent
    const after = covered[i] as Extent
    const width = after.left - before.right
    if (width < SEAM * em || (width < least && !isProved(before, after, own, least, em))) continue
    if (isOne(before, after, own)) continue
    blanks.push({ left: before.right, right: after.left })
  }
  return { blanks, first, last }
}

/**
 * Whether each line has the texts of a whole row: three, or the most of lines nearer than rows that have three
 * places between them. Texts of one and of two lines, each in the middle of its cell, share no baseline.
 */
function wholeRows(lines: readonly SegmentLine[]): boolean[] {
  const whole = lines.map(({ segments }) => segments.length > 2)
  let first = 0
  for (let i = 1; i <= lines.length; i++) {
    const line = lines[i]
    const before = lines[i - 1] as SegmentLine
    if (line !== undefined && line.baseline - before.baseline < NEAR * line.size) continue
    const row = lines.slice(first, i)
    if (row.length > 1 && !whole.slice(first, i).includes(true)) {
      let places: Extent[] = []
      for (const { segments } of row) places = union(places, segments)
      const most = Math.max(...row.map(({ segments }) => segments.length))
      const at = row.findIndex(({ segments }) => segments.length === most)
      if (places.length > 2 && most > 1) whole[first + at] = true
    }
    first = i
  }
  return whole
}

/** Whether texts on either side of a narrow blank stand in columns of their own. */
function isProved(
  before: Extent,
  after: Extent,
  lines: readonly (readonly Extent[])[],
  least: number,
  em: number,
): boolean {
  const lefts: Extent[] = []
  const rights: Extent[] = []
  let both = 0
  let wide = 0
  for (const line of lines) {
    const left = line.findLast((part) => isIn(part, before))
    const right = line.find((part) => isIn(part, after))
    if (left !== undefined) lefts.push(left)
    if (right !== undefined) rights.push(right)
    if (left === undefined || right === undefined) continue
    both++
    if (right.left - left.right >= 2 * least) wide++
  }
  return wide >= WIDE * both && (shares(rights, em) || shares(lefts, em))
}

/**
 * Whether only one text, of a full line, stands on one side of a blank, and never beside the other side's: a head
 * centred over its column. One on a line of its own is a label of all rows.
 */
function isOne(before: Extent, after: Extent, lines: readonly (readonly Extent[])[]): boolean {
  const counts = [0, 0]
  const full = [false, false]
  for (const line of lines) {
    const sides = [before, after].map((side) => line.some((part) => isIn(part, side)))
    if (sides[0] === true && sides[1] === true) return false
    sides.forEach((held, side) => {
      if (!held) return
      counts[side] = (counts[side] as number) + 1
      if (line.length > 2) full[side] = true
    })
  }
  const one = counts.indexOf(1)
  return one !== -1 && full[one] === true && Math.max(...counts) >= MANY
}

function isIn(part: Extent, whole: Extent): boolean {
  return part.left >= whole.left && part.right <= whole.right
}

/** Whether most of a column's texts share an edge or a centre. */
function shares(texts: readonly Extent[], em: number): boolean {
  return mostShared(texts, em) >= Math.max(EDGES, SHARING * texts.length)
}

/** Two lists of extents, each from left to right → what they cover together. */
function union(one: readonly Extent[], other: readonly Extent[]): Extent[] {
  const result: { left: number; right: number }[] = []
  let i = 0
  let k = 0
  while (i < one.length || k < other.length) {
    const a = one[i]
    const b = other[k]
    const next = b === undefined || (a !== undefined && a.left <= b.left) ? a : b
    if (next === a) i++
    else k++
    const last = result.at(-1)
    const { left, right } = next as Extent
    if (last !== undefined && left <= last.right) last.right = Math.max(last.right, right)
    else result.push({ left, right })
  }
  return result
}

/** How much the blanks say: a narrow one may be chance. */
function worthOf(covered: readonly Extent[], em: number, least: number): number {
  let worth = 0
  for (let i = 1; i < covered.length; i++) {
    const width = (covered[i] as Extent).left - (covered[i - 1] as Extent).right
    if (width >= least) worth++
    else if (width >= SEAM * em) worth += NARROW
  }
  return worth
}
