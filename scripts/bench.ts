/**
 * `npm run bench [-- PART…]`: how fast, how much memory; prints a table. Every part runs in a process of its own, on one
 * core, so that none inherits the heap of another. `--json` prints the figures of one part.
 */
import { execFileSync } from 'node:child_process'
import { drawTable } from '../src/cli/table.ts'
import { coldStart } from './bench/cold.ts'
import type { Figure } from './bench/figure.ts'
import { largest } from './bench/largest.ts'
import { ingestMemory, loopMemory } from './bench/memory.ts'
import { office } from './bench/office.ts'
import { glued, speed } from './bench/speed.ts'
import { benchCores, benchIsolation, benchMany } from './bench-batch/ingest.ts'
import { benchLoad } from './bench-batch/load.ts'

const parts: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  speed,
  glued,
  office,
  cold: coldStart,
  largest,
  loop: loopMemory,
  ingest: ingestMemory,
  isolation: benchIsolation,
  cores: benchCores,
  many: benchMany,
  load: benchLoad,
}

/** The figures of a part, measured in a process of its own. */
function measure(part: string): readonly Figure[] {
  process.stderr.write(`measuring ${part} …\n`)
  const args = [import.meta.filename, part, '--json']
  const printed = execFileSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(printed) as readonly Figure[]
}

const asked = process.argv.slice(2).filter((name) => name !== '--json')
const unknown = asked.filter((name) => !Object.hasOwn(parts, name))
if (unknown.length > 0) {
  const known = Object.keys(parts).join(', ')
  process.stderr.write(`no ${unknown.join(', ')} to measure; there is ${known}\n`)
  process.exitCode = 2
} else if (process.argv.includes('--json')) {
  const figures = await Promise.all(asked.map(async (part) => parts[part]?.() ?? []))
  process.stdout.write(JSON.stringify(figures.flat()))
} else {
  const figures = (asked.length > 0 ? asked : Object.keys(parts)).flatMap(measure)
  const rows = figures.map(({ what, figure, wanted }) => [what, figure, wanted])
  process.stdout.write(drawTable(['what', 'figure', 'wanted'], rows, 70))
}
