/** Neutral document → forms with labelled rows: the recovery stage, a chain of named functions. */
import type { Document } from '../document/model.ts'
import { withFigures } from './align/fused.ts'
import { provePlaces } from './align/places.ts'
import { proveWeights } from './align/proof.ts'
import { alignTable } from './align/long.ts'
import type { Alignment, AlignOptions } from './align/viterbi.ts'
import { isLabelled } from './apart/align.ts'
import { withStranded } from './apart/headers.ts'
import { mayStandApart, readApart } from './apart/read.ts'
import { goesOn } from './find/again.ts'
import { valueColumnOf } from './find/columns.ts'
import { type Block, type FormRange, formsOf, type Landmarks, landmarksOf } from './find/forms.ts'
import type { Transposed } from './find/transposed.ts'
import { withProse } from './head/prose.ts'
import { type DraftGoal, goalsOf } from './head/goals.ts'
import { type Head, headOf } from './head/read.ts'
import { entriesOf } from './head/values.ts'
import { carried } from './rows/carried.ts'
import { centreLabels } from './rows/centred.ts'
import { govern } from './rows/govern.ts'
import { provedByResults } from './rows/damaged.ts'
import { type DraftIndicator, indicatorOf } from './rows/indicator.ts'
import { inText, underLabels } from './rows/laid.ts'
import { fromColumns, pairColumns } from './rows/paired.ts'
import { withoutParents } from './rows/parents.ts'
import { perProject } from './rows/projects.ts'
import { transposedIndicators, transposedSegments } from './rows/transposed.ts'
import { splitCut } from './rows/cut.ts'
import { stated } from './rows/stated.ts'
import { type Row, rowsOf } from './rows/row.ts'
import { isOfStaff, isScoring } from './rows/scoring.ts'
import { cellSlots } from './cellslots.ts'
import { proseSlots, type Slot } from './slots.ts'
import type { Stream } from './stream.ts'
import { within } from './sorted.ts'
import { streamOf } from './streamof.ts'
import { unwrapped } from './wraps/index.ts'
import { type Apart, apartness, cellsKnown, columnTrust, isUnfilled, rowTrust } from './trust.ts'

export interface RecoveredBlock {
  readonly block: Block
  readonly slots: readonly Slot[]
  readonly alignment: Alignment
  readonly rows: readonly Row[]
  readonly indicators: readonly DraftIndicator[]
  /** Rows that the end of the file cut off: named in a finding, not given. */
  readonly cutOff: readonly DraftIndicator[]
  /** Values that no name was found for: named in a finding, not given. */
  readonly nameless: readonly DraftIndicator[]
  /** Rows of an evaluation system that say how points are given and set no target: no indicators. */
  readonly scoring: boolean
  /** How far the source's own boundaries could be believed. */
  readonly trust: Pick<AlignOptions, keyof Apart | 'columnTrust' | 'rowTrust' | 'cellsKnown'>
  /** Whether the weights of the table add up. */
  readonly weightsHold: boolean
}

export interface RecoveredForm {
  readonly range: FormRange
  readonly head: Head
  readonly blocks: readonly RecoveredBlock[]
}

/** What is known of a document before its forms are read, and its forms. */
export interface Recovering {
  readonly stream: Stream
  readonly landmarks: Landmarks
  /** To be walked once: each is read when it is asked for, and held by nobody else. */
  readonly forms: Iterable<RecoveredForm>
}

export interface Recovery extends Recovering {
  readonly forms: readonly RecoveredForm[]
}

/** Recovers the forms of a document and keeps all of them. */
export function recover(document: Document): Recovery {
  const recovering = recoverEach(document)
  return { ...recovering, forms: [...recovering.forms] }
}

/** Recovers the forms of a document one after the other. */
export function recoverEach(document: Document): Recovering {
  const stream = streamOf(unwrapped(document))
  const landmarks = landmarksOf(stream)
  return { stream, landmarks, forms: formsIn(stream, landmarks) }
}

