/** Headings of a text: by their numbers, or by their entry in a table of contents. */
import { headingLevelOf } from '../../document/headings.ts'
import type { Line } from './lines.ts'

/** 1 for a part, 2 for a section or a line of a table of contents, 3 for a subsection, else null. */
export function headingLevel(line: Line): number | null {
  return headingLevelOf(line.text) ?? (line.contents !== null && line.text.length <= 40 ? 2 : null)
}
