/** Rows a second into each database: the corpus' records over and over, under other names. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extract } from '../../src/extract.ts'
import { extractor } from '../../src/version.ts'
import { rowsOf } from '../../src/warehouse/rows/index.ts'
import type { ReadDocument } from '../../src/warehouse/rows/read-document.ts'
import type { Target } from '../../src/warehouse/target.ts'
import type { Figure } from '../bench/figure.ts'
import { withPostgres } from './postgres.ts'

/** Documents a transaction. */
const BATCH = 200
const INDICATORS = 40_000

/** Both databases. */
export async function benchLoad(): Promise<readonly Figure[]> {
  const directory = await mkdtemp(join(tmpdir(), 'jixiao-bench-'))
  const { DuckdbTarget } = await import('../../src/warehouse/duckdb/target.ts')
  const duckdb = await load(
    'DuckDB',
    '≥ 50,000 rows/s',
    await DuckdbTarget.open(join(directory, 'w.duckdb')),
  )
  await rm(directory, { recursive: true })
  const postgres = await withPostgres(async (url) => {
    const { PostgresTarget } = await import('../../src/warehouse/postgres/target.ts')
    return load('Postgres', '≥ 20,000 indicator rows/s', await PostgresTarget.open(url))
  })
  return [duckdb, postgres]
}

async function load(name: string, wanted: string, target: Target): Promise<Figure> {
  const records = await corpus()
  await target.start({ id: `bench-${Date.now()}`, startedAt: new Date(), extractor, sources: [] })
  let documents = 0
  let rows = 0
  let indicators = 0
  const began = performance.now()
  while (indicators < INDICATORS) {
    const batch: ReadDocument[] = []
    for (let n = 0; n < BATCH; n++) {
      const record = records[documents++ % records.length]
      if (record !== undefined) batch.push({ ...record, path: `${documents}/${record.path}` })
    }
    await target.write(batch)
    for (const each of batch) {
      indicators += each.record?.forms.reduce((sum, form) => sum + form.indicators.length, 0) ?? 0
    }
  }
  const seconds = (performance.now() - began) / 1000
  for (const each of records) {
    rows += Object.values(rowsOf(each, 'x').rows).reduce((sum, some) => sum + some.length, 0)
  }
  rows = (rows / records.length) * documents
  await target.close()
  const rate = (count: number): string => Math.round(count / seconds).toLocaleString('en')
  return {
    what: `load into ${name}: ${documents} documents of the corpus, all their tables`,
    figure: `${rate(rows)} rows/s, of these ${rate(indicators)} indicator rows/s (${rate(documents)} documents/s)`,
    wanted,
  }
}

async function corpus(): Promise<readonly ReadDocument[]> {
  const documents: ReadDocument[] = []
  for (const name of (await readdir('corpus/text')).filter((each) => each.endsWith('.txt'))) {
    const path = `corpus/text/${name}`
    const { record, status, message } = await extract(await readFile(path), { path })
    const sha256 = record?.source.sha256 ?? null
    const bytes = record?.source.bytes ?? null
    documents.push({
      path,
      sha256,
      bytes,
      archiveSha256: null,
      extractor,
      status,
      message,
      record,
      recordJson: null,
      seconds: 0,
    })
  }
  return documents
}
