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
import { timed, type Figure } from './figure.ts'

const WARM_LOOPS = 5
const LOOPS = 15
/** Three tables each. */
const DOCUMENTS = 14
/** Where LibreOffice is not at hand to draw a `.doc` of forty tables. */
const FALLBACK = 'corpus/word/dingzhou-2021-97.doc'

interface Subject {
  readonly format: string
  readonly bytes: Uint8Array
  readonly wanted: number
}

/** Whole extraction warm, one core; peers only convert. */
export async function office(): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  for (const { format, bytes, wanted } of await subjects()) {
    const whole = await loop(() => extract(bytes, { path: `forms.${format}` }))
    const reading = await loop(() => read(bytes, { limits: defaultLimits }))
    const others = await peers(format, bytes)
    const beside = others.map(([name, ms]) => `${name} ${ms.toFixed(0)} ms`).join(', ')
    figures.push({
      what: `${format}, about 40 tables`,
      figure: `${(1000 / whole).toFixed(0)}/s: ${whole.toFixed(1)} ms, reading ${reading.toFixed(1)} ms${beside === '' ? '' : `; ${beside}`}`,
      wanted: `≥ ${wanted}/s`,
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
async function peers(
  format: string,
  bytes: Uint8Array,
): Promise<readonly (readonly [string, number])[]> {
  const found: [string, number][] = []
  const buffer = Buffer.from(bytes)
  if (format === 'docx')
    found.push(['mammoth', await loop(() => mammoth.convertToHtml({ buffer }), 3)])
  if (format === 'docx' || format === 'xlsx') {
    const { OfficeParser } = await import('officeparser')
    found.push(['officeparser', await loop(() => OfficeParser.parseOffice(buffer), 3)])
  }
  if (format !== 'html') found.push(['anydoc', await loop(() => toMarkdownBytes(bytes))])
  return found
}

async function loop(work: () => unknown, loops = LOOPS): Promise<number> {
  for (let i = 0; i < Math.min(loops, WARM_LOOPS); i++) await work()
  const spent = await timed(async () => {
    for (let i = 0; i < loops; i++) await work()
  })
  return spent / loops
}
