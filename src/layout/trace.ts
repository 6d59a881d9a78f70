/** Every intermediate of recovery as tables that a person can read. */
import type { Document } from '../document/model.ts'
import type { TraceTable } from '../extract.ts'
import type { Record } from '../record/schema.ts'
import { accountOf, sharesOf } from './account.ts'
import type { RecoveredBlock, RecoveredForm, Recovery } from './recover.ts'
import { type Stream, strength } from './stream.ts'
import { columnTrust, rowTrust, apartness } from './trust.ts'

const BOUNDARIES = Object.keys(strength)
const SHOWN = 60

/** The tables of all stages, in their order. */
export function traceOf(document: Document, recovery: Recovery, record: Record): TraceTable[] {
  return [
    piecesTable(document, recovery.stream),
    landmarksTable(recovery),
    ...recovery.forms.flatMap((form, index) => formTables(recovery.stream, form, index + 1)),
    accountTable(recovery),
    confidenceTable(record),
  ]
}

function clip(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line
}

function piecesTable(document: Document, stream: Stream): TraceTable {
  return {
    stage: 'read',
    title: `pieces of the ${document.format} document`,
    header: ['line', 'table', 'row', 'column', 'boundary before', 'text'],
    rows: [...stream.pieces]
      .filter((piece) => piece.end > piece.start)
      .map((piece) => [
        String(piece.origin.line ?? ''),
        String(piece.origin.table ?? ''),
        String(piece.row ?? ''),
        String(piece.column ?? ''),
        BOUNDARIES[stream.before[piece.start] ?? 0] ?? '',
        clip(piece.text),
      ]),
  }
}

function landmarksTable({ stream, landmarks }: Recovery): TraceTable {
  const rows = [
    ...landmarks.titles.map((each) => [each.start, 'title', each.text] as const),
    ...landmarks.keys.map((each) => [each.start, `key: ${each.field}`, each.word] as const),
    ...landmarks.headers.map(
      (each) => [each.start, 'header', stream.text.slice(each.start, each.end)] as const,
    ),
  ]
  return {
    stage: 'find',
    title: 'titles, keys and headers',
    header: ['at', 'kind', 'text'],
    rows: rows
      .sort((one, other) => one[0] - other[0])
      .map(([at, kind, text]) => [String(at), kind, clip(text)]),
  }
}

function formTables(stream: Stream, form: RecoveredForm, number: number): TraceTable[] {
  const head: TraceTable = {
    stage: 'head',
    title: `form ${number}: keys and values`,
    header: ['field', 'key', 'value'],
    rows: form.head.entries.map((entry) => [
      entry.key.field,
      entry.key.word,
      clip(entry.spans.map((span) => stream.text.slice(span.start, span.end)).join(' | ')),
    ]),
  }
  return [
    head,
    ...form.blocks.flatMap((block, index) => blockTables(stream, block, `${number}.${index + 1}`)),
  ]
}

function blockTables(stream: Stream, recovered: RecoveredBlock, number: string): TraceTable[] {
  const { block, slots, alignment } = recovered
  const trusts = [
    `columns ${columnTrust(stream, block.start, block.end, slots).toFixed(2)}`,
    `rows ${rowTrust(stream, block.start, block.end).toFixed(2)}`,
    `cells apart ${apartness(stream, block.start, block.end).separated.toFixed(2)}`,
  ]
  let row = 0
  return [
    {
      stage: 'header',
      title: `table ${number}: roles (trust: ${trusts.join(', ')})`,
      header: ['role', 'words', 'half', 'horizon', 'year', 'column'],
      rows: slots.map((slot) => [
        slot.role,
        slot.label,
        String(slot.half),
        slot.horizon ?? '',
        String(slot.year ?? ''),
        String(slot.column ?? ''),
      ]),
    },
    {
      stage: 'align',
      title: `table ${number}: alignment, score ${alignment.score.toFixed(1)}`,
      header: ['row', 'role', 'text', 'margin'],
      rows: alignment.segments.map((segment) => {
        if (segment.newRow) row++
        return [
          segment.newRow ? String(row) : '',
          segment.slot === null ? `(${segment.rest})` : segment.slot.role,
          clip(stream.text.slice(segment.start, segment.end)),
          segment.margin.toFixed(1),
        ]
      }),
    },
    {
      stage: 'govern',
      title: `table ${number}: labelled rows`,
      header: ['level 1', 'level 2', 'name', 'target', 'repairs'],
      rows: recovered.indicators.map((each) => [
        each.level1 ?? '',
        each.level2 ?? '',
        clip(each.name ?? ''),
        each.target?.text ?? '',
        each.repairs.join(' '),
      ]),
    },
  ]
}

function accountTable(recovery: Recovery): TraceTable {
  return {
    stage: 'account',
    title: 'where the characters ended',
    header: ['fate', 'characters', 'share'],
    rows: sharesOf(accountOf(recovery)).map(({ fate, chars, share }) => [
      fate,
      String(chars),
      `${(share * 100).toFixed(1)} %`,
    ]),
  }
}

function confidenceTable(record: Record): TraceTable {
  return {
    stage: 'confidence',
    title: 'confidence of each row',
    header: ['id', 'name', 'confidence', 'repairs'],
    rows: record.forms.flatMap((form) =>
      form.indicators.map((each) => [
        each.id,
        clip(each.name ?? ''),
        String(each.confidence),
        each.repairs.join(' '),
      ]),
    ),
  }
}
