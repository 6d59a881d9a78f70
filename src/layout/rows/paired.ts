/**
 * Column order: all the names, then all the values. Names that lack a value and values that lack a name are
 * laid over each other in their order, by what each name and value could have to do with the other.
 */
import type { Target } from '../../record/schema.ts'
import { unitKind } from '../../values/units.ts'
import { placeOfCategory } from './displaced.ts'
import type { DraftIndicator } from './indicator.ts'

/** A run of this many values without names tells that the columns came one after the other. */
const RUN = 2
/** A name without a value; a value without a name. */
const NO_VALUE = -1
const NO_NAME = -2

/** Gives values that stand alone to the names that lack one. */
export function pairColumns(indicators: readonly DraftIndicator[]): DraftIndicator[] {
  const orphans = indicators.filter((each) => each.name === null && each.target !== null)
  const waiting = indicators.filter((each) => each.name !== null && each.target === null)
  if (orphans.length < RUN || waiting.length === 0) return [...indicators]
  const ordered = inOrder(waiting, orphans)
  const { own } = lay(ordered, orphans)
  const valueOf = new Map(ordered.map((each, index) => [each, orphans[own[index] ?? -1]]))
  const taken = new Set(valueOf.values())
  const certain = orphans.length === waiting.length
  return indicators.flatMap((each) => {
    if (taken.has(each)) return []
    const value = valueOf.get(each)
    if (value === undefined) return [each]
    const repairs = [...each.repairs, 'value-from-column']
    const margin = Math.min(each.margin, certain ? 3 : 0.5)
    return [{ ...each, target: value.target, repairs, margin }]
  })
}

/**
 * The names in the order of their values. A conversion that took the page block by block has them otherwise: the run behind
 * the values may be the table's first, or the categories are out of the order of the templates. As the values say.
 */
function inOrder(
  waiting: readonly DraftIndicator[],
  orphans: readonly DraftIndicator[],
): readonly DraftIndicator[] {
  const first = orphans[0]?.start ?? 0
  const before = waiting.filter(({ start }) => start < first)
  const after = waiting.filter(({ start }) => start > first)
  const turned = [...after, ...before]
  let best = waiting
  let most = lay(waiting, orphans).score
  for (const order of [turned, byCategory(waiting), byCategory(turned)]) {
    const { score } = lay(order, orphans)
    if (score <= most) continue
    best = order
    most = score
  }
  return best
}

/** In the order of the templates; a row of no category stays behind the one before it. */
function byCategory(rows: readonly DraftIndicator[]): DraftIndicator[] {
  let last = 0
  const placed = rows.map((each) => {
    last = placeOfCategory(each.level2Code) ?? last
    return { each, place: last }
  })
  return placed.toSorted((one, other) => one.place - other.place).map(({ each }) => each)
}

function lay(names: readonly DraftIndicator[], values: readonly DraftIndicator[]): Laid {
  return laidOver(
    names.map((each) => each.name ?? ''),
    values.map((each) => each.target),
  )
}

/** Of the rows put together from columns this share may not fit before all of them are doubtful. */
const MISFITS = 0.1

/** Rows whose figures came from another column: a figure that its name can't have tells that they slid. */
export function fromColumns(indicators: readonly DraftIndicator[]): DraftIndicator[] {
  const filled = indicators.filter((each) => each.target !== null)
  const misfits = filled.filter((each) => suits(each.name ?? '', each.target) <= -1)
  const doubtful = misfits.length > MISFITS * filled.length
  return indicators.map((each) =>
    each.target === null
      ? each
      : {
          ...each,
          repairs: [...each.repairs, 'value-from-column'],
          margin: doubtful ? 0 : each.margin,
        },
  )
}

/**
 * Both in order, either may be passed over at a price: the best sum of what fits.
 * @returns for each name the index of its value, or -1
 */
export function layValues(names: readonly string[], values: readonly (Target | null)[]): number[] {
  return laidOver(names, values).own
}

