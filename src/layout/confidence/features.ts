/** What a row's confidence is made of: how clear the reading was, and what had to be put right. */
import { BLANKS, holds, kind, setOf } from '../../values/chars.ts'
import { remembered } from '../../values/remember.ts'
import { featuresOf } from '../align/features.ts'
import type { RecoveredBlock } from '../recover.ts'
import { type Evidence, evidenceOf, tableEvidenceOf } from './evidence.ts'
import type { DraftIndicator } from '../rows/indicator.ts'
import { fit } from '../rows/meaning.ts'
import type { Stream } from '../stream.ts'

export const featureNames = [
  'margin',
  'margin-low',
  'apart',
  'rows-known',
  'spaced',
  'no-header',
  'repairs',
  'level1-inferred',
  'labels-collected',
  'value-from-column',
  'no-target',
  'no-name',
  'words',
  'loose-text',
  'glued-cells',
  'name-looks-odd',
  'no-label',
  'meaning',
  'noise',
  'weights-hold',
  'neighbours',
  'column-order',
  'cells-known',
  'label-lost',
  'remnant',
  'crowded',
  'name-like-value',
  'nameless-rows',
  'lacks',
  'long',
  'weak-start',
  'odd-unit',
  'ragged',
  'weights-off',
  'doubts-near',
  'strict',
  'bare',
  'unread',
  'parent-odd',
  'damaged-table',
  'torn-header',
  'lacks-unit',
] as const

/**
 * The most that a sign of doubt may weigh, whatever the labelled rows say: what was inferred or put right
 * makes a row less sure (so the record's contract), and no other sign of doubt makes it surer.
 */
export const mostWeight: Partial<Readonly<Record<(typeof featureNames)[number], number>>> = {
  repairs: -1,
  'level1-inferred': -1,
  'labels-collected': -1,
  'value-from-column': -1,
  'margin-low': 0,
  'no-target': -2,
  'no-name': 0,
  'loose-text': 0,
  'glued-cells': 0,
  'name-looks-odd': 0,
  'no-label': 0,
  noise: 0,
  'column-order': 0,
  'label-lost': 0,
  remnant: 0,
  crowded: 0,
  'name-like-value': 0,
  'nameless-rows': 0,
  lacks: 0,
  long: 0,
  'weak-start': 0,
  'odd-unit': 0,
  ragged: 0,
  'weights-off': 0,
  'doubts-near': 0,
  strict: -0.25,
  bare: 0,
  unread: 0,
  'parent-odd': 0,
  'damaged-table': 0,
  'torn-header': 0,
  'lacks-unit': 0,
}

/** The least that a sign of clarity may weigh. */
export const leastWeight: typeof mostWeight = {
  margin: 0,
  apart: 0,
  'rows-known': 0,
  spaced: 0,
  meaning: 0,
  'weights-hold': 0,
  neighbours: 0,
  'cells-known': 0,
}

export type FeatureName = (typeof featureNames)[number]

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

/** The features of each row of a table, 0 to 1 or so each, in the order of their names. */
export function blockFeatures(stream: Stream, block: RecoveredBlock): number[][] {
  return rowFeatures(stream, block).map((each) => Object.values(each))
}

