import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as api from '../src/index.ts'

const functions = Object.keys(api).filter((name) => name !== 'version')

describe('the public API', () => {
  test('is these names and no others', () => {
    expect(Object.keys(api).sort()).toEqual(['extract', 'extractFile', 'validateRecord', 'version'])
  })

  test.each(['README.md', 'README.zh-CN.md'])('stands whole in %s', (file) => {
    const text = readFileSync(file, 'utf8')
    for (const name of functions) expect(text).toContain(name)
  })
})

describe('the manifest', () => {
  const manifest: unknown = JSON.parse(readFileSync('package.json', 'utf8'))

  test('pins every dependency exactly', () => {
    const { dependencies, devDependencies } = manifest as Record<string, Record<string, string>>
    for (const version of Object.values({ ...dependencies, ...devDependencies })) {
      expect(version).toMatch(/^\d+\.\d+\.\d+/)
    }
  })
})
