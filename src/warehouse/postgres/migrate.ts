/** Brings a database to this version of the tables. */
import type { Client } from 'pg'
import { extractor } from '../../version.ts'
import { createComments, newerSchema, versionTable } from '../ddl.ts'
import { tableNamed, WAREHOUSE_VERSION } from '../definition/index.ts'
import { standardRegions } from '../rows/region.ts'
import { timestamp } from '../rows/timestamp.ts'
import { TargetError } from '../target.ts'
import { createViews, dropViews } from '../views/index.ts'
import { copy } from './copy.ts'
import { migrations } from './migrations/index.ts'

/** Only one program at a time migrates: the number of the advisory lock is `jixiao` in ASCII. */
const LOCK = '0x6a697869616f'

/**
 * Applies the migrations that are missing, in one transaction, and records each.
 * @throws TargetError when the database holds tables of a newer version
 */
export async function migrate(client: Client, label: string): Promise<void> {
  const lock = Number(LOCK)
  await client.query('BEGIN')
  try {
    await client.query('SELECT pg_advisory_xact_lock($1)', [lock])
    await client.query(versionTable.create)
    const { rows } = await client.query<{ version: number | null }>(versionTable.read)
    const found = rows[0]?.version ?? 0
    if (found > WAREHOUSE_VERSION) throw new TargetError(newerSchema(label, found))
    if (found < WAREHOUSE_VERSION) await apply(client, found)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  }
}

async function apply(client: Client, found: number): Promise<void> {
  for (const statement of dropViews()) await client.query(statement)
  for (const { version, statements } of migrations.filter((each) => each.version > found)) {
    for (const statement of statements) await client.query(statement)
    await client.query('INSERT INTO "schema_migration" VALUES ($1, $2, $3)', [
      version,
      timestamp(new Date()),
      extractor,
    ])
  }
  if (found === 0) await copy(client, tableNamed('region'), [...standardRegions().values()])
  for (const statement of [...createComments(), ...createViews()]) await client.query(statement)
}