/** The features of each row of a table by their names. */
export function rowFeatures(
  stream: Stream,
  block: RecoveredBlock,
): readonly Readonly<Record<FeatureName, number>>[] {
  const noise = noiseShare(block)
  const nameless =
    block.nameless.length / Math.max(1, block.nameless.length + block.indicators.length)
  const ordered = block.indicators.some((each) => each.repairs.includes('value-from-column'))
  const margins = block.indicators.map((each) => Math.min(each.margin, CLEAR) / CLEAR)
  const lost = labelsLost(block)
  const evidence = evidenceOf(stream, block)
  const table = tableEvidenceOf(stream, block)
  const mean = margins.reduce((sum, each) => sum + each, 0) / Math.max(1, margins.length)
  const rows = block.indicators.map((draft, index) => {
    const own = evidence[index] as Evidence
    const name = draft.name ?? ''
    const read = textFeatures(withoutBlanks(name))
    const target = draft.target?.text ?? ''
    const { shape } = textFeatures(withoutBlanks(target))
    const has = (code: string): number => Number(draft.repairs.includes(code))
    return {
      margin: margins[index] ?? 0,
      'margin-low': Number(draft.margin < LOW),
      apart: block.trust.separated,
      'rows-known': block.trust.rowTrust,
      spaced: block.trust.spaced,
      'no-header': Number(block.block.header === null),
      repairs: Math.min(realRepairs(draft), 3) / 3,
      'level1-inferred': has('level1-inferred'),
      'labels-collected': has('labels-collected'),
      'value-from-column': has('value-from-column'),
      'no-target': Number(draft.target === null && draft.columns.length === 0),
      'no-name': Number(draft.name === null),
      words: Number(shape === 'words' || shape === 'phrase'),
      'loose-text': Number(target !== '' && shape === 'text'),
      'glued-cells': gluedShare(stream, draft),
      'name-looks-odd': Number(read.nameness < 0 || read.unbalanced || name.length > 40),
      'no-label': Number(draft.level2 === null) + Number(draft.level1 === null),
      meaning: meaningOf(draft),
      noise,
      'weights-hold': Number(block.weightsHold),
      neighbours: mean,
      'column-order': Number(ordered),
      'cells-known': Number(block.trust.cellsKnown),
      'label-lost': lost * Number(draft.level2 === null),
      remnant: Number(isRemnant(name) || isRemnant(target)),
      crowded: Number(crowds.isIn(name) && CROWDED.test(name)),
      'name-like-value': Number(read.shape === 'words' && read.nameness <= 0),
      'nameless-rows': nameless,
      lacks: own.lacks,
      long: own.long,
      'weak-start': own.weakStart,
      'odd-unit': own.oddUnit,
      ragged: own.ragged,
      'weights-off': table.weightsOff,
      'doubts-near': 0,
      strict: own.strict,
      bare: own.bare,
      unread: own.unread,
      'parent-odd': own.parent,
      'damaged-table': table.damaged,
      'torn-header': ordered ? 0 : table.torn,
      'lacks-unit': own.lacksUnit,
    }
  })
  return withNeighbours(rows)
}

/** The rows, each told the share of the others that are plainly doubtful; written into them, to copy none. */
function withNeighbours(
  rows: readonly Record<FeatureName, number>[],
): readonly Readonly<Record<FeatureName, number>>[] {
  const doubts = rows.map((values) => plainDoubts.some((each) => values[each] > 0))
  const all = doubts.filter(Boolean).length
  const others = Math.max(1, rows.length - 1)
  for (let index = 0; index < rows.length; index++) {
    const values = rows[index] as Record<FeatureName, number>
    values['doubts-near'] = (all - Number(doubts[index])) / others
  }
  return rows
}

/** What in one row makes its neighbours doubtful as well. */
const plainDoubts = [
  'no-target',
  'no-name',
  'name-looks-odd',
  'label-lost',
  'crowded',
  'remnant',
  'ragged',
  'loose-text',
] as const

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
function noiseShare({ alignment }: RecoveredBlock): number {
  let noise = 0
  let all = 0
  for (const segment of alignment.segments) {
    if (segment.rest === 'after') continue
    const length = segment.end - segment.start
    all += length
    if (segment.rest === 'noise' && length > 2) noise += length
  }
  return all === 0 ? 0 : Math.min(1, (noise / all) * 4)
}

/** Share of the row's cells that begin where the source has no boundary. */
function gluedShare(stream: Stream, draft: DraftIndicator): number {
  const glued = draft.starts.filter((at) => (stream.before[at] ?? 0) === 0).length
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