function* formsIn(stream: Stream, landmarks: Landmarks): Generator<RecoveredForm> {
  for (const range of formsOf(stream, landmarks)) {
    const parts = range.blocks.map((block) => recoverBlock(stream, block))
    const blocks = parts.map((part, index) => withCarried(landmarks, parts[index - 1], part))
    const headEnd = range.blocks[0]?.header?.start ?? range.blocks[0]?.start ?? range.end
    const head = headOf(stream, landmarks.keys, range.start, headEnd)
    const later = laterGoals(stream, landmarks, range)
    const isProse = range.title === null || range.blocks.every((block) => block.header === null)
    const whole = withGoals(isProse ? withProse(stream, head, range.start, headEnd) : head, later)
    yield* perProject(stream, { range, head: whole, blocks })
  }
}

/** A part of a table under the labels of the part before, where nothing of a head stands between. */
function withCarried(
  { keys }: Landmarks,
  before: RecoveredBlock | undefined,
  part: RecoveredBlock,
): RecoveredBlock {
  const { header } = part.block
  if (before === undefined || !goesOn(before.block.header, header)) return part
  const from = before.rows.at(-1)?.end ?? before.block.end
  if (within(keys, from, header?.start ?? from).length > 0) return part
  return { ...part, indicators: carried(before.indicators, part.indicators) }
}

function recoverBlock(stream: Stream, found: Block): RecoveredBlock {
  const block = inText(stream, found) ? withStranded(stream, found) : found
  const { transposed } = block.header ?? { transposed: null }
  if (transposed !== null) return recoverTransposed(stream, block, transposed)
  const { slots, trust, alignment, rows, apart } = readBlock(stream, block)
  const halves: (0 | 1)[] = slots.some((slot) => slot.half === 1) ? [0, 1] : [0]
  const drafts = halves.flatMap((half) => {
    const own = govern(stream, rows, half).flatMap(
      (governed) => indicatorOf(stream, governed, half) ?? [],
    )
    return apart ? own : centreLabels(stream, rows, half, slots, own)
  })
  const paired = apart
    ? fromColumns(drafts)
    : pairColumns(block.header === null ? stated(stream, block, drafts) : drafts)
  const proved = provedByResults(paired)
  const indicators = underLabels(stream, block, { slots, rows, apart }, proved)
  const { whole, cutOff } = splitCut(stream, indicators)
  const scoring =
    isScoring(stream.text.slice(block.start, block.end), slots, indicators) ||
    isOfStaff(around(stream, block))
  const isNone = scoring || (block.header === null && indicators.every(saysNothing))
  return {
    block,
    slots,
    alignment,
    rows,
    indicators: isNone ? [] : withoutParents(whole.filter((each) => each.name !== null)),
    cutOff: isNone ? [] : cutOff,
    nameless: isNone ? [] : whole.filter((each) => each.name === null),
    scoring,
    trust,
    weightsHold: alignment.weightsHold,
  }
}

/** A name and no value: of rows without a table's header that all say as much, nothing was set. */
function saysNothing({ target, columns, history, actual }: DraftIndicator): boolean {
  return [target, actual].every((each) => each === null) && columns.length + history.length === 0
}

type Reading = Pick<RecoveredBlock, 'slots' | 'rows' | 'trust'> & {
  readonly alignment: Proved
  /** Whether the table was read column after column. */
  readonly apart: boolean
}

/** The reading of a table by rows, or by columns where its rows lack their figures. */
function readBlock(stream: Stream, block: Block): Reading {
  const slots =
    block.header?.slots ??
    cellSlots(stream, block.start, block.end) ??
    proseSlots(stream.text.slice(block.start, block.end))
  const column = block.below ?? valueColumnOf(stream, block.start, block.end, slots)
  const trust = trustOf(stream, block.start, block.end, slots)
  const names = block.below === undefined ? slots : slots.filter(isLabelled)
  const part = (from: number, to: number, own: readonly Slot[], values: boolean): Proved =>
    alignPart(stream, from, to, own, { ...trustOf(stream, from, to, own), values })
  const end = column?.end ?? block.end
  const alignment =
    column === null
      ? alignPart(stream, block.start, block.end, slots, trust)
      : joined([
          part(block.start, column.start, names, false),
          part(column.values, end, slots, true),
          ...(end < block.end ? [part(end, block.end, names, false)] : []),
        ])
  const rows = rowsOf(alignment.segments)
  const isApart = block.header !== null && !trust.cellsKnown && mayStandApart(stream, rows)
  const apart = isApart ? readApart(stream, block.start, block.end, slots, trust) : null
  if (apart === null) return { slots, trust, rows, alignment, apart: false }
  const { segments, score } = apart.alignment
  return {
    slots: apart.slots,
    trust: trustOf(stream, block.start, block.end, apart.slots),
    rows: apart.rows,
    alignment: { segments, score, weightsHold: false },
    apart: true,
  }
}

