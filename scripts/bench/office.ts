/** Word, Excel and web pages of about forty tables: documents a second, beside what others need. */
import { readFileSync } from 'node:fs'
import { toMarkdownBytes } from '@firecrawl/anydoc'
import mammoth from 'mammoth'
import { extract } from '../../src/extract.ts'
import { read } from '../../src/formats/index.ts'
import { defaultLimits } from '../../src/formats/limits.ts'
import { generateMany } from '../forms/families/index.ts'
import { renderDocx } from '../forms/render/docx.ts'
import { renderWordHtml } from '../forms/render/html.ts'
import { convert, plainLists } from '../forms/render/libreoffice.ts'
import { renderWorkbook } from '../forms/render/xlsx.ts'
import { median } from '../../src/values/median.ts'
import { type Figure, spent, warmUp } from './figure.ts'

const LOOPS = 25
/** Three tables each. */
const DOCUMENTS = 14
/** Where LibreOffice is not at hand to draw a `.doc` of forty tables. */
const FALLBACK = 'corpus/word/dingzhou-2021-97.doc'

interface Subject {
  readonly format: string
  readonly bytes: Uint8Array
  /** Documents a second. */
  readonly wanted: number
}

interface Contestant {
  readonly name: string
  readonly work: () => unknown
  /** How many times its time is ours to be; null where nothing is asked. */
  readonly wanted: number | null
}

/** Whole extraction warm, one core; peers only convert to text or markup. */
export async function office(): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  for (const { format, bytes, wanted } of await subjects()) {
    const others = await peers(format, bytes)
    const [whole = 0, reading = 0, ...times] = await race([
      () => extract(bytes, { path: `forms.${format}` }),
      () => read(bytes, { limits: defaultLimits }),
      ...others.map(({ work }) => work),
    ])
    figures.push({
      what: `${format}, about 40 tables`,
      figure: `${(1000 / whole).toFixed(0)}/s: ${whole.toFixed(1)} ms, reading ${reading.toFixed(1)} ms`,
      wanted: `≥ ${wanted}/s`,
    })
    others.forEach(({ name, wanted }, index) => {
      const time = times[index] ?? 0
      figures.push({
        what: `${format} by ${name}, ${time.toFixed(1)} ms: of our whole, of our reading`,
        figure: `${(time / whole).toFixed(2)} ×, ${(time / reading).toFixed(2)} ×`,
        wanted: wanted === null ? '' : `≥ ${wanted} ×`,
      })
    })
  }
  return figures
}

async function subjects(): Promise<readonly Subject[]> {
  const form = generateMany('hebei', DOCUMENTS)
  const docx = await renderDocx(form)
  return [
    { format: 'docx', bytes: docx, wanted: 40 },
    { format: 'xlsx', bytes: renderWorkbook(form), wanted: 40 },
    { format: 'doc', bytes: binaryWord(docx), wanted: 40 },
    { format: 'html', bytes: new TextEncoder().encode(renderWordHtml(form, 'utf-8')), wanted: 60 },
  ]
}

function binaryWord(docx: Uint8Array): Uint8Array {
  try {
    return convert(plainLists(docx), 'docx', 'doc')
  } catch {
    return new Uint8Array(readFileSync(FALLBACK))
  }
}

/** What others need to turn the same bytes into text or markup. */
async function peers(format: string, bytes: Uint8Array): Promise<readonly Contestant[]> {
  const found: Contestant[] = []
  const buffer = Buffer.from(bytes)
  if (format === 'docx') {
    found.push({ name: 'mammoth', work: () => mammoth.convertToHtml({ buffer }), wanted: 3 })
  }
  if (format === 'docx' || format === 'xlsx') {
    const { OfficeParser } = await import('officeparser')
    const work = (): unknown => OfficeParser.parseOffice(buffer)
    found.push({ name: 'officeparser', work, wanted: 3 })
  }
  if (format !== 'html') {
    const wanted = format === 'docx' ? 1 : null
    found.push({ name: 'anydoc', work: () => toMarkdownBytes(bytes), wanted })
  }
  return found
}

/** Median milliseconds of processor of each, warm; one after the other, so that nobody pays for another's garbage. */
async function race(contestants: readonly (() => unknown)[]): Promise<readonly number[]> {
  const medians: number[] = []
  for (const work of contestants) {
    await warmUp(work)
    const times: number[] = []
    for (let i = 0; i < LOOPS; i++) times.push(await spent(work))
    medians.push(median(times))
  }
  return medians
}
