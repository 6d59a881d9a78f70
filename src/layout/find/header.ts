/** The header of an indicator table: found in the stream by its words, one row or three. */
import { setOf } from '../../values/chars.ts'
import { labelAt, level1Lexicon } from '../labels.ts'
import {
  beginsWord,
  cellBetween,
  cellByEnding,
  earlierYear,
  firstsOfWords,
  goalOfPeriod,
  restOfCell,
  roleOfCut,
  scrambledAt,
  unknownCell,
  wordAt,
} from './headercell.ts'
import { type Slot, standardHeaders } from '../slots.ts'
import { type Item, slotsOf } from './headerslots.ts'
import { periodAt } from './period.ts'
import { LowerLine } from './stacked.ts'
import { labelsBetween, type PlacedLabel, scatteredItems } from './scattered.ts'
import type { Transposed } from './transposed.ts'
import { boundaryAfter, strength, type Stream } from '../stream.ts'
import type { Role } from '../vocabulary/headers.ts'
import { placeEndings } from '../vocabulary/words.ts'

/** 绩效指标 names the group, except after a level's header: there it heads the names. */
const GROUP_OR_NAME =
  /^(?:项目|专项|部门|单位)?(?:年度|本年度|长期|中期|当年)?绩效(?:项目)?指标(?:完成情况)?(?!分类|描述|说明|解释|性质|值|名称|类|评价|标准)/
/** Whose indicators they are; in glued text it may be the last word of what stands before. */
const OWNER = /^(?:项目|部门|单位)/
/** Over one half of a doubled table. */
const HORIZON = /^(?:年度|中期|长期|三年|当年)指标(?!值)/
const GROUP_FIRSTS = '绩年长中当专本项部单'
const GROUP_FIRST = setOf(GROUP_FIRSTS)
/** What a header begins with, a word of a column or of the group. */
const opensHeader = setOf(GROUP_FIRSTS + firstsOfWords)
const YEAR = /^((?:19|20)\d\d)年?度?/
const PLACE_LENGTH = 14
/** Columns of a header, places of a regional form included. */
const MOST_ITEMS = 120
/** Roles of a header without levels. */
const FEWEST_FLAT = 3
const FEWEST_ITEMS = 2
/** Header words in a row that make a header inside glued text. */
const GLUED_ITEMS = 4
const RUBRIC = /^\((?:[^()]{1,12})\)/
/** Marks a column that must be filled in. */
const MUST = '*'

/** A word of a header, and where it ends. */
interface Found {
  readonly item: Item
  readonly end: number
}

export interface Header {
  readonly start: number
  readonly end: number
  readonly slots: readonly Slot[]
  /** The labels of all rows, which a conversion put between its words. */
  readonly labels: readonly PlacedLabel[]
  /** A table on its side, read by its columns; null for the usual kind. */
  readonly transposed: Transposed | null
}

/** The header that begins at a place, or null. */
export function headerAt(stream: Stream, start: number, stop: number): Header | null {
  if (!opensHeader.has(stream.text.charCodeAt(start))) return null
  if (groupAt(stream, start) === null && !beginsWord(stream.text, start, stop)) return null
  return headerFrom(stream, start, stop)
}

/** The header that begins at a place where a word of one stands, or null. */
function headerFrom(stream: Stream, start: number, stop: number): Header | null {
  const items: Item[] = []
  let labels: readonly PlacedLabel[] = []
  let lower: LowerLine | null = null
  let at = start
  while (at < stop && items.length < MOST_ITEMS) {
    const past: number | null = lower?.endAt(at) ?? null
    if (past !== null) {
      at = past
      continue
    }
    let item = itemAt(stream, at, stop, items)
    if (item === null && items.length > 0 && (stream.before[at] ?? 0) > 0) {
      lower ??= LowerLine.under(stream, at, stop)
      item = stackedAt(stream, at, stop, lower)
    }
    if (item !== null) items.push(item.item)
    const between = item === null ? labelsBetween(stream, at, stop, items) : null
    if (between !== null) ({ labels } = between)
    const next = item ?? between
    if (next === null) break
    at = next.end
  }
  if (items.length === 1 && items[0]?.role === 'level1' && (stream.before[start] ?? 0) > 0) {
    const apart = scatteredItems(stream, start, stop)
    if (apart !== null) return { start, end: at, slots: slotsOf(apart), labels, transposed: null }
  }
  // 优 of 达到优良 is no column: those of grades stand behind others.
  if (items.length < FEWEST_ITEMS || items[0]?.role === 'grade') return null
  // 序号 绩效指标 指标值: a list without levels, where the group's word heads the names.
  const [first, values] = items
  const isList = values?.role === 'target' && stream.text.startsWith('序号', start - 2)
  if (isList && first?.role === 'group') items[0] = { ...first, role: 'name' }
  const roles = new Set(items.map((item) => item.role))
  const levels = ['level1', 'level2', 'name'].filter((role) => roles.has(role as Role)).length
  const glued = (stream.before[start] ?? 0) === 0 && !beginsLevel(stream.text, start)
  if (glued && items.length < GLUED_ITEMS) return null
  const isHeader =
    levels >= 2 ||
    (levels === 1 && roles.has('target') && (roles.has('actual') || roles.has('weight'))) ||
    (isList && roles.has('name')) ||
    (roles.has('name') && roles.has('grade') && roles.size >= FEWEST_FLAT) ||
    isFlat(items, roles)
  if (!isHeader)
    return isRest(stream, items, roles, start, at) ? withLevels(items, start, at) : null
  const points = pointsAt(stream, at, stop, items)
  if (points === null) return { start, end: at, slots: slotsOf(items), labels, transposed: null }
  const slots = slotsOf([...items, points.item])
  return { start, end: points.end, slots, labels, transposed: null }
}

