import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isCode } from '../../src/findings/catalogue.ts'
import { repairs } from '../../src/findings/catalogue/repairs.ts'

/** Codes are named as text: a misspelt one would reach people bare. */
function used(folder: string, pattern: RegExp): string[] {
  const root = new URL(`../../src/${folder}/`, import.meta.url)
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  return files
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [...readFileSync(new URL(name, root), 'utf8').matchAll(pattern)])
    .map((found) => found.slice(1).find((group) => group !== undefined) ?? '')
}

test('readers use codes of the catalogue only', () => {
  const codes = used(
    'formats',
    /new Refusal\(\s*'\w+',\s*'([\w-]+)'|\bcode: '([\w-]+)'|\bsay\('([\w-]+)'/g,
  )
  expect(codes.length).toBeGreaterThan(0)
  expect(codes.filter((code) => !isCode(code))).toEqual([])
})

test('every repair that layout recovery makes has its text', () => {
  const codes = used('layout', /repairs\.push\('([\w-]+)'\)|repairs: \[[^\]]*'([\w-]+)'\]/g)
  expect(codes.length).toBeGreaterThan(0)
  expect(codes.filter((code) => !Object.hasOwn(repairs, code))).toEqual([])
})
