/**
 * The public API.
 *
 * - `extract(bytes, { path })` reads one document; `extractFile(path)` one file. Neither throws for bad input.
 * - `validateRecord(record)` holds a record against the published JSON Schema.
 * - The types of the record, each documented where it is defined.
 */
export { extract } from './extract.ts'
export type { Extraction, ExtractOptions, Status, TraceTable } from './extract.ts'
export { extractFile } from './extract-file.ts'
export type * from './record/schema.ts'
export { validateRecord, type Violation } from './record/validate.ts'
export { version } from './version.ts'
