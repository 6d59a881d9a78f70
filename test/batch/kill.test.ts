import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { DuckdbTarget } from '../../src/warehouse/duckdb/target.ts'
import { type Contents, contentsOf, duckdbQuery } from '../warehouse/contents.ts'
import { files, mockReader, randoms, scratch } from './start.ts'

const program = fileURLToPath(new URL('../../bin/jixiao.js', import.meta.url))
const KILLS = 20
const DOCUMENTS = 500

function start(from: string, to: string): ChildProcess {
  return spawn(process.execPath, [program, 'ingest', 'in', '--to', to, '--jobs', '2', '--quiet'], {
    cwd: from,
    env: { ...process.env, JIXIAO_TEST_READER: mockReader },
    stdio: 'ignore',
  })
}

async function end(run: ChildProcess): Promise<number | null> {
  return new Promise((done) => run.on('exit', (code) => done(code)))
}

async function after(milliseconds: number): Promise<void> {
  await new Promise((done) => setTimeout(done, milliseconds))
}

/** The processes whose parent is this one. */
function childrenOf(pid: number): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
        return Number(stat.slice(stat.lastIndexOf(')') + 4).split(' ')[0]) === pid
      } catch {
        return false
      }
    })
    .map(Number)
}

async function held(directory: string): Promise<{ rows: Contents; lines: readonly string[] }> {
  const target = await DuckdbTarget.open(join(directory, 'warehouse.duckdb'))
  const rows = await contentsOf(duckdbQuery(target.connection))
  await target.close()
  const lines = readFileSync(join(directory, 'records.jsonl'), 'utf8').split('\n').toSorted()
  return { rows, lines }
}

test(`after ${KILLS} kills of the main process or a child, the rows are those of an undisturbed run`, async () => {
  const directory = scratch()
  for (let n = 0; n < DOCUMENTS; n++) files(directory, { [`in/${n}.txt`]: `#slow ${n}` })
  const random = randoms(20_210_801)
  const killed = join(directory, 'killed')
  let run = start(directory, killed)
  for (let kills = 0; kills < KILLS; kills++) {
    await after(200 + random() * 700)
    const children = run.pid === undefined ? [] : childrenOf(run.pid)
    const child = children[Math.floor(random() * children.length)]
    if (child !== undefined && random() < 0.5) {
      process.kill(child, 'SIGKILL')
      continue
    }
    const ended = end(run)
    if (run.exitCode === null && run.signalCode === null) {
      run.kill('SIGKILL')
      await ended
    }
    run = start(directory, killed)
  }
  if (run.exitCode === null) await end(run)
  expect(run.exitCode).toBe(0)

  const undisturbed = join(directory, 'undisturbed')
  expect(await end(start(directory, undisturbed))).toBe(0)
  const expected = await held(undisturbed)
  expect(expected.rows['document']).toHaveLength(DOCUMENTS)
  expect(await held(killed)).toEqual(expected)
}, 120_000)
