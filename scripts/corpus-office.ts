/**
 * `node scripts/corpus-office.ts`: draws the Word, Excel and web part of the corpus, with its truth.
 * The files are committed; only drawing them anew needs LibreOffice (`soffice`).
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { encode } from 'iconv-lite'
import { families, generate } from './forms/families/index.ts'
import type { FormDocument } from './forms/model.ts'
import { renderDocx } from './forms/render/docx.ts'
import { renderSite, renderWordHtml } from './forms/render/html.ts'
import { convert, plainLists } from './forms/render/libreoffice.ts'
import { renderMht } from './forms/render/mht.ts'
import { renderWorkbook } from './forms/render/xlsx.ts'
import { namedSeeds } from './forms/seeds.ts'

const root = process.argv[2] ?? 'corpus'

/** Writes a file and the truth of the document it shows. */
function put(folder: string, name: string, bytes: Uint8Array, form: FormDocument): void {
  const directory = join(root, folder)
  mkdirSync(directory, { recursive: true })
  writeFileSync(join(directory, name), bytes)
  const truth = { ...form.truth, source: name }
  const stem = name.replace(/\.[^.]+$/, '')
  writeFileSync(join(directory, `${stem}.truth.json`), `${JSON.stringify(truth, null, 1)}\n`)
}

const text = (html: string): Uint8Array => new TextEncoder().encode(html)
const gbk = (html: string): Uint8Array => encode(html, 'gbk')

for (const folder of ['word', 'sheet', 'web'])
  rmSync(join(root, folder), { recursive: true, force: true })

for (const [index, { id }] of families.entries()) {
  const one = generate(id, 1)
  put('word', `${one.id}.docx`, await renderDocx(one), one)
  const two = generate(id, 2)
  put('sheet', `${two.id}.xlsx`, renderWorkbook(two), two)
  const three = generate(id, 3)
  const page = renderSite(three, index % 2 === 0 ? 'utf-8' : 'gbk')
  put('web', `${three.id}.html`, index % 2 === 0 ? text(page) : gbk(page), three)
  const four = generate(id, 4)
  if (index % 2 === 1) put('web', `${four.id}-word.htm`, gbk(renderWordHtml(four)), four)
}

/** Through LibreOffice: another producer's XML, and the binary formats. */
for (const [index, { id }] of families.entries()) {
  const five = generate(id, 5)
  const docx = plainLists(await renderDocx(five))
  const xlsx = renderWorkbook(five)
  put('word', `${five.id}-97.doc`, convert(docx, 'docx', 'doc'), five)
  put('sheet', `${five.id}-97.xls`, convert(xlsx, 'xlsx', 'xls'), five)
  if (index % 3 === 0) put('word', `${five.id}-office.docx`, convert(docx, 'docx', 'docx'), five)
  if (index % 3 === 1) put('sheet', `${five.id}-office.xlsx`, convert(xlsx, 'xlsx', 'xlsx'), five)
  if (index % 4 === 2) put('web', `${five.id}-office.html`, convert(docx, 'docx', 'html'), five)
}

/** Sheets as people lay them out. */
const stacked = generate('chongqing-project', 6)
put('sheet', `${stacked.id}-stacked.xlsx`, renderWorkbook(stacked, 'stacked'), stacked)
const beside = generate('inner-mongolia', 6)
put('sheet', `${beside.id}-beside.xlsx`, renderWorkbook(beside, 'beside'), beside)
const tiny = generate('yunnan-evaluation', 6)
put('sheet', `${tiny.id}-tiny-columns.xlsx`, renderWorkbook(tiny, 'tiny columns'), tiny)

/** Files whose name says something else. */
const named = generate('hunan', 7)
put('word', 'html-named.doc', text(renderWordHtml(named, 'utf-8')), named)
put('word', 'archive-named.doc', renderMht(named), named)
put('word', 'docx-named.doc', await renderDocx(named), named)
put('word', 'rtf-named.doc', convert(plainLists(await renderDocx(named)), 'docx', 'rtf'), named)
put('word', 'zip-kind.wps', await renderDocx(named), named)
put('word', 'binary-kind.wps', convert(plainLists(await renderDocx(named)), 'docx', 'doc'), named)
put('word', 'opendocument.odt', convert(plainLists(await renderDocx(named)), 'docx', 'odt'), named)
put('sheet', 'html-named.xls', text(renderSite(named)), named)
put('sheet', 'zip-kind.et', renderWorkbook(named), named)
put('sheet', 'opendocument.ods', convert(renderWorkbook(named), 'xlsx', 'ods'), named)
put('web', 'archive.mht', renderMht(named), named)

/** The five documents the project began with, with their tables rebuilt from the text. */
for (const seed of namedSeeds(join(root, 'text'))) {
  const docx = await renderDocx(seed)
  put('word', `${seed.id}.docx`, docx, seed)
  put('word', `${seed.id}-97.doc`, convert(plainLists(docx), 'docx', 'doc'), seed)
  put('sheet', `${seed.id}.xlsx`, renderWorkbook(seed), seed)
  put('web', `${seed.id}.html`, text(renderSite(seed)), seed)
}