/** A table on its side needs no alignment: its rows are known. */
function recoverTransposed(stream: Stream, block: Block, table: Transposed): RecoveredBlock {
  const slots = block.header?.slots ?? []
  return {
    block,
    slots,
    alignment: { segments: transposedSegments(table, slots[0] ?? null), score: 0 },
    rows: [],
    indicators: transposedIndicators(stream, table),
    cutOff: [],
    nameless: [],
    scoring: false,
    trust: trustOf(stream, block.start, block.end, slots),
    weightsHold: false,
  }
}

interface Proved extends Alignment {
  readonly weightsHold: boolean
}

function trustOf(
  stream: Stream,
  from: number,
  to: number,
  slots: readonly Slot[],
): RecoveredBlock['trust'] {
  const isGrid = cellsKnown(stream, from, to)
  return {
    columnTrust: columnTrust(stream, from, to, slots),
    rowTrust: rowTrust(stream, from, to),
    cellsKnown: isGrid,
    ...apartness(stream, from, to, isGrid),
  }
}

/** Aligns a part of a table and lets its weights prove the reading. */
function alignPart(
  stream: Stream,
  from: number,
  to: number,
  slots: readonly Slot[],
  given: AlignOptions,
): Proved {
  const options: AlignOptions = { ...given, unfilled: isUnfilled(stream, from, to) }
  const first = alignTable(stream, from, to, slots, options)
  const cut = options.cellsKnown ? first.segments : withFigures(stream, first.segments, slots)
  const weighted = slots.some((each) => each.role === 'weight')
  const rows = weighted ? indicatorRows(rowsOf(cut)) : []
  const proof = proveWeights(stream, cut, rows, slots, options)
  const segments = provePlaces(stream, proof.segments, slots)
  return { ...first, segments, weightsHold: proof.holds }
}

function joined(parts: readonly Proved[]): Proved {
  return {
    segments: parts.flatMap(({ segments }) => segments),
    score: parts.reduce((sum, { score }) => sum + score, 0),
    weightsHold: parts[0]?.weightsHold === true,
  }
}

/** What stands above a table is about a person or about money. */
const ABOVE = 600
const BELOW = 200

function around({ text }: Stream, { header, start, end }: Block): string {
  return text.slice(Math.max(0, (header?.start ?? start) - ABOVE), end + BELOW)
}

/** Rows that hold more than labels. */
function indicatorRows(rows: readonly Row[]): Row[] {
  return rows.filter((row) =>
    row.cells.some((cell) => cell.slot.role !== 'level1' && cell.slot.role !== 'level2'),
  )
}

/** Goals that stand between the tables of a form, each over its own table. */
function laterGoals(stream: Stream, landmarks: Landmarks, range: FormRange): DraftGoal[] {
  return range.blocks.slice(1).flatMap((block, index) => {
    const from = range.blocks[index]?.end ?? block.headStart
    const to = block.header?.start ?? block.start
    return goalsOf(stream, entriesOf(stream, landmarks.keys, from, to))
  })
}

/** A goal told again over its table is not a second one. */
function withGoals(head: Head, later: readonly DraftGoal[]): Head {
  const known = (goal: DraftGoal): boolean =>
    head.goals.some(
      (each) =>
        each.text === goal.text || (each.label === goal.label && each.horizon === goal.horizon),
    )
  return { ...head, goals: [...head.goals, ...later.filter((goal) => !known(goal))] }
}
