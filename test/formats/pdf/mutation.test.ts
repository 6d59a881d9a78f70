import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { defaultLimits, Refusal } from '../../../src/formats/limits.ts'
import { readPdf } from '../../../src/formats/pdf/index.ts'
import { mutant } from './mutant.ts'

const corpus = new URL('../../../corpus/pdf/', import.meta.url)
/** More on demand: `MUTANTS=5000 npx vitest run test/formats/pdf/mutation.test.ts`. */
const count = Number(process.env['MUTANTS'] ?? 500)
const files = readdirSync(corpus)
  .filter((name) => name.endsWith('.pdf'))
  .map((name) => readFileSync(new URL(name, corpus)))

// The runner would count rejections that the reader takes care of.
const listeners = process.listeners('unhandledRejection')
beforeAll(() => void process.removeAllListeners('unhandledRejection'))
afterAll(() => {
  for (const listener of listeners) process.on('unhandledRejection', listener)
})

/** A process of its own stops what takes too long; here a mutant is only asked to end in one of three ways. */
async function fate(bytes: Uint8Array): Promise<string> {
  try {
    const { pages } = await readPdf(bytes, { limits: { ...defaultLimits, pages: 50 } })
    return pages === null ? 'no pages' : 'read'
  } catch (error) {
    if (error instanceof Refusal) return error.status
    throw error
  }
}

test('every damaged file has a status', { timeout: 600_000 }, async () => {
  const fates = new Map<string, number>()
  for (let seed = 0; seed < count; seed++) {
    const file = files[seed % files.length] as Uint8Array
    const end = await fate(mutant(file, seed))
    fates.set(end, (fates.get(end) ?? 0) + 1)
  }
  expect(
    [...fates.keys()].filter((end) => !['read', 'failed', 'unsupported', 'limit'].includes(end)),
  ).toEqual([])
  expect(fates.get('read') ?? 0).toBeGreaterThan(0)
  expect(fates.get('failed') ?? 0).toBeGreaterThan(0)
})
