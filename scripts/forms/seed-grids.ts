/** Tab grids and pipe tables back to tables with spans; where labels go is what the truth says. */
import { type CellSpec, type FormBlock, layTable } from './model.ts'
import type { Truth, TruthIndicator } from './truth.ts'

/** A row a line, cells between tabs. */
export function tabGrid(lines: readonly string[], truth: Truth): FormBlock[] {
  return grid(lines, truth, (text) => (text.includes('\t') ? text.split('\t') : null))
}

/** A row a line, cells between pipes. */
export function pipes(lines: readonly string[], truth: Truth): FormBlock[] {
  return grid(lines, truth, (text) => {
    if (!text.startsWith('|')) return null
    const cells = text
      .replace(/^\|/, '')
      .replace(/\|\s*$/, '')
      .split('|')
    return cells.every((each) => /^\s*:?-*:?\s*$/.test(each)) ? [] : cells
  })
}

function grid(
  lines: readonly string[],
  truth: Truth,
  cut: (text: string) => string[] | null,
): FormBlock[] {
  const blocks: FormBlock[] = []
  const waiting = truth.forms.flatMap((form) => form.indicators)
  let rows: string[][] = []
  const endTable = (): void => {
    if (rows.length > 0) blocks.push(gridTable(rows, waiting))
    rows = []
  }
  for (const text of lines) {
    const cells = cut(text)
    if (cells !== null) {
      if (cells.some((each) => each.trim() !== '')) rows.push(cells.map(clean))
    } else if (text.trim() !== '') {
      endTable()
      blocks.push({ type: 'text', text: text.trim(), align: 'left' })
    }
  }
  endTable()
  return blocks
}

function clean(cell: string): string {
  return cell
    .replace(/<\/(p|li)>|<br\s*\/?>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim()
}

/** A row of the rebuilt table: its cells, and which slots go on from the row above. */
interface Row {
  readonly cells: string[]
  readonly joined: boolean[]
}

function gridTable(rows: readonly string[][], waiting: TruthIndicator[]): FormBlock {
  const columns = Math.max(...rows.map((row) => row.length))
  const made: Row[] = []
  let header: readonly string[] | null = null
  let before: TruthIndicator | null = null
  for (const row of rows) {
    const full = [...row, ...Array.from<string>({ length: columns - row.length }).fill('')]
    if (full.includes('一级指标')) {
      header = full
      before = null
      made.push(plain(full))
      continue
    }
    const found = header === null ? null : match(full, waiting)
    if (header === null || found === null) {
      const category = header !== null && before !== null ? emptyCategory(full, header) : null
      made.push(category ?? (header === null ? headRow(full, made.at(-1)) : plain(full)))
      continue
    }
    waiting.splice(0, waiting.indexOf(found.indicator) + 1)
    made.push(indicatorRow(full, header, found.at, found.indicator, before))
    before = found.indicator
  }
  const covered = made.map(() => Array.from<boolean>({ length: columns }).fill(false))
  const laid = made.map((row, y) => specs(row, made, y, covered))
  return layTable(laid, Array.from<number>({ length: columns }).fill(1))
}

function plain(cells: string[]): Row {
  return { cells, joined: cells.map(() => false) }
}

/** In the head a blank first cell under a label belongs to it. */
function headRow(cells: string[], above: Row | undefined): Row {
  const row = plain(cells)
  if (cells[0] === '' && above !== undefined) row.joined[0] = true
  return row
}

const folded = (text: string): string => text.replace(/[\s\p{P}]/gu, '')

/** The next indicator whose name stands in the row, and where. */
function match(
  row: readonly string[],
  waiting: readonly TruthIndicator[],
): { indicator: TruthIndicator; at: number } | null {
  for (const indicator of waiting.slice(0, 3)) {
    const names = [indicator.name, ...(indicator.alt['name'] ?? [])]
    const at = row.findIndex((cell) =>
      names.some((name) => name !== null && folded(name) === folded(cell)),
    )
    if (at >= 0) return { indicator, at }
  }
  return null
}

/** A row moved back under its header, with the labels that govern it. */
function indicatorRow(
  row: readonly string[],
  header: readonly string[],
  at: number,
  indicator: TruthIndicator,
  before: TruthIndicator | null,
): Row {
  const first = header.indexOf('一级指标')
  const name = header.findIndex((cell) => /三级指标|指标名称|指标内容/.test(cell))
  const made = plain(Array.from<string>({ length: header.length }).fill(''))
  const shift = Math.max(0, name) - at
  row.forEach((text, x) => {
    const to = x + shift
    if (x >= at && to < header.length) made.cells[to] = text
  })
  if (first > 0) made.joined.fill(true, 0, first)
  const same1 = before?.level1 === indicator.level1
  made.cells[first] = same1 ? '' : (indicator.level1 ?? '')
  made.joined[first] = same1 && indicator.level1 !== null
  if (first + 1 < name) {
    const same2 = same1 && before?.level2 === indicator.level2
    made.cells[first + 1] = same2 ? '' : (indicator.level2 ?? '')
    made.joined[first + 1] = same2 && indicator.level2 !== null
  }
  return made
}

/** A row of labels only, where a category has no indicator: its last label stands in the second column. */
function emptyCategory(row: readonly string[], header: readonly string[]): Row | null {
  const labels = row.filter((each) => each !== '')
  const first = header.indexOf('一级指标')
  if (!labels.every((each) => each.endsWith('指标')) || labels.length > 1) return null
  const made = plain(Array.from<string>({ length: header.length }).fill(''))
  made.joined.fill(true, 0, first + 1)
  made.cells[first + 1] = labels[0] ?? ''
  return made
}

function specs(row: Row, all: readonly Row[], y: number, covered: boolean[][]): CellSpec[] {
  const found: CellSpec[] = []
  const texts = row.cells.filter((each) => each !== '').length
  for (let x = 0; x < row.cells.length; x++) {
    if (covered[y]?.[x] === true) continue
    const text = row.cells[x] ?? ''
    // The last text of a head row reaches to the edge of the table.
    const last = text !== '' && row.cells.slice(x + 1).every((each) => each === '')
    const columnSpan = last && texts <= 2 ? row.cells.length - x : 1
    let rowSpan = 1
    while (columnSpan === 1 && all[y + rowSpan]?.joined[x] === true) rowSpan++
    for (let down = y; down < y + rowSpan; down++) covered[down]?.fill(true, x, x + columnSpan)
    found.push({ text, columnSpan, rowSpan, align: 'left' })
    x += columnSpan - 1
  }
  return found
}
