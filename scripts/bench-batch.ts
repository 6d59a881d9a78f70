/**
 * Figures of the batch and the warehouse: `node scripts/bench-batch.ts [isolation|cores|many|load]`.
 * Postgres is npm's embedded one unless JIXIAO_POSTGRES names another.
 */
import { benchCores, benchIsolation, benchMany } from './bench-batch/ingest.ts'
import { benchLoad } from './bench-batch/load.ts'

const benches: Readonly<Record<string, () => Promise<void>>> = {
  isolation: benchIsolation,
  cores: benchCores,
  many: benchMany,
  load: benchLoad,
}

const wanted = process.argv.slice(2)
for (const name of wanted.length > 0 ? wanted : Object.keys(benches)) {
  const bench = benches[name]
  if (bench === undefined)
    throw new Error(`there is no bench ${name}: ${Object.keys(benches).join(', ')}`)
  await bench()
}