interface Laid {
  /** For each name the index of its value, or -1. */
  readonly own: number[]
  readonly score: number
}

function laidOver(names: readonly string[], values: readonly (Target | null)[]): Laid {
  const n = names.length
  const m = values.length
  const fits = names.map((name) => values.map((value) => suits(name, value)))
  const best = Array.from({ length: n + 1 }, () => new Float64Array(m + 1))
  for (let i = n; i >= 0; i--) {
    for (let j = m; j >= 0; j--) {
      if (i === n || j === m) {
        set(best, i, j, (n - i) * NO_VALUE + (m - j) * NO_NAME)
        continue
      }
      const both = (fits[i]?.[j] ?? 0) + at(best, i + 1, j + 1)
      set(best, i, j, Math.max(both, NO_VALUE + at(best, i + 1, j), NO_NAME + at(best, i, j + 1)))
    }
  }
  const out = names.map(() => -1)
  let i = 0
  let j = 0
  while (i < n && j < m) {
    const here = at(best, i, j)
    if (here === (fits[i]?.[j] ?? 0) + at(best, i + 1, j + 1)) {
      out[i] = j
      i++
      j++
    } else if (here === NO_VALUE + at(best, i + 1, j)) i++
    else j++
  }
  return { own: out, score: at(best, 0, 0) }
}

const SHARE = /(?:率|比例|比重|占比|满意度|程度|覆盖面)$/
const MONEY = /(?:成本|费用?|收入|投资|标准|单价|价格|经费|产值|金额|支出|补贴|补助)$/
const COUNT = /(?:数量?|次|量|面积|长度|里程|人次|规模|时长|天数|时间)$/
const STATE = /(?:情况|提升|提高|改善|机制|作用|影响|水平|环境|认同|保障|能力)$/

/** What a name says of its unit: 接待人次 is counted in 人次, 补贴标准 is money for each, 收入 is not. */
const SAME_UNIT = 1
const FOR_EACH = 0.7
const EACH = /(?:标准|单价|价格|补贴|补助|人均|每)/
const WHOLE = /(?:收入|产值|投资|总额|总成本|控制数)$/

/** How well a name and a value go together. */
function suits(words: string, value: Target | null): number {
  return suitsKind(words, kindOf(value)) + suitsUnit(words, value?.unit ?? null)
}

function suitsUnit(words: string, unit: string | null): number {
  if (unit === null) return 0
  const [noun = '', each] = unit.split('/')
  const bare = noun.replace(/^[万亿]/, '')
  if (bare !== '' && bare !== '%' && words.includes(bare)) return SAME_UNIT
  if (unitKind(noun) !== 'money') return 0
  if (WHOLE.test(words)) return each === undefined ? FOR_EACH : -FOR_EACH
  return EACH.test(words) && each !== undefined ? FOR_EACH : 0
}

function suitsKind(words: string, kind: Kind): number {
  if (SHARE.test(words)) return kind === 'share' ? 2 : kind === 'words' ? 0 : -2
  if (MONEY.test(words)) return kind === 'money' ? 2 : kind === 'share' ? -0.5 : -1.5
  if (COUNT.test(words)) return kind === 'count' ? 2 : kind === 'share' ? -1.5 : -0.5
  if (STATE.test(words)) return kind === 'words' ? 2 : kind === 'share' ? 0.5 : -1
  return 0.5
}

type Kind = 'share' | 'money' | 'count' | 'words'

function kindOf(target: Target | null): Kind {
  if (target === null) return 'words'
  const kind = target.unit === null ? null : unitKind(target.unit.split('/')[0] ?? '')
  if (kind === 'share' || kind === 'money') return kind
  return target.value === null && kind === null ? 'words' : 'count'
}

function at(grid: readonly Float64Array[], row: number, column: number): number {
  return grid[row]?.[column] ?? 0
}

function set(grid: readonly Float64Array[], row: number, column: number, value: number): void {
  const line = grid[row]
  if (line !== undefined) line[column] = value
}
