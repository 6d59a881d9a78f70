/**
 * Labels that stand in the middle of their rows: a merged cell whose text a conversion left where it was drawn. What
 * each governs is a run of rows around it; the runs are laid out together, by how far each label is from the middle of
 * its run and by what the names mean. So are labels whose rows a reader of text by position told by their place alone.
 */
import type { Level2Code } from '../../record/schema.ts'
import { type Level1, level1Of, type Level2, level2Of } from '../labels.ts'
import type { Slot } from '../slots.ts'
import type { Piece, Stream } from '../stream.ts'
import type { DraftIndicator } from './indicator.ts'
import { fit } from './meaning.ts'
import { cellOf, coreOf, type Row } from './row.ts'
import { layRuns, type Mark } from './runs.ts'

/** Share of the rows whose name must stand under its header, so that a blank cell is known to be one. */
const IN_COLUMN = 0.8
/** What a name means weighs this much against a label's place. */
const MEANING = 0.5
/** A level-1 label in a run of a level-2 label that stands under another. */
const FOREIGN = 6
/** An even run has two middle rows. */
const HALF_ROW = 0.5
/** A reader of text by position knows the middle better, to a line. */
const QUARTER_ROW = 0.25
/** Labels of the first category of a table. */
const FIRST: ReadonlySet<Level2Code | null> = new Set(['quantity', 'economic-cost'])

/** A row's own labels. */
interface Labels {
  readonly first: Level1 | null
  readonly second: Level2 | null
}

/** Gives the indicators of one half their labels where these stand in the middle of their rows; else leaves them. */
export function centreLabels(
  stream: Stream,
  all: readonly Row[],
  half: 0 | 1,
  slots: readonly Slot[],
  drafts: readonly DraftIndicator[],
): readonly DraftIndicator[] {
  const rows = all.filter((row) => row.cells.some(({ slot }) => slot.half === half))
  if (!isInColumn(stream, rows, half, slots)) return drafts
  const own = rows.map((row) => labelsOf(stream, row, half))
  const marks = spanMarks(stream, rows, half)
  const spanned = marks !== null
  if (!spanned && !isCentred(own)) return drafts
  const markOf = (level: 'level1' | 'level2') => (row: number) =>
    marks?.[level].get(row) ?? {
      first: row,
      last: row,
      centre: row,
      spare: spanned ? QUARTER_ROW : HALF_ROW,
    }
  const seconds = marksOf(own, ({ first, second }) => second !== null || standsAlone(own, first))
  const firsts = marksOf(own, ({ first }) => first !== null)
  const lowerMarks = seconds.map(markOf('level2'))
  const upperMarks = firsts.map(markOf('level1'))
  if (firsts.length === 0 || !isGrowing(lowerMarks) || !isGrowing(upperMarks)) return drafts
  const byStart = new Map(drafts.map((each) => [each.start, each]))
  const lower = layRuns(lowerMarks, rows.length, (label, row) => {
    const second = own[seconds[label] as number]?.second ?? null
    const first = own[row]?.first ?? null
    const isForeign = first?.code != null && second?.parent != null && second.parent !== first.code
    const draft = byStart.get(rows[row]?.start ?? -1)
    return MEANING * meaningOf(draft ?? null, second?.code ?? null) - (isForeign ? FOREIGN : 0)
  })
  const secondOf = (row: number): Level2 | null =>
    own[seconds[lower.labels[row] ?? -1] ?? -1]?.second ?? null
  const upper = layRuns(upperMarks, rows.length, (label, row) => {
    const parent = secondOf(row)?.parent ?? null
    return parent === null || parent === own[firsts[label] as number]?.first?.code ? 0 : -FOREIGN
  })
  return drafts.map((draft) => {
    const row = rows.findIndex((each) => each.start === draft.start)
    const first = own[firsts[upper.labels[row] ?? -1] ?? -1]?.first ?? null
    const second = secondOf(row)
    const margin = Math.min(draft.margin, lower.margins[row] ?? 0, upper.margins[row] ?? 0)
    const isSame = draft.level1 === first?.label && draft.level2 === second?.label
    if (spanned && isSame) return { ...draft, margin }
    return {
      ...draft,
      level1: first?.label ?? null,
      level1Code: first?.code ?? null,
      level2: second?.label ?? null,
      level2Code: second?.code ?? null,
      repairs: [...draft.repairs.filter((each) => !OF_LABELS.test(each)), 'labels-centred'],
      margin,
    }
  })
}

