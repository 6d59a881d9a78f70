/** How records are printed: piece by piece, for a large one. */
import { gathered, jsonOf } from '../record/json.ts'
import type { Record as JixiaoRecord } from '../record/schema.ts'
import { drawRecord } from './draw-record.ts'
import { csvHeader, csvRows } from './csv.ts'

export type Format = 'json' | 'jsonl' | 'csv' | 'table'

interface Printer {
  readonly begin: string
  readonly record: (record: JixiaoRecord) => Iterable<string>
  readonly end: string
}

/** A printer for so many documents. JSON of one document is its record, of several an array. */
export const printers: Readonly<Record<Format, (documents: number) => Printer>> = {
  json: (documents) => {
    if (documents === 1) return { begin: '', record: (record) => ended(prettyOf(record)), end: '' }
    let separator = '\n'
    return {
      begin: '[',
      record: function* (record) {
        yield separator
        separator = ',\n'
        yield* prettyOf(record)
      },
      end: '\n]\n',
    }
  },
  jsonl: () => ({ begin: '', record: (record) => ended(jsonOf(record)), end: '' }),
  csv: () => ({ begin: csvHeader, record: csvRows, end: '' }),
  table: () => ({ begin: '', record: drawRecord, end: '' }),
}

function prettyOf(record: JixiaoRecord): Iterable<string> {
  return jsonOf(record, (value) => JSON.stringify(value, null, 2), 2)
}

function* ended(pieces: Iterable<string>): Generator<string> {
  yield* pieces
  yield '\n'
}

/** Writes to standard output no faster than its reader reads. */
export async function print(pieces: Iterable<string>): Promise<void> {
  for (const text of gathered(pieces)) {
    if (process.stdout.write(text)) continue
    await new Promise((done) => process.stdout.once('drain', done))
  }
}
