/**
 * Money in a matrix: kinds of income and expenditure by row or by column, with shares and earlier years.
 * 部门整体支出绩效目标申报表 of Hubei (收入构成 / 支出构成) and Chongqing (基本支出 / 项目支出).
 */
import type { Budget, BudgetLine, Money } from '../../record/schema.ts'
import { type MoneyUnit, parseMoney } from '../../values/money.ts'
import type { GridCell, GridRow } from './gridrows.ts'

type Kind = 'amount' | 'share' | number

const SIDE = /(?:收入|支出)构成|收入|支出$/
const SHARE = /占比|比重|比例/
const YEAR = /^((?:19|20)\d\d)年?/
const AMOUNT = /预算|金额|收支|总额|合计|数$/
const TOTAL = /^(?:合计|总计|总额|预算支出总额|预算总额|支出总额)$/
const MATRIX = /基本支出|收入构成|支出构成|项目支出|专户资金/
const FISCAL = /财政拨款|财政资金|一般公共预算/
const OTHER = /^其他资金|^其他收入/

/** The matrix of a head's rows as budget lines; null where the head holds none. */
export function matrixOf(rows: readonly GridRow[], unit: MoneyUnit | null): BudgetLine[] | null {
  const used = rows.filter((row) => row.cells.length > 0)
  const first = used.findIndex((row) => row.cells.filter((cell) => cell.isFigure).length > 1)
  if (first < 1) return null
  const heads = headsAbove(used, first)
  const last = used.findLastIndex((row) => row.cells.filter((cell) => cell.isFigure).length > 1)
  const body = used.slice(first, last + 1)
  const all = [...heads, ...body].flatMap((row) => row.cells.map((cell) => cell.text)).join(' ')
  if (!MATRIX.test(all)) return null
  return body.length === 1 && body[0] !== undefined
    ? byColumn(heads, body[0], unit)
    : byRow(heads, body, unit)
}

/** Rows of words right above the figures. */
function headsAbove(rows: readonly GridRow[], first: number): GridRow[] {
  const out: GridRow[] = []
  for (let index = first - 1; index >= 0 && out.length < 3; index--) {
    const row = rows[index]
    if (row === undefined || row.cells.some((cell) => cell.isFigure || cell.text.length > 20)) break
    if (row.cells.length < 2 && out.length > 0) break
    out.unshift(row)
  }
  return out
}

/** A kind of money a row; its figures are the amount, its share and earlier years. */
function byRow(
  heads: readonly GridRow[],
  body: readonly GridRow[],
  unit: MoneyUnit | null,
): BudgetLine[] {
  const kinds = kindsOf(heads)
  const lines: BudgetLine[] = []
  let side: string | null = null
  for (const row of body) {
    const words = row.cells.filter((cell) => !cell.isFigure).map((cell) => cell.text)
    const figures = row.cells.filter((cell) => cell.isFigure)
    const item = words.at(-1)
    if (item === undefined || figures.length === 0) continue
    const group = words.findLast((word) => word !== item && SIDE.test(word))
    if (group !== undefined) side = group
    lines.push(lineOf(side, item, figures, kinds, unit))
  }
  return lines
}

function lineOf(
  side: string | null,
  item: string,
  figures: readonly GridCell[],
  kinds: readonly Kind[],
  unit: MoneyUnit | null,
): BudgetLine {
  let amount: Money | null = null
  let share: string | null = null
  const history: { year: number; amount: Money }[] = []
  for (const [index, figure] of figures.entries()) {
    const isShare = /[%％]$/.test(figure.text)
    const kind = kinds[index] ?? 'amount'
    if (isShare) share ??= figure.text
    else if (typeof kind === 'number') {
      const past = parseMoney(figure.text, unit)
      if (past !== null) history.push({ year: kind, amount: past })
    } else amount ??= parseMoney(figure.text, unit)
  }
  return { side, item, amount, share, history }
}

function kindsOf(heads: readonly GridRow[]): Kind[] {
  const words = heads.flatMap((row) => row.cells.map((cell) => cell.text))
  const years = words.flatMap((word) => {
    const year = YEAR.exec(word)?.[1]
    return year === undefined ? [] : [Number(year)]
  })
  const out: Kind[] = []
  for (const word of words) {
    if (YEAR.test(word)) continue
    if (SHARE.test(word)) out.push('share')
    else if (/近.年/.test(word)) out.push(...years)
    else if (AMOUNT.test(word) && !/情况/.test(word)) out.push('amount')
    else if (/当年|本年/.test(word)) out.push('amount')
  }
  return out.length === 0 ? ['amount'] : out
}

/** A kind of money a column; heads of a higher row group them. */
function byColumn(heads: readonly GridRow[], body: GridRow, unit: MoneyUnit | null): BudgetLine[] {
  const names = heads.at(-1)?.cells ?? []
  const groups = groupsOf(heads.at(-2)?.cells ?? [], names)
  return body.cells
    .filter((cell) => cell.isFigure)
    .flatMap((cell): BudgetLine[] => {
      const index = names.findIndex((name) => covers(name, cell.column))
      const above = heads.slice(0, -1).flatMap((row) => row.cells)
      const name = names[index] ?? above.findLast((each) => covers(each, cell.column))
      if (name === undefined) return []
      const side = index === -1 ? null : (groups[index] ?? null)
      const amount = parseMoney(cell.text, unit)
      return [{ side, item: name.text, amount, share: null, history: [] }]
    })
}

function covers(head: GridCell, column: number): boolean {
  return column >= head.column && column < head.column + Math.max(1, head.columnSpan)
}

const GROUP = /支出|收入/

/** Which group each name stands under: by its span, else by repetition (合计 begins a group again). */
function groupsOf(above: readonly GridCell[], names: readonly GridCell[]): (string | null)[] {
  const covering = (name: GridCell): string | null =>
    above.find((each) => covers(each, name.column))?.text ?? null
  if (above.some((each) => each.columnSpan > 1)) return names.map(covering)
  const starts = names.flatMap((name, index) => (name.text === '合计' ? [index] : []))
  const groups = above.filter((each) => GROUP.test(each.text) && !TOTAL.test(each.text)).slice(-starts.length)
  if (starts.length > 1 && groups.length === starts.length) {
    return names.map((_, index) => {
      const at = starts.findLastIndex((start) => start <= index)
      return at === -1 ? null : (groups[at]?.text ?? null)
    })
  }
  return names.map(covering)
}

/** Total, fiscal and other money that a matrix states in a row or column of its own. */
export function withMatrix(budget: Budget, lines: readonly BudgetLine[]): Budget {
  const income = lines.filter((line) => line.side === null || !/支出/.test(line.side))
  const find = (from: readonly BudgetLine[], pattern: RegExp): Money | null =>
    from.find((line) => pattern.test(line.item))?.amount ?? null
  const whole = lines.filter((line) => line.side === null)
  return {
    total: find(whole, TOTAL) ?? find(income, TOTAL) ?? budget.total,
    fiscal: find(income, FISCAL) ?? (lines.length > 0 ? null : budget.fiscal),
    other: find(income, OTHER) ?? (lines.length > 0 ? null : budget.other),
    lines: [...lines],
  }
}
