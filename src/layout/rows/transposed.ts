/** A table on its side as indicators: one a column, one value a place. */
import type { Segment } from '../align/viterbi.ts'
import type { Stretch, Transposed } from '../find/transposed.ts'
import { type Level1, level1Of, type Level2, level2Of, standardLevel1 } from '../labels.ts'
import { placeOf } from '../place.ts'
import type { Slot } from '../slots.ts'
import { type Stream, written } from '../stream.ts'
import { parseTarget } from '../../values/target.ts'
import { cleanName, type DraftIndicator } from './indicator.ts'
import { fit } from './meaning.ts'

/** The indicators of a table on its side. */
export function transposedIndicators(stream: Stream, table: Transposed): DraftIndicator[] {
  const level2 = spread(stream, table.names, table.level2)
  return table.names.map((cell, index): DraftIndicator => {
    const second = level2[index] ?? null
    const label2 = second === null ? null : level2Of(textOf(stream, second))
    const label1 =
      label2 === null || second === null ? null : parentOf(stream, table, second, label2)
    const raw = written(stream, cell.start, cell.end)
    return {
      level1: label1?.label ?? null,
      level1Code: label1?.code ?? null,
      level2: label2?.label ?? null,
      level2Code: label2?.code ?? null,
      name: cleanName(raw),
      description: null,
      target: null,
      weight: null,
      basis: null,
      standard: null,
      horizon: null,
      history: [],
      columns: table.places.map((row) => placeValue(stream, row, cell, index, raw)),
      actual: null,
      score: null,
      reason: null,
      at: placeOf(stream, cell.start),
      repairs: cell.columnSpan > 1 || cell.column !== null ? [] : ['labels-collected'],
      start: cell.start,
      end: cell.end,
      margin: 3,
      starts: [cell.start],
    }
  })
}

/** What the alignment would say of it: every cell is the table's. */
export function transposedSegments(table: Transposed, slot: Slot | null): Segment[] {
  const cells = [...table.names, ...table.places.flat()]
  return cells.map(({ start, end }) => ({
    start,
    end,
    slot,
    rest: null,
    newRow: false,
    margin: 3,
  }))
}

function textOf(stream: Stream, cell: Stretch): string {
  return stream.text.slice(cell.start, cell.end)
}

function covers(head: Stretch, cell: Stretch): boolean {
  if (head.column === null || cell.column === null) return false
  return cell.column >= head.column && cell.column < head.column + head.columnSpan
}

/** The label over each name: by span, else as many in turn, else by meaning in their order. */
function spread(
  stream: Stream,
  names: readonly Stretch[],
  labels: readonly Stretch[],
): (Stretch | null)[] {
  const spanned = names.map((name) => labels.find((label) => covers(label, name)) ?? null)
  if (labels.some((label) => label.columnSpan > 1) && !spanned.includes(null)) return spanned
  if (names.length === labels.length) return [...labels]
  return inOrder(stream, names, labels)
}

/** Ordered labels over ordered names, every label with a name, the best sum of meanings. */
function inOrder(
  stream: Stream,
  names: readonly Stretch[],
  labels: readonly Stretch[],
): (Stretch | null)[] {
  const codes = labels.map((label) => level2Of(textOf(stream, label))?.code ?? null)
  const worth = (name: Stretch, label: number): number =>
    fit({ name: textOf(stream, name), target: '', unit: null }, codes[label] ?? null)
  let states: { sum: number; path: number[] }[] = [{ sum: 0, path: [] }]
  for (const name of names) {
    const next: { sum: number; path: number[] }[] = []
    for (const { sum, path } of states) {
      const last = path.at(-1) ?? -1
      for (const label of last < 0 ? [0] : [last, last + 1]) {
        if (label >= labels.length) continue
        const total = sum + worth(name, label)
        const known = next.find((each) => each.path.at(-1) === label)
        if (known === undefined) next.push({ sum: total, path: [...path, label] })
        else if (total > known.sum) Object.assign(known, { sum: total, path: [...path, label] })
      }
    }
    states = next
  }
  const whole = states.find((each) => each.path.at(-1) === labels.length - 1) ?? states[0]
  return names.map((_, index) => labels[whole?.path[index] ?? 0] ?? null)
}

function parentOf(
  stream: Stream,
  table: Transposed,
  second: Stretch,
  label: Level2,
): Level1 | null {
  const above = table.level1.find((each) => covers(each, second))
  if (above !== undefined && above.columnSpan > 1) return level1Of(textOf(stream, above))
  const own = table.level1.map((each) => level1Of(textOf(stream, each)))
  const fitting = own.find((each) => each !== null && each.code === label.parent)
  if (fitting !== undefined) return fitting
  return label.parent === null ? null : { label: standardLevel1(label.parent), code: label.parent }
}

function placeValue(
  stream: Stream,
  row: readonly Stretch[],
  name: Stretch,
  index: number,
  raw: string,
): DraftIndicator['columns'][number] {
  const place = row[0]
  const byColumn = row.slice(1).find((cell) => covers(name, cell))
  const cell = name.column === null ? row[index + 1] : (byColumn ?? row[index + 1])
  return {
    label: place === undefined ? '' : written(stream, place.start, place.end),
    target:
      cell === undefined ? null : parseTarget(written(stream, cell.start, cell.end), { name: raw }),
  }
}
