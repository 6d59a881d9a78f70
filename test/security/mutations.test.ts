import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { random } from '../../scripts/forms/random.ts'
import { extract } from '../../src/extract.ts'

/** Small files of the corpus, one a format, each broken in five hundred ways that are the same on every run. */
const files = [
  'word/hunan-1.docx',
  'word/hunan-5-97.doc',
  'word/rtf-named.doc',
  'sheet/hunan-2.xlsx',
  'sheet/hunan-5-97.xls',
  'web/hunan-3.html',
  'web/archive.mht',
]
const MUTANTS = 500
const corpus = new URL('../../corpus/', import.meta.url)

/** Bytes changed, dropped, doubled or cut off. */
function mutate(bytes: Uint8Array, seed: string): Uint8Array {
  const { int, chance } = random(seed)
  const changed = Uint8Array.from(bytes)
  for (let change = int(1, 8); change > 0; change--)
    changed[int(0, changed.length - 1)] = int(0, 255)
  const from = int(0, changed.length - 1)
  const to = Math.min(changed.length, from + int(1, 512))
  if (chance(0.1)) return changed.slice(0, from)
  if (chance(0.2)) return Buffer.concat([changed.subarray(0, from), changed.subarray(to)])
  if (chance(0.2)) return Buffer.concat([changed.subarray(0, to), changed.subarray(from)])
  return changed
}

describe.each(files)('%s, broken', (path) => {
  test(`${MUTANTS} mutants each get a status`, { timeout: 120_000 }, async () => {
    const bytes = readFileSync(new URL(path, corpus))
    const statuses = new Set<string>()
    for (let index = 0; index < MUTANTS; index++) {
      const { status } = await extract(mutate(bytes, `${path} ${index}`), { path })
      statuses.add(status)
    }
    const known = new Set(['ok', 'partial', 'unsupported', 'failed', 'limit'])
    expect([...statuses].filter((status) => !known.has(status))).toEqual([])
  })
})
