/** Cell references: `B4`, `$B$4`, `A1:C9`. Rows and columns are 0-based. */

export interface Place {
  readonly row: number
  readonly column: number
}

export interface Range {
  readonly from: Place
  readonly to: Place
}

/** Excel's last column is XFD, the 16,384th. */
const COLUMNS = 16_384
const ROWS = 1_048_576

/** The place of a reference in plain form, or null. */
export function placeOf(ref: string): Place | null {
  let at = 0
  let column = 0
  for (; at < ref.length; at++) {
    const code = ref.charCodeAt(at)
    if (code < 0x41 || code > 0x5a) break
    column = column * 26 + code - 0x40
  }
  let row = 0
  const digits = at
  for (; at < ref.length; at++) {
    const code = ref.charCodeAt(at)
    if (code < 0x30 || code > 0x39) return null
    row = row * 10 + code - 0x30
  }
  if (digits === 0 || at === digits || row === 0 || row > ROWS || column > COLUMNS) return null
  return { row: row - 1, column: column - 1 }
}

export function rangeOf(ref: string): Range | null {
  const [first = '', last = first] = ref.replaceAll('$', '').split(':')
  const from = placeOf(first)
  const to = placeOf(last)
  return from === null || to === null ? null : { from, to }
}

export function nameOf(row: number, column: number): string {
  let letters = ''
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(0x41 + (rest % 26)) + letters
  }
  return `${letters}${row + 1}`
}
