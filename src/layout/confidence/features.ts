/** What a row's confidence is made of: how clear the reading was, and what had to be put right. */
import { BLANKS, holds, kind, setOf } from '../../values/chars.ts'
import { remembered } from '../../values/remember.ts'
import { featuresOf } from '../align/features.ts'
import type { RecoveredBlock } from '../recover.ts'
import { evidenceOf, tableEvidenceOf } from './evidence.ts'
import { type FeatureName, featureNames } from './names.ts'
import type { DraftIndicator } from '../rows/indicator.ts'
import { fit } from '../rows/meaning.ts'
import { toldOnce } from './once.ts'
import type { Stream } from '../stream.ts'

/** Margins are capped: past this hardly a row is wrong (of 2,400 rows of made-up self-evaluations, 2 %). */
const CLEAR = 4
const LOW = 1.5
/** What templates and unreadable text leave behind. */
const REMNANT = /[□■�]|…|\.{3}|^(?:指标|目标)\d*$|[*×＊]{2}/
/** Operators, blanks left between two texts, or more than one clause do not belong into a name. */
const CROWDED =
  /[≥≤=><＞＜≧≦]|[大小]于|等于|不[低少高]于|[正反]向|\d[%元]|%$|\S{4,}\s+\S{4,}|[;；。]/
const MERGES = new Set(['level1-from-merge', 'level2-from-merge'])

/** Every remnant but 指标1 has one of the first, every crowded name one of the second or a blank. */
const remains = setOf('□■\ufffd….*×＊')
const crowds = setOf(`≥≤=><＞＜≧≦;；。于向元%${BLANKS}`)

/** Where each feature stands among those of its row. */
const place = Object.fromEntries(featureNames.map((name, index) => [name, index])) as Readonly<
  Record<FeatureName, number>
>

/** How many features a row has. */
export const ROW = featureNames.length

/** Rows whose features are held at once. */
const SLICE = 2048

/**
 * The features of the rows of a table, 0 to 1 or so each: `ROW` of them a row, in the order of their names.
 * @returns them slice by slice: those of a long table would take more than all that is said of it
 */
export function* blockFeatures(stream: Stream, block: RecoveredBlock): Generator<Float64Array> {
  const rows = block.indicators.length
  const own = ownFeatures(stream, block)
  if (rows <= SLICE) {
    const features = own(0, rows)
    tellNeighbours(features, doubtfulIn(features), rows)
    yield features
    return
  }
  let doubtful = 0
  for (let from = 0; from < rows; from += SLICE) {
    doubtful += doubtfulIn(own(from, Math.min(rows, from + SLICE)))
  }
  for (let from = 0; from < rows; from += SLICE) {
    const features = own(from, Math.min(rows, from + SLICE))
    tellNeighbours(features, doubtful, rows)
    yield features
  }
}

/** Gives what rows from one to another tell by themselves and by their table. */
function ownFeatures(
  stream: Stream,
  block: RecoveredBlock,
): (from: number, to: number) => Float64Array {
  const { indicators, nameless, trust } = block
  const noise = noiseShare(block.alignment)
  const namelessShare = nameless.length / Math.max(1, nameless.length + indicators.length)
  const ordered = indicators.some((each) => each.repairs.includes('value-from-column'))
  const lost = labelsLost(block)
  const evidence = evidenceOf(stream, block)
  const table = tableEvidenceOf(stream, block)
  const neighbours = meanMargin(block)
  const put = (draft: DraftIndicator, row: Float64Array): void => {
    const { repairs } = draft
    const own = evidence(draft)
    const name = draft.name ?? ''
    const read = textFeatures(withoutBlanks(name))
    const target = draft.target?.text ?? ''
    const { shape } = textFeatures(withoutBlanks(target))
    row[place.margin] = shareOfClear(draft)
    row[place['margin-low']] = Number(draft.margin < LOW)
    row[place.apart] = trust.separated
    row[place['rows-known']] = trust.rowTrust
    row[place.spaced] = trust.spaced
    row[place['no-header']] = Number(block.block.header === null)
    row[place.repairs] = Math.min(realRepairs(draft), 3) / 3
    row[place['level1-inferred']] = Number(repairs.includes('level1-inferred'))
    row[place['labels-collected']] = Number(repairs.includes('labels-collected'))
    row[place['value-from-column']] = Number(repairs.includes('value-from-column'))
    row[place['no-target']] = Number(draft.target === null && draft.columns.length === 0)
    row[place['no-name']] = Number(draft.name === null)
    row[place.words] = Number(shape === 'words' || shape === 'phrase')
    row[place['loose-text']] = Number(target !== '' && shape === 'text')
    row[place['glued-cells']] = gluedShare(stream, draft)
    row[place['name-looks-odd']] = Number(read.nameness < 0 || read.unbalanced || name.length > 40)
    row[place['no-label']] = Number(draft.level2 === null) + Number(draft.level1 === null)
    row[place.meaning] = meaningOf(draft)
    row[place.noise] = noise
    row[place['weights-hold']] = Number(block.weightsHold)
    row[place.neighbours] = neighbours
    row[place['column-order']] = Number(ordered)
    row[place['cells-known']] = Number(trust.cellsKnown)
    row[place['label-lost']] = lost * Number(draft.level2 === null)
    row[place.remnant] = Number(isRemnant(name) || isRemnant(target))
    row[place.crowded] = Number(crowds.isIn(name) && CROWDED.test(name))
    row[place['name-like-value']] = Number(read.shape === 'words' && read.nameness <= 0)
    row[place['nameless-rows']] = namelessShare
    row[place.lacks] = own.lacks
    row[place.long] = own.long
    row[place['weak-start']] = own.weakStart
    row[place['odd-unit']] = own.oddUnit
    row[place.ragged] = own.ragged
    row[place['weights-off']] = table.weightsOff
    row[place.strict] = own.strict
    row[place.bare] = own.bare
    row[place.unread] = own.unread
    row[place['parent-odd']] = own.parent
    row[place['damaged-table']] = table.damaged
    row[place['torn-header']] = ordered ? 0 : table.torn
    row[place['lacks-unit']] = own.lacksUnit
    row[place.rest] = own.rest
  }
  return (from, to) => {
    const features = new Float64Array((to - from) * ROW)
    for (let index = from; index < to; index++) {
      const at = (index - from) * ROW
      put(indicators[index] as DraftIndicator, features.subarray(at, at + ROW))
    }
    return features
  }
}

