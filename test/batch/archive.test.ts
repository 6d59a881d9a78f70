import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { MemoryTarget } from './memory-target.ts'
import { files, ingest, scratch } from './start.ts'
import { type ZipEntry, zipOf } from './zip.ts'

const MiB = 1024 * 1024

async function read(entries: readonly ZipEntry[]): Promise<MemoryTarget> {
  const directory = scratch()
  files(directory, { 'a.zip': zipOf(entries) })
  const target = new MemoryTarget()
  await ingest(target, [directory])
  return target
}

function names(target: MemoryTarget): readonly string[] {
  return [...target.documents.keys()].map((path) => path.slice(path.indexOf('!/') + 2)).toSorted()
}

test('each document of an archive is read under its own path', async () => {
  const target = await read([
    { name: '甲/1.txt', content: 'one' },
    { name: '2.txt', content: 'two' },
  ])
  expect(names(target)).toEqual(['2.txt', '甲/1.txt'])
})

test('names packed by Chinese Windows are GBK', async () => {
  const target = await read([{ name: iconv.encode('部门\\绩效目标.txt', 'gbk'), content: 'x' }])
  expect(names(target)).toEqual(['部门/绩效目标.txt'])
})

test('names that climb, break lines or quote are only names: nothing is written', async () => {
  const directory = scratch()
  const climbing = '../../escaped.txt'
  const archive = zipOf([
    { name: climbing, content: 'x' },
    { name: 'a"\n\'$(touch x).txt', content: 'y' },
    { name: '/etc/absolute.txt', content: 'z' },
  ])
  files(directory, { 'in/a.zip': archive })
  const target = new MemoryTarget()
  await ingest(target, [join(directory, 'in')])
  expect(names(target)).toEqual([climbing, 'a"\n\'$(touch x).txt', 'etc/absolute.txt'])
  expect(readdirSync(join(directory, 'in'))).toEqual(['a.zip'])
  expect(existsSync(join(dirname(directory), 'escaped.txt'))).toBe(false)
})

test('an entry twice under one name is two documents', async () => {
  const target = await read([
    { name: 'a.txt', content: 'one' },
    { name: 'a.txt', content: 'two' },
  ])
  expect(names(target)).toEqual(['a.txt', 'a.txt#2'])
})

test('hidden and system entries are left out', async () => {
  const target = await read([
    { name: '__MACOSX/._a.txt', content: 'x' },
    { name: '~$a.docx', content: 'x' },
    { name: 'a.txt', content: 'x' },
  ])
  expect(names(target)).toEqual(['a.txt'])
})

test('a bomb ends at the limit and leaves the rest of its archive', async () => {
  const target = await read([
    { name: 'bomb.txt', content: Buffer.alloc(30 * MiB) },
    { name: 'good.txt', content: 'x' },
  ])
  expect(target.statuses()).toEqual({ 'bomb.txt': 'limit', 'good.txt': 'ok' })
})

test('an entry that inflates to more than it claims is not believed', async () => {
  const target = await read([
    { name: 'liar.txt', content: Buffer.alloc(30 * MiB), claims: 10 },
    { name: 'good.txt', content: 'x' },
  ])
  expect(target.statuses()).toEqual({ 'liar.txt': 'failed', 'good.txt': 'ok' })
})

test('archives in archives are read three deep, and named as too deep beyond', async () => {
  const fourth = zipOf([{ name: '4.txt', content: 'too deep' }])
  const third = zipOf([
    { name: '3.txt', content: 'deep' },
    { name: '4.zip', content: fourth },
  ])
  const second = zipOf([{ name: '3.zip', content: third }])
  const target = await read([{ name: '2.zip', content: second }])
  expect(names(target)).toEqual(['2.zip!/3.zip!/3.txt', '2.zip!/3.zip!/4.zip'])
  expect(target.statuses()).toEqual({ '3.txt': 'ok', '4.zip': 'limit' })
})

test('a zip that is a document goes to its reader whole', async () => {
  const target = await read([
    { name: '[Content_Types].xml', content: '<x/>' },
    { name: 'word/document.xml', content: '<x/>' },
  ])
  expect(target.statuses()).toEqual({ 'a.zip': 'ok' })
})

test('a broken zip is one document, for its reader to judge', async () => {
  const directory = scratch()
  files(directory, { 'a.zip': zipOf([{ name: 'a', content: 'x' }]).subarray(0, 40) })
  const target = new MemoryTarget()
  await ingest(target, [directory])
  expect(target.statuses()).toEqual({ 'a.zip': 'ok' })
})
