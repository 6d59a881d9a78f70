/** The money of a head: total, fiscal, other and every further line, from keys with one value or a row of them. */
import type { Budget, BudgetLine, Money } from '../../record/schema.ts'
import { type MoneyUnit, parseMoney } from '../../values/money.ts'
import { type Stream, written } from '../stream.ts'
import type { Field } from '../vocabulary/keys.ts'
import type { Key } from './keys.ts'
import type { Entry, Span } from './values.ts'

const FIGURE = /^-?[\d,.]+\s*(?:万|亿|元|千)*|^[—\-/]+$/

interface Column {
  readonly word: string
  readonly field: Field
  readonly column: number | null
}

/** Reads the money keys of a head. */
export function budgetOf(
  stream: Stream,
  entries: readonly Entry[],
  unit: MoneyUnit | null,
): Budget {
  const budget: { -readonly [K in keyof Budget]: Budget[K] } = {
    total: null,
    fiscal: null,
    other: null,
    lines: [],
  }
  const columns: Column[] = []
  let side: string | null = null
  for (const entry of dealRow(stream, entries)) {
    const { field, word } = entry.key
    if (field === 'money-group') side = word
    const figures = figuresOf(stream, entry, columns.length)
    if (isColumn(field, entry, figures)) {
      columns.push({ word, field, column: gridColumn(stream, entry.key.start) })
      continue
    }
    if (!isMoney(field) || figures.length === 0) continue
    const amounts = deal(figures, columns)
    const main = amounts.find((each) => each.isBudget) ?? amounts[0]
    const money = main === undefined ? null : parseMoney(main.text, unit)
    place(budget, entry.key, money)
    for (const each of amounts) {
      if (each.column === null || each === main) continue
      const amount = parseMoney(each.text, unit)
      if (amount !== null) budget.lines.push(line(each.column, word, amount))
    }
    if (field === 'funding' && money !== null) budget.lines.push(line(side, word, money))
  }
  return budget
}

function isMoney(field: Field): boolean {
  return ['total', 'fiscal', 'other', 'funding', 'money-budget'].includes(field)
}

/** 年初预算数 | 全年预算数 | …: heads of columns, their figures stand in the rows below. */
function isColumn(field: Field, entry: Entry, figures: readonly Figure[]): boolean {
  if (field === 'money-column') return figures.length === 0 || entry.spans.length > 1
  return field === 'money-budget' && figures.length === 0
}

function place(
  budget: { -readonly [K in keyof Budget]: Budget[K] },
  key: Key,
  money: Money | null,
): void {
  if (money === null) return
  if (key.field === 'total' || key.field === 'money-budget') {
    const isYears = /年度|当年|全年/.test(key.word)
    if (key.word.includes('财政资金')) budget.fiscal ??= money
    if (budget.total === null || (isYears && !budget.total.text.startsWith('=')))
      budget.total = money
  } else if (key.field === 'fiscal') budget.fiscal ??= money
  else if (key.field === 'other') budget.other ??= money
}

function line(side: string | null, item: string, amount: Money | null): BudgetLine {
  return { side, item: item.replace(/^其中[:：]/, ''), amount, share: null, history: [] }
}

/** Keys of a row over their figures: each gets its own. 财政拨款 over 小计 gets the subtotal. */
function dealRow(stream: Stream, entries: readonly Entry[]): Entry[] {
  const out = [...entries]
  for (let last = 1; last < out.length; last++) {
    const filled = out[last]
    const above = out[last - 1]
    if (filled === undefined || above === undefined) continue
    if (filled.key.word === '小计' && above.spans.length === 0 && isMoney(above.key.field)) {
      out[last - 1] = { key: above.key, spans: filled.spans }
      continue
    }
    if (!isMoney(filled.key.field)) continue
    let first = last
    while (first > 0 && isEmptyMoney(out[first - 1])) first--
    const count = last - first + 1
    const figures = filled.spans.flatMap((span) => words(stream, span))
    if (count < 2 || figures.length !== count) continue
    for (let index = 0; index < count; index++) {
      const entry = out[first + index]
      const figure = figures[index]
      if (entry !== undefined && figure !== undefined) {
        out[first + index] = { key: entry.key, spans: [figure] }
      }
    }
  }
  return out
}

function isEmptyMoney(entry: Entry | undefined): boolean {
  return entry !== undefined && entry.spans.length === 0 && isMoney(entry.key.field)
}

/** The parts of a span that blanks set apart, where all are figures. */
function words(stream: Stream, span: Span): Span[] {
  const out: Span[] = []
  let { start } = span
  for (let at = span.start + 1; at <= span.end; at++) {
    if (at < span.end && (stream.before[at] ?? 0) === 0) continue
    if (!FIGURE.test(stream.text.slice(start, at))) return out
    out.push({ start, end: at })
    start = at
  }
  return out
}

interface Figure {
  readonly text: string
  /** Grid column, where the format knows it. */
  readonly column: number | null
}

function figuresOf(stream: Stream, entry: Entry, columns: number): Figure[] {
  const out: Figure[] = []
  for (const span of entry.spans) {
    const text = written(stream, span.start, span.end)
    const parts = columns > 0 ? text.split(/\s+/) : [text]
    for (const part of columns > 1 ? parts.flatMap(unfused) : parts) {
      if (!FIGURE.test(part)) return out
      out.push({ text: part, column: parts.length === 1 ? gridColumn(stream, span.start) : null })
    }
  }
  return out
}

/** Budget, executed, points, rate, score without anything between: the first two must be the same figure. */
const FUSED = /^(\d+(?:\.\d+)?)\1(?:(\d{1,2})(100(?:\.0+)?%)(\d{1,2}(?:\.\d+)?))?$/
const LONGER_THAN_A_RATE = /\d{3,}\.?\d*%\d/

function unfused(text: string): string[] {
  const found = FUSED.exec(text)
  if (found === null) return LONGER_THAN_A_RATE.test(text) ? ['?'] : [text]
  const [, amount = '', points, rate, score] = found
  return [amount, amount, ...[points, rate, score].filter((each) => each !== undefined)]
}

/** The grid column of a cell that begins here, in a format that stores cells. */
function gridColumn(stream: Stream, at: number): number | null {
  const piece = stream.pieces[stream.pieceAt[at] ?? -1]
  if (piece === undefined || piece.start !== at) return null
  return piece.grid === 'spans' || piece.grid === 'ruled' ? piece.column : null
}

interface Dealt {
  readonly column: string | null
  readonly isBudget: boolean
  readonly text: string
}

/** Figures of a row under the heads of its columns: by grid column, else in order, from the right where the first are lost. */
function deal(figures: readonly Figure[], columns: readonly Column[]): Dealt[] {
  const byGrid =
    columns.some((each) => each.column !== null) && figures.every((each) => each.column !== null)
  if (columns.length === 0 || (figures.length === 1 && !byGrid)) {
    return figures.slice(0, 1).map(({ text }) => ({ column: null, isBudget: true, text }))
  }
  const offset = Math.max(0, columns.length - figures.length)
  const fromLeft = figures.length >= columns.length
  return figures.flatMap((figure, index): Dealt[] => {
    const head = byGrid
      ? columns.findLast((each) => each.column !== null && each.column <= (figure.column ?? 0))
      : columns[fromLeft ? index : index + offset]
    if (head === undefined || /分值|得分|执行率/.test(head.word)) return []
    return [{ column: head.word, isBudget: head.field === 'money-budget', text: figure.text }]
  })
}
