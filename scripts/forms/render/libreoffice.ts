/** Other producers' files, by LibreOffice without a window. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read, utils, write } from 'cfb'

/**
 * One file converted.
 * @param from its extension
 * @param to the extension of what is wanted
 */
export function convert(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'forms-'))
  try {
    const source = join(folder, `in.${from}`)
    const target = join(folder, 'out')
    writeFileSync(source, bytes)
    execFileSync('soffice', ['--headless', '--convert-to', to, '--outdir', target, source], {
      stdio: 'ignore',
      timeout: 120_000,
    })
    return new Uint8Array(readFileSync(join(target, `in.${to}`)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * The same document with lists that begin where their definition says. The writer library begins each
 * anew with an override, which LibreOffice turns into a list of its own for the first item.
 */
export function plainLists(docx: Uint8Array): Uint8Array {
  const zip = read(Buffer.from(docx), { type: 'buffer' })
  const at = zip.FullPaths.findIndex((path) => path.endsWith('word/numbering.xml'))
  const entry = zip.FileIndex[at]
  if (entry === undefined) return docx
  const xml = Buffer.from(entry.content as Uint8Array).toString('utf8')
  utils.cfb_add(
    zip,
    '/word/numbering.xml',
    Buffer.from(xml.replace(/<w:lvlOverride[\s\S]*?<\/w:lvlOverride>/g, '')),
  )
  return new Uint8Array(
    write(zip, { type: 'buffer', fileType: 'zip', compression: true } as object) as Buffer,
  )
}
