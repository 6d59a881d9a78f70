import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { DuckdbTarget } from '../../src/warehouse/duckdb/target.ts'
import { MemoryTarget } from './memory-target.ts'
import { files, ingest, mockReader, scratch } from './start.ts'

const program = fileURLToPath(new URL('../../bin/jixiao.js', import.meta.url))
const DOCUMENTS = 200

function start(cwd: string, ...options: readonly string[]): ChildProcess {
  const env = { ...process.env, JIXIAO_TEST_READER: mockReader }
  const args = [program, 'ingest', 'in', '--to', 'w.duckdb', '--jobs', '2', ...options]
  return spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] })
}

/** Sends SIGINT so often once the first document was read, and waits for the end. */
async function interrupted(
  run: ChildProcess,
  times: number,
): Promise<{ code: number | null; log: string }> {
  let log = ''
  run.stderr?.on('data', (chunk: Buffer) => {
    const begun = log.includes('"event":"read"')
    log += chunk.toString()
    if (begun || !log.includes('"event":"read"')) return
    run.kill('SIGINT')
    if (times > 1) setTimeout(() => run.kill('SIGINT'), 20)
  })
  return new Promise((done) => run.on('close', (code) => done({ code, log })))
}

async function paths(file: string): Promise<readonly string[]> {
  const target = await DuckdbTarget.open(file)
  const reader = await target.connection.runAndReadAll('SELECT path FROM document')
  await target.close()
  return reader.getRows().map(([path]) => String(path))
}

test.each([
  ['once, it finishes what is in flight and says how to go on', 1, 1],
  ['twice, it stops at once', 2, 130],
])('interrupted %s; the same command goes on from there', async (_, times, code) => {
  const directory = scratch()
  for (let n = 0; n < DOCUMENTS; n++) files(directory, { [`in/${n}.txt`]: `#slow ${n}` })
  const first = await interrupted(start(directory, '--log', 'json'), times)
  expect(first.code).toBe(code)
  expect(first.log.includes('To go on, run the same command again')).toBe(times === 1)
  expect((await paths(`${directory}/w.duckdb`)).length).toBeLessThan(DOCUMENTS)

  const second = await interrupted(start(directory, '--quiet'), 0)
  expect(second).toEqual({ code: 0, log: '' })
  const held = await paths(`${directory}/w.duckdb`)
  expect([held.length, new Set(held).size]).toEqual([DOCUMENTS, DOCUMENTS])
})

test('a target that fails ends the run with its reason, and the next run reads what is missing', async () => {
  const directory = scratch()
  for (let n = 0; n < 20; n++) files(directory, { [`${n}.txt`]: `${n}` })
  const target = new MemoryTarget()
  const write = target.write.bind(target)
  target.write = async () => Promise.reject(new Error('the disk is full'))
  await expect(ingest(target, [directory])).rejects.toThrow('the disk is full')
  target.write = write
  await ingest(target, [directory])
  expect(target.documents.size).toBe(20)
})

test('a file that is named twice is one document', async () => {
  const directory = scratch()
  files(directory, { 'a.txt': 'a' })
  const target = await DuckdbTarget.open(`${directory}/w.duckdb`)
  await ingest(target, [`${directory}/a.txt`, `${directory}/a.txt`])
  const reader = await target.connection.runAndReadAll('SELECT count(*) FROM indicator')
  expect(reader.getRows()).toEqual([[1n]])
  await target.close()
})
