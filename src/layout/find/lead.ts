/** The head of a form whose beginning the text has lost: neither its title nor its name stands there. */
import type { Key } from '../head/keys.ts'
import { isOrganName } from '../vocabulary/organs.ts'
import { firstFrom, within } from '../sorted.ts'
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

/** What a document of several projects has before each of them: a page's number, 项目二(2021年度), 名称某某单位万元. */
const AHEAD =
  /(?:[-—–]{1,2}\d{1,3}[-—–]{1,2})?(?:项目[一二三四五六七八九十]{1,3}|(?<=[\d%])名称\p{Script=Han}{2,30}?单位万?元)(?:\(\d{4}年?度?\))?$/u
/** The code of a unit and its name. */
const CODED = /(?<!\d)\d{6,9}[-—_]?(\p{Script=Han}{3,24})$/u
const AHEAD_REACH = 48

/** Where a form begins in text that sets nothing apart, whose first key begins at a place. */
export function aheadOf(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - AHEAD_REACH), at)
  const coded = CODED.exec(before)
  if (coded !== null && isOrganName(coded[1] ?? '')) return at - coded[0].length
  return at - (AHEAD.exec(before)?.[0].length ?? 0)
}

/** Keys of a head, between two tables, that tell another form. */
const SUPERVISED: ReadonlySet<Field> = new Set(['supervisor', 'implementer'])
const FUNDED: ReadonlySet<Field> = new Set(['total', 'fiscal', 'funding'])

/** Where another form's head begins right before a header, which names whose it is and its money; null for none. */
export function otherHead(keys: readonly Key[], from: number, at: number): number | null {
  const start = Math.max(from, headBefore(keys, at))
  const own = within(keys, start, at)
  const tells = (fields: ReadonlySet<Field>): boolean => own.some(({ field }) => fields.has(field))
  return tells(SUPERVISED) && tells(FUNDED) ? (own[0]?.start ?? null) : null
}
