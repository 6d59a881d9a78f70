/** Rows a second into each database: the corpus' records over and over, under other names. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extract } from '../../src/extract.ts'
import { extractor } from '../../src/version.ts'
import { rowsOf } from '../../src/warehouse/rows/index.ts'
import type { ReadDocument } from '../../src/warehouse/rows/read-document.ts'
import type { Target } from '../../src/warehouse/target.ts'
import { withPostgres } from './postgres.ts'

/** Documents a transaction. */
const BATCH = 200
const INDICATORS = 40_000

export async function benchLoad(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'jixiao-bench-'))
  const { DuckdbTarget } = await import('../../src/warehouse/duckdb/target.ts')
  await load('DuckDB', await DuckdbTarget.open(join(directory, 'w.duckdb')))
  await rm(directory, { recursive: true })
  await withPostgres(async (url) => {
    const { PostgresTarget } = await import('../../src/warehouse/postgres/target.ts')
    await load('Postgres', await PostgresTarget.open(url))
  })
}

async function load(name: string, target: Target): Promise<void> {
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
  process.stdout.write(
    `load ${name}: ${rate(indicators)} indicator rows/s, ${rate(rows)} rows/s of all tables, ${rate(documents)} documents/s (${documents} documents, ${seconds.toFixed(1)} s)\n`,
  )
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
