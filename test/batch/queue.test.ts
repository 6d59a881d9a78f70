import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startPostgres } from '../../scripts/bench-batch/postgres.ts'
import { locator } from '../../src/batch/queue/locate.ts'
import { DuckdbTarget } from '../../src/warehouse/duckdb/target.ts'
import { PostgresTarget } from '../../src/warehouse/postgres/target.ts'
import { contentsOf, duckdbQuery, postgresQuery } from '../warehouse/contents.ts'
import { files, mockReader, randoms, scratch } from './start.ts'
import { zipOf } from './zip.ts'

const program = fileURLToPath(new URL('../../bin/jixiao.js', import.meta.url))
const DOCUMENTS = 300
const WORKERS = 3
const KILLS = 2

let server: Awaited<ReturnType<typeof startPostgres>>

beforeAll(async () => {
  server = await startPostgres()
}, 60_000)

afterAll(async () => server.stop())

function jixiao(cwd: string, ...args: readonly string[]): ChildProcess {
  const env = { ...process.env, JIXIAO_TEST_READER: mockReader }
  return spawn(process.execPath, [program, ...args], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function ended(run: ChildProcess): Promise<{ code: number | null; out: string }> {
  let out = ''
  run.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()))
  run.stderr?.on('data', (chunk: Buffer) => (out += chunk.toString()))
  return new Promise((done) => run.on('close', (code) => done({ code, out })))
}

async function worker(
  cwd: string,
  random: () => number,
): Promise<{ code: number | null; out: string }> {
  const args = ['work', '--queue', server.url, '--jobs', '1', '--quiet']
  for (let kills = 0; kills < KILLS; kills++) {
    const doomed = jixiao(cwd, ...args)
    const end = ended(doomed)
    setTimeout(() => doomed.kill('SIGKILL'), 900 + random() * 900)
    await end
  }
  return ended(jixiao(cwd, ...args))
}

test(`${WORKERS} workers, each killed ${KILLS} times, leave the rows of one undisturbed run`, async () => {
  const directory = scratch()
  for (let n = 0; n < DOCUMENTS; n++) files(directory, { [`in/${n}.txt`]: `#slow ${n}` })
  const inner = zipOf([{ name: 'b.txt', content: 'b' }])
  const archive = zipOf([
    { name: 'a.txt', content: 'a' },
    { name: 'inner.zip', content: inner },
  ])
  files(directory, { 'in/z.zip': archive })

  const planned = await ended(jixiao(directory, 'ingest', 'in', '--to', server.url, '--queue'))
  expect(planned).toMatchObject({ code: 0 })
  const random = randoms(7)
  const ends = await Promise.all(
    Array.from({ length: WORKERS }, async () => worker(directory, random)),
  )
  expect(ends).toEqual(Array.from({ length: WORKERS }, () => ({ code: 0, out: '' })))

  const alone = await ended(jixiao(directory, 'ingest', 'in', '--to', 'w.duckdb', '--quiet'))
  expect(alone).toEqual({ code: 0, out: '' })
  const duckdb = await DuckdbTarget.open(join(directory, 'w.duckdb'))
  const expected = await contentsOf(duckdbQuery(duckdb.connection))
  await duckdb.close()
  expect(expected['document']).toHaveLength(DOCUMENTS + 2)
  const postgres = await PostgresTarget.open(server.url)
  expect(await contentsOf(postgresQuery(postgres.client))).toEqual(expected)
  const { rows } = await postgres.client.query('SELECT state, documents FROM run')
  await postgres.close()
  expect(rows).toEqual([{ state: 'done', documents: DOCUMENTS + 2 }])
}, 120_000)

test('status says how far the queue is, and holds no password', async () => {
  const { code, out } = await ended(jixiao('.', 'status', '--queue', server.url))
  expect(code).toBe(0)
  expect(out).toMatch(/queue\s+0 waiting, 0 being read, 30\d done/)
  expect(out).not.toContain('postgres:postgres')
})

test('a root maps relative paths, or one prefix to another', () => {
  const map = (root: string | null, path: string) => locator(root)(Buffer.from(path)).toString()
  expect(map(null, 'a/b.txt')).toBe('a/b.txt')
  expect(map('/mnt', 'a/b.txt')).toBe('/mnt/a/b.txt')
  expect(map('/mnt', '/a/b.txt')).toBe('/a/b.txt')
  expect(map('/data=/mnt', '/data/b.txt')).toBe('/mnt/b.txt')
  expect(map('/data=/mnt', '/database/b.txt')).toBe('/database/b.txt')
})
