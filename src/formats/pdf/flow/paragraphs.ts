/** Lines outside of tables → paragraphs: a wrapped line goes on, a short one ends. */
import {
  type BoundingBox,
  type Boundary,
  origin,
  type Paragraph,
  paragraph,
} from '../../../document/model.ts'
import type { TextLine } from '../structure/lines.ts'
import { endsHere, joinLines } from '../text/joining.ts'
import type { FlowLine } from './flow.ts'

/** Leading, in font sizes, past which a blank line stands between two lines. */
const BLANK = 2.6
/** A first line's indent, in font sizes. */
const INDENT = 1.5

export function paragraphsOf(lines: readonly FlowLine[]): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let group: FlowLine[] = []
  let boundary: Boundary = 'line'
  for (const line of lines) {
    const before = group.at(-1)
    if (before !== undefined && !goesOn(before, line)) {
      paragraphs.push(toParagraph(group, boundary))
      boundary = isApart(before, line) ? 'blank' : 'line'
      group = []
    }
    group.push(line)
  }
  if (group.length > 0) paragraphs.push(toParagraph(group, boundary))
  return paragraphs
}

function goesOn(before: FlowLine, line: FlowLine): boolean {
  if (before.page !== line.page || isApart(before, line)) return false
  const [left, right] = column(line)
  const one = textLine(before)
  const other = textLine(line)
  if (Math.abs(one.size - other.size) > 1) return false
  if (other.from - left > INDENT * other.size) return false
  return !endsHere({ ...one, from: Math.min(one.from, left) }, other, left, right)
}

function isApart(before: FlowLine, line: FlowLine): boolean {
  if (before.page !== line.page) return true
  const pitch = line.line.bbox[3] - before.line.bbox[3]
  return pitch < 0 || pitch > BLANK * Math.max(line.line.size, before.line.size)
}

/** Where the page's text outside of tables begins and ends; at least half the page wide. */
function column({ page }: FlowLine): readonly [number, number] {
  let left = page.width / 4
  let right = (3 * page.width) / 4
  for (const { bbox } of page.lines) {
    left = Math.min(left, bbox[0])
    right = Math.max(right, bbox[2])
  }
  return [left, right]
}

function textLine({ line }: FlowLine): TextLine {
  const { text, size, bbox } = line
  return { text, size, from: bbox[0], to: bbox[2], at: bbox[3], unreadable: 0 }
}

function toParagraph(group: readonly FlowLine[], boundary: Boundary): Paragraph {
  const first = group[0] as FlowLine
  const [left, right] = column(first)
  const text = joinLines(group.map(textLine), left, right)
  const bbox = around(group.map((each) => each.line.bbox))
  return paragraph(text, origin({ page: first.page.number, bbox }), boundary)
}

function around(boxes: readonly BoundingBox[]): BoundingBox {
  return [
    Math.min(...boxes.map((box) => box[0])),
    Math.min(...boxes.map((box) => box[1])),
    Math.max(...boxes.map((box) => box[2])),
    Math.max(...boxes.map((box) => box[3])),
  ]
}
