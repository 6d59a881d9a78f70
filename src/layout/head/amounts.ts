/** The money of a head: total, fiscal, other and every further line, from keys with one value or a row of them. */
import type { Budget, BudgetLine, Money } from '../../record/schema.ts'
import { type MoneyUnit, parseMoney } from '../../values/money.ts'
import { type Stream, written } from '../stream.ts'
import type { Field } from '../vocabulary/keys.ts'
import type { Key } from './keys.ts'
import { moneyIn, ownAmount } from './amount.ts'
import { amountsIn, rateHolds } from './fused.ts'
import { onlyFiscal, provedSum, type Sum } from './sums.ts'
import type { Entry, Span } from './values.ts'

const FIGURE = /^-?[\d,.]+\s*(?:万|亿|元|千)*|^[—\-/]+$|^O\.OO?$/

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
  const told = new Map<string, readonly string[]>()
  const sums: Sum[] = []
  let side: string | null = null
  let open: Key | null = null
  let label: Key | null = null
  let whole: Money | null = null
  for (const entry of dealRow(stream, entries)) {
    const { field, word } = entry.key
    if (field === 'money-group') {
      if (!NO_AMOUNT.test(word)) side = word
      whole ??= ownAmount(stream, entry, unit)
    }
    const row = isColumnHead(field) ? headRow(stream, entry, columns) : null
    if (row !== null) {
      columns.push(columnOf(stream, entry.key))
      const main = deal(row, columns).findLast((each) => each.isBudget)
      if (main !== undefined) place(budget, label ?? TOTAL, moneyIn(main.text, unit))
      continue
    }
    const figures = figuresOf(stream, entry, columns, told)
    if (figures.length > 1) rememberRow(figures, columns, told)
    if (field === 'sum' && figures[0] !== undefined) {
      const ofColumns = figures.length > 1 && figures.length === columns.length
      const budgeted = ofColumns
        ? deal(figures, columns).findLast((each) => each.isBudget)
        : undefined
      if (budgeted !== undefined) budget.total ??= moneyIn(budgeted.text, unit)
      else if (columns.length === 0) sums.push({ amount: moneyIn(figures[0].text, unit), of: open })
    }
    open = field === 'total' && figures.length === 0 ? entry.key : null
    if (!isColumnHead(field)) label = open
    if (isColumn(field, entry, figures)) {
      columns.push(columnOf(stream, entry.key))
      continue
    }
    if (!isMoney(field) || figures.length === 0) continue
    const amounts = deal(figures, columns)
    const main = amounts.findLast((each) => each.isBudget) ?? amounts[0]
    const money = main === undefined ? null : moneyIn(main.text, unit)
    place(budget, entry.key, money)
    for (const each of amounts) {
      if (each.column === null || each === main) continue
      const amount = parseMoney(each.text, unit)
      if (amount !== null) budget.lines.push(line(each.column, word, amount))
    }
    if (field === 'funding' && money !== null) budget.lines.push(line(side, word, money))
  }
  budget.total ??= provedSum(sums, budget) ?? whole
  budget.fiscal ??= onlyFiscal(budget)
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

function isColumnHead(field: Field): boolean {
  return field === 'money-column' || field === 'money-budget'
}

function columnOf(stream: Stream, { word, field, start }: Key): Column {
  return { word, field, column: gridColumn(stream, start) }
}

/** What a row of figures without a label is. */
const TOTAL = { field: 'total', word: '预算数' } as const

/**
 * The row of figures behind the last head of the columns, which has its label before them all or none:
 * 年度资金总额 | 年初预算数 | 全年预算数 | 执行数, then 120.5 120.5 118.0. Null where there is no such row.
 */
function headRow(stream: Stream, entry: Entry, above: readonly Column[]): readonly Figure[] | null {
  const columns = [...above, columnOf(stream, entry.key)]
  if (columns.length < 2 || !columns.some(({ field }) => field === 'money-budget')) return null
  const figures = figuresOf(stream, entry, columns)
  const isRow = figures.length === columns.length || figures.length === amountsOf(columns).length
  return figures.length > 1 && isRow ? figures : null
}

