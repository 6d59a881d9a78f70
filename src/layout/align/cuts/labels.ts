/** Where labels stand in a text, which are cells of their own even where nothing sets them apart. */
import { setOf } from '../../../values/chars.ts'
import { groupLexicon, level1Lexicon, level2Lexicon, opensLabel } from '../../labels.ts'
import { endings } from '../../vocabulary/edges.ts'

export interface FoundLabel {
  readonly start: number
  readonly end: number
  /** The end of its remark in brackets, which is its own end where none stands. */
  readonly asideEnd: number
  /** A full label; a short one (数量) may as well begin a name, and only its start is told. */
  readonly full: boolean
  /** No common word: its edges are edges of cells. */
  readonly certain: boolean
}

const isCertain = endings(['指标', '效益', '满意度', '影响', '目标'])
const SHORTEST_FULL = 4
/** 水土保持的可持续影响 is a name. */
const OF = '的'
/** (40分), (可选), 方面: a label's remark, and how a sentence goes on from it. */
const ASIDE = /^(?:\([^()]{1,12}\)|方面[,，:：]?)/
const opensAside = setOf('(方')
const LONGEST_ASIDE = 16

/**
 * Labels in a range of a text, in order.
 * @param hasShort whether the table's labels of level 2 are short, and a short one is as good as a full one
 */
export function labelsIn(text: string, from: number, to: number, hasShort = false): FoundLabel[] {
  const found: FoundLabel[] = []
  for (let at = from; at < to; at++) {
    if (!opensLabel.has(text.charCodeAt(at)) || text[at - 1] === OF) continue
    const label = longest(text, at, to)
    if (label === null || !(isFull(label.word, hasShort) || isRowStart(text, at, label))) {
      const short = level1Lexicon.at(text, at, to)
      if (short === null) continue
      found.push({ start: at, end: short.end, asideEnd: short.end, full: false, certain: false })
      continue
    }
    const { word, end } = shorter(text, at, to, label.end) ?? label
    const asideEnd = end + asideLength(text, end)
    found.push({ start: at, end, asideEnd, full: true, certain: isCertain(word) })
    at = end - 1
  }
  return found
}

/** No name but one of 时效性 begins so: behind a figure it is the label of the next row. */
const SELDOM = '时效'
const AFTER_FIGURE = /[\d%]/
const IN_WORD = '性'

function isRowStart(text: string, at: number, { word, end }: Label): boolean {
  return word === SELDOM && text[end] !== IN_WORD && AFTER_FIGURE.test(text.charAt(at - 1))
}

/** 产出|数量目标 and not 产出数量|目标: a label of level 1 whose next begins inside the longer one and ends behind it. */
function shorter(text: string, at: number, to: number, end: number): Label | null {
  const first = level1Lexicon.at(text, at, Math.min(to, end - 1))
  if (first === null) return null
  const second = level2Lexicon.at(text, first.end, to)
  return second !== null && second.end > end ? first : null
}

function isFull(word: string, hasShort: boolean): boolean {
  return word.length >= SHORTEST_FULL || word.endsWith('值') || (hasShort && word.length > 1)
}

function asideLength(text: string, at: number): number {
  if (!opensAside.has(text.charCodeAt(at))) return 0
  return ASIDE.exec(text.slice(at, at + LONGEST_ASIDE))?.[0].length ?? 0
}

interface Label {
  readonly word: string
  readonly end: number
}

function longest(text: string, at: number, to: number): Label | null {
  const group = groupLexicon.at(text, at, to)
  const label = level2Lexicon.at(text, at, to) ?? level1Lexicon.at(text, at, to)
  return group !== null && group.end >= (label?.end ?? 0) ? group : label
}
