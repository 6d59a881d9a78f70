/** A record as JSON, piece by piece: the text of a large one in one string takes more memory than the record. */
import type { Record as JixiaoRecord } from './schema.ts'

/** A record and its lists are always taken apart, and below them what holds a list as long as this. */
const TAKEN_APART = 2
const LONG_LIST = 64

/**
 * What `JSON.stringify` makes of a record, a piece for every form, finding and section, and in a long form for every row.
 * @param write JSON of one value, of as many blanks a level as `indent` says
 */
export function jsonOf(
  record: JixiaoRecord,
  write: (value: unknown) => string = JSON.stringify,
  indent = 0,
): Generator<string> {
  return piecesOf(record, 0, write, indent)
}

function* piecesOf(
  value: unknown,
  depth: number,
  write: (value: unknown) => string,
  indent: number,
): Generator<string> {
  const outer = lineEnd(depth, indent)
  if (!isFilled(value) || (depth >= TAKEN_APART && !holdsLongList(value))) {
    yield write(value).replaceAll('\n', outer)
    return
  }
  const isList = Array.isArray(value)
  const inner = lineEnd(depth + 1, indent)
  const colon = indent === 0 ? ':' : ': '
  let separator = isList ? '[' : '{'
  for (const [key, each] of Object.entries(value)) {
    yield isList ? `${separator}${inner}` : `${separator}${inner}"${key}"${colon}`
    separator = ','
    yield* piecesOf(each, depth + 1, write, indent)
  }
  yield isList ? `${outer}]` : `${outer}}`
}

function lineEnd(depth: number, indent: number): string {
  return indent === 0 ? '' : `\n${' '.repeat(depth * indent)}`
}

/** Whether a value is an object with something in it. */
function isFilled(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0
}

/** Whether an object is a long list, or has one right in it. */
function holdsLongList(value: object): boolean {
  if (Array.isArray(value)) return value.length >= LONG_LIST
  return Object.values(value).some((each) => Array.isArray(each) && each.length >= LONG_LIST)
}

/** Characters that are written at once. */
const ENOUGH = 1 << 16

/** Pieces of text put together, so that not each is written by itself. */
export function* gathered(pieces: Iterable<string>): Generator<string> {
  let held = ''
  for (const piece of pieces) {
    held += piece
    if (held.length < ENOUGH) continue
    yield held
    held = ''
  }
  if (held !== '') yield held
}
