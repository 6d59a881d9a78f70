/** Indicators without a table: 数量指标：…；… under headings, 【产出指标-数量指标】 blocks, outlines by indent. */
import { level1Lexicon, level2Lexicon } from '../labels.ts'
import { strength, type Stream } from '../stream.ts'

export interface ProseBlock {
  readonly start: number
  readonly end: number
}

/** Labels that stand as anchors, of which at least this many make a block. */
const ANCHORS = 2
/** A figure must follow an anchor within this many characters for the text to hold indicators. */
const REACH = 90
const FIGURE =
  /[≥≤><=]\s*\d|\d+(?:\.\d+)?(?:[%‰]|百分比|\p{Script=Han})|大于等于|小于等于|不低于|不少于|(?:目标值|指标值)(?:为|是)?[:：]?\d|\((?:[^()]{2,8})\)/u
/** Clauses with an operator and a figure, at least three, right after the goal's key. */
const STATED =
  /绩效目标[:：]((?:[^;；。≥≤><=]{2,24}(?:[≥≤><]=?|=)\d[^;；。≥≤><=\p{Script=Han}]{0,6}(?:\p{Script=Han}{0,2})[;；]?){3,})/u
const REPORT = /完成情况|实际完成|自评|已完成/

/** The stretch of a range that gives indicators by labels alone, or null. */
export function proseBlockOf(stream: Stream, from: number, to: number): ProseBlock | null {
  const anchors = anchorsOf(stream, from, to)
  const seconds = anchors.filter((each) => each.second && each.figure)
  if (seconds.length === 0 || anchors.length < ANCHORS) return statedGoal(stream, from, to)
  const first = anchors[0]
  if (first === undefined) return null
  return { start: first.at, end: chapterAfter(stream, anchors.at(-1)?.at ?? first.at, to) }
}

/** 四、保障措施: a chapter that is no label. */
const CHAPTER = /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[章部])/

/** Where the next chapter begins after the last label, or the end. */
function chapterAfter(stream: Stream, from: number, to: number): number {
  for (let at = from + 1; at < to; at++) {
    if ((stream.before[at] ?? 0) < strength.line) continue
    if (CHAPTER.test(stream.text.slice(at, at + 5))) return at
  }
  return to
}

/** 绩效目标：管网铺设≥1.28km；验收合格率≥98%；…: a goal that is a list of targets. */
function statedGoal(stream: Stream, from: number, to: number): ProseBlock | null {
  const found = STATED.exec(stream.text.slice(from, to))
  if (found?.[1] === undefined) return null
  const end = from + found.index + found[0].length
  return { start: end - found[1].length, end }
}

interface Anchor {
  readonly at: number
  readonly second: boolean
  readonly figure: boolean
}

function anchorsOf(stream: Stream, from: number, to: number): Anchor[] {
  const out: Anchor[] = []
  let last = -1
  for (let at = from; at < to; at++) {
    const second = level2Lexicon.at(stream.text, at, to)
    const label = second ?? level1Lexicon.at(stream.text, at, to)
    if (label === null || label.word.length < 4 || label.value.code === null) continue
    if (isAnchor(stream, at, label.end) || isRowStart(stream, at, label.end, last)) {
      last = label.end
      const after = stream.text.slice(label.end, label.end + REACH)
      out.push({
        at,
        second: second !== null,
        figure: FIGURE.test(after) && !REPORT.test(after.slice(0, 8)),
      })
    }
    at = label.end - 1
  }
  return out
}

/** A row of a table that lost its header: 产出指标 数量指标 培训人数 ≥100人, labels at its start and set apart, or both glued. */
function isRowStart(stream: Stream, start: number, end: number, last: number): boolean {
  const begins = start === last || (stream.before[start] ?? 0) >= strength.line || start === 0
  if (!begins) return false
  return (
    start === last || (stream.before[end] ?? 0) > 0 || level2Lexicon.at(stream.text, end) !== null
  )
}

/** 数量指标方面，: what a report says after a label. */
const SPOKEN_OF = /^方面$/

/** 数量指标： or （1）数量指标。 or a line of its own. */
function isAnchor(stream: Stream, start: number, end: number): boolean {
  const before = stream.before[start] ?? 0
  const previous = stream.text.charAt(start - 1)
  const begins = before >= strength.line || /[。；;【)、.-]/.test(previous) || start === 0
  if (
    !begins ||
    (previous === '、' && !/[一二三四五六七八九十\d]、$/.test(stream.text.slice(start - 2, start)))
  ) {
    return false
  }
  const next = stream.text.charAt(SPOKEN_OF.test(stream.text.slice(end, end + 2)) ? end + 2 : end)
  const alone = (stream.before[end] ?? 5) >= strength.line
  return /[:：。】,，-]/.test(next) || alone || (next === '(' && before > 0)
}
