/**
 * `npm run bench:pdf [FILE]`: pages a second by the clock, and milliseconds of processor a page, of the engine alone, of
 * a whole extraction with the thread that reads ahead and without, and of its peers, over one PDF in one run; and memory.
 * Without a file, over 500 pages of generated ruled forms.
 *
 * What is ours is measured in turn, the best of many rounds: other work on the machine lengthens some of them.
 * pdfplumber is measured where `PDFPLUMBER_PYTHON` (or python3) has it, and pdfminer, under it, likewise (Debian: python3-pdfminer).
 */
import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drawTable } from '../src/cli/table.ts'
import { extract } from '../src/extract.ts'
import { defaultLimits } from '../src/formats/limits.ts'
import type { Engine } from '../src/formats/pdf/engine.ts'
import { pdfiumEngine } from '../src/formats/pdf/engines/pdfium.ts'
import { pdfjsEngine } from '../src/formats/pdf/engines/pdfjs.ts'
import { readPdf } from '../src/formats/pdf/index.ts'
import { spent, timed } from './bench/figure.ts'
import { manyPages } from './bench-pdf-file.ts'

const PAGES = 500
/** pdfplumber and pdf.js read this many pages only: their rate is the same over all of them. */
const SLOW_PAGES = 60
const ROUNDS = 3
/** Of these the first ones warm up. */
const OWN_ROUNDS = 8

const rows: string[][] = []

function note(what: string, rate: number | null, wanted = ''): void {
  rows.push([what, rate === null ? 'not installed' : `${rate.toFixed(0)} pages/s`, '', wanted])
}

interface Own {
  readonly what: string
  readonly work: () => Promise<unknown>
  /** Milliseconds, the least of all rounds. */
  clock: number
  processor: number
}

function own(what: string, work: () => Promise<unknown>): Own {
  return { what, work, clock: Infinity, processor: Infinity }
}

async function inTurn(all: readonly Own[]): Promise<void> {
  for (let round = 0; round < OWN_ROUNDS; round++) {
    for (const each of all) {
      const processor = await spent(async () => {
        each.clock = Math.min(each.clock, await timed(each.work))
      })
      each.processor = Math.min(each.processor, processor)
    }
  }
}

async function best(pages: number, rounds: number, work: () => Promise<unknown>): Promise<number> {
  let least = Infinity
  for (let round = 0; round < rounds; round++) {
    const began = performance.now()
    await work()
    least = Math.min(least, performance.now() - began)
  }
  return (1000 * pages) / least
}

async function enginePages(engine: Engine, bytes: Uint8Array, limit: number): Promise<number> {
  const file = await engine.open(bytes)
  const count = Math.min(limit, file.pages)
  for (let index = 0; index < count; index++) await file.page(index)
  await file.close()
  return count
}

async function liteparse(path: string, pages: number): Promise<number | null> {
  try {
    const { LiteParse } = await import('@llamaindex/liteparse')
    const parser = new LiteParse({ ocrEnabled: false })
    await parser.parse(path)
    return await best(pages, ROUNDS, () => parser.parse(path))
  } catch (error) {
    process.stderr.write(`LiteParse: ${error instanceof Error ? error.message : String(error)}\n`)
    return null
  }
}

/** pdfplumber's tables of the first pages; null where no Python has it. */
function pdfplumber(path: string, pages: number): number | null {
  const script =
    'import sys,time,pdfplumber\n' +
    'with pdfplumber.open(sys.argv[1]) as pdf:\n' +
    '    began=time.perf_counter()\n' +
    '    for page in pdf.pages[:int(sys.argv[2])]:\n' +
    '        page.extract_tables(); page.close()\n' +
    '    print(time.perf_counter()-began)\n'
  return inPython(script, path, pages)
}

/** What pdfplumber does first, and no faster: pdfminer's characters and lines, not yet any table. Null as above. */
function pdfminer(path: string, pages: number): number | null {
  const script =
    'import sys,time\n' +
    'from pdfminer.converter import PDFPageAggregator\n' +
    'from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager\n' +
    'from pdfminer.pdfpage import PDFPage\n' +
    'manager=PDFResourceManager(); device=PDFPageAggregator(manager, laparams=None)\n' +
    'interpreter=PDFPageInterpreter(manager, device)\n' +
    "with open(sys.argv[1],'rb') as file:\n" +
    '    began=time.perf_counter()\n' +
    '    for page in PDFPage.get_pages(file, maxpages=int(sys.argv[2])):\n' +
    '        interpreter.process_page(page); device.get_result()\n' +
    '    print(time.perf_counter()-began)\n'
  return inPython(script, path, pages)
}

