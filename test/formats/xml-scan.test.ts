import { expect, test } from 'vitest'
import { defaultLimits } from '../../src/formats/limits.ts'
import { XmlScanner } from '../../src/formats/xml/scan.ts'

const xml =
  '<?xml version="1.0"?><a><!-- > --><b c="1&gt;2" d=\'"\'>文本&amp;&#x4e00;</b><e/><![CDATA[<f>]]></a>'

test.each([1, 2, 3, 7, 1000])('XML in pieces of %d bytes is told as if it were whole', (size) => {
  expect(told(Buffer.from(xml), size)).toEqual([
    'a',
    'b 1>2 "',
    '=文本&一',
    '/b',
    'e',
    '/e',
    '=<f>',
    '/a',
  ])
})

test('UTF-16 is read by its mark', () => {
  const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<a>文</a>', 'utf16le')])
  expect(told(bytes, 1000)).toEqual(['a', '=文', '/a'])
})

/** What is told of a part; texts put together. */
function told(bytes: Buffer, size: number): readonly string[] {
  const found: string[] = []
  const scanner = new XmlScanner('part', defaultLimits, {
    open: (tag) => {
      const values = ['c', 'd'].flatMap((each) => tag.get(each) ?? [])
      found.push([tag.name, ...values].join(' '))
    },
    close: (name) => found.push(`/${name}`),
    text: (read) => {
      const last = found.at(-1)
      if (last?.startsWith('=') === true) found[found.length - 1] = last + read()
      else found.push(`=${read()}`)
    },
  })
  for (let at = 0; at < bytes.length; at += size) scanner.feed(bytes.subarray(at, at + size))
  scanner.end()
  return found
}
