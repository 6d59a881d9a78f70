/** A record as JSON, piece by piece: the text of a large one in one string takes more memory than the record. */
import type { Record as JixiaoRecord } from './schema.ts'

/**
 * What `JSON.stringify` makes of a record, a piece for every form, finding and section.
 * @param write JSON of one value, of as many blanks a level as `indent` says
 */
export function* jsonOf(
  record: JixiaoRecord,
  write: (value: unknown) => string = JSON.stringify,
  indent = 0,
): Generator<string> {
  const line = indent === 0 ? '' : '\n'
  const colon = indent === 0 ? ':' : ': '
  const outer = line + ' '.repeat(indent)
  const inner = line + ' '.repeat(2 * indent)
  let separator = '{'
  for (const [key, value] of Object.entries(record)) {
    yield `${separator}${outer}"${key}"${colon}`
    separator = ','
    if (!Array.isArray(value) || value.length === 0) yield write(value).replaceAll('\n', outer)
    else {
      for (const [index, each] of value.entries()) {
        yield `${index === 0 ? '[' : ','}${inner}${write(each).replaceAll('\n', inner)}`
      }
      yield `${outer}]`
    }
  }
  yield `${line}}`
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
