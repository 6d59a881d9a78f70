/** The money of a head: total, fiscal, other and every further line, from keys with one value or a row of them. */
import type { Budget, BudgetLine, Money } from '../../record/schema.ts'
import { type MoneyUnit, parseMoney } from '../../values/money.ts'
import { type Stream, written } from '../stream.ts'
import type { Field } from '../vocabulary/keys.ts'
import type { Key } from './keys.ts'
import type { Entry } from './values.ts'

const FIGURE = /^-?[\d,.]+\s*(?:万|亿|元|千)*|^[—\-/]+$/

interface Column {
  readonly word: string
  readonly field: Field
}

/** Reads the money keys of a head. */
export function budgetOf(stream: Stream, entries: readonly Entry[], unit: MoneyUnit | null): Budget {
  const budget: { -readonly [K in keyof Budget]: Budget[K] } = {
    total: null,
    fiscal: null,
    other: null,
    lines: [],
  }
  const columns: Column[] = []
  let side: string | null = null
  for (const entry of entries) {
    const { field, word } = entry.key
    if (field === 'money-group') side = word
    const figures = figuresOf(stream, entry, columns.length)
    if (isColumn(field, entry, figures)) {
      columns.push({ word, field })
      continue
    }
    if (!isMoney(field) || figures.length === 0) continue
    const amounts = deal(figures, columns)
    const main = amounts.find((each) => each.isBudget)?.text ?? amounts[0]?.text ?? null
    const money = main === null ? null : parseMoney(main, unit)
    place(budget, entry.key, money)
    for (const each of amounts) {
      if (each.column === null || each.text === main) continue
      budget.lines.push(line(each.column, word, parseMoney(each.text, unit)))
    }
    if (field === 'funding' && money !== null) budget.lines.push(line(side, word, money))
  }
  return budget
}

function isMoney(field: Field): boolean {
  return ['total', 'fiscal', 'other', 'funding', 'money-budget'].includes(field)
}

/** 年初预算数 | 全年预算数 | …: heads of columns, their figures stand in the rows below. */
function isColumn(field: Field, entry: Entry, figures: readonly string[]): boolean {
  if (field === 'money-column') return figures.length === 0 || entry.spans.length > 1
  return field === 'money-budget' && figures.length === 0
}

function place(budget: { -readonly [K in keyof Budget]: Budget[K] }, key: Key, money: Money | null): void {
  if (money === null) return
  if (key.field === 'total' || key.field === 'money-budget') {
    const isYears = /^年度|^当年|^全年/.test(key.word)
    if (budget.total === null || (isYears && !budget.total.text.startsWith('='))) budget.total = money
  } else if (key.field === 'fiscal') budget.fiscal ??= money
  else if (key.field === 'other') budget.other ??= money
}

function line(side: string | null, item: string, amount: Money | null): BudgetLine {
  return { side, item: item.replace(/^其中[:：]/, ''), amount, share: null, history: [] }
}

function figuresOf(stream: Stream, entry: Entry, columns: number): string[] {
  const out: string[] = []
  for (const span of entry.spans) {
    const text = written(stream, span.start, span.end)
    const parts = columns > 0 ? text.split(/\s+/) : [text]
    for (const part of parts) {
      if (FIGURE.test(part)) out.push(part)
      else return out
    }
  }
  return out
}

interface Dealt {
  readonly column: string | null
  readonly isBudget: boolean
  readonly text: string
}

/** Figures of a row under the heads of its columns, from the right where the first are lost. */
function deal(figures: readonly string[], columns: readonly Column[]): Dealt[] {
  if (columns.length === 0 || figures.length === 1) {
    return figures.slice(0, 1).map((text) => ({ column: null, isBudget: true, text }))
  }
  const offset = Math.max(0, columns.length - figures.length)
  const fromLeft = figures.length >= columns.length
  return figures.flatMap((text, index): Dealt[] => {
    const column = columns[fromLeft ? index : index + offset]
    if (column === undefined || /分值|得分|执行率/.test(column.word)) return []
    return [{ column: column.word, isBudget: column.field === 'money-budget', text }]
  })
}
