import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { utils, write } from 'cfb'
import { readBytes, refusal, texts } from './shown.ts'
import { zipOf } from './zip.ts'

const corpus = new URL('../../corpus/', import.meta.url)

function corpusFile(path: string): Uint8Array {
  return readFileSync(new URL(path, corpus))
}

/** An OLE file with the given streams. */
function oleOf(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const container = utils.cfb_new()
  for (const [name, bytes] of Object.entries(streams))
    utils.cfb_add(container, name, Buffer.from(bytes))
  return new Uint8Array(write(container, { type: 'buffer' }) as Buffer)
}

/** A Word header with the given version and flags. */
function wordHeader(version: number, flags: number, identity = 0xa5ec): Uint8Array {
  const bytes = Buffer.alloc(4096)
  bytes.writeUInt16LE(identity, 0)
  bytes.writeUInt16LE(version, 2)
  bytes.writeUInt16LE(flags, 10)
  return bytes
}

describe('a file is read as what it is', () => {
  test.each([
    ['word/html-named.doc', 'html'],
    ['word/archive-named.doc', 'mht'],
    ['word/docx-named.doc', 'docx'],
    ['word/rtf-named.doc', 'rtf'],
    ['word/zip-kind.wps', 'docx'],
    ['word/binary-kind.wps', 'doc'],
    ['word/opendocument.odt', 'odt'],
    ['sheet/html-named.xls', 'html'],
    ['sheet/zip-kind.et', 'xlsx'],
    ['sheet/opendocument.ods', 'ods'],
  ])('%s is %s', async (path, format) => {
    const document = await readBytes(corpusFile(path))
    expect(document.format).toBe(format)
    expect(document.blocks.some(({ type }) => type === 'table')).toBe(true)
    expect(JSON.stringify(texts(document))).toContain('整体支出绩效目标表')
  })

  test('text with tabs named .xls is a tab grid', async () => {
    expect((await readBytes('一级指标\t二级指标\n产出指标\t数量指标\n')).format).toBe('tab-grid')
  })
})

describe('what can’t be read is named', () => {
  test.each([
    [
      'an encrypted office file',
      oleOf({ EncryptedPackage: Buffer.alloc(64), EncryptionInfo: Buffer.alloc(64) }),
      'unsupported format-encrypted office',
    ],
    [
      'an encrypted Word document',
      oleOf({ WordDocument: wordHeader(0xc1, 0x100), '1Table': Buffer.alloc(64) }),
      'unsupported format-encrypted doc',
    ],
    [
      'a document of Word 95',
      oleOf({ WordDocument: wordHeader(0x68, 0, 0xa5dc) }),
      'unsupported format-old doc-old',
    ],
    [
      'a document of a Chinese Word 95',
      oleOf({ WordDocument: wordHeader(0x68, 0x1024, 0xa699) }),
      'unsupported format-old doc-old',
    ],
    [
      'a Word document without its tables',
      oleOf({ WordDocument: wordHeader(0xc1, 0) }),
      'failed damaged-file doc',
    ],
    [
      'slides',
      oleOf({ 'PowerPoint Document': Buffer.alloc(64) }),
      'unsupported format-unsupported ppt',
    ],
    [
      'an OFD document',
      zipOf([{ name: 'OFD.xml', content: '<OFD/>' }]),
      'unsupported format-unsupported ofd',
    ],
    [
      'a book',
      zipOf([{ name: 'mimetype', content: 'application/epub+zip' }]),
      'unsupported format-unsupported epub',
    ],
    [
      'a zip of anything',
      zipOf([{ name: 'a.txt', content: 'a' }]),
      'unsupported format-unsupported zip',
    ],
    [
      'an encrypted zip',
      zipOf([{ name: '[Content_Types].xml', content: 'x', flags: 1 }]),
      'unsupported format-encrypted zip',
    ],
    [
      'a picture',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2]),
      'unsupported format-unsupported image',
    ],
    ['a rar archive', 'Rar!\u001a\u0007', 'unsupported format-unsupported archive'],
  ])('%s', async (_, bytes, expected) => {
    expect(await refusal(bytes)).toBe(expected)
  })
})
