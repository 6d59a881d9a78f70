import { describe, expect, test } from 'vitest'
import { decodeEntities } from '../../../src/formats/text/entities.ts'

describe('decodeEntities', () => {
  test.each([
    ['&ge;95%', '≥95%'],
    ['&le;3&nbsp;天', '≤3\u00a0天'],
    ['&lt;5', '<5'],
    ['&#8805;90', '≥90'],
    ['&#x2265;90', '≥90'],
    ['A&amp;B', 'A&B'],
  ])('reads %j as %j', (written, read) => {
    expect(decodeEntities(written)).toBe(read)
  })

  test('decodes once only', () => {
    expect(decodeEntities('&amp;lt;')).toBe('&lt;')
  })

  test.each(['A&B', '&unknown;', '&#0;', '&#9999999;', '& ;'])('leaves %j alone', (text) => {
    expect(decodeEntities(text)).toBe(text)
  })
})