/** Where labels stand that are merged over several rows of text; null where none is. */
function spanMarks(
  stream: Stream,
  rows: readonly Row[],
  half: 0 | 1,
): Readonly<Record<'level1' | 'level2', ReadonlyMap<number, Mark>>> | null {
  const gridRows = rows.map(({ start }) => pieceOf(stream, start)?.row ?? null)
  const found = { level1: new Map<number, Mark>(), level2: new Map<number, Mark>() }
  let spanned = false
  for (const [at, row] of rows.entries()) {
    for (const level of ['level1', 'level2'] as const) {
      const cell = cellOf(row, level, level === 'level1' ? 0 : half)
      const piece = cell === null ? null : pieceOf(stream, cell.start)
      if (piece?.grid !== 'text' || piece.row === null) continue
      const end = piece.row + piece.rowSpan
      let last = at
      while ((gridRows[last + 1] ?? end) < end) last++
      spanned ||= piece.rowSpan > 1
      const centre = (at + last) / 2
      found[level].set(at, {
        first: Math.floor(centre),
        last: Math.ceil(centre),
        centre,
        spare: QUARTER_ROW,
      })
    }
  }
  return spanned ? found : null
}

function isGrowing(marks: readonly Mark[]): boolean {
  return marks.every(({ first }, index) => index === 0 || first > (marks[index - 1] as Mark).last)
}

function pieceOf(stream: Stream, at: number): Piece | null {
  return stream.pieces.at(stream.pieceAt[at] ?? -1) ?? null
}

/** What reading labels from above did to a row. */
const OF_LABELS = /^(?:level[12]|label)-/

function labelsOf(stream: Stream, row: Row, half: 0 | 1): Labels {
  const cell1 = cellOf(row, 'level1')
  const cell2 = cellOf(row, 'level2', half)
  const text1 = cell1 === null ? '' : coreOf(stream, cell1)
  const text2 = cell2 === null ? '' : coreOf(stream, cell2)
  return {
    first: cell1 === null ? null : (level1Of(text1) ?? { label: text1, code: null }),
    second: cell2 === null ? null : (level2Of(text2) ?? { label: text2, code: null, parent: null }),
  }
}

function marksOf(own: readonly Labels[], has: (each: Labels) => boolean): number[] {
  return own.flatMap((each, row) => (has(each) ? [row] : []))
}

/** A level-1 label without level-2 labels: of no standard, or of a category that none here stands under. */
function standsAlone(own: readonly Labels[], first: Level1 | null): boolean {
  if (first === null) return false
  return first.code === null || own.every(({ second }) => second?.parent !== first.code)
}

/** A label below one that stands under it, or a first row without labels above the label that every table begins with. */
function isCentred(own: readonly Labels[]): boolean {
  const children = new Set<Level2['parent']>()
  for (const { first, second } of own) {
    if (first !== null) {
      if (first.code !== null && children.has(first.code)) return true
      children.clear()
    } else if (second !== null) children.add(second.parent)
  }
  const [top] = own
  const begins = own.find(({ second }) => second !== null)?.second?.code ?? null
  return top?.first === null && top.second === null && FIRST.has(begins)
}

/** Whether the rows' names stand under their header in text, which has no spans. */
function isInColumn(
  stream: Stream,
  rows: readonly Row[],
  half: 0 | 1,
  slots: readonly Slot[],
): boolean {
  const column = slots.find((each) => each.role === 'name' && each.half === half)?.column ?? null
  if (column === null) return false
  const names = rows.flatMap((row) => cellOf(row, 'name', half) ?? [])
  const standing = names.filter(({ start }) => {
    const piece = stream.pieces.at(stream.pieceAt[start] ?? -1)
    return piece?.grid === 'text' && piece.start === start && piece.column === column
  })
  return names.length > 1 && standing.length >= names.length * IN_COLUMN
}

function meaningOf(draft: DraftIndicator | null, code: Level2Code | null): number {
  if (draft === null) return 0
  const { name, target } = draft
  return fit({ name: name ?? '', target: target?.text ?? '', unit: target?.unit ?? null }, code)
}
