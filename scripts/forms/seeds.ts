/**
 * The five documents the project began with, as documents with true tables again: cells and spans
 * are rebuilt from the text by rule. Their truth is that of the text.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CellSpec, type FormBlock, type FormDocument, layTable } from './model.ts'
import type { Truth } from './truth.ts'

/** Columns of the rebuilt grid: enough for rows of one to seven cells. */
const GRID = 60

/** @param folder where the texts and their truth files are */
export function namedSeeds(folder: string): FormDocument[] {
  return [
    rebuild(folder, 'shanhaiguan-2021', tabIndented),
    rebuild(folder, 'dingzhou-2021', tabIndented),
    rebuild(folder, 'xiushan-2023', tabGrid),
    rebuild(folder, 'kuerle-2020', tabGrid),
    rebuild(folder, 'xinzhou-2020', pipes),
  ]
}

type Rebuild = (lines: readonly string[]) => FormBlock[]

function rebuild(folder: string, id: string, how: Rebuild): FormDocument {
  const text = readFileSync(join(folder, `${id}.txt`), 'utf8').replace(/^\ufeff/, '')
  const truth = JSON.parse(readFileSync(join(folder, `${id}.truth.json`), 'utf8')) as Truth
  return { id, family: 'seed', blocks: how(text.split(/\r?\n/)), truth }
}

function line(text: string): FormBlock {
  const clean = text.replace(/\s*TC\s.*\\l \d\s*$/, '').trim()
  return { type: 'text', text: clean, align: 'left' }
}

/** One cell a line behind a tab, a blank line after each row; a blank cell is merged with the one above. */
function tabIndented(lines: readonly string[]): FormBlock[] {
  const blocks: FormBlock[] = []
  let rows: string[][] = []
  let row: string[] | null = null
  const endTable = (): void => {
    if (rows.length > 0) blocks.push(spread(joinBroken(rows)))
    rows = []
  }
  for (const text of lines) {
    if (text.startsWith('\t')) {
      if (row === null) {
        row = []
        rows.push(row)
      }
      row.push(text.slice(1).trim())
    } else if (text.trim() === '') row = null
    else if (row !== null) row[row.length - 1] += `\n${text.trim()}`
    else {
      endTable()
      blocks.push(line(text))
    }
  }
  endTable()
  return blocks
}

/** A row of six that a stray blank line cut in two. */
function joinBroken(rows: readonly string[][]): string[][] {
  const joined: string[][] = []
  let indicators = false
  for (const row of rows) {
    if (row[0] === '一级指标') indicators = true
    const last = joined.at(-1)
    if (indicators && last !== undefined && row.length < 6 && last.length + row.length === 6) last.push(...row)
    else joined.push([...row])
  }
  return joined
}

function spread(rows: readonly string[][]): FormBlock {
  const specs: CellSpec[][] = rows.map(() => [])
  rows.forEach((row, index) => {
    const widths = share(row.length)
    row.forEach((text, at) => {
      const merged = at === 0 && text === '' && index > 0 && (rows[index - 1]?.length ?? 0) > 1
      if (merged) return
      let rowSpan = 1
      if (at === 0 && row.length > 1) while (rows[index + rowSpan]?.[0] === '' && (rows[index + rowSpan]?.length ?? 0) > 1) rowSpan++
      specs[index]?.push({ text, columnSpan: widths[at] ?? 1, rowSpan, align: 'left' })
    })
  })
  return layTable(specs, new Array<number>(GRID).fill(1))
}

/** The first cell takes a sixth; the others share the rest, labels narrower where they alternate. */
function share(cells: number): number[] {
  if (cells === 1) return [GRID]
  if (cells === 4) return [10, 20, 10, 20]
  const rest = GRID - 10
  const each = Math.floor(rest / (cells - 1))
  return [10, ...Array.from({ length: cells - 1 }, (_, at) => (at === cells - 2 ? rest - each * (cells - 2) : each))]
}

/** A row a line, cells between tabs. */
function tabGrid(lines: readonly string[]): FormBlock[] {
  return grid(lines, (text) => (text.includes('\t') ? text.split('\t') : null))
}

/** A row a line, cells between pipes. */
function pipes(lines: readonly string[]): FormBlock[] {
  return grid(lines, (text) => {
    if (!text.startsWith('|')) return null
    const cells = text.replace(/^\|/, '').replace(/\|\s*$/, '').split('|')
    return cells.every((each) => /^\s*:?-*:?\s*$/.test(each) && each.includes('-')) ? [] : cells
  })
}

function grid(lines: readonly string[], cut: (text: string) => string[] | null): FormBlock[] {
  const blocks: FormBlock[] = []
  let rows: string[][] = []
  const endTable = (): void => {
    if (rows.length > 0) blocks.push(...gridTables(rows))
    rows = []
  }
  for (const text of lines) {
    const cells = cut(text)
    if (cells !== null) {
      if (cells.some((each) => each.trim() !== '')) rows.push(cells.map(clean))
    } else if (text.trim() !== '') {
      endTable()
      blocks.push(line(text))
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

/** Rows to a table: slid labels moved back, blanks right of a text and below a label become spans. */
function gridTables(rows: readonly string[][]): FormBlock[] {
  const columns = Math.max(...rows.map((row) => row.length))
  const full = rows.map((row) => [...row, ...new Array<string>(columns - row.length).fill('')])
  const side = full.some((row) => row[1] === '一级指标')
  let under = false
  for (const row of full) {
    if (row.includes('一级指标')) under = true
    // A label column that lost its leading tab stands one column to the left.
    if (under && side && /指标$/.test(row[0] ?? '') && row[0] !== '绩效指标' && row[0] !== '年度绩效指标') {
      const level = /^(产出|效益|效果|成本|满意度)指标$/.test(row[0] ?? '') ? 1 : 2
      row.unshift(...new Array<string>(level).fill(''))
      row.length = columns
    }
  }
  const taken = full.map(() => new Array<boolean>(columns).fill(false))
  const specs: CellSpec[][] = full.map(() => [])
  full.forEach((row, y) => {
    for (let x = 0; x < columns; x++) {
      if (taken[y]?.[x] === true) continue
      const text = row[x] ?? ''
      let columnSpan = 1
      let rowSpan = 1
      const alone = text !== '' && row.every((each, at) => at <= x || each === '')
      if (alone) while (x + columnSpan < columns && taken[y]?.[x + columnSpan] === false) columnSpan++
      else if (text !== '' && x < 3 && !under0(full, y)) {
        while (below(full, taken, x, y + rowSpan)) rowSpan++
      } else if (text !== '' && x < 2) while (below(full, taken, x, y + rowSpan)) rowSpan++
      for (let down = y; down < y + rowSpan; down++) {
        for (let right = x; right < x + columnSpan; right++) {
          const line = taken[down]
          if (line !== undefined) line[right] = true
        }
      }
      specs[y]?.push({ text, columnSpan, rowSpan, align: 'left' })
    }
  })
  return [layTable(specs, new Array<number>(columns).fill(1))]
}

function under0(rows: readonly (readonly string[])[], y: number): boolean {
  return !rows.slice(0, y + 1).some((row) => row.includes('一级指标'))
}

/** A blank slot under a label, in a row whose text all stands further right. */
function below(
  rows: readonly (readonly string[])[],
  taken: readonly (readonly boolean[])[],
  x: number,
  y: number,
): boolean {
  const row = rows[y]
  if (row === undefined || taken[y]?.[x] !== false) return false
  return row.slice(0, x + 1).every((each) => each === '') && row.slice(x + 1).some((each) => each !== '')
}
