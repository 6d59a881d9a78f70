import { describe, expect, test } from 'vitest'
import { origin } from '../../src/document/model.ts'
import { catalogue, finding, findingOfMessage, isCode } from '../../src/findings/catalogue.ts'
import { terms } from '../../src/findings/catalogue/terms.ts'
import { Finding } from '../../src/record/schema.ts'

const placeholders = (text: string) =>
  [...text.matchAll(/\{(\w+)\}/g)]
    .map(([, name = '']) => name)
    .toSorted((a, b) => a.localeCompare(b))
const codes = Object.keys(catalogue).filter(isCode)

describe.each(codes)('%s', (code) => {
  const entry = catalogue[code]

  test('is written as words with hyphens', () => {
    expect(code).toMatch(/^[a-z]+[0-9]?(?:-[a-z0-9]+)*$/)
  })

  test('says the same in both languages', () => {
    expect(placeholders(entry.zh)).toEqual(placeholders(entry.en))
    expect(entry.zh).toMatch(/\p{Script=Han}/u)
    expect(entry.en).not.toMatch(/\p{Script=Han}/u)
  })

  test('says what to do and leaves the full stop out', () => {
    for (const text of [entry.zh, entry.en, entry.adviceZh, entry.adviceEn]) {
      expect(text).not.toMatch(/[。.]$/)
      expect(text.length).toBeGreaterThan(3)
    }
  })

  test('gives a finding that the contract allows', () => {
    const values = Object.fromEntries(placeholders(entry.zh).map((name) => [name, '1']))
    const found = finding(code, values, '/forms/0', origin({ line: 3, column: 2 }))
    expect(Finding.parse(found)).toEqual(found)
    expect(found.message).not.toContain('{')
  })
})

test('values fill both texts', () => {
  const found = finding('weight-sum', { sum: '95', expected: '100' }, '/forms/1/indicators')
  expect(found).toMatchObject({ severity: 'warning', path: '/forms/1/indicators', at: null })
  expect(found.message).toContain('95，应为 100')
  expect(found.messageEn).toContain('add up to 95, expected 100')
})

test('a term is put into the language of the text', () => {
  const found = finding('page-kind', { kind: 'funding-notice' })
  expect(found.message).toContain('资金下达通知')
  expect(found.messageEn).toContain('a notice')
})

test('a value that is missing shows and does not throw', () => {
  expect(finding('page-kind').message).toContain('?')
})

test("a value of the document's words is not taken for a placeholder", () => {
  expect(finding('cell-unmatched', { text: '$& {text}' }).message).toContain('“$& {text}”')
})

test('a reader’s message becomes a finding at its place', () => {
  const message = {
    code: 'replacement-characters',
    values: { count: '3' },
    at: origin({ line: 7 }),
  }
  expect(findingOfMessage(message)).toMatchObject({
    code: 'replacement-characters',
    severity: 'warning',
    at: { line: 7 },
  })
})

test('a code that the catalogue does not know is passed on by name', () => {
  const found = findingOfMessage({ code: 'new-thing', values: { count: '3' }, at: null })
  expect(found).toMatchObject({ severity: 'warning', messageEn: 'new-thing (count: 3)' })
})

test('every term has both languages', () => {
  for (const { zh, en } of Object.values(terms)) {
    expect(zh).not.toBe('')
    expect(en).not.toMatch(/\p{Script=Han}/u)
  }
})
