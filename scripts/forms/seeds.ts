/**
 * The five documents the project began with, as documents with true tables again: cells and spans
 * are rebuilt from the text by rule. Their truth is that of the text.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CellSpec, type FormBlock, type FormDocument, layTable } from './model.ts'
import { pipes, tabGrid } from './seed-grids.ts'
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

type Rebuild = (lines: readonly string[], truth: Truth) => FormBlock[]

function rebuild(folder: string, id: string, how: Rebuild): FormDocument {
  const text = readFileSync(join(folder, `${id}.txt`), 'utf8').replace(/^\ufeff/, '')
  const truth = JSON.parse(readFileSync(join(folder, `${id}.truth.json`), 'utf8')) as Truth
  return { id, family: 'seed', blocks: how(text.split(/\r?\n/), truth), truth }
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
      blocks.push({
        type: 'text',
        text: text.replace(/\s*TC\s.*\\l \d\s*$/, '').trim(),
        align: 'left',
      })
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
    if (indicators && last !== undefined && row.length < 6 && last.length + row.length === 6)
      last.push(...row)
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
      if (at === 0 && row.length > 1)
        while (rows[index + rowSpan]?.[0] === '' && (rows[index + rowSpan]?.length ?? 0) > 1)
          rowSpan++
      specs[index]?.push({ text, columnSpan: widths[at] ?? 1, rowSpan, align: 'left' })
    })
  })
  return layTable(specs, Array.from<number>({ length: GRID }).fill(1))
}

/** The first cell takes a sixth; the others share the rest, labels narrower where they alternate. */
function share(cells: number): number[] {
  if (cells === 1) return [GRID]
  if (cells === 4) return [10, 20, 10, 20]
  const rest = GRID - 10
  const each = Math.floor(rest / (cells - 1))
  return [
    10,
    ...Array.from({ length: cells - 1 }, (_, at) =>
      at === cells - 2 ? rest - each * (cells - 2) : each,
    ),
  ]
}
