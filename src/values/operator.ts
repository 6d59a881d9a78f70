/** Comparison operators: symbols, words and words after the value, as the forms write them. Folded text. */

import { isBlank } from './chars.ts'

export type Comparison = '>=' | '<=' | '>' | '<' | '='

/** Words with their twins in traditional characters: 不少于 and 不少於. */
const words = (list: string): readonly string[] =>
  list.split(/\s+/).flatMap((word) => {
    const twin = word.replace('于', '於').replace('过', '過').replace('内', '內')
    return twin === word ? [word] : [word, twin]
  })

/** What stands before the number. 二, `%=` and `$=` are ＝ and ≥ as scanners read them. */
const BEFORE: Readonly<Record<Comparison, readonly string[]>> = {
  '>=': words(
    `>= => ≥ ≧ ⩾ ≽ ≮ ³ >/= 〉= 》= =≥ ≥= ≥≥ >≥ %= $= 均大于等于 大于等于 大于或等于 大于或者等于 大等于 大于且等于 高于等于 高于或等于 不小于 不少于
     不低于 不短于 不得低于 不得少于 不得小于 不应低于 不低 至少 最少 最低 多于等于 多于或等于`,
  ),
  '<=': words(
    `<= =< ≤ ≦ ⩽ ≼ ≯ £ </= 〈= 《= =≤ ≤= ≤≤ <≤ 均小于等于 小于等于 小于或等于 小于或者等于 小等于 小于且等于 低于等于 低于或等于 不大于 不超过 不高于 不多于
     不长于 不超 未超过 未超 不得超 不能超过 不能高于 严控在 不得超过 不得高于 不得大于 不应超过 至多 最多 最高 最长 少于等于 少于或等于 控制在 上限`,
  ),
  '>': words('> ﹥ 大于 高于 超过 多于 超'),
  '<': words('< ﹤ 小于 低于 少于 不足 不到 不满'),
  '=': words('= == ═ ═= ﹦ 等于 = 二'),
}

/** What stands after the value. */
const AFTER: Readonly<Record<'>=' | '<=', readonly string[]>> = {
  '>=': words('以上 及以上 及其以上 或以上 (含)以上 以上(含) 起 及以上(含) 含以上'),
  '<=': words('以下 及以下 或以下 (含)以下 以内 之内 以内(含) 之下 封顶 内'),
}

/** Words of a direction column: they say which way is better, not how the value compares as written. */
const DIRECTIONS: Readonly<Record<string, Comparison>> = {
  正向: '>=',
  反向: '<=',
  逆向: '<=',
  负向: '<=',
}

const byLength = (table: Readonly<Record<string, readonly string[]>>): [string, Comparison][] =>
  Object.entries(table)
    .flatMap(([comparison, list]) =>
      list.map((word): [string, Comparison] => [word, comparison as Comparison]),
    )
    .toSorted(([a], [b]) => b.length - a.length)

type Words = readonly (readonly [string, Comparison])[]

/** Words under the character that they begin or end with, longest first: hardly any text begins or ends with one. */
function under(list: Words, unitOf: (word: string) => number): ReadonlyMap<number, Words> {
  const out = new Map<number, (readonly [string, Comparison])[]>()
  for (const entry of list) {
    const unit = unitOf(entry[0])
    out.set(unit, [...(out.get(unit) ?? []), entry])
  }
  return out
}

const firstUnit = (word: string): number => word.charCodeAt(0)
const lastUnit = (word: string): number => word.charCodeAt(word.length - 1)

const before = byLength(BEFORE)
const beforeByFirst = under(before, firstUnit)
const beforeByLast = under(before, lastUnit)
const afterByFirst = under(byLength(AFTER), firstUnit)

/** An operator found in a text: its comparison, where it starts and ends. */
export interface FoundOperator {
  readonly comparison: Comparison
  readonly start: number
  readonly end: number
}

/** Where a text begins behind its blanks. */
function startOf(text: string): number {
  let start = 0
  while (start < text.length && isBlank(text.charCodeAt(start))) start++
  return start
}

/** The operator that a folded text begins with, blanks aside. */
export function operatorAtStart(text: string): FoundOperator | null {
  const start = startOf(text)
  for (const [word, comparison] of beforeByFirst.get(text.charCodeAt(start)) ?? []) {
    if (text.startsWith(word, start)) return { comparison, start, end: start + word.length }
  }
  return null
}

/** A text without blanks and 为 at its end. */
function withoutEnd(text: string): string {
  let end = text.length
  while (end > 0 && (text[end - 1] === '为' || isBlank(text.charCodeAt(end - 1)))) end--
  return text.slice(0, end)
}

/** The operator that a folded text ends with, blanks and 为 aside. */
export function operatorAtEnd(text: string): FoundOperator | null {
  const trimmed = withoutEnd(text)
  for (const [word, comparison] of beforeByLast.get(lastUnit(trimmed)) ?? []) {
    if (trimmed.endsWith(word)) {
      return { comparison, start: trimmed.length - word.length, end: trimmed.length }
    }
  }
  return null
}

/**
 * The words after a value that compare (以上, 以内), at the start of a folded text. A bare 内 counts
 * after a time only.
 */
export function suffixAtStart(text: string, afterTime: boolean): FoundOperator | null {
  const start = startOf(text)
  for (const [word, comparison] of afterByFirst.get(text.charCodeAt(start)) ?? []) {
    if (word === '内' && !afterTime) continue
    if (text.startsWith(word, start)) return { comparison, start, end: start + word.length }
  }
  return null
}

/** What a cell of an operator column says (指标性质, 指标方向). */
export interface OperatorCell {
  /** `operator`: part of the target's text; `direction`: 正向/反向; `qualitative`: 定性, no number meant. */
  readonly kind: 'operator' | 'direction' | 'qualitative' | 'quantitative'
  readonly comparison: Comparison | null
}

/** Reads a cell of an operator column: ≥, ＞=, 大于等于, 正向, 反向, 定性, 定量. Null if it is none of these. */
export function operatorCell(folded: string): OperatorCell | null {
  const text = folded.replace(/\s+/g, '').replace(/[(（].*[)）]$|指标$/g, '')
  if (text === '定性' || text === '文字描述') return { kind: 'qualitative', comparison: null }
  if (text === '定量') return { kind: 'quantitative', comparison: null }
  const direction = Object.hasOwn(DIRECTIONS, text) ? DIRECTIONS[text] : undefined
  if (direction !== undefined) return { kind: 'direction', comparison: direction }
  const found = operatorAtStart(text)
  if (found === null || found.end !== text.length) return null
  return { kind: 'operator', comparison: found.comparison }
}
