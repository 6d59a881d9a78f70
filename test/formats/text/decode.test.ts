import { encode } from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decode } from '../../../src/formats/text/decode.ts'

const text = '产出指标\t数量指标\t办结案件数\t≥800件\n'
const utf8 = Buffer.from(text)

function bigEndian(from: string): Buffer {
  return Buffer.from(from, 'utf16le').swap16()
}

describe('decode', () => {
  test('reads UTF-8', () => {
    expect(decode(utf8)).toEqual({ text, encoding: 'utf-8', replaced: 0 })
  })

  test('drops the mark of UTF-8', () => {
    expect(decode(Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), utf8]))).toEqual({
      text,
      encoding: 'utf-8',
      replaced: 0,
    })
  })

  test('reads UTF-16 little endian by its mark', () => {
    expect(decode(Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual({
      text,
      encoding: 'utf-16le',
      replaced: 0,
    })
  })

  test('reads UTF-16 big endian by its mark', () => {
    expect(decode(bigEndian(`\ufeff${text}`))).toEqual({ text, encoding: 'utf-16be', replaced: 0 })
  })

  test.each([
    ['little', 'utf-16le', Buffer.from('A\tB\t1,200\tC\n', 'utf16le')],
    ['big', 'utf-16be', bigEndian('A\tB\t1,200\tC\n')],
  ])('tells UTF-16 %s endian without a mark by its zeros', (_order, encoding, bytes) => {
    expect(decode(bytes)).toEqual({ text: 'A\tB\t1,200\tC\n', encoding, replaced: 0 })
  })

  test('reads GBK', () => {
    expect(decode(encode(text, 'gbk'))).toEqual({ text, encoding: 'gb18030', replaced: 0 })
  })

  test('reads what only the four-byte characters of GB18030 have', () => {
    const rare = `${text}㐀镇`
    expect(decode(encode(rare, 'gb18030')).text).toBe(rare)
  })

  test.each([1, 2])('reads UTF-8 whose last character lost %i bytes', (lost) => {
    const { text: read, encoding, replaced } = decode(Buffer.from('指标值').subarray(0, 9 - lost))
    expect(read.startsWith('指标')).toBe(true)
    expect({ encoding, replaced }).toEqual({ encoding: 'utf-8', replaced: 1 })
  })

  test('counts characters that can’t be read', () => {
    const bytes = Buffer.concat([utf8, Buffer.of(0xff), utf8, Buffer.of(0xff), utf8])
    const { encoding, replaced } = decode(bytes)
    expect({ encoding, replaced }).toEqual({ encoding: 'utf-8', replaced: 2 })
  })

  test('reads nothing from no bytes', () => {
    expect(decode(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', replaced: 0 })
  })
})
