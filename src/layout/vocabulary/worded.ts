/** How a target in words is composed: what becomes of a thing, and how: 健全, 逐步提高, 得到有效改善. */
import { setOf } from '../../values/chars.ts'
import { Lexicon } from '../lexicon.ts'
import { split } from './split.ts'

/** How it comes about. */
const manners = split(
  '有所 逐步 逐年 逐渐 稳步 持续 不断 明显 显著 有效 进一步 大幅 大幅度 得到 日益 更加 长期 较上年 较上年有所 同比 稳中 保持 基本 全面 切实 初步 总体 及时 严格 合理 间接 正面 有力 不 比较 较为 效果 成效 作用 程度 按标准 按规定 按计划 按要求 按时 按期 按进度 按合同 按月 按季 按季度 按年',
)

/** What a thing is in the end: a target by itself. */
const states = split(
  '提高 提升 改善 增强 增加 减少 降低 下降 上升 增长 完善 健全 优化 减轻 缓解 扩大 缩小 巩固 好转 向好 稳定 规范 合理 科学 合规 明确 充分 完整 真实 公开 准确 有效 有序 到位 建立 形成 达标 合格 完成 满意 可控 相关 共享 完备 显著 明显 长期 良好 较好 较高 较大 较强 优秀 零增长 零发生 全覆盖 应保尽保 应救尽救 应改尽改 应收尽收 应享尽享 应补尽补 应援尽援',
)

/** What is done with it: a target only with the word that says how. */
const deeds = split(
  '加强 恢复 落实 保障 支撑 促进 带动 推进 推广 实现 执行 坚持 养成 壮大 满足 发放 兑付 拨付 移交 使用 健康 安全 有升 达成 调动',
)

const manner = new Lexicon(manners.map((word) => [word, true] as const))
const state = new Lexicon(states.map((word) => [word, true] as const))
const deed = new Lexicon(deeds.map((word) => [word, true] as const))
/** What any such target begins with. */
export const opensWorded = setOf([...manners, ...states].map((word) => word.charAt(0)).join(''))

export interface Worded {
  readonly end: number
  /** It says how as well: hardly ever words of a name. */
  readonly full: boolean
}

/** What makes a name of such words: 规范性, 完成率, 完成情况. */
const goesOn = setOf('性率度数量额值')
const GOES_ON = split('情况 程度 能力 水平 机制 制度 作用 影响')
const OR_NOT = '与否'

/** The target in words that begins at a place; null where none does. */
export function wordedAt(text: string, at: number, stop = text.length): Worded | null {
  const how = manner.at(text, at, stop)
  const what = how === null ? null : (state.at(text, how.end, stop) ?? deed.at(text, how.end, stop))
  const { end = -1 } = what ?? state.at(text, at, stop) ?? {}
  if (end === -1) return null
  if (
    end < stop &&
    (goesOn.has(text.charCodeAt(end)) || GOES_ON.some((word) => text.startsWith(word, end)))
  )
    return null
  const full = what !== null
  return { end: text.startsWith(OR_NOT, end) && end + 2 <= stop ? end + 2 : end, full }
}
