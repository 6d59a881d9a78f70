/** The roles of a header in row order, from its words in reading order. */
import { type Slot, slot, standardHeaders } from '../slots.ts'
import { annualMarks, longTermMarks, type Role } from '../vocabulary/headers.ts'

/** One word of a header. */
export interface Item {
  readonly role: Role | 'group' | 'year' | 'unknown'
  readonly over: readonly Role[]
  readonly label: string
  readonly column: number | null
  readonly year: number | null
}

/** Header items in reading order as roles in row order: groups give way to what stands under them; one before the names heads their labels. */
export function slotsOf(items: readonly Item[]): Slot[] {
  const [group, next] = items
  const headsLabels =
    group?.role === 'group' && next?.role === 'name' && !items.some(({ role }) => isLevel(role))
  const own = headsLabels ? [{ ...group, role: 'level1' as const }, ...items.slice(1)] : items
  const placed = ungroup(withoutSpanning(own.filter((item) => item.role !== 'group')))
  const first = placed.findIndex((item) => item.role === 'level1')
  const isGrid = placed[first]?.column != null
  const before = placed
    .slice(0, Math.max(0, first))
    .filter(({ column }) => column !== null || !isGrid)
  const rotated = first > 0 ? [...placed.slice(first), ...before] : placed
  return complete(besideAnnual(halves(rotated)))
}

function isLevel(role: Item['role']): boolean {
  return role === 'level1' || role === 'level2'
}

/** A header over places, where a lower row names them: the first place stands in its column. */
function withoutSpanning(items: readonly Item[]): readonly Item[] {
  return items.filter(
    (item, index) =>
      item.column === null ||
      item.role !== 'target' ||
      !items
        .slice(index + 1)
        .some((each) => each.role === 'unknown' && each.column === item.column),
  )
}

/** Puts the headers of a lower row in the place of the header that spans them. */
function ungroup(items: readonly Item[]): Item[] {
  let out = [...items]
  for (const parent of items) {
    if (parent.over.length === 0) continue
    const from = out.indexOf(parent)
    if (from === -1) continue
    const children = out
      .slice(from + 1)
      .filter((item) => isUnder(item, parent) && isLowerRow(items, parent, item))
    if (children.length === 0) continue
    const own = new Set(children)
    const years = children.some((item) => item.role === 'history')
      ? out.filter((item) => item.role === 'year')
      : []
    for (const year of years) own.add(year)
    const kept = children.flatMap((item) =>
      item.role === 'history' && years.length > 0 ? years : [item],
    )
    out = out.filter((item) => !own.has(item))
    out.splice(out.indexOf(parent), 1, ...kept)
  }
  return yearsInPlace(out)
}

/** Years that stand in the header's second row, in the place of the header that spans them. */
function yearsInPlace(items: readonly Item[]): Item[] {
  const years = items.filter((item) => item.role === 'year')
  const spanning = items.find((item) => item.role === 'history')
  if (years.length === 0 || spanning === undefined) return [...items]
  return items.flatMap((item) => (item === spanning ? years : item.role === 'year' ? [] : [item]))
}

function isUnder(item: Item, parent: Item): boolean {
  return parent.over.includes(item.role as Role) && item !== parent
}

/** A header stands in a lower row when a header of its row, or a level, comes between in reading order. */
function isLowerRow(items: readonly Item[], parent: Item, item: Item): boolean {
  const from = items.indexOf(parent)
  const to = items.indexOf(item)
  if (to === -1) return false
  const between = items.slice(from + 1, to)
  if (parent.role === 'grade') return true
  if (item.role === 'history') return true
  if (between.some((each) => each.role === 'level1' || each.role === 'history')) return true
  return [...between, item].some((each, index, row) => isLeftOf(each, row[index - 1] ?? parent))
}

/** Columns grow along a row: where one falls back, the next row began. */
function isLeftOf(item: Item, before: Item): boolean {
  return item.column !== null && before.column !== null && item.column <= before.column
}

