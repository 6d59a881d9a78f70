/**
 * The columns of a stretch of lines: cuts from top to bottom that part the most neighbours and cross the fewest texts.
 * The set of the least price is found over all places at once, so columns that few lines fill count like any other.
 */
import type { PlacedLine, Word } from './runs.ts'

/** Price of a column. */
const COLUMN = 5
/** The same where no text stands. */
const CLEAN = 0.5
/** Price of two neighbours in one column: parted by several blanks, by one, and by one that a program may have set. */
const WIDE = 4
const SINGLE = 4
const AUTO = 0.2
/** How much more that counts of short texts without figures, as headers are. */
const HEADING = 2
/** Price of two texts in one column on lines close to each other, none of which stands above or below the other. */
const BESIDE = 0.7
const CLOSE = 2
/** How far from each other they count in full. */
const FAR = 3
/** Price of a cut through a text, by the square of the characters it cuts off, and at most: a cell over several columns. */
const CROSSED = 0.6
const MOST_CROSSED = 3

/** Places that a line has at most. */
const PLACES = 1024

/** Neighbours on a line: the first and last place of a cut between them, and what they cost in one column. */
interface Pair {
  readonly from: number
  readonly to: number
  readonly price: number
}

/** What a line says of cuts. */
export interface LineCuts {
  readonly pairs: readonly Pair[]
  /** What a cut at each place costs that the line's texts cross. */
  readonly crossed: ReadonlyMap<number, number>
  /** Places where its texts stand, wherever they may. */
  readonly covered: readonly { readonly from: number; readonly to: number }[]
}

export interface Columns {
  /** Where each column but the first begins. */
  readonly cuts: readonly number[]
  readonly price: number
}

/** @param headings whether each line may be a header's: its texts are columns' */
export function cutsOfLines(
  lines: readonly PlacedLine[],
  headings: readonly boolean[],
): LineCuts[] {
  return lines.map((line, at) => {
    const { pairs, ...own } = cutsOfLine(line, headings[at] === true ? HEADING : 1)
    const beside: Pair[] = []
    for (let other = at + 1; other <= Math.min(lines.length - 1, at + CLOSE); other++) {
      beside.push(...pairsBeside(line.words, (lines[other] as PlacedLine).words))
    }
    return { pairs: [...pairs, ...beside], ...own }
  })
}

/** Each text with the next ones to its right and left on another line, where they don't lie over each other. */
function pairsBeside(words: readonly Word[], others: readonly Word[]): Pair[] {
  const pairs: Pair[] = []
  for (const word of words) {
    const after = others.find(({ left }) => left >= word.right + word.slack)
    if (after !== undefined && !others.some((each) => isOver(word, each)))
      pairs.push(besides(word, after))
    const before = others.findLast(({ right, slack }) => right + slack <= word.left)
    if (before !== undefined && !others.some((each) => isOver(word, each)))
      pairs.push(besides(before, word))
  }
  return pairs
}

function isOver(one: Word, other: Word): boolean {
  return one.left < other.right + other.slack && other.left < one.right + one.slack
}

function besides(before: Word, after: Word): Pair {
  return pairOf(before, after, BESIDE * Math.min(1, (after.left - before.right) / FAR))
}

function pairOf(before: Word, after: Word, price: number): Pair {
  const from = centreOf(before) + 1
  return { from, to: Math.max(from, centreOf(after)), price }
}

/** The middle of where a word stands, wherever it may. */
function centreOf({ left, right, slack }: Word): number {
  return (left + right + slack) >> 1
}

function cutsOfLine({ words }: PlacedLine, weight: number): LineCuts {
  const pairs: Pair[] = []
  const crossed = new Map<number, number>()
  for (const [index, word] of words.entries()) {
    const { left, right, slack } = word
    for (let at = left + 1; at < right; at++) {
      const depth = Math.min(Math.max(0, at - left - slack), right - at)
      if (depth > 0)
        crossed.set(at, Math.min(words.length > 1 ? MOST_CROSSED : 1, CROSSED * depth * depth))
    }
    const before = words[index - 1]
    if (before === undefined) continue
    pairs.push(pairOf(before, word, weight * jointPrice(before, word)))
  }
  const covered = words.map(({ left, right, slack }) => ({ from: left, to: right + slack }))
  return { pairs, crossed, covered }
}

