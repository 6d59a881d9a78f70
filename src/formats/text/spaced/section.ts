/** The sections of a page: stretches of lines that are tables, with the columns of their texts. */
import { denseSection } from './dense.ts'
import { againAt } from './header.ts'
import { partsOf } from './parts.ts'
import type { CellLine } from './rows.ts'
import type { PlacedLine } from './runs.ts'
import { sectionsOf } from './sections.ts'

export interface Section {
  /** Indices of its first and last line on the page. */
  readonly first: number
  readonly last: number
  readonly columns: number
  /** Its lines, each with its texts in their columns. */
  readonly lines: readonly PlacedLine[]
  readonly cells: readonly CellLine[]
  /** Whether the same header stands below it once more. */
  readonly isFollowed: boolean
}

/** Share of the lines with a blank line above, under which blank lines say nothing of rows. */
const APART = 0.1
/** Share of the texts with a blank inside, past which single blanks part columns. */
const BLANKS_INSIDE = 0.08

/** How many times the lines it must hold to be better. */
const MORE = 1.3

/** Whether blank lines say nothing of rows. */
export function isTight(lines: readonly CellLine[]): boolean {
  return lines.filter((line) => line.apart).length < APART * lines.length
}

/** The tables of a page from top to bottom: by blanks that no text crosses, or word by word where columns stand too close. */
export function tablesOf(page: readonly PlacedLine[], isMeasured: boolean): Section[] {
  return wholeTablesOf(page, isMeasured)
    .map((section) => withoutSignature(page, section))
    .flatMap((section) => parted(page, section))
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
    lines: lines.slice(0, last + 1),
    cells: cells.slice(0, last + 1),
  }
}

/** A section in which a header stands twice is two. */
function parted(page: readonly PlacedLine[], section: Section): Section[] {
  const { lines, cells, columns } = section
  const again = isTight(cells) ? againAt(cells, columns) : null
  if (again === null) return [section]
  const at = page.indexOf(lines[again] as PlacedLine)
  const upper = {
    ...section,
    last: at - 1,
    lines: lines.slice(0, again),
    cells: cells.slice(0, again),
    isFollowed: true,
  }
  const lower = { ...section, first: at, lines: lines.slice(again), cells: cells.slice(again) }
  return [upper, ...parted(page, lower)]
}

function wholeTablesOf(page: readonly PlacedLine[], isMeasured: boolean): Section[] {
  const sections = isMeasured ? sectionsOf(page).map((body) => sectionOf(page, body)) : []
  if (page.filter(({ blanks }) => blanks > 0).length >= APART * page.length) return sections
  const dense: Section[] = []
  collect(page, 0, page.length, dense)
  const isBetter = isCrowded(sections) || linesOf(dense) > MORE * linesOf(sections)
  return dense.length > 0 && isBetter
    ? dense.sort((one, other) => one.first - other.first)
    : sections
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
  return { first, last, columns: blanks.length + 1, lines, cells, isFollowed: false }
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
