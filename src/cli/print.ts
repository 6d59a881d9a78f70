/** How records are printed. */
import type { Record as JixiaoRecord } from '../record/schema.ts'
import { drawRecord } from './draw-record.ts'
import { csvHeader, csvRows } from './csv.ts'

export type Format = 'json' | 'jsonl' | 'csv' | 'table'

interface Printer {
  readonly begin: string
  readonly record: (record: JixiaoRecord) => string
  readonly end: string
}

/** A printer for so many documents. JSON of one document is its record, of several an array. */
export const printers: Readonly<Record<Format, (documents: number) => Printer>> = {
  json: (documents) => {
    const pretty = (record: JixiaoRecord): string => JSON.stringify(record, null, 2)
    if (documents === 1) return { begin: '', record: (record) => `${pretty(record)}\n`, end: '' }
    let separator = '\n'
    return {
      begin: '[',
      record: (record) => {
        const text = `${separator}${pretty(record)}`
        separator = ',\n'
        return text
      },
      end: '\n]\n',
    }
  },
  jsonl: () => ({ begin: '', record: (record) => `${JSON.stringify(record)}\n`, end: '' }),
  csv: () => ({ begin: csvHeader, record: csvRows, end: '' }),
  table: () => ({ begin: '', record: drawRecord, end: '' }),
}
