/**
 * Renders generated forms to PDF, with their truth beside them.
 *
 *     node scripts/corpus-pdf.ts                      the committed set, into corpus/pdf
 *     node scripts/corpus-pdf.ts --seeds 5 --from 900 --out DIR [--producer NAME]   a larger one: every family, style and producer
 *
 * Needs `chromium`, `soffice` and the Noto CJK fonts; without them only the PDF library's files are made.
 */
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { disclosedDocuments } from './corpus-pdf-documents.ts'
import { toHtml } from './corpus-pdf-html.ts'
import { toOds } from './corpus-pdf-ods.ts'
import { toOdt } from './corpus-pdf-odt.ts'
import { toPlainPdf } from './corpus-pdf-plain.ts'
import { printHtml, printOdt } from './corpus-pdf-print.ts'
import { plainStyle, type PrintStyle } from './corpus-pdf-style.ts'
import { families, generate } from './forms/families/index.ts'
import type { FormDocument } from './forms/model.ts'

type Producer = 'chromium' | 'libreoffice' | 'library' | 'spreadsheet'

interface Job {
  readonly name: string
  readonly producer: Producer
  readonly style: PrintStyle
  readonly document: FormDocument
}

const styles = {
  ruled: plainStyle,
  cut: { ...plainStyle, split: true, gap: 130, furniture: true },
  landscape: { ...plainStyle, landscape: true, size: 7.5, repeat: true, gap: 60 },
  borderless: { ...plainStyle, lines: 'none' },
  horizontal: { ...plainStyle, lines: 'horizontal', gap: 90 },
  small: { ...plainStyle, size: 6, repeat: true },
} as const satisfies Record<string, PrintStyle>

/** As spreadsheets are printed: lines are often not, and text stands low or high in its cell. */
const sheetStyles = {
  ...styles,
  low: { ...plainStyle, lines: 'none', vertical: 'bottom', size: 8 },
  high: { ...plainStyle, lines: 'none', vertical: 'top', size: 8 },
} as const satisfies Record<string, PrintStyle>

type StyleName = keyof typeof sheetStyles

/** The committed prints of spreadsheets: those without a line around each cell. */
const sheetPrints = ['borderless', 'low', 'high', 'horizontal'] as const satisfies StyleName[]

/** The committed set: every family by LibreOffice and by the library, most from a spreadsheet, some by Chromium, whose files are large. */
function committed(): Job[] {
  const names = Object.keys(styles) as StyleName[]
  return families.flatMap(({ id }, index) => {
    const turn = (step: number): StyleName => names[(index + step) % names.length] ?? 'ruled'
    const jobs = [job(id, 300, 'libreoffice', turn(0)), job(id, 301, 'library', turn(2))]
    const printed = sheetPrints[index % sheetPrints.length]
    if (index < 2 * sheetPrints.length && printed !== undefined)
      jobs.push(job(id, 303, 'spreadsheet', printed))
    return index % 3 === 1
      ? [...jobs, job(id, 302, 'chromium', names[Math.floor(index / 3)] ?? 'ruled')]
      : jobs
  })
}

/** The disclosed documents, drawn anew. */
async function disclosed(): Promise<Job[]> {
  const documents = await disclosedDocuments()
  return documents.flatMap((document) => {
    const name = `${document.id}-drawn`
    const style = styles.cut
    return [
      { name: `${name}-libreoffice`, producer: 'libreoffice', style, document },
      { name: `${name}-library`, producer: 'library', style, document },
    ]
  })
}

function all(from: number, seeds: number): Job[] {
  const jobs: Job[] = []
  for (let seed = from; seed < from + seeds; seed++) {
    for (const { id } of families) {
      for (const style of Object.keys(styles) as StyleName[]) {
        for (const producer of ['chromium', 'libreoffice', 'library'] as const) {
          jobs.push(job(id, seed, producer, style))
        }
      }
      for (const style of Object.keys(sheetStyles) as StyleName[]) {
        jobs.push(job(id, seed, 'spreadsheet', style))
      }
    }
  }
  return jobs
}

function job(family: string, seed: number, producer: Producer, style: StyleName): Job {
  const document = generate(family, seed)
  return {
    name: `${document.id}-${style}-${producer}`,
    producer,
    style: sheetStyles[style],
    document,
  }
}

async function render(jobs: readonly Job[], folder: string): Promise<void> {
  const work = await mkdtemp(join(tmpdir(), 'corpus-pdf-'))
  try {
    const odts: string[] = []
    for (const { name, producer, style, document } of jobs) {
      const pdf = join(folder, `${name}.pdf`)
      if (producer === 'library') await writeFile(pdf, await toPlainPdf(document, style))
      if (producer === 'chromium') {
        const html = join(work, `${name}.html`)
        await writeFile(html, toHtml(document, style))
        await printHtml(html, pdf)
      }
      if (producer === 'libreoffice') {
        const odt = join(work, `${name}.fodt`)
        await writeFile(odt, toOdt(document, style))
        odts.push(odt)
      }
      if (producer === 'spreadsheet') {
        const ods = join(work, `${name}.fods`)
        await writeFile(ods, toOds(document, style))
        odts.push(ods)
      }
      const truth = { ...document.truth, source: `${name}.pdf` }
      await writeFile(join(folder, `${name}.truth.json`), `${JSON.stringify(truth, null, 2)}\n`)
    }
    await printOdt(odts, folder)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'corpus/pdf' },
    seeds: { type: 'string' },
    from: { type: 'string', default: '1000' },
    producer: { type: 'string' },
  },
})
const folder = resolve(values.out)
await mkdir(folder, { recursive: true })
const jobs = (
  values.seeds === undefined
    ? [...committed(), ...(await disclosed())]
    : all(Number(values.from), Number(values.seeds))
).filter(({ producer }) => values.producer === undefined || producer === values.producer)
await render(jobs, folder)
const made = jobs.filter(({ name }) => existsSync(join(folder, `${name}.pdf`)))
console.log(`${made.length} of ${jobs.length} PDFs in ${values.out}`)
