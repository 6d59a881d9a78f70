import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isCode } from '../../src/findings/catalogue.ts'

/** Readers name their codes as text: a misspelt one would reach people as a bare code. */
const folder = new URL('../../src/formats/', import.meta.url)
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
)
const USED = /new Refusal\(\s*'\w+',\s*'([\w-]+)'|\bcode: '([\w-]+)'|\bsay\('([\w-]+)'/g

describe.each(files)('src/formats/%s', (file) => {
  test('uses codes of the catalogue only', () => {
    const source = readFileSync(new URL(file, folder), 'utf8')
    const codes = [...source.matchAll(USED)].map((found) => found[1] ?? found[2] ?? found[3] ?? '')
    expect(codes.filter((code) => !isCode(code))).toEqual([])
  })
})
