import { execFileSync } from 'node:child_process'
import { benchDocuments } from './documents.ts'
import { median } from '../../src/values/median.ts'
import { timed, type Figure } from './figure.ts'

const RUNS = 5

/** From the prompt to the record: `npx jixiao extract` and the program alone. */
export async function coldStart(): Promise<readonly Figure[]> {
  const documents = await benchDocuments()
  const path = documents[0]?.path ?? ''
  const commands = [
    ['npx', 'jixiao', 'extract', path],
    [process.execPath, 'bin/jixiao.js', 'extract', path],
    [process.execPath, 'bin/jixiao.js', '--version'],
  ]
  const figures: Figure[] = []
  for (const [program = '', ...args] of commands) {
    const runs: number[] = []
    for (let i = 0; i < RUNS; i++) {
      runs.push(await timed(() => execFileSync(program, args, { maxBuffer: 2 ** 28 })))
    }
    const shown = [program === process.execPath ? 'node' : program, ...args].join(' ')
    figures.push({
      what: `cold: ${shown}`,
      figure: `${median(runs).toFixed(0)} ms`,
      wanted: '≤ 1000 ms',
    })
  }
  return figures
}
