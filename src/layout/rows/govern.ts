/** Which labels govern which rows: a merged label goes on until the next, or as far as its span reaches. */
import { CLEAR } from '../align/margins.ts'
import {
  type Level1,
  level1Lexicon,
  level1Of,
  type Level2,
  level2Of,
  standardLevel1,
} from '../labels.ts'
import type { Stream } from '../stream.ts'
import { cellOf, coreOf, type Row, type RowCell } from './row.ts'

export interface Governed {
  readonly row: Row
  readonly level1: Level1 | null
  readonly level2: Level2 | null
  readonly repairs: readonly string[]
  /** How clear the labels are that govern it: a row is no surer of them than they are. */
  readonly margin: number
}

interface State {
  level1: Level1 | null
  level2: Level2 | null
  /** Row after the last that a span reaches, where spans are known. */
  reach1: number | null
  reach2: number | null
  inferred1: boolean
  margin1: number
  margin2: number
}

/** Gives every row its labels. Rows that hold labels only govern the rows below and are dropped. */
export function govern(stream: Stream, rows: readonly Row[], half: 0 | 1): Governed[] {
  const hasSeconds = rows.some((row) => isSecondOnly(stream, cellOf(row, 'level2', half)))
  const hasCosts = rows.some((row) => isCostKind(labelOf2(stream, cellOf(row, 'level2', half))))
  const state: State = {
    level1: null,
    level2: null,
    reach1: null,
    reach2: null,
    inferred1: false,
    margin1: CLEAR,
    margin2: CLEAR,
  }
  const out: Governed[] = []
  /** The label of level 2 of the row above, where it held labels and nothing else. */
  let lone: RowCell | null = null
  for (const [index, row] of rows.entries()) {
    const repairs: string[] = []
    const label2 = cellOf(row, 'level2', half)
    const isFirst =
      cellOf(row, 'level1') === null &&
      (isProcess(stream, state.level1, label2) ||
        (isSatisfaction(stream, label2) &&
          (!hasSeconds ||
            isTold(stream, row, rows[index + 1], half) ||
            isBeside(stream, state, out.at(-1), label2))))
    const cell1 = isFirst ? label2 : cellOf(row, 'level1')
    const cell2 = isFirst ? null : label2
    takeLabels(stream, state, row, cell1, cell2, hasCosts, repairs)
    if (cell1 === null && state.level1 !== null && !state.inferred1)
      repairs.push('level1-from-merge')
    if (cell2 === null && state.level2 !== null) repairs.push('level2-from-merge')
    if (state.inferred1) repairs.push('level1-inferred')
    const holdsIndicator = row.cells.some(
      (cell) =>
        cell.slot.half === half &&
        cell.slot.role !== 'level1' &&
        cell.slot.role !== 'level2' &&
        cell.slot.role !== 'head',
    )
    const whole = lone === null || cell2 === null ? null : wholeLabel(stream, lone, cell2)
    if (whole !== null) state.level2 = whole
    lone = holdsIndicator ? null : cell2
    if (holdsIndicator) {
      const margin = Math.min(state.margin1, state.margin2)
      out.push({ row, level1: state.level1, level2: state.level2, repairs, margin })
    }
  }
  return out
}

/** 服务对象 and 满意度指标, one right behind the other: a label that a line's end broke in two. */
function wholeLabel(stream: Stream, lone: RowCell, next: RowCell): Level2 | null {
  return lone.end === next.start ? level2Of(coreOf(stream, lone) + coreOf(stream, next)) : null
}

/** A label that can stand at level 2 only: the table has such a level. */
function isSecondOnly(stream: Stream, cell: RowCell | null): boolean {
  return cell !== null && level1Of(coreOf(stream, cell)) === null
}

/** A label alone that the next row has once more: it stands at both levels. */
function isTold(stream: Stream, row: Row, next: Row | undefined, half: 0 | 1): boolean {
  const below = next === undefined ? null : cellOf(next, 'level2', half)
  if (row.cells.length > 1 || below === null || cellOf(next as Row, 'level1') !== null) return false
  return coreOf(stream, below) === coreOf(stream, row.cells[0] as RowCell)
}

/** What is done with the money (预算执行) is of neither output nor satisfaction: a label of either level that stands at the first. */
function isProcess(stream: Stream, above: Level1 | null, cell: RowCell | null): boolean {
  if (cell === null || isDrawn(stream, cell)) return false
  if (above?.code !== 'output' && above?.code !== 'satisfaction') return false
  const text = coreOf(stream, cell)
  const label = level1Of(text)
  return label !== null && label.code === null && level2Of(text)?.code === null
}

/** 满意度指标 below rows of 效益指标 that have no label of level 2: both stand in the only column of labels. */
function isBeside(
  stream: Stream,
  { level1, level2 }: State,
  above: Governed | undefined,
  cell: RowCell | null,
): boolean {
  if (cell === null || isDrawn(stream, cell) || level1Of(coreOf(stream, cell)) === null)
    return false
  const isBare = above !== undefined && above.level2 === null && above.level1 === level1
  return level1?.code === 'benefit' && level2 === null && isBare
}

/** 满意度指标 stands at level 1 where no label of level 2 stands anywhere. */
function isSatisfaction(stream: Stream, cell: RowCell | null): boolean {
  return cell !== null && labelOf2(stream, cell)?.code === 'satisfaction'
}

