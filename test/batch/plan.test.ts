import { execFileSync } from 'node:child_process'
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import iconv from 'iconv-lite'
import { expect, onTestFinished, test } from 'vitest'
import { readStable } from '../../src/batch/child/file.ts'
import type { PlanItem } from '../../src/batch/plan/candidate.ts'
import { plan, type PlanOptions } from '../../src/batch/plan/index.ts'
import { files, inMemory, scratch } from './start.ts'

async function planned(
  sources: readonly string[],
  options: Partial<PlanOptions> = {},
): Promise<readonly PlanItem[]> {
  const items: PlanItem[] = []
  const base = { sources, include: [], exclude: [], stdin: Readable.from([]) }
  for await (const item of plan({ ...base, ...options })) items.push(item)
  return items
}

/** `candidate a/b.txt`, below the directory. */
function short(items: readonly PlanItem[], directory: string): readonly string[] {
  return items
    .map((item) => {
      const path = item.path.replace(`${directory}/`, '')
      return item.kind === 'skipped' ? `${item.rule} ${path}` : `${item.kind} ${path}`
    })
    .toSorted()
}

test('a directory is walked to its depth', async () => {
  const directory = scratch()
  files(directory, { 'a.txt': '', 'b/c/d.txt': '' })
  expect(short(await planned([directory]), directory)).toEqual([
    'candidate a.txt',
    'candidate b/c/d.txt',
  ])
})

test('lock files, hidden files and what systems leave behind are left out by rule', async () => {
  const directory = scratch()
  files(directory, { '~$a.docx': '', '.git/x': '', '.DS_Store': '', 'Thumbs.db': '' })
  expect(short(await planned([directory]), directory)).toEqual([
    'hidden .git',
    'lock-file ~$a.docx',
    'system-file .DS_Store',
    'system-file Thumbs.db',
  ])
})

test('patterns without a slash are held against names, others against paths', async () => {
  const directory = scratch()
  files(directory, { 'a.txt': '', 'b/c.TXT': '', 'b/d.pdf': '', '草稿/e.txt': '' })
  const items = await planned([directory], { include: ['*.txt'], exclude: ['草稿/**'] })
  expect(short(items, directory)).toEqual([
    'candidate a.txt',
    'candidate b/c.TXT',
    'excluded 草稿/e.txt',
    'not-included b/d.pdf',
  ])
})

test('a glob names the files it matches', async () => {
  const directory = scratch()
  files(directory, { '2023/a.txt': '', '2024/b.txt': '', '2024/deep/c.txt': '', '2024/d.pdf': '' })
  expect(short(await planned([`${directory}/2024/**/*.txt`]), directory)).toEqual([
    'candidate 2024/b.txt',
    'candidate 2024/deep/c.txt',
  ])
})

test('a list of paths comes on standard input', async () => {
  const directory = scratch()
  files(directory, { 'a.txt': '', 'b/c.txt': '' })
  const stdin = Readable.from([`${directory}/a.txt\n${directory}/b\n`])
  expect(short(await planned(['-'], { stdin }), directory)).toEqual([
    'candidate a.txt',
    'candidate b/c.txt',
  ])
})

test('a path that is not there is a problem with a cause', async () => {
  const [item] = await planned(['/nowhere/at/all.txt'])
  expect(item).toMatchObject({ kind: 'problem', message: expect.stringContaining('no such file') })
})

test('symbolic links that go round in a circle end', async () => {
  const directory = scratch()
  mkdirSync(join(directory, 'a/b'), { recursive: true })
  symlinkSync('..', join(directory, 'a/b/up'))
  symlinkSync('self', join(directory, 'self'))
  expect(short(await planned([directory]), directory)).toEqual([
    'problem self',
    'symlink-loop a/b/up',
  ])
})

test('pipes and devices are left out, not waited for', async () => {
  const directory = scratch()
  execFileSync('sh', ['-c', 'mkfifo "$0"', join(directory, 'pipe')])
  symlinkSync('/dev/zero', join(directory, 'zero'))
  expect(short(await planned([directory]), directory)).toEqual([
    'special-file pipe',
    'special-file zero',
  ])
})

test('names that are not UTF-8 are read as GBK and opened byte for byte', async () => {
  const directory = scratch()
  const bytes = Buffer.concat([Buffer.from(`${directory}/`), iconv.encode('绩效.txt', 'gbk')])
  writeFileSync(bytes, 'x')
  const [item] = await planned([directory])
  expect(item).toMatchObject({ kind: 'candidate', path: `${directory}/绩效.txt`, file: bytes })
})

test('names that are no text at all are escaped', async () => {
  const directory = scratch()
  writeFileSync(Buffer.concat([Buffer.from(`${directory}/`), Buffer.from([0xff, 0xfe])]), 'x')
  expect(short(await planned([directory]), directory)).toEqual(['candidate %FF%FE'])
})

/** A hundred folders in each other. */
const chain = '/d'.repeat(100)

/** So many times a hundred folders in each other, wrapped from the inside, since no path reaches that deep. */
function nest(directory: string, hundreds: number): void {
  const [top, fresh] = [join(directory, 'top'), join(directory, 'new')]
  for (let n = 0; n < hundreds; n++) {
    mkdirSync(fresh + chain, { recursive: true })
    if (n > 0) renameSync(top, `${fresh}${chain}/d`)
    renameSync(fresh, top)
  }
}

/** Takes them off again, from the outside. */
function unnest(directory: string, hundreds: number): void {
  const [top, old] = [join(directory, 'top'), join(directory, 'old')]
  for (let n = 0; n < hundreds; n++) {
    renameSync(top, old)
    if (n < hundreds - 1) renameSync(`${old}${chain}/d`, top)
    rmSync(old, { recursive: true })
  }
}

test('ten thousand folders in each other are a problem, and what lies beside them is read', async () => {
  const directory = scratch(inMemory)
  files(directory, { 'good.txt': '' })
  onTestFinished(() => unnest(directory, 100))
  nest(directory, 100)
  const items = await planned([directory])
  expect(items.filter(({ kind }) => kind === 'candidate')).toHaveLength(1)
  const problems = items.flatMap((item) => (item.kind === 'problem' ? [item.message] : []))
  expect(problems).toEqual([expect.stringContaining('more than 256 deep')])
}, 60_000)

test('a file that changes while it is read is read again, and given up at the third time', async () => {
  let size = 0
  const growing = {
    stat: async () => ({ size: ++size, mtimeMs: 0 }),
    read: async (_: Buffer, __: number, length: number) => ({ bytesRead: length }),
  }
  const handle = growing as unknown as Parameters<typeof readStable>[0]
  await expect(readStable(handle)).rejects.toThrow('changed while it was read')
  expect(size).toBe(6)
})
