/** The public API. */
export { extract } from './extract.ts'
export type { Extraction, ExtractOptions, Status, TraceTable } from './extract.ts'
export type * from './record/schema.ts'
export { version } from './version.ts'
