/** The tables of a page: the sections by blanks, or where columns stand too close, those told word by word. */
import { denseSection } from './dense.ts'
import { formsOf } from './forms.ts'
import { partsOf } from './parts.ts'
import type { CellLine } from './rows.ts'
import type { PlacedLine } from './runs.ts'
import { sectionsOf } from './sections.ts'

export interface Section {
  /** Indices of its first and last line among those it was looked for in. */
  readonly first: number
  readonly last: number
  /** Its first and last line. */
  readonly top: PlacedLine
  readonly bottom: PlacedLine
  readonly columns: number
  /** Its lines, each with its texts in their columns. */
  readonly lines: readonly PlacedLine[]
  readonly cells: readonly CellLine[]
}

/** Share of the lines with a blank line above, under which blank lines say nothing of rows. */
const APART = 0.1
/** Share of the texts with a blank inside, past which single blanks part columns. */
const BLANKS_INSIDE = 0.08

/** More lines are no form by position: they are read line by line, in a tenth of the time. */
const MOST_LINES = 1000
/** How many times the lines it must hold to be better. */
const MORE = 1.3

/** Whether blank lines say nothing of rows. */
export function isTight(lines: readonly CellLine[]): boolean {
  return lines.filter((line) => line.apart).length < APART * lines.length
}

/** The tables of a page from top to bottom: by blanks that no text crosses, or word by word where columns stand too close. */
export function tablesOf(page: readonly PlacedLine[], isMeasured: boolean): Section[] {
  const isLoose = page.filter(({ blanks }) => blanks > 0).length >= APART * page.length
  if (isLoose) return isMeasured ? byBlanks(page).filter(isOfForm) : []
  return formsOf(page).flatMap((form) =>
    form.length > MOST_LINES
      ? []
      : closeTables(form, isMeasured).map((section) => withoutSignature(form, section)),
  )
}

function isOfForm({ lines }: Section): boolean {
  return lines.length <= MOST_LINES
}

const SIGNED = /.[:：]/

/** A tight section without lines at its end whose texts all say who or what they name: 填报人：…. */
function withoutSignature(page: readonly PlacedLine[], section: Section): Section {
  const { lines, cells } = section
  const isSigned = ({ parts }: CellLine): boolean => parts.every(({ text }) => SIGNED.test(text))
  const last = cells.findLastIndex((line) => !isSigned(line))
  if (last === -1 || last === cells.length - 1 || !isTight(cells)) return section
  return {
    ...section,
    last: page.indexOf(lines[last] as PlacedLine),
    bottom: lines[last] as PlacedLine,
    lines: lines.slice(0, last + 1),
    cells: cells.slice(0, last + 1),
  }
}

/** The tables of lines without blank lines between them. */
function closeTables(lines: readonly PlacedLine[], isMeasured: boolean): Section[] {
  const sections = isMeasured ? byBlanks(lines) : []
  const dense: Section[] = []
  collect(lines, 0, lines.length, dense)
  const isBetter = isCrowded(sections) || linesOf(dense) > MORE * linesOf(sections)
  return dense.length > 0 && isBetter
    ? dense.sort((one, other) => one.first - other.first)
    : sections
}

function byBlanks(lines: readonly PlacedLine[]): Section[] {
  return sectionsOf(lines).map((body) => sectionOf(lines, body))
}

function linesOf(sections: readonly Section[]): number {
  return sections.reduce((sum, { lines }) => sum + lines.length, 0)
}

function sectionOf(
  page: readonly PlacedLine[],
  { first, last, blanks }: ReturnType<typeof sectionsOf>[number],
): Section {
  const lines = page.slice(first, last + 1)
  const cells = lines.map((line, index) => ({
    parts: partsOf(line, blanks),
    apart: index > 0 && line.blanks > 0,
  }))
  const top = page[first] as PlacedLine
  const bottom = page[last] as PlacedLine
  return { first, last, top, bottom, columns: blanks.length + 1, lines, cells }
}

function isCrowded(sections: readonly Section[]): boolean {
  const texts = sections.flatMap(({ cells }) => cells.flatMap(({ parts }) => parts))
  const crowded = texts.filter(({ text }) => text.includes(' '))
  return crowded.length > BLANKS_INSIDE * texts.length
}

function collect(lines: readonly PlacedLine[], from: number, to: number, out: Section[]): void {
  const section = to > from ? denseSection(lines, from, to) : null
  if (section === null) return
  out.push(section)
  collect(lines, from, section.first, out)
  collect(lines, section.last + 1, to, out)
}
