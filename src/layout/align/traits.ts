/** What the role of a column asks of a text in it. */
import type { Slot } from '../slots.ts'
import type { Role } from '../vocabulary/headers.ts'

/** Columns of words, whose cells may hold several sentences. */
const holdsSentences: ReadonlySet<Role> = new Set(['description', 'basis', 'reason', 'note'])

/** A bit each. */
export const trait = {
  head: 1,
  name: 2,
  level1: 4,
  level2: 8,
  target: 16,
  twin: 32,
  repeated: 64,
  sentences: 128,
  prose: 256,
} as const

/** All that a slot asks. */
export function traitsOf({ role, prose }: Slot): number {
  return (
    (prose ? trait.prose : 0) |
    (role === 'head' ? trait.head : 0) |
    (role === 'name' ? trait.name : 0) |
    (role === 'level1' ? trait.level1 : 0) |
    (role === 'level2' ? trait.level2 : 0) |
    (role === 'target' ? trait.target : 0) |
    (role === 'actual' || role === 'score' ? trait.twin : 0) |
    (role === 'description' || role === 'basis' ? trait.repeated : 0) |
    (holdsSentences.has(role) ? trait.sentences : 0)
  )
}
