import { describe, expect, test } from 'vitest'
import { detect } from '../../src/formats/detect.ts'

const utf8 = new TextEncoder()

function ofText(text: string): ReturnType<typeof detect> {
  return detect(utf8.encode(text))
}

describe('detect', () => {
  test('knows a PDF by its first bytes', () => {
    expect(ofText('%PDF-1.7\n1 0 obj')).toBe('pdf')
  })

  test('knows a PDF behind noise at its beginning', () => {
    expect(ofText(`\r\n\u0001\u0002noise\n%PDF-1.4\n`)).toBe('pdf')
  })

  test('knows a zip container, which Word and Excel files are', () => {
    expect(detect(Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0))).toBe('zip')
  })

  test('knows an empty zip', () => {
    expect(detect(Uint8Array.of(0x50, 0x4b, 5, 6, 0, 0))).toBe('zip')
  })

  test('knows the container of old Word and Excel files', () => {
    expect(detect(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))).toBe('ole')
  })

  test('knows rich text', () => {
    expect(ofText('{\\rtf1\\ansi')).toBe('rtf')
  })

  test.each([
    ['png', [0x89, 0x50, 0x4e, 0x47]],
    ['jpeg', [0xff, 0xd8, 0xff, 0xe0]],
    ['gif', [0x47, 0x49, 0x46, 0x38, 0x39]],
    ['tiff', [0x49, 0x49, 0x2a, 0x00]],
  ])('knows a %s image', (_name, bytes) => {
    expect(detect(Uint8Array.from(bytes))).toBe('image')
  })

  test.each([
    ['rar', [0x52, 0x61, 0x72, 0x21]],
    ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
    ['gzip', [0x1f, 0x8b]],
  ])('knows a %s archive', (_name, bytes) => {
    expect(detect(Uint8Array.from(bytes))).toBe('archive')
  })

  test.each([
    '<!DOCTYPE html><html></html>',
    '\n  <html lang="zh">',
    '<?xml version="1.0"?><html>',
    '\ufeff<!doctype html>',
    '<!-- saved from a site --><html>',
    '<table><tr><td>产出指标</td></tr></table>',
  ])('knows HTML by %j', (text) => {
    expect(ofText(text)).toBe('html')
  })

  test('knows a web archive', () => {
    expect(ofText('MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n')).toBe('mht')
  })

  test('takes a letter that begins like mail for text', () => {
    expect(ofText('From: 财政局\n各单位：')).toBe('text')
  })

  test('takes pipes with HTML inside their cells for text', () => {
    expect(ofText('| 数量指标 | <p>办结案件</p> | ≥800件 |')).toBe('text')
  })

  test('takes UTF-16 with a mark for text, although half its bytes are zero', () => {
    expect(detect(Buffer.from('\ufeffbudget', 'utf16le'))).toBe('text')
  })

  test('takes UTF-16 without a mark for text', () => {
    expect(detect(Buffer.from('A\tB\tC\t≥90%\nD\tE', 'utf16le'))).toBe('text')
  })

  test('tells binary noise from text', () => {
    expect(detect(Uint8Array.from({ length: 256 }, (_, index) => index % 32))).toBe('binary')
  })

  test('says that no bytes are empty', () => {
    expect(detect(new Uint8Array())).toBe('empty')
  })
})
