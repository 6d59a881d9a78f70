import { expect, test } from 'vitest'
import { Refusal } from '../../src/formats/limits.ts'
import { refusalMessage } from '../../src/findings/refusal.ts'

test('a refusal names the file, what is wrong and what to do', () => {
  const refusal = new Refusal('limit', 'limit-file-bytes', { limit: '10', found: '12' })
  expect(refusalMessage('a/odd.txt', refusal)).toBe(
    'a/odd.txt: The file has 12 bytes, the limit is 10. Split the file, or raise this limit and try again.',
  )
})

test.each([
  ['empty', 'The file is empty'],
  ['binary', 'neither text nor a known format'],
  ['image', 'a picture'],
  ['doc-old', 'Word 95'],
])('a file of the kind %s is told in words', (kind, words) => {
  const refusal = new Refusal('unsupported', 'format-unsupported', { kind })
  expect(refusalMessage('odd.txt', refusal)).toContain(words)
})

test('a code that the catalogue does not know still gives a sentence', () => {
  expect(refusalMessage('odd.txt', { code: 'new-thing', values: {} })).toContain('odd.txt: can’t')
})