/** Pages a second of a script that prints its seconds, in the first Python that can run it. */
function inPython(script: string, path: string, pages: number): number | null {
  const own = process.env['PDFPLUMBER_PYTHON']
  for (const python of [...(own === undefined ? [] : [own]), 'python3', '/usr/bin/python3']) {
    const run = spawnSync(python, ['-c', script, path, String(pages)], { encoding: 'utf8' })
    const seconds = Number(run.stdout)
    if (run.status === 0 && seconds > 0) return pages / seconds
  }
  return null
}

/** Peak memory of a process of its own that extracts the file once. */
function memory(path: string): string {
  const script =
    `const {extract}=await import(${JSON.stringify(new URL('../src/extract.ts', import.meta.url).href)});` +
    "const {readFileSync}=await import('node:fs');" +
    'const {status}=await extract(readFileSync(process.argv[1]),{path:"bench.pdf"});' +
    'console.log(status, Math.round(process.resourceUsage().maxRSS/1024))'
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script, path], {
    encoding: 'utf8',
  })
  return run.stdout.trim()
}

const folder = await mkdtemp(join(tmpdir(), 'bench-pdf-'))
try {
  const given = process.argv[2]
  const bytes = given === undefined ? await manyPages(PAGES) : await readFile(given)
  const path = join(folder, 'bench.pdf')
  await writeFile(path, bytes)
  const file = await pdfiumEngine.open(bytes)
  const pages = file.pages
  await file.close()
  const few = Math.min(SLOW_PAGES, pages)
  const engine = own('PDFium: text and lines of every page', () =>
    enginePages(pdfiumEngine, bytes, pages),
  )
  const reading = own('the reader without a thread: tables and paragraphs', () =>
    readPdf(bytes, { limits: defaultLimits, readAhead: false }),
  )
  const alone = own('the whole extraction without a thread', () =>
    extract(bytes, { path: 'bench.pdf', readAhead: false }),
  )
  const whole = own('the whole extraction', () => extract(bytes, { path: 'bench.pdf' }))
  await inTurn([engine, reading, alone, whole])
  for (const each of [engine, reading, alone, whole]) {
    const { what, clock, processor } = each
    const share = `${(engine.clock / clock).toFixed(2)} × PDFium alone`
    rows.push([
      what,
      `${((1000 * pages) / clock).toFixed(0)} pages/s`,
      `${(processor / pages).toFixed(2)} ms`,
      each === engine ? '' : each === whole ? `${share}, ≥ 0.6 × wanted` : share,
    ])
  }
  const rate = (1000 * pages) / whole.clock
  const second = await best(few, 1, () => enginePages(pdfjsEngine, bytes, few))
  const lite = await liteparse(path, pages)
  const plumber = pdfplumber(path, few)
  const miner = pdfminer(path, few)
  note('pdf.js: text and lines', second)
  note(
    'LiteParse',
    lite,
    lite === null ? '' : `extraction ≥ ${lite.toFixed(0)}: ${rate >= lite ? 'yes' : 'no'}`,
  )
  note(
    'pdfplumber, extract_tables',
    plumber,
    plumber === null ? '' : `extraction ≥ 5 × that: ${rate >= 5 * plumber ? 'yes' : 'no'}`,
  )
  note(
    'pdfminer, which pdfplumber reads with: characters and lines alone',
    miner,
    miner === null ? '' : `extraction ≥ 5 × that: ${rate >= 5 * miner ? 'yes' : 'no'}`,
  )
  rows.push([`status and peak memory of ${pages} pages`, `${memory(path)} MiB`, '', '≤ 400 MiB'])
  if (given === undefined) {
    const long = join(folder, 'long.pdf')
    await writeFile(long, await manyPages(10 * PAGES))
    const what = `status and peak memory of ${10 * PAGES} pages`
    rows.push([what, `${memory(long)} MiB`, '', '≤ 600 MiB'])
  }
  process.stdout.write(drawTable(['what', 'figure', 'processor a page', 'wanted'], rows, 60))
} finally {
  await rm(folder, { recursive: true, force: true })
}