/** A column whose cell goes on in the line below. */
function stackedAt(stream: Stream, at: number, stop: number, lower: LowerLine): Found | null {
  const found = lower.take(stream, at, stop)
  if (found === null) return null
  const { role, label, end } = found
  return { item: { role, over: [], label, column: columnAt(stream, at), year: null }, end }
}

/** The points of all rows together right behind a header, which has no word for their column. */
function pointsAt(stream: Stream, at: number, stop: number, items: readonly Item[]): Found | null {
  if (items.at(-1)?.role !== 'actual' || (stream.before[at] ?? 0) < strength.line) return null
  const found = /^\d{2}(?!\d)/.exec(stream.text.slice(at, Math.min(stop, at + 3)))
  const end = at + 2
  if (found === null || (stream.before[end] ?? 0) < strength.line) return null
  if (items.some(({ role }) => role === 'weight' || role === 'score')) return null
  const label = level1Lexicon.at(stream.text, end, stop)
  if (label?.value.code == null) return null
  const column = columnAt(stream, at)
  return { item: { role: 'score', over: [], label: '得分', column, year: null }, end }
}

/** 指标名称 计量单位 指标性质 指标值: no levels; 指标类型 指标名称 绩效目标 绩效标准: one, and what it comes to last. */
function isFlat(items: readonly Item[], roles: ReadonlySet<Item['role']>): boolean {
  if (!roles.has('name') || roles.size < FEWEST_FLAT) return false
  if (roles.has('target')) return true
  return items[0]?.role === 'kind' && roles.has('standard')
}

/** 年初目标值 实际完成值 得分 above a first label: what a cut at the text's start left of a header. */
function isRest(
  { text, before }: Stream,
  items: readonly Item[],
  roles: ReadonlySet<Item['role']>,
  start: number,
  end: number,
): boolean {
  if (items[0]?.role !== 'target' || !roles.has('actual')) return false
  const label = level1Lexicon.at(text, end)
  return (before[start] ?? strength.line) >= strength.line && label?.value.code != null
}

function withLevels(items: readonly Item[], start: number, end: number): Header {
  const levels = (['level1', 'level2', 'name'] as const).map((role): Item => ({
    role,
    over: [],
    label: standardHeaders[role],
    column: null,
    year: null,
  }))
  return { start, end, slots: slotsOf([...levels, ...items]), labels: [], transposed: null }
}

function beginsLevel(text: string, at: number): boolean {
  return text.startsWith('一级指标', at) || text.startsWith('评价指标', at)
}