function takeLabels(
  stream: Stream,
  state: State,
  row: Row,
  cell1: RowCell | null,
  cell2: RowCell | null,
  hasCosts: boolean,
  repairs: string[],
): void {
  let first = labelOf1(stream, cell1)
  let second = labelOf2(stream, cell2)
  if (cell2 !== null && (first ?? state.level1)?.code === 'cost') {
    second = costOf(coreOf(stream, cell2)) ?? second
  }
  const gridRow = gridRowOf(stream, row)
  if (gridRow !== null) release(state, gridRow)
  if (first?.code === 'cost' && second === null && !hasCosts && !isDrawn(stream, cell1)) {
    if (state.level1?.code === 'output') {
      second = { label: '成本指标', code: 'cost', parent: 'output' }
      first = null
      repairs.push('label-slid')
    }
  }
  if (first === null && cell2 !== null && isChapter(stream, cell2)) {
    first = level1Of(coreOf(stream, cell2))
  }
  if (first?.code === null && second === null && isSatisfaction(stream, cell1)) {
    first = { label: standardLevel1('satisfaction'), code: 'satisfaction' }
  }
  if (first !== null) {
    state.level1 = first
    state.level2 = null
    state.inferred1 = false
    state.margin1 = clarity(stream, cell1 ?? cell2)
    state.margin2 = CLEAR
    state.reach1 = reachOf(stream, cell1)
    state.reach2 = null
  }
  if (second !== null) {
    state.level2 = second
    state.margin2 = clarity(stream, cell2 ?? cell1)
    state.reach2 = reachOf(stream, cell2 ?? cell1)
    if (first === null) inferLevel1(state, second, saysOf1(stream, cell2))
  }
}

/** How clear a label is. Of a word that labels either level the alignment leaves open which; the rows around it tell. */
function clarity(stream: Stream, cell: RowCell | null): number {
  if (cell === null) return CLEAR
  const text = coreOf(stream, cell)
  const isOpen = level1Of(text) !== null && level2Of(text) !== null
  return isOpen && (stream.before[cell.start] ?? 0) > 0 ? CLEAR : cell.margin
}

/** (三)满意度指标: numbered as level-1 labels are, whatever else the words may name. */
function isChapter(stream: Stream, { start, end }: RowCell): boolean {
  return /^(?:\([一二三四五六七八九十]\)|[一二三四五六七八九十][、.])满意/.test(
    stream.text.slice(start, end),
  )
}

/** 产出数量, 效益指标: the level-1 label that a label of level 2 begins with. */
function saysOf1(stream: Stream, cell: RowCell | null): Level1 | null {
  return cell === null ? null : (level1Lexicon.at(coreOf(stream, cell), 0)?.value ?? null)
}

/**
 * A level-2 label that its level-1 label can't hold: the level-1 label was lost. One of no standard (过程) may hold any
 * but a label that names its own.
 */
function inferLevel1(state: State, second: Level2, named: Level1 | null): void {
  if (second.parent === null || second.parent === state.level1?.code) return
  if (state.level1?.code === null && named?.code !== second.parent) return
  const older =
    state.level1 !== null &&
    !state.inferred1 &&
    ((second.parent === 'satisfaction' && state.level1.code === 'benefit') ||
      (second.code === 'cost' && state.level1.code === 'cost'))
  if (older) return
  state.level1 = { label: standardLevel1(second.parent), code: second.parent }
  state.inferred1 = true
}

/** Labels whose span ended above this row govern it no longer. */
function release(state: State, gridRow: number): void {
  if (state.reach1 !== null && gridRow >= state.reach1) {
    state.level1 = null
    state.reach1 = null
  }
  if (state.reach2 !== null && gridRow >= state.reach2) {
    state.level2 = null
    state.reach2 = null
  }
}

function gridRowOf(stream: Stream, row: Row): number | null {
  const piece = stream.pieces.at(stream.pieceAt[row.start] ?? -1)
  return piece?.grid === 'spans' || piece?.grid === 'ruled' ? piece.row : null
}

/** Row after a label's span; null where the span says nothing (one row, or no grid). */
function reachOf(stream: Stream, cell: RowCell | null): number | null {
  const piece = cell === null ? undefined : stream.pieces.at(stream.pieceAt[cell.start] ?? -1)
  if (piece === undefined || piece.row === null || piece.rowSpan === 1) return null
  return piece.grid === 'spans' || piece.grid === 'ruled' ? piece.row + piece.rowSpan : null
}

function isDrawn(stream: Stream, cell: RowCell | null): boolean {
  const piece = cell === null ? undefined : stream.pieces.at(stream.pieceAt[cell.start] ?? -1)
  return piece?.grid === 'spans' || piece?.grid === 'ruled'
}

function labelOf1(stream: Stream, cell: RowCell | null): Level1 | null {
  if (cell === null) return null
  const text = coreOf(stream, cell)
  return level1Of(text) ?? { label: text, code: null }
}

function labelOf2(stream: Stream, cell: RowCell | null): Level2 | null {
  if (cell === null) return null
  const text = coreOf(stream, cell)
  return level2Of(text) ?? { label: text, code: null, parent: null }
}

/** 成本指标 | 经济: short of 经济成本指标 there, as of 经济效益指标 elsewhere. */
function costOf(text: string): Level2 | null {
  return text.length === 2 ? level2Of(`${text === '生态' ? '生态环境' : text}成本指标`) : null
}

function isCostKind(label: Level2 | null): boolean {
  return label?.parent === 'cost'
}
