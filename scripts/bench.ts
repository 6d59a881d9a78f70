/** `npm run bench`: how fast, how much memory. One process, one core; prints a table. */
import { drawTable } from '../src/cli/table.ts'
import { coldStart } from './bench/cold.ts'
import type { Figure } from './bench/figure.ts'
import { ingestMemory, loopMemory } from './bench/memory.ts'
import { glued, speed } from './bench/speed.ts'

const parts: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  speed,
  glued,
  cold: coldStart,
  loop: loopMemory,
  ingest: ingestMemory,
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(parts, name))
if (unknown.length > 0) {
  process.stderr.write(
    `no ${unknown.join(', ')} to measure; there is ${Object.keys(parts).join(', ')}\n`,
  )
  process.exitCode = 2
} else {
  const figures: Figure[] = []
  for (const [name, measure] of Object.entries(parts)) {
    if (asked.length > 0 && !asked.includes(name)) continue
    process.stderr.write(`measuring ${name} …\n`)
    figures.push(...(await measure()))
  }
  const rows = figures.map(({ what, figure, wanted }) => [what, figure, wanted])
  process.stdout.write(drawTable(['what', 'figure', 'wanted'], rows, 60))
}
