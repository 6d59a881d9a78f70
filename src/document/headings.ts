/** Numbered headings of official documents: 第一部分, 一、, （一）. */

const HEADING_LENGTH = 40
const PART = /^\s*第[一二三四五六七八九十]+(部分|章)/
const SECTION = /^\s*[一二三四五六七八九十]+、/
const SUBSECTION = /^\s*[（(][一二三四五六七八九十]+[)）]/

/** 1 for a part, 2 for a section, 3 for a subsection, null for text that is no heading. */
export function headingLevelOf(text: string): number | null {
  if (text.length > HEADING_LENGTH) return null
  if (PART.test(text)) return 1
  if (SECTION.test(text)) return 2
  return SUBSECTION.test(text) ? 3 : null
}
