/** Numbered headings of official documents: 第一部分, 一、, （一）. */
import type { Line } from './lines.ts'

const HEADING_LENGTH = 40
const PART = /^\s*第[一二三四五六七八九十]+(部分|章)/
const SECTION = /^\s*[一二三四五六七八九十]+、/
const SUBSECTION = /^\s*[（(][一二三四五六七八九十]+[)）]/

/** 1 for a part, 2 for a section or a line of a table of contents, 3 for a subsection, else null. */
export function headingLevel(line: Line): number | null {
  if (line.text.length > HEADING_LENGTH) return null
  if (PART.test(line.text)) return 1
  if (line.contents !== null || SECTION.test(line.text)) return 2
  return SUBSECTION.test(line.text) ? 3 : null
}
