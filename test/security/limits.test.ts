import { describe, expect, test } from 'vitest'
import { readBytes, refusal, texts } from '../formats/shown.ts'
import { docxOf, p, tbl, tc, zipOf } from '../formats/zip.ts'

const MiB = 1024 * 1024
const zeros = Buffer.alloc(20 * MiB)

describe('archives that inflate past all measure', () => {
  test('an entry past the limit is refused before it is inflated', async () => {
    const bytes = zipOf([
      { name: '[Content_Types].xml', content: '<Types>wordprocessingml</Types>' },
      { name: 'word/document.xml', content: 'x', statedSize: 300 * MiB },
    ])
    expect(await refusal(bytes)).toBe('limit limit-entry-bytes')
  })

  test('an entry that says it is small is stopped while it is inflated', async () => {
    const bytes = zipOf([
      { name: '[Content_Types].xml', content: '<Types>wordprocessingml</Types>' },
      { name: 'word/document.xml', content: zeros, statedSize: 1000 },
    ])
    expect(await refusal(bytes)).toBe('failed archive-damaged')
  })

  test('a ratio past the limit is refused', async () => {
    const bytes = zipOf([
      { name: '[Content_Types].xml', content: '<Types>wordprocessingml</Types>' },
      { name: 'word/document.xml', content: zeros },
    ])
    expect(await refusal(bytes)).toBe('limit limit-ratio')
  })

  test('all entries together count', async () => {
    const parts = Array.from({ length: 5 }, (_, index) => ({
      name: `p${index}`,
      content: 'x',
      statedSize: 120 * MiB,
    }))
    expect(await refusal(zipOf(parts))).toBe('limit limit-document-bytes')
  })

  test('too many entries are refused', async () => {
    const parts = Array.from({ length: 20 }, (_, index) => ({ name: `p${index}`, content: '' }))
    expect(await refusal(zipOf(parts), { entries: 10 })).toBe('limit limit-entries')
  })

  test('a parts’ number that is made up ends with the directory', async () => {
    const bytes = zipOf([{ name: 'a', content: 'a' }])
    new DataView(bytes.buffer).setUint16(bytes.length - 12, 9999, true)
    expect(await refusal(bytes)).toBe('unsupported format-unsupported zip')
  })
})

describe('XML that means harm', () => {
  const bomb = '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'

  test('a document type is refused', async () => {
    const bytes = zipOf([
      { name: '[Content_Types].xml', content: '<Types>wordprocessingml</Types>' },
      {
        name: 'word/document.xml',
        content: `${bomb}<w:document><w:body>${p('&b;')}</w:body></w:document>`,
      },
    ])
    expect(await refusal(bytes)).toBe('failed xml-doctype')
  })

  test('a document type in a sheet is refused', async () => {
    const bytes = zipOf([
      { name: '[Content_Types].xml', content: '<Types>spreadsheetml</Types>' },
      { name: 'xl/workbook.xml', content: `<?xml version="1.0"?>${bomb}<workbook/>` },
    ])
    expect(await refusal(bytes)).toBe('failed xml-doctype')
  })

  test('an entity that is not XML’s own is left as it stands', async () => {
    expect(texts(await readBytes(docxOf(p('&file;'))))).toEqual(['&file;'])
  })

  test('elements nested past the limit are refused', async () => {
    expect(await refusal(docxOf(`${'<w:sdt>'.repeat(300)}${'</w:sdt>'.repeat(300)}`))).toBe(
      'limit limit-xml-depth',
    )
  })

  test('XML that breaks off is damage', async () => {
    expect(await refusal(docxOf('<w:p><w:r>'))).toBe('failed xml-damaged')
  })

  test('a name that never ends is damage', async () => {
    expect(await refusal(docxOf(`<w:p a="${'x'.repeat(17 * MiB)}`), { ratio: 1e6 })).toBe(
      'failed xml-damaged',
    )
  })

  test('parts outside the file are never asked for', async () => {
    const rels =
      '<Relationships><Relationship Id="r1" TargetMode="External" Type="http://x/styles" Target="http://127.0.0.1:1/s.xml"/></Relationships>'
    const document = await readBytes(docxOf(p('正文'), { 'word/_rels/document.xml.rels': rels }))
    expect(texts(document)).toEqual(['正文'])
  })
})

describe('tables out of all proportion', () => {
  test('a grid past the limit is refused', async () => {
    const rows = '<tr><td rowspan=65534 colspan=1000>甲</tr>'.repeat(70)
    const filled = `${rows}${'<tr><td>乙</tr>'.repeat(70)}`
    expect(await refusal(`<html><table>${filled}</table>`)).toBe('limit limit-grid')
  })

  test.each([
    ['a page', '<html><table><tr><td>甲<td>乙<tr><td>丙</table>'],
    ['a Word body', docxOf(tbl([tc('甲'), tc('乙')]) + tbl([tc('丙')]))],
    ['a table of a text', '| 甲 | 乙 |\n|---|---|\n| 丙 | |'],
    ['the lines of a text', '甲\n\n乙\n丙'],
  ])('more cells than the limit are refused in %s', async (_, bytes) => {
    expect(await refusal(bytes, { cells: 2 })).toBe('limit limit-cells')
    expect(await refusal(bytes, { cells: 3 })).toBe(null)
  })

  test('more characters than the limit are refused', async () => {
    const page = '<html><p>甲乙<table><tr><td>丙</table>'
    expect(await refusal(page, { characters: 2 })).toBe('limit limit-characters')
    expect(await refusal(page, { characters: 3 })).toBe(null)
  })

  test('spans without end are cut to the table', async () => {
    const document = await readBytes(
      '<html><table><tr><td rowspan=65534 colspan=1000>甲</tr></table>',
    )
    expect(document.blocks[0]).toMatchObject({ rows: 1, columns: 1 })
  })

  test('a Word cell that spans a billion columns is one cell', async () => {
    const document = await readBytes(
      docxOf(tbl([tc('甲', '<w:gridSpan w:val="1000000000"/>'), tc('乙')])),
    )
    expect(document.blocks[0]).toMatchObject({ rows: 1, columns: 2 })
  })

  test('tables nested past the limit are refused', async () => {
    let body = tbl([tc('甲'), tc('乙')])
    for (let depth = 0; depth < 6; depth++) body = tbl([`<w:tc>${body}</w:tc>`])
    expect(await refusal(docxOf(body))).toBe('limit limit-nesting')
  })

  test('pages nested without end are refused, not overflowed', async () => {
    expect(await refusal(`<html>${'<table><tr><td>'.repeat(100_000)}`)).toMatch(/^limit /)
  })
})
