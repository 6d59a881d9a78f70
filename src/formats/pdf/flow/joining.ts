/** Two parts of a table → one: a row that the page cut is whole again, a merged label goes on. */
import { type Continuation, SAME_GAP, SAME_LINE } from './continuation.ts'
import type { Fit, PageCell } from '../structure/table.ts'
import { SPARE } from '../text/joining.ts'
import { type FlowTable, nearest, putOnColumns, rowOf, squeezed } from './rows.ts'

/** Share of a column's labels that end alike where it is a column of labels. */
const ALIKE = 0.5
/** The same where the lower part is too short for a label. */
const ALIKE_SHORT = 0.3
/** Characters of the shortest label. */
const LABEL = 3
const noFit: Fit = { room: 0, need: 0, size: 0, openTop: false, openBottom: false }
/** Characters that two parts of a cell share where one line is painted on both pages. */
const SAME_TEXT = 2
/** What the labels of a column may end with alike. */
const ENDING = /^\p{Script=Han}{2}$/u
const openBracket = /[（(][^（()）]*$/
const closedBracket = /^[^（()）]*[)）]/
/** A text that ends like this may go on with another paragraph. */
const sentence = /[。；;]$/

/** Adds a page's part to the table, which takes over its cells. */
export function joinTables(
  head: FlowTable,
  tail: FlowTable,
  { repeated, shift }: Continuation,
): void {
  dropRows(tail, repeated)
  tail.xs = tail.xs.map((x) => x + shift)
  head.openBottom = tail.openBottom
  if (tail.rows === 0) return
  const xs = sharedLines(head.xs, tail.xs, head.kind === 'text' ? SAME_GAP : SAME_LINE)
  putOnColumns(head, xs)
  putOnColumns(tail, xs)
  const cut = isCutRow(head, tail, repeated === 0)
  const offset = cut ? head.rows - 1 : head.rows
  const rows = offset + tail.rows
  const labels = cut ? 0 : leadingBlanks(head, tail)
  const added: PageCell[] = []
  for (const cell of tail.cells) {
    const partner = cell.row === 0 ? above(head, cell) : undefined
    const one =
      partner !== undefined &&
      (cut ||
        isOpen(head, partner, cell) ||
        isOneLabel(partner, cell, labels) ||
        isSplitLabel(head, partner, cell))
    cell.row += offset
    if (partner !== undefined && one) unite(partner, cell)
    else added.push(cell)
  }
  head.last = [...head.last, ...added].filter((cell) => cell.row + cell.rowSpan === rows)
  for (const cell of added) head.cells.push(cell)
  head.rows = rows
}

/** The cell of the table before that reaches its end in the same columns. */
function above(head: FlowTable, cell: PageCell): PageCell | undefined {
  return head.last.find(
    ({ column, columnSpan }) => column === cell.column && columnSpan === cell.columnSpan,
  )
}

/**
 * Whether the page cut the last row. No line at the cut says so plainly. Where a producer draws
 * one, the texts do: behind the labels, one part has only what the other left to say, and that
 * goes on where the other's last line was full. A new row would have its own cells filled.
 */
function isCutRow(head: FlowTable, tail: FlowTable, plain: boolean): boolean {
  const lower = rowOf(tail, 0)
  const pairs: (readonly [PageCell, PageCell])[] = []
  for (const cell of lower) {
    const partner = above(head, cell)
    if (partner === undefined) return false
    pairs.push([partner, cell])
  }
  if (head.openBottom && (tail.openTop || !plain)) return true
  const labels = leadingBlanks(head, tail)
  const values = pairs.filter(([, cell]) => cell.column >= labels)
  const both = values.filter(([upper, cell]) => upper.text !== '' && cell.text !== '')
  const either = values.filter(([upper, cell]) => upper.text !== '' || cell.text !== '')
  if (both.length === 0 || both.some(([upper, cell]) => !isFull(upper, cell))) {
    const [only] = values
    return (
      values.length === 1 && both.length === 1 && labels > 0 && sentence.test(only?.[0].text ?? '')
    )
  }
  if (values.some(([upper, cell]) => upper.rowSpan > 1 && cell.text !== '')) return false
  // …指标 above and …指标 below are two labels of one column.
  if (both.some(([upper, cell]) => upper.text.slice(-2) === cell.text.slice(-2))) return false
  const written = pairs.filter(([, cell]) => cell.text !== '')
  return (
    either.length > both.length ||
    (labels > 0 && (values.length === 1 || 2 * written.length <= pairs.length))
  )
}

/**
 * Columns at the left whose first cells on the new page are empty: labels that go on. All columns
 * where the page cut a header of two rows: then the lower row only divides what stands above.
 */
function leadingBlanks(head: FlowTable, tail: FlowTable): number {
  if (dividesHeader(head, tail)) return tail.xs.length
  let columns = 0
  for (const cell of rowOf(tail, 0)) {
    const partner = above(head, cell)
    if (partner === undefined || (cell.text !== '' && partner.text !== '')) break
    if (cell.text !== '' && partner.rowSpan === 1 && cell.rowSpan === 1) break
    columns = cell.column + cell.columnSpan
  }
  return columns
}

