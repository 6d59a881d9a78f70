/** Goals: numbered lists split, labels and horizons kept. */
import type { Goal } from '../../record/schema.ts'
import { type Stream, written } from '../stream.ts'
import type { Field } from '../vocabulary/keys.ts'
import { isEmptyMark } from '../vocabulary/words.ts'
import type { Entry, Span } from './values.ts'

export type DraftGoal = Omit<Goal, 'id'>

const LIST =
  /目[标標]\s*[\d一二三四五六七八九十]{1,2}\s*[.、:：．]\s*|(?:^|(?<=[。；;，,、\s\n.．]))\s*(?:[(（]?\d{1,2}\s*[.、．)）](?!\d)|[一二三四五六七八九十]是|[①-⑳])\s*/g
const LABEL = /目[标標]\s*[\d一二三四五六七八九十]{1,2}/
const LONG = /长期|中期|实施周?期|三年|滚动/
const GOALS: ReadonlySet<Field> = new Set(['goal', 'goal-long'])
const ANNUAL = /年度|当年|年初/

/**
 * Goals from the goal keys of a head. Where two keys hold the same text it is one goal of either horizon. A form without
 * any key of a goal says it under 项目总体情况 (项目支出目标申报表 of Shandong).
 */
export function goalsOf(stream: Stream, entries: readonly Entry[]): DraftGoal[] {
  const out: DraftGoal[] = []
  const named = entries.some(({ key }) => GOALS.has(key.field))
  for (const entry of entries) {
    if (!GOALS.has(entry.key.field) && (named || entry.key.field !== 'overview')) continue
    if (entry.spans.length === 0) continue
    const text = textOf(stream, entry.spans)
    for (const goal of splitGoals(text)) {
      const label = goal.label ?? (entry.key.number === null ? null : `目标${entry.key.number}`)
      out.push({ ...goal, label, horizon: horizonOf(entry.key.word) })
    }
  }
  return merged(out)
}

/** The text of spans, each on its line; lines of one piece stay as they stand. */
function textOf(stream: Stream, spans: readonly Span[]): string {
  return spans.map((span) => written(stream, span.start, span.end, true)).join('\n')
}

function horizonOf(word: string): Goal['horizon'] {
  if (LONG.test(word)) return 'long-term'
  return ANNUAL.test(word) ? 'annual' : null
}

/** A goal cell's text as its numbered goals; a text without numbers is one goal. */
export function splitGoals(text: string): { label: string | null; text: string }[] {
  const marks = [...text.matchAll(LIST)].filter((mark) => mark[0].trim() !== '')
  const first = marks[0]
  if (first === undefined || first.index > 0) return clean([{ label: null, text }])
  return clean(
    marks.map((mark, index) => {
      const from = mark.index + mark[0].length
      const to = marks[index + 1]?.index ?? text.length
      return {
        label: LABEL.exec(mark[0])?.[0].replace('標', '标').replace(/\s/g, '') ?? null,
        text: text.slice(from, to),
      }
    }),
  )
}

function clean(
  goals: { label: string | null; text: string }[],
): { label: string | null; text: string }[] {
  return goals
    .map(({ label, text }) => ({
      label,
      text: text
        .replace(/^[:：|\s】]+|【$/g, '')
        .replace(/\s*\n\s*/g, '')
        .trim(),
    }))
    .filter(({ text }) => text.length > 1 && !isEmptyMark(text))
}

/** Characters by which a goal told twice is known, where the second time differs in wording. */
const SAME_START = 10

function merged(goals: readonly DraftGoal[]): DraftGoal[] {
  const out: DraftGoal[] = []
  for (const goal of goals) {
    const again = out.some(
      (each) =>
        (each.text === goal.text && each.horizon !== goal.horizon) ||
        (goal.label !== null &&
          each.label === goal.label &&
          each.horizon === goal.horizon &&
          each.text.slice(0, SAME_START) === goal.text.slice(0, SAME_START)),
    )
    if (!again) out.push(goal)
  }
  return out
}
