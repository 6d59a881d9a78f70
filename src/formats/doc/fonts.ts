/** Names of a document's fonts (SttbfFfn, MS-DOC 2.9.286): which symbol font a character is of. */
import type { DocHeader } from './header.ts'

/** Where the name stands in a font's entry, behind its length, looks and signature. */
const NAME = 40
const COUNT = 4

/** Names by number; what a damaged table cuts off is missing. */
export function fontNames({ table, fonts: { at, length } }: DocHeader): readonly string[] {
  const names: string[] = []
  const end = Math.min(at + length, table.length)
  for (let from = at + COUNT; from < end;) {
    const next = from + 1 + table.u8(from)
    names.push(
      next <= end && next > from + NAME ? nameIn(table.slice(from + NAME, next - from - NAME)) : '',
    )
    from = next
  }
  return names
}

function nameIn(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-16le').decode(bytes)
  const stop = text.indexOf('\0')
  return stop === -1 ? text : text.slice(0, stop)
}
