import { expect, test } from 'vitest'
import { defaultChildLimits } from '../../src/batch/pool/limits.ts'
import { MemoryTarget } from './memory-target.ts'
import { files, ingest, scratch } from './start.ts'

const MiB = 1024 * 1024
const limits = {
  ...defaultChildLimits,
  timeout: 3000,
  stall: 1500,
  memory: 256 * MiB,
  output: 16 * MiB,
}

/** What may become of each: on a busy machine one limit may be reached before another. */
const fates = {
  'hang.txt': ['#hang', 'timeout'],
  'spin.txt': ['#spin', 'stalled'],
  'throw.txt': ['#throw', 'failed'],
  'reject.txt': ['#reject', 'failed'],
  'throw-later.txt': ['#throw-later', 'crashed'],
  'exit.txt': ['#exit', 'crashed'],
  'abort.txt': ['#abort', 'crashed'],
  'kill.txt': ['#kill', 'crashed'],
  'fill-heap.txt': ['#fill-heap', 'out-of-memory', 'stalled'],
  'fill-buffers.txt': ['#fill-buffers', 'out-of-memory', 'stalled'],
  'garbage-answer.txt': ['#garbage-answer', 'crashed'],
  'garbage-length.txt': ['#garbage-length', 'limit'],
  'garbage-print.txt': ['#garbage-print', 'limit', 'out-of-memory'],
  'big.txt': ['#big', 'limit'],
} as const

test('every good document comes out of a batch whose other documents hang, spin, crash and flood', async () => {
  const directory = scratch()
  const target = new MemoryTarget()
  for (const [name, [content]] of Object.entries(fates)) files(directory, { [name]: content })
  for (let n = 10; n < 40; n++) files(directory, { [`good-${n}.txt`]: `办结案件${n}` })

  const summary = await ingest(target, [directory], { jobs: 3, limits })

  const statuses = target.statuses()
  for (const [name, [, ...possible]] of Object.entries(fates)) {
    expect(possible).toContain(statuses[name])
  }
  const good = Object.entries(statuses).filter(([name]) => name.startsWith('good'))
  expect(good.map(([, status]) => status)).toEqual(Array.from({ length: 30 }, () => 'ok'))
  expect(summary.failed).toBe(Object.keys(fates).length)
}, 60_000)

test('a document that did not come out says what happened and what to do', async () => {
  const directory = scratch()
  files(directory, { 'spin.txt': '#spin' })
  const target = new MemoryTarget()
  await ingest(target, [directory], { limits: { ...limits, stall: 600 } })
  const [spun] = [...target.documents.values()]
  expect(spun?.message).toContain('no sign of life for 0.6 s')
  expect(spun?.message).toContain('--stall')
  expect(spun?.sha256).toHaveLength(64)
})

test('a child is renewed after so many documents', async () => {
  const directory = scratch()
  for (let n = 0; n < 5; n++) files(directory, { [`${n}.txt`]: `n${n}` })
  const target = new MemoryTarget()
  await ingest(target, [directory], { limits: { ...limits, renewAfter: 2 } })
  expect(Object.values(target.statuses())).toEqual(['ok', 'ok', 'ok', 'ok', 'ok'])
})