function itemAt(stream: Stream, at: number, stop: number, items: readonly Item[]): Found | null {
  const { text } = stream
  const column = columnAt(stream, at)
  const upTo = (end: number, role: Item['role'], more: Partial<Item> = {}): Found => ({
    item: { role, over: [], label: text.slice(at, end), column, year: null, ...more },
    end,
  })
  const label = labelAt(text, at, stop)
  const word = wordAt(text, at, stop)
  const isFirst = items.length === 0
  const horizon = isFirst ? undefined : HORIZON.exec(text.slice(at, at + 6))?.[0]
  if (horizon !== undefined) return upTo(at + horizon.length, 'group')
  const earlier = isFirst ? null : earlierYear(stream, at, stop)
  if (earlier !== null) return upTo(earlier, 'history')
  const goal = goalOfPeriod(stream, at, stop, items.at(-1)?.role)
  if (goal !== null) return upTo(goal, 'target')
  const group = groupAt(stream, at)
  if (group !== null && (word === null || word.end <= at + group.length)) {
    const isName = items.some((item) => item.role === 'level1')
    return upTo(at + group.length, isName ? 'name' : 'group')
  }
  if (word !== null && (label === null || word.end >= label.end)) {
    const end = restOfCell(stream, at, word.end + rubricAt(text, word.end), stop)
    return upTo(end, word.value.role, { over: word.value.over ?? [] })
  }
  const between = items.length === 1 ? cellBetween(stream, at, stop, items[0]?.role) : null
  if (between !== null) return upTo(between.end, between.role)
  const period = isFirst ? null : periodAt(text, at)
  if (period !== null) return upTo(at + period.label.length, period.role)
  if (isFirst || (label !== null && label.value.code !== null)) return null
  const scrambled = label === null ? scrambledAt(stream, at, stop) : null
  if (scrambled !== null) return upTo(scrambled.end, scrambled.role)
  const named = label === null ? cellByEnding(stream, at, stop) : null
  if (named !== null) {
    const { role, over, year } = named
    return upTo(named.end + rubricAt(text, named.end), role, { over, year })
  }
  const isUnderYears = label === null && items.some((item) => item.role === 'history')
  const year = isUnderYears ? YEAR.exec(text.slice(at, at + 8)) : null
  if (year?.[1] !== undefined) return upTo(at + year[0].length, 'year', { year: Number(year[1]) })
  const place = label === null ? placeAt(stream, at, stop, items, column) : null
  const unknown = place === null && items.length >= 2 ? unknownCell(stream, at, stop) : null
  if (unknown === null) return place
  return upTo(unknown, roleOfCut(stream, at, unknown) ?? 'note')
}

/** How long a remark is that stands right behind a column's word: (A), (20分), a star. */
function rubricAt(text: string, at: number): number {
  if (text[at] === MUST) return MUST.length
  return text[at] === '(' ? (RUBRIC.exec(text.slice(at, at + 16))?.[0].length ?? 0) : 0
}

/** The word of the group of all indicators, or of their names, at a place. */
function groupAt({ text, before }: Stream, at: number): string | null {
  if (!GROUP_FIRST.has(text.charCodeAt(at))) return null
  const group = GROUP_OR_NAME.exec(text.slice(at, at + 16))?.[0] ?? null
  return group !== null && (before[at] ?? 0) === 0 && OWNER.test(group) ? null : group
}

/** 街道 may be 街道办 or 街道办事处 in glued text. */
const OFFICE = /^办(?:事处)?/

/** A place's name, which heads a column of a regional form. */
function placeAt(
  stream: Stream,
  at: number,
  stop: number,
  items: readonly Item[],
  column: number | null,
): Found | null {
  const last = items.at(-1)
  const regional =
    last?.role === 'unknown' ||
    items.some((item) => item.role === 'description' || item.label === '区域目标值') ||
    beginsPlaces(stream, at, stop, last)
  if (!regional) return null
  let end = boundaryAfter(stream, at, Math.min(stop, at + PLACE_LENGTH + 1))
  if (end - at > PLACE_LENGTH) {
    end = at + 1
    while (end < stop && end - at < PLACE_LENGTH) {
      if (placeEndings.test(stream.text.slice(at, end)) && end - at >= 3) break
      if (level1Lexicon.at(stream.text, end, stop)?.value.code != null) break
      end++
    }
    if (stream.text.startsWith('街道', end - 2))
      end += OFFICE.exec(stream.text.slice(end, end + 3))?.[0].length ?? 0
  }
  const label = stream.text.slice(at, end)
  if (!(placeEndings.test(label) || SUM.test(label)) || /\d/.test(label)) return null
  return { item: { role: 'unknown', over: [], label, column, year: null }, end }
}

/** Cells right behind the names' header that are places, the first perhaps their sum. */
function beginsPlaces(stream: Stream, at: number, stop: number, last: Item | undefined): boolean {
  if (last?.role !== 'name' || (stream.before[at] ?? 0) !== strength.cell) return false
  const end = boundaryAfter(stream, at, stop)
  const next = stream.text.slice(end, boundaryAfter(stream, end, stop))
  const isPlace = (text: string): boolean => text.length <= PLACE_LENGTH && placeEndings.test(text)
  const own = stream.text.slice(at, end)
  return isPlace(next) && (isPlace(own) || SUM.test(own)) && stream.before[end] === strength.cell
}

/** Over the column of all places together. */
const SUM = /^(?:合计|总计|小计|全[省市县区])$/

function columnAt(stream: Stream, at: number): number | null {
  const piece = stream.pieces.at(stream.pieceAt[at] ?? -1)
  return piece !== undefined && piece.start === at ? piece.column : null
}