/** The price of two neighbours in one column. */
export function jointPrice(before: Word, word: Word): number {
  if (word.gap > 1) return WIDE
  return isSetApart(before.text, word.text) ? AUTO : SINGLE
}

/** Whether two neighbours may be one text. */
export function isJoined(before: Word, word: Word): boolean {
  return word.gap === 1 && isSetApart(before.text, word.text)
}

/** Whether the blank between two texts may be the one that programs set between a number and the text beside it. */
function isSetApart(before: string, text: string): boolean {
  return /[\da-z%]$/iu.test(before)
    ? /^\p{Script=Han}/u.test(text)
    : /\p{Script=Han}$/u.test(before) && /^[\da-z]/iu.test(text)
}

/** 1 at each place where a text of some lines stands. */
function coveredBy(lines: readonly LineCuts[], from: number, to: number): Uint8Array {
  const covered = new Uint8Array(PLACES)
  for (let at = from; at < to; at++) {
    for (const each of (lines[at] as LineCuts).covered) covered.fill(1, each.from, each.to)
  }
  return covered
}

/** The cuts of the least price through some lines. */
export function columnsOf(lines: readonly LineCuts[], from: number, to: number): Columns {
  let width = 1
  const ends = new Map<number, Pair[]>()
  const crossed: number[] = []
  const covered = coveredBy(lines, from, to)
  for (let at = from; at < to; at++) {
    const line = lines[at] as LineCuts
    for (const pair of line.pairs) {
      width = Math.max(width, pair.to + 2)
      const own = ends.get(pair.to)
      if (own === undefined) ends.set(pair.to, [pair])
      else own.push(pair)
    }
    for (const [place, price] of line.crossed) crossed[place] = (crossed[place] ?? 0) + price
  }
  const best = new Float64Array(width + 1).fill(Infinity)
  const back = new Int32Array(width + 1)
  /** Price of the neighbours parted by no cut up to here, by the first place of a cut between them. */
  const open = new Float64Array(width + 1)
  best[0] = 0
  for (let place = 1; place <= width; place++) {
    for (const pair of ends.get(place - 1) ?? []) {
      open[pair.from] = (open[pair.from] as number) + pair.price
    }
    const clean = covered[place] === 0 && covered[place - 1] === 0
    const own = place === width ? 0 : (clean ? CLEAN : COLUMN) + (crossed[place] ?? 0)
    let joined = 0
    for (let before = place - 1; before >= 0; before--) {
      joined += open[before + 1] as number
      const price = (best[before] as number) + joined + own
      if (price >= (best[place] as number)) continue
      best[place] = price
      back[place] = before
    }
  }
  const cuts: number[] = []
  for (let at = back[width] as number; at > 0; at = back[at] as number) cuts.unshift(at)
  return { cuts, price: best[width] as number }
}

/** Places without text, times lines, that make columns of what stands beside them, however few. */
const STRIP = 20

/** The cuts with one more in every strip from top to bottom that no text stands in. */
export function withStrips(
  cuts: readonly number[],
  lines: readonly LineCuts[],
  from: number,
  to: number,
): readonly number[] {
  const covered = coveredBy(lines, from, to)
  const all = [...cuts]
  const end = covered.lastIndexOf(1)
  let left = covered.indexOf(1)
  for (let place = left; place <= end; place++) {
    if (covered[place] === 0) continue
    const last = left
    left = place + 1
    if ((place - last) * (to - from) >= STRIP && !cuts.some((cut) => cut >= last && cut <= place))
      all.push((last + place) >> 1)
  }
  return all.sort((one, other) => one - other)
}
