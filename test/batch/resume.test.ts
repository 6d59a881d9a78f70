import { readFileSync, rmSync, statSync, truncateSync, appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openTarget } from '../../src/warehouse/open.ts'
import type { Target } from '../../src/warehouse/target.ts'
import { MemoryTarget } from './memory-target.ts'
import { files, ingest, scratch } from './start.ts'
import { zipOf } from './zip.ts'

function written(target: MemoryTarget): readonly string[] {
  return target.written
    .splice(0)
    .map((path) => path.slice(path.lastIndexOf('/') + 1))
    .toSorted()
}

test('what was read and has not changed is not read again', async () => {
  const directory = scratch()
  files(directory, { 'a.txt': 'a', 'b.txt': 'b' })
  const target = new MemoryTarget()
  await ingest(target, [directory])
  written(target)
  files(directory, { 'b.txt': 'changed', 'c.txt': 'new' })
  const summary = await ingest(target, [directory])
  expect(written(target)).toEqual(['b.txt', 'c.txt'])
  expect(summary.unchanged).toBe(1)
})

test('what another version read is read again', async () => {
  const directory = scratch()
  files(directory, { 'a.txt': 'a' })
  const target = new MemoryTarget()
  await ingest(target, [directory])
  for (const [path, held] of target.documents) {
    target.documents.set(path, { ...held, extractor: 'jixiao 0.0.1' })
  }
  written(target)
  await ingest(target, [directory])
  expect(written(target)).toEqual(['a.txt'])
})

test('--force reads everything again', async () => {
  const directory = scratch()
  files(directory, { 'a.txt': 'a', 'b.zip': zipOf([{ name: 'c.txt', content: 'c' }]) })
  const target = new MemoryTarget()
  await ingest(target, [directory])
  written(target)
  await ingest(target, [directory], { force: true })
  expect(written(target)).toEqual(['a.txt', 'c.txt'])
})

test('--retry reads again what failed, and only that', async () => {
  const directory = scratch()
  files(directory, { 'a.txt': 'a', 'b.txt': '#throw' })
  const target = new MemoryTarget()
  await ingest(target, [directory])
  written(target)
  await ingest(target, [directory])
  expect(written(target)).toEqual([])
  await ingest(target, [directory], { retry: true })
  expect(written(target)).toEqual(['b.txt'])
})

test('the entries of an archive that is the same are left alone', async () => {
  const directory = scratch()
  const entries = [{ name: 'a.txt', content: 'a' }]
  files(directory, { 'z.zip': zipOf(entries) })
  const target = new MemoryTarget()
  await ingest(target, [directory])
  written(target)
  expect((await ingest(target, [directory])).unchanged).toBe(1)
  expect(written(target)).toEqual([])
})

test('--prune removes files that are gone, and entries gone from their archive', async () => {
  const directory = scratch()
  const [one, two] = [
    { name: '1.txt', content: 'x' },
    { name: '2.txt', content: 'y' },
  ]
  files(directory, {
    'in/a.txt': 'a',
    'in/b.txt': 'b',
    'in/z.zip': zipOf([one, two]),
    'c.txt': 'c',
  })
  const target = new MemoryTarget()
  await ingest(target, [directory])
  rmSync(join(directory, 'in/a.txt'))
  rmSync(join(directory, 'c.txt'))
  files(directory, { 'in/z.zip': zipOf([two]) })
  const summary = await ingest(target, [join(directory, 'in')], { prune: true })
  expect(Object.keys(target.statuses())).toEqual(['2.txt', 'b.txt', 'c.txt'])
  expect(summary.removed).toBe(2)
})

test('--prune keeps what a pattern leaves out while its file is there', async () => {
  const directory = scratch()
  files(directory, { 'a.txt': 'a', 'b.txt': 'b' })
  const target = new MemoryTarget()
  await ingest(target, [directory])
  await ingest(target, [directory], { prune: true, exclude: ['b.txt'] })
  expect(Object.keys(target.statuses())).toEqual(['a.txt', 'b.txt'])
})

test('when it is told to stop, what is in flight is written and the rest is left', async () => {
  const directory = scratch()
  for (let n = 0; n < 50; n++) files(directory, { [`${n}.txt`]: `#slow ${n}` })
  const target = new MemoryTarget()
  const controller = new AbortController()
  const write = target.write.bind(target)
  target.see = async () => controller.abort()
  target.write = async (documents) => {
    controller.abort()
    await write(documents)
  }
  setTimeout(() => controller.abort(), 700)
  await ingest(target, [directory], { signal: controller.signal })
  expect(target.ends).toMatchObject([{ state: 'stopped' }])
  const first = target.documents.size
  expect(first).toBeLessThan(50)
  await ingest(target, [directory])
  expect(target.documents.size).toBe(50)
  expect(new Set(target.written).size).toBe(target.written.length)
})

async function opened<T>(to: string, work: (target: Target) => Promise<T>): Promise<T> {
  const target = await openTarget(to, { defuse: false })
  try {
    return await work(target)
  } finally {
    await target.close()
  }
}

function names(path: string): readonly string[] {
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
  return lines
    .map((line) => (JSON.parse(line) as { source: { path: string } }).source.path)
    .map((each) => each.slice(-5))
    .toSorted()
}

test('a JSONL file holds each record once, whatever changed in between', async () => {
  const directory = scratch()
  const file = join(directory, 'out.jsonl')
  files(directory, { 'in/a.txt': 'a', 'in/b.txt': 'b' })
  const again = async (): Promise<void> => {
    await opened(`jsonl:${file}`, async (target) => ingest(target, [join(directory, 'in')]))
  }
  await again()
  files(directory, { 'in/a.txt': 'changed', 'in/c.txt': 'c' })
  await again()
  expect(names(file)).toEqual(['a.txt', 'b.txt', 'c.txt'])
  expect(readFileSync(file, 'utf8')).toContain('changed')
})

test('half a line that a killed run left is cut off', async () => {
  const directory = scratch()
  const file = join(directory, 'out.jsonl')
  files(directory, { 'in/a.txt': 'a' })
  const again = async (): Promise<void> => {
    await opened(`jsonl:${file}`, async (target) => ingest(target, [join(directory, 'in')]))
  }
  await again()
  appendFileSync(file, '{"half":')
  await again()
  expect(names(file)).toEqual(['a.txt'])
})

test('records whose line was lost are read again', async () => {
  const directory = scratch()
  const file = join(directory, 'out.jsonl')
  files(directory, { 'in/a.txt': 'a', 'in/b.txt': 'b' })
  const again = async (): Promise<void> => {
    await opened(`jsonl:${file}`, async (target) => ingest(target, [join(directory, 'in')]))
  }
  await again()
  truncateSync(file, statSync(file).size - 5)
  await again()
  expect(names(file)).toEqual(['a.txt', 'b.txt'])
})

test('--prune removes nothing when nothing was found: the disk may not be mounted', async () => {
  const directory = scratch()
  files(directory, { 'in/a.txt': 'a' })
  const target = new MemoryTarget()
  await ingest(target, [join(directory, 'in')])
  rmSync(join(directory, 'in/a.txt'))
  const summary = await ingest(target, [join(directory, 'in')], { prune: true })
  expect(target.documents.size).toBe(1)
  expect(summary.failures).toMatchObject([{ message: expect.stringContaining('mounted') }])
})
