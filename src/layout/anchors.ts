/** What a form says above an indicator table of its goal and horizon: 长期目标2：…, 年度绩效指标. */
import type { Goal, Horizon } from '../record/schema.ts'
import type { Block } from './find/forms.ts'
import type { Stream } from './stream.ts'

export interface Anchor {
  readonly horizon: Horizon | null
  /** Number of the goal, where it has one. */
  readonly number: string | null
}

const GOAL = /(长期|中期|年度)(?:绩效)?目标(?:(\d{1,2})(?!\d|[.、．年月%])|[:：])/g
const GROUP = /(长期|中期|中长期|年度|当年)(?:绩效)?(?:项目)?指标(?:表)?$/

/** The last goal named between the table before and this one, or the horizon of the group it stands in. */
export function anchorOf(stream: Stream, block: Block): Anchor | null {
  const { header } = block
  if (header === null) return null
  const lead = stream.text.slice(block.headStart, header.start)
  const own = stream.text.slice(header.start, header.end)
  const above =
    /^(?:项目|专项|部门|单位)?本?(长期|中期|中长期|年度|当年)(?:绩效)?(?:项目)?指标(?!值)/.exec(
      own,
    )?.[1] ??
    GROUP.exec(lead)?.[1] ??
    null
  const goal = [...lead.matchAll(GOAL)].findLast((found) =>
    isWhole(stream, block.headStart + found.index, found),
  )
  const word = above ?? (goal?.[2] === undefined ? null : (goal[1] ?? null))
  if (word === null) return null
  return { horizon: /长期|中期/.test(word) ? 'long-term' : 'annual', number: goal?.[2] ?? null }
}

/** The number stands with its word in one cell: 年度目标, then 1、… in the next, is no anchor. */
function isWhole(stream: Stream, start: number, found: RegExpMatchArray): boolean {
  const end = start + found[0].length
  const digits = found[2]?.length ?? 0
  return digits === 0 || (stream.before[end - digits] ?? 0) === 0
}

/** The goal that an anchor names. */
export function goalOf(goals: readonly Goal[], anchor: Anchor): Goal | null {
  if (anchor.number === null) return null
  return (
    goals.find(
      (goal) => goal.label === `目标${anchor.number}` && goal.horizon === anchor.horizon,
    ) ?? null
  )
}