function halves(items: readonly Item[]): Slot[] {
  const out: Slot[] = []
  let half: 0 | 1 = 0
  const seen = new Set<string>()
  const names = items.filter((item) => item.role === 'name').map((item) => item.label.slice(0, 4))
  const repeats = new Set(names).size < names.length
  for (const item of items) {
    if (
      repeats &&
      half === 0 &&
      seen.has(item.role) &&
      (item.role === 'level2' || item.role === 'name')
    ) {
      half = 1
    }
    const hasName = seen.has('name')
    seen.add(item.role)
    out.push(
      slot(!repeats && item.role === 'name' && hasName ? 'description' : roleOf(item), item.label, {
        half,
        horizon: horizonOf(item.label),
        year: item.year,
        column: item.column,
      }),
    )
  }
  if (!repeats) return out
  return out.map((each) => ({
    ...each,
    horizon:
      each.horizon ?? (each.role === 'level1' ? null : each.half === 0 ? 'long-term' : 'annual'),
  }))
}

/** A longer period's values beside the year's, in one row, are further ones, whichever stand first. */
function besideAnnual(slots: readonly Slot[]): Slot[] {
  return slots.map((each) => {
    const isLong = each.role === 'target' && longTermMarks.test(each.label)
    const annual = isLong && slots.some((other) => isAnnualOf(other, each))
    return annual ? { ...each, role: 'midterm' } : each
  })
}

function isAnnualOf(other: Slot, { half }: Slot): boolean {
  return other.role === 'target' && other.half === half && !longTermMarks.test(other.label)
}

function roleOf(item: Item): Role {
  if (item.role === 'year') return 'history'
  if (item.role === 'unknown' || item.label === '区域目标值') return 'place'
  return item.role === 'group' ? 'note' : item.role
}

function horizonOf(label: string): Slot['horizon'] {
  if (longTermMarks.test(label)) return 'long-term'
  return /\((?:年度|当年)\)/.test(label) && annualMarks.test(label) ? 'annual' : null
}

/** 指标类型 heads the labels where nothing else does, and 绩效标准 the figures. */
function withoutHeaders(slots: readonly Slot[]): Slot[] {
  const has = (role: Role): boolean => slots.some((each) => each.role === role)
  const isLevel = slots[0]?.role === 'kind' && !has('level1') && !has('level2')
  if (isLevel && has('target') && slots[1]?.role === 'name') {
    return slots.map((each, index) => (index === 0 ? { ...each, role: 'level1' } : each))
  }
  if (!isLevel || has('target') || !has('standard')) return [...slots]
  return slots.map((each, index) => {
    if (index === 0) return { ...each, role: 'level1' }
    if (each.role === 'standard') return { ...each, role: 'target' }
    return each.role === 'note' ? { ...each, role: 'description' } : each
  })
}

/** Heads the labels of both levels where it is the first column. */
const BOTH_LEVELS = '评价内容'

/** Names stand under the last level where a template has no header for them; a lower level stands under those above it. */
function complete(slots: Slot[]): Slot[] {
  let out = withoutHeaders(slots)
  const grades = out.filter((each) => each.role === 'grade')
  if (grades.length > 1) {
    const first = grades[0]
    out = out.map((each) => (each === first ? { ...each, role: 'target' } : each))
  }
  if (!out.some((each) => each.role === 'name')) {
    const after = out.findLastIndex((each) => each.role === 'level1' || each.role === 'level2')
    out = [...out.slice(0, after + 1), slot('name', '三级指标'), ...out.slice(after + 1)]
  }
  if (out[0]?.label === BOTH_LEVELS) out = [slot('level1', '一级指标'), ...out]
  const [first] = out
  if (first?.label === standardHeaders.name || first?.label === standardHeaders.level2) {
    out = [slot('level1', standardHeaders.level1), ...out]
  }
  if (!out.some((each) => each.role === 'level2') && out[0]?.role === 'level1') {
    const unheaded = grades.length > 1
    out = [out[0], slot('level2', standardHeaders.level2, { unheaded }), ...out.slice(1)]
  }
  if (!out.some((each) => ['target', 'place', 'history'].includes(each.role))) {
    const after = out.findLastIndex((each) =>
      ['name', 'description', 'operator'].includes(each.role),
    )
    out = [
      ...out.slice(0, after + 1),
      slot('target', '指标值', { assumed: true }),
      ...out.slice(after + 1),
    ]
  }
  return out
}