/** Whether the lower text’s first word had no room on the upper one’s last line. */
function isFull(upper: PageCell, lower: PageCell): boolean {
  const { need, size } = lower.fit ?? noFit
  return (upper.fit ?? noFit).room <= need - SPARE * size
}

function dividesHeader(head: FlowTable, tail: FlowTable): boolean {
  let divided = 0
  for (const cell of rowOf(tail, 0)) {
    const partner = above(head, cell)
    if (cell.text === '') {
      if (partner === undefined || partner.text === '') return false
      continue
    }
    const wider = head.last.some(
      ({ text, column, columnSpan }) =>
        text !== '' &&
        columnSpan > cell.columnSpan &&
        column <= cell.column &&
        column + columnSpan >= cell.column + cell.columnSpan,
    )
    if (!wider) return false
    divided++
  }
  return divided > 1
}

/** Whether the page, and nothing of the table's own, parts two cells. */
function isOpen({ kind }: FlowTable, upper: PageCell, lower: PageCell): boolean {
  if (upper.fit?.openBottom === true) return true
  return kind === 'text' && lower.text === '' && lower.fit?.openTop === true
}

function isOneLabel(partner: PageCell, cell: PageCell, labels: number): boolean {
  return cell.column + cell.columnSpan <= labels && (partner.text === '' || cell.text === '')
}

/**
 * A label cut in the middle of its text: the lower part closes the upper one’s bracket, or the labels of the
 * column end alike (…指标), the upper part does not and both together do.
 */
function isSplitLabel(head: FlowTable, upper: PageCell, lower: PageCell): boolean {
  if (upper.text === '' || lower.text === '') return false
  if ((upper.fit ?? noFit).room > (lower.fit ?? noFit).need) return false
  if (openBracket.test(upper.text) && closedBracket.test(lower.text)) return true
  const ending = withoutRemark(upper.text + lower.text).slice(-2)
  if (!ENDING.test(ending) || withoutRemark(upper.text).endsWith(ending)) return false
  const others = head.cells.filter(
    (cell) => cell.column === upper.column && cell !== upper && cell.text.length > 2,
  )
  if (others.some((cell) => cell.text === upper.text || cell.text === lower.text)) return false
  const alike = others.filter((cell) => withoutRemark(cell.text).endsWith(ending))
  const share = withoutRemark(lower.text).length < LABEL ? ALIKE_SHORT : ALIKE
  return alike.length >= 2 && alike.length >= share * others.length
}

/** 产出指标（50分） → 产出指标 */
function withoutRemark(text: string): string {
  return squeezed(text).replace(/[（(][^（()）]*[)）]$/, '')
}

/** The upper part takes over what the lower one holds. */
function unite(upper: PageCell, lower: PageCell): void {
  const { room, need, size, openTop, openBottom } = upper.fit ?? noFit
  const fit = lower.fit ?? noFit
  const end = Math.max(upper.row + upper.rowSpan, lower.row + lower.rowSpan)
  const glue = upper.text === '' || lower.text === '' || room <= fit.need ? '' : '\n'
  if (upper.text === '' && lower.text !== '') {
    upper.page = lower.page
    upper.bbox = lower.bbox
  }
  upper.fit = {
    room: lower.text === '' ? room : fit.room,
    need: upper.text === '' ? fit.need : need,
    size: Math.max(size, fit.size),
    openTop,
    openBottom: fit.openBottom,
  }
  upper.rowSpan = end - upper.row
  const again = openBottom ? repeated(upper.text, lower.text) : 0
  upper.text += again > 0 ? lower.text.slice(again) : glue + lower.text
}

/** Length of what both parts of a cell hold: a line on the page's very end is painted on both pages, half each. */
function repeated(upper: string, lower: string): number {
  let length = Math.min(upper.length, lower.length)
  // A line of one character: the 标 of 绩效指 / 标.
  const least = Math.min(SAME_TEXT, lower.length)
  while (length >= least && length > 0 && !upper.endsWith(lower.slice(0, length))) length--
  return length < least ? 0 : length
}

function dropRows(table: FlowTable, count: number): void {
  if (count === 0) return
  let kept = 0
  for (const cell of table.cells) {
    const row = Math.max(cell.row, count)
    const rowSpan = cell.row + cell.rowSpan - row
    if (rowSpan <= 0) continue
    cell.row = row - count
    cell.rowSpan = rowSpan
    table.cells[kept++] = cell
  }
  table.cells.length = kept
  table.rows -= count
}

/** Every column line of both, near ones once. */
function sharedLines(one: readonly number[], other: readonly number[], near: number): number[] {
  const lines = [...one]
  for (const x of other) {
    const known = one[nearest(one, x)] as number
    if (Math.abs(known - x) > near) lines.push(x)
  }
  return lines.sort((a, b) => a - b)
}
