/** The target that `--to` names. */
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { type Target, TargetError } from './target.ts'

export interface TargetOptions {
  /** Put a ' before cells of CSV files that a spreadsheet would take for a formula. */
  readonly defuse: boolean
  /** Writes the report of a run; a directory gets one. */
  readonly report?: (connection: DuckDBConnection, path: string) => Promise<void>
}

/** Told to people who name a target that can't be told apart. */
const known = 'a directory, FILE.duckdb, postgres://…, parquet:DIR, csv:DIR or jsonl:FILE'

/**
 * Opens the target of an ingest.
 * @throws TargetError with what to do when it can't be used
 */
export async function openTarget(to: string, options: TargetOptions): Promise<Target> {
  const [, scheme, rest = ''] = /^([a-z]+):(.*)$/i.exec(to) ?? []
  if (scheme !== undefined && rest === '') throw new TargetError(`--to ${to} names no place`, true)
  switch (scheme?.toLowerCase()) {
    case 'jsonl':
      return openJsonl(rest)
    case 'csv':
    case 'parquet':
      return openTables(scheme.toLowerCase(), rest, options)
    case 'postgres':
    case 'postgresql':
      return (await import('./postgres/target.ts')).PostgresTarget.open(to)
    case undefined:
      break
    default:
      throw new TargetError(`--to ${to} is no target; name ${known}`, true)
  }
  if (/\.jsonl$/i.test(to)) return openJsonl(to)
  const { DuckdbTarget } = await import('./duckdb/target.ts')
  if (/\.(duckdb|ddb|db)$/i.test(to)) return DuckdbTarget.open(to)
  return DuckdbTarget.open(join(to, 'warehouse.duckdb'), {
    label: to,
    records: join(to, 'records.jsonl'),
    onFinish: async (connection) => options.report?.(connection, join(to, 'report.html')),
  })
}

/** The records alone; the journal beside them is a DuckDB file. */
async function openJsonl(path: string): Promise<Target> {
  const { DuckdbTarget } = await import('./duckdb/target.ts')
  const options = { label: path, records: path, only: 'document' } as const
  return DuckdbTarget.open(`${path}.journal`, options)
}

async function openTables(
  scheme: string,
  directory: string,
  options: TargetOptions,
): Promise<Target> {
  const { openFiles } = await import('./files/target.ts')
  if (scheme === 'parquet') return openFiles(directory, { kind: 'parquet' })
  return openFiles(directory, { kind: 'csv', defuse: options.defuse })
}