/** The features of each row of a table by their names. */
export function rowFeatures(
  stream: Stream,
  block: RecoveredBlock,
): readonly Readonly<Record<FeatureName, number>>[] {
  const rows: Record<FeatureName, number>[] = []
  for (const features of blockFeatures(stream, block)) {
    for (let row = 0; row < features.length; row += ROW) {
      const named = featureNames.map((name, at) => [name, features[row + at]] as const)
      rows.push(Object.fromEntries(named) as Record<FeatureName, number>)
    }
  }
  return rows
}

function shareOfClear({ margin }: DraftIndicator): number {
  return Math.min(margin, CLEAR) / CLEAR
}

function meanMargin({ indicators }: RecoveredBlock): number {
  const sum = indicators.reduce((all, each) => all + shareOfClear(each), 0)
  return sum / Math.max(1, indicators.length)
}

/** How many rows are plainly doubtful. */
function doubtfulIn(features: Float64Array): number {
  let all = 0
  for (let row = 0; row < features.length; row += ROW) if (isDoubtful(features, row)) all++
  return all
}

/**
 * Tells each row the share of the others that are plainly doubtful.
 * @param all how many are, of how many rows of the table
 */
function tellNeighbours(features: Float64Array, all: number, rows: number): void {
  const others = Math.max(1, rows - 1)
  for (let row = 0; row < features.length; row += ROW) {
    features[row + place['doubts-near']] = (all - Number(isDoubtful(features, row))) / others
  }
}

function isDoubtful(features: Float64Array, row: number): boolean {
  for (const each of plainDoubts) if ((features[row + each] as number) > 0) return true
  return false
}

/** What in one row makes its neighbours doubtful as well. */
const plainDoubts = (
  [
    'no-target',
    'no-name',
    'name-looks-odd',
    'label-lost',
    'crowded',
    'remnant',
    'ragged',
    'loose-text',
  ] as const
).map((name) => place[name])

function isRemnant(text: string): boolean {
  const isNumbered = text.startsWith('指标') || text.startsWith('目标')
  return (isNumbered || remains.isIn(text)) && REMNANT.test(text)
}

/** Names and targets hardly get longer. */
const COMES_AGAIN = 24

const textFeatures = remembered(COMES_AGAIN, featuresOf)

function withoutBlanks(text: string): string {
  return holds(text, kind.blank) ? text.replace(/\s/g, '') : text
}

/** Repairs that are more than a merged cell's. */
function realRepairs({ repairs }: DraftIndicator): number {
  let count = 0
  for (const each of repairs) if (!MERGES.has(each)) count++
  return count
}

/** 1 where some rows of a table have a level-2 label and others have none. */
function labelsLost({ indicators }: RecoveredBlock): number {
  return Number(indicators.some((each) => each.level2 !== null))
}

/** Share of the table's characters that no role was found for. */
const noiseShare = toldOnce(({ segments }: RecoveredBlock['alignment']): number => {
  let noise = 0
  let all = 0
  for (const segment of segments) {
    if (segment.rest === 'after') continue
    const length = segment.end - segment.start
    all += length
    if (segment.rest === 'noise' && length > 2) noise += length
  }
  return all === 0 ? 0 : Math.min(1, (noise / all) * 4)
})

/** Share of the row's cells that begin where the source has no boundary. */
function gluedShare(stream: Stream, draft: DraftIndicator): number {
  let glued = 0
  for (const at of draft.starts) if ((stream.before[at] ?? 0) === 0) glued++
  return draft.starts.length === 0 ? 0 : glued / draft.starts.length
}

/** How well name and target fit the category, −1 to 1. */
function meaningOf(draft: DraftIndicator): number {
  const said = {
    name: draft.name ?? '',
    target: draft.target?.text ?? '',
    unit: draft.target?.unit ?? null,
  }
  return Math.max(-1, Math.min(1, fit(said, draft.level2Code) / 3))
}
