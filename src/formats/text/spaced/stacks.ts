/**
 * Columns one below the other: where a label stands amid its rows, half a line off, some conversions write the rows' cells
 * column after column. The lines of each column go beside those that the rows begin with.
 */
import type { CellLine } from './rows.ts'

/** Columns that make it no wrap of a single cell. */
const FEWEST = 2

/** Lines of one text each that stand in the same column. */
interface Stack {
  readonly first: number
  readonly count: number
  readonly column: number
}

/** The lines with such columns beside each other; those that are empty then stay, to keep the places. */
export function unstacked(lines: readonly CellLine[]): readonly CellLine[] {
  const out = lines.map((line) => line)
  const stacks = stacksOf(lines)
  for (let at = 0; at < stacks.length; at++) {
    const { first, count, column } = stacks[at] as Stack
    if (count < 2 || !carries(lines, first - count, first, column)) continue
    let end = at + 1
    while (isBeside(stacks[end - 1] as Stack, stacks[end], count)) end++
    if (end - at < FEWEST) continue
    for (const stack of stacks.slice(at, end)) {
      for (let index = 0; index < count; index++) {
        const row = first - count + index
        const from = stack.first + index
        const { parts, apart } = out[row] as CellLine
        out[row] = { parts: [...parts, ...(lines[from] as CellLine).parts], apart }
        out[from] = { parts: [], apart: false }
      }
    }
    at = end - 1
  }
  return out
}

function stacksOf(lines: readonly CellLine[]): Stack[] {
  const stacks: Stack[] = []
  for (const [at, { parts }] of lines.entries()) {
    const [part] = parts
    if (parts.length !== 1 || part === undefined) continue
    const last = stacks.at(-1)
    if (last?.column === part.first && last.first + last.count === at) {
      stacks[stacks.length - 1] = { ...last, count: last.count + 1 }
    } else stacks.push({ first: at, count: 1, column: part.first })
  }
  return stacks
}

/** Whether the lines before a place all end in one column before another. */
function carries(lines: readonly CellLine[], from: number, to: number, column: number): boolean {
  if (from < 0) return false
  const ends = lines.slice(from, to).map(({ parts }) => parts.at(-1)?.last ?? column)
  return ends.every((end) => end === ends[0] && end < column)
}

function isBeside(before: Stack, next: Stack | undefined, count: number): boolean {
  return (
    next?.count === count &&
    next.first === before.first + before.count &&
    next.column > before.column
  )
}
