/** Documents near the limits: the most memory that `jixiao extract` takes for them, as a user runs it. */
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { generateMany } from '../forms/families/index.ts'
import type { FormBlock, FormDocument } from '../forms/model.ts'
import { renderDocx } from '../forms/render/docx.ts'
import { renderWordHtml } from '../forms/render/html.ts'
import { renderWorkbook } from '../forms/render/xlsx.ts'
import { pageOf, sideBySide, tableOf, textOfRows, workbookOf } from './longest.ts'
import type { Figure } from './figure.ts'

/** Of the 300,000 cells and 5 million characters that a document may have. */
const CELLS = 280_000
const CHARACTERS = 4_700_000
/** Word documents are drawn by a library that takes a minute for more. */
const WORD_CELLS = 100_000
/** Documents of the family, three forms each, that are counted to tell how many make so many cells. */
const SAMPLE = 20
const KiB_IN_MiB = 1024

/** On leaving, a process says the most memory that it had, in KiB. */
const SAY_PEAK =
  "import{writeSync}from'node:fs';process.on('exit',()=>writeSync(2,`${process.resourceUsage().maxRSS}`))"

/** The most resident memory of a process for each. */
export async function largest(): Promise<readonly Figure[]> {
  const directory = await mkdtemp(join(tmpdir(), 'jixiao-bench-'))
  try {
    const figures: Figure[] = []
    for (const { name, draw } of subjects) {
      const path = join(directory, name)
      await writeFile(path, await draw())
      figures.push({ ...peakOf(path), wanted: '≤ 300 MiB' })
    }
    return figures
  } finally {
    await rm(directory, { recursive: true })
  }
}

function peakOf(path: string): Omit<Figure, 'wanted'> {
  const preload = `data:text/javascript,${encodeURIComponent(SAY_PEAK)}`
  const args = ['--import', preload, 'bin/jixiao.js', 'extract', path]
  const began = performance.now()
  const { stderr, status } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const seconds = (performance.now() - began) / 1000
  const peak = Number(stderr.slice(stderr.lastIndexOf('\n') + 1)) / KiB_IN_MiB
  const end = status === 0 ? '' : ` (exit code ${status})`
  return {
    what: `memory of extract ${basename(path)}${end}`,
    figure: `${peak.toFixed(0)} MiB, ${seconds.toFixed(1)} s`,
  }
}

const subjects: readonly {
  readonly name: string
  readonly draw: () => Uint8Array | string | Promise<Uint8Array>
}[] = [
  { name: '280000-cells.xlsx', draw: () => renderWorkbook(formsOf(CELLS)) },
  { name: '280000-cells-on-a-sheet.xlsx', draw: () => renderWorkbook(formsOf(CELLS), 'stacked') },
  { name: '280000-cells-in-a-table.xlsx', draw: () => workbookOf(tableOf(CELLS)) },
  { name: '280000-cells-in-a-table.csv', draw: () => textOfRows(tableOf(CELLS), ',') },
  { name: '280000-cells-in-a-table.tsv', draw: () => textOfRows(tableOf(CELLS), '\t') },
  { name: '280000-cells-in-a-table.html', draw: () => pageOf(tableOf(CELLS)) },
  { name: '280000-lines-of-a-cell.txt', draw: () => textOfRows(tableOf(CELLS), '\n') },
  { name: '280000-cells-side-by-side.xlsx', draw: () => workbookOf(sideBySide(CELLS)) },
  { name: '280000-cells.html', draw: () => renderWordHtml(formsOf(CELLS), 'utf-8') },
  { name: '100000-cells.docx', draw: () => renderDocx(formsOf(WORD_CELLS)) },
  { name: '4700000-characters.html', draw: () => renderWordHtml(proseOf(CHARACTERS), 'utf-8') },
  { name: '4700000-characters.txt', draw: () => textOf(proseOf(CHARACTERS)) },
]

/** Forms of one family, every one with other figures. */
function formsOf(cells: number): FormDocument {
  const each = cellsOf(generateMany('hebei', SAMPLE)) / SAMPLE
  return generateMany('hebei', Math.floor(cells / each))
}

function cellsOf({ blocks }: FormDocument): number {
  return blocks.reduce(
    (sum, block) =>
      sum + (block.type === 'table' ? block.cells.filter(({ text }) => text !== '').length : 0),
    0,
  )
}

/** Prose about as many things as it has characters for. */
function proseOf(characters: number): FormDocument {
  const blocks: FormBlock[] = []
  for (let length = 0; length < characters;) {
    const at = blocks.length
    const text =
      at % 12 === 0
        ? `${at + 1}、预算绩效管理情况`
        : `本年度共完成第${at}项任务${at % 97}次，支出${at}万元，保障机关正常运转。`.repeat(6)
    blocks.push({ type: 'text', text, align: 'left' })
    length += text.length
  }
  return { ...generateMany('hebei', 1), blocks }
}

function textOf({ blocks }: FormDocument): string {
  return blocks.map((block) => (block.type === 'table' ? '' : block.text)).join('\n')
}
