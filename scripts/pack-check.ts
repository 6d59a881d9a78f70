/** `npm run pack:check`: packs, installs into an empty folder, and uses the package as a stranger does, on the system's own Node. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import process from 'node:process'
import { manyPages } from './bench-pdf-file.ts'

/** Of the PDF that a thread reads ahead. */
const PAGES = 200
const project = resolve(import.meta.dirname, '..')
/** Without the project's own Node in front, so that the system's runs. */
const path = (process.env['PATH'] ?? '')
  .split(delimiter)
  .filter((each) => !each.includes('node_modules'))
  .join(delimiter)

function run(directory: string, command: string, ...args: readonly string[]): string {
  const env = { ...process.env, PATH: path }
  return execFileSync(command, args, { cwd: directory, env, encoding: 'utf8' })
}

const consumer = `import { extract, type Extraction, type Indicator } from 'jixiao'
const read: Extraction = await extract(new TextEncoder().encode('…'), { path: 'a.txt' })
const names: readonly (string | null)[] = (read.record?.forms ?? [])
  .flatMap((form): readonly Indicator[] => form.indicators)
  .map((row) => row.name)
console.log(read.status, names.length)
`

const importing = `import { extractFile } from 'jixiao'
const { record } = await extractFile(process.argv[2])
console.log(record.forms.flatMap((form) => form.indicators).length)
`

/** How many pages the thread brings to a main thread that reads slowly. */
const ahead = `import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
const pdf = new URL('./node_modules/jixiao/dist/formats/pdf/', import.meta.url)
const { pdfiumEngine } = await import(new URL('engines/pdfium.js', pdf).href)
const { besideThread } = await import(new URL('ahead/reader.js', pdf).href)
const bytes = readFileSync(process.argv[2])
const { pages, close, ...file } = await pdfiumEngine.open(bytes)
let brought = pages
const page = (index) => (brought--, setTimeout(5).then(() => file.page(index)))
const both = await besideThread({ pages, page, close }, bytes)
for (let index = 0; index < pages; index++) await both.page(index)
await both.close()
console.log(brought)
`

const folder = mkdtempSync(join(tmpdir(), 'jixiao-pack-'))
try {
  const document = join(project, 'corpus/text/xiushan-2023.txt')
  run(project, 'npm', 'pack', '--silent', '--pack-destination', folder)
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n')
  run(folder, 'npm', 'install', '--silent', '--prefer-offline', ...tarballs(folder))
  const printed = run(folder, 'npx', 'jixiao', 'extract', document, '--format', 'jsonl')
  run(folder, 'npx', 'jixiao', 'ingest', document, '--to', 'out', '--quiet')
  writeFileSync(join(folder, 'importing.js'), importing)
  const rows = run(folder, 'node', 'importing.js', document).trim()
  writeFileSync(join(folder, 'ahead.js'), ahead)
  writeFileSync(join(folder, 'many.pdf'), await manyPages(PAGES))
  const brought = Number(run(folder, 'node', 'ahead.js', 'many.pdf'))
  if (!(brought > 0)) throw new Error('the thread that reads a PDF ahead brought no page')
  writeFileSync(join(folder, 'consumer.ts'), consumer)
  const tsc = join(project, 'node_modules/typescript/bin/tsc')
  const strict = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023']
  run(folder, process.execPath, tsc, ...strict, '--skipLibCheck', 'consumer.ts')
  const version = run(folder, 'node', '--version').trim()
  process.stdout.write(
    `packed, installed and run on Node ${version}: ${printed.length} characters of record, ${rows} indicators, ${brought} of ${PAGES} pages read ahead, types sound\n`,
  )
} finally {
  rmSync(folder, { recursive: true })
}

function tarballs(directory: string): readonly string[] {
  return run(directory, 'ls')
    .split('\n')
    .filter((name) => name.endsWith('.tgz'))
    .map((name) => `./${name}`)
}
