/** The head of a form whose beginning the text has lost: neither its title nor its name stands there. */
import type { Key } from '../head/keys.ts'
import { firstFrom } from '../sorted.ts'
import type { Field } from '../vocabulary/keys.ts'

/** Keys of a head stand no further apart. */
const KEY_REACH = 120

/** Where what is left of a head begins: the first of the keys right before a table. */
export function headBefore(keys: readonly Key[], at: number): number {
  return firstBefore(keys, at, () => true)
}

const WHOSE: ReadonlySet<Field> = new Set(['supervisor', 'implementer', 'unit-code', 'money-unit'])

/** Where the lines begin that say whose a project is and in which unit its money, above its name where no title stands. */
export function whoseBefore(keys: readonly Key[], at: number): number {
  return firstBefore(keys, at, ({ field }) => WHOSE.has(field))
}

function firstBefore(keys: readonly Key[], at: number, isOf: (key: Key) => boolean): number {
  let start = at
  for (let index = firstFrom(keys, at) - 1; index >= 0; index--) {
    const key = keys[index] as Key
    if (start - key.end > KEY_REACH || !isOf(key)) break
    start = key.start
  }
  return start
}