function amountsOf(columns: readonly Column[]): readonly Column[] {
  return columns.filter(({ word }) => !NO_AMOUNT.test(word))
}

function place(
  budget: { -readonly [K in keyof Budget]: Budget[K] },
  key: Pick<Key, 'field' | 'word'>,
  money: Money | null,
): void {
  if (money === null) return
  if (key.field === 'total' || key.field === 'money-budget') {
    const isYears = /年度|当年|全年/.test(key.word)
    if (/财政(?:资金|出资)/.test(key.word)) budget.fiscal ??= money
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
    if (count < 2) continue
    if (figures.length !== count) {
      if (figures.length > 1 && isHeadRow(out.slice(first, last + 1)))
        out[last] = { key: filled.key, spans: [] }
      continue
    }
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
  if (entry === undefined || entry.spans.length > 0) return false
  return isMoney(entry.key.field) || entry.key.field === 'sum'
}

/** Fewer kinds of money side by side may be kinds without an amount above one that has several. */
const KINDS_IN_ROW = 3

/** Kinds of money one right after the other over figures that don't match them: whose each is stays open. */
function isHeadRow(entries: readonly Entry[]): boolean {
  if (entries.length < KINDS_IN_ROW) return false
  return entries.every(({ key }, index) => {
    const next = entries[index + 1]
    return next === undefined || next.key.start === key.end
  })
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

/** A row of which all is fiscal money may come again without anything between: 62 61.5, then 6261.5. */
function rememberRow(
  figures: readonly Figure[],
  columns: readonly Column[],
  told: Map<string, readonly string[]>,
): void {
  const amounts = figures.slice(0, amountsOf(columns).length).map(({ text }) => text)
  told.set(amounts.join(''), amounts)
}

function figuresOf(
  stream: Stream,
  entry: Entry,
  columns: readonly Column[],
  told?: ReadonlyMap<string, readonly string[]>,
): Figure[] {
  const out: Figure[] = []
  const amounts = amountsOf(columns).length
  for (const span of entry.spans) {
    const text = written(stream, span.start, span.end)
    const parts = columns.length > 0 ? text.split(/\s+/) : [text]
    const whole =
      columns.length > 1
        ? parts.flatMap((part) => told?.get(part) ?? amountsIn(part, amounts, columns.length))
        : parts
    for (const part of whole) {
      if (!FIGURE.test(part)) return out
      out.push({ text: part, column: parts.length === 1 ? gridColumn(stream, span.start) : null })
    }
  }
  return out
}

/** Heads of columns that hold no money. */
const NO_AMOUNT = /分值|得分|执行率|权重/

/** The grid column of a cell that begins here, in a format that stores cells. */
function gridColumn(stream: Stream, at: number): number | null {
  const piece = stream.pieces.at(stream.pieceAt[at] ?? -1)
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
  const amounts = amountsOf(columns)
  const before = figures.findIndex(({ text }) => /[%％]/.test(text))
  if (
    !byGrid &&
    before === -1 &&
    figures.length <= amounts.length &&
    amounts.length < columns.length
  )
    return deal(figures, amounts)
  const told = before === -1 ? figures.length : before
  // As many figures before the rate as there are amounts: the last may be points, where the first amount is lost.
  const isProved =
    before === -1 || before !== amounts.length || rateHolds(...textsAt(figures, before - 2))
  const offset = Math.max(isProved ? 0 : 1, columns.length - figures.length)
  const isWhole = told >= amounts.length || figures.length >= columns.length
  const fromLeft = isWhole && isProved
  return figures.flatMap((figure, index): Dealt[] => {
    const head = byGrid
      ? columns.findLast((each) => each.column !== null && each.column <= (figure.column ?? 0))
      : columns[fromLeft ? index : index + offset]
    if (head === undefined || NO_AMOUNT.test(head.word)) return []
    return [{ column: head.word, isBudget: head.field === 'money-budget', text: figure.text }]
  })
}

/** The texts of three figures in a row. */
function textsAt(figures: readonly Figure[], at: number): [string, string, string] {
  const text = (index: number): string => figures[index]?.text ?? ''
  return [text(at), text(at + 1), text(at + 2)]
}
