/** Keys of a head that are broken over lines: 业务主管 over 部门, 其中:财 over 政拨 over 款. */
import type { Field } from '../vocabulary/keys.ts'
import { fieldOf } from '../head/keylexicon.ts'
import { overlaps, type Word } from './words.ts'

/** A key with the words that it is broken into, from top to bottom. */
export interface WrappedKey {
  readonly words: readonly Word[]
  readonly field: Field
  readonly left: number
}

/** Parts of a key at most, and characters of a part. */
const PARTS = 4
const LONGEST = 12

/** Keys that a unit in brackets may go on with on a line of its own. */
const MONEY: ReadonlySet<Field> = new Set<Field>([
  'total',
  'fiscal',
  'other',
  'funding',
  'money-group',
  'money-budget',
])

export type Lines = readonly (readonly Word[])[]

/**
 * The key that begins with a word and goes on below it, the longest that there is; the word alone where it is a key that
 * does not go on. Null where it is none.
 */
export function keyFrom(lines: Lines, first: Word): WrappedKey | null {
  let best: WrappedKey | null =
    first.field === null ? null : { words: [first], field: first.field, left: first.left }
  if (first.text.length > LONGEST || first.filled > 0) return best
  const isAlone = isUnfilled(lines, first)
  const words = [first]
  let text = first.text
  while (words.length < PARTS) {
    const next = below(lines, words.at(-1) as Word)
    if (next === null || next.text.length > LONGEST) break
    if (next.field !== null && first.field !== null && !isAlone && isFilled(lines, first, next))
      break
    if (next.text.startsWith('(') && first.field !== null && !MONEY.has(first.field)) break
    text += next.text
    words.push(next)
    const field = fieldOf(text)
    if (field !== null) {
      const left = Math.min(...words.map((word) => word.left))
      best = { words: words.slice(), field, left }
    }
  }
  return best
}

/** The word right below another one, or a line further down where nothing stands below it. */
function below(lines: Lines, word: Word): Word | null {
  for (let at = word.line + 1; at <= word.line + 2; at++) {
    const found = lines[at]?.find((each) => overlaps(word, each))
    if (found !== undefined) return found
  }
  return null
}

/** Whether a key below another one has a value of its own, which stands below the other's. */
function isFilled(lines: Lines, above: Word, own: Word): boolean {
  const value = behind(lines, above)
  const mine = behind(lines, own)
  return value !== undefined && mine !== undefined && overlaps(value, mine)
}

function behind(lines: Lines, word: Word): Word | undefined {
  const line = lines[word.line] ?? []
  return line[line.indexOf(word) + 1]
}

/** Whether nothing stands between a word and the next key of its line. */
function isUnfilled(lines: Lines, word: Word): boolean {
  const next = behind(lines, word)
  return next === undefined || next.field !== null
}
