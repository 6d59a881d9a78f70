/** The tables of a page: stretches of lines that share columns, between the texts that run across. */
import { isJoined } from './cuts.ts'
import { formsOf } from './forms.ts'
import { isRestOfHeading } from './headings.ts'
import { type Part, partsOf } from './parts.ts'
import type { CellLine } from './rows.ts'
import type { PlacedLine, Word } from './runs.ts'
import { unstacked } from './stacks.ts'
import { stretchesOf } from './stretches.ts'

export interface Section {
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
/** More lines are no form by position: they are read line by line, in a tenth of the time. */
const MOST_LINES = 1000
/** A line with more columns is no line of a table. */
const MOST_COLUMNS = 400
/** Texts that make a line full, and full lines that make a table. */
const FULL = 3
const LINES = 3
/** Characters of a text that may run across, and by how many it reaches into two columns. */
const LONG = 9
const ACROSS = 4
/** How often what is left between the texts that run across is looked at anew. */
const DEEPEST = 4

/** Whether blank lines say nothing of rows. */
export function isTight(lines: readonly CellLine[]): boolean {
  return lines.filter((line) => line.apart).length < APART * lines.length
}

/** The tables of a page from top to bottom. Where blank lines set rows apart, most runs have to stand above each other. */
export function tablesOf(page: readonly PlacedLine[], isMeasured: boolean): Section[] {
  const isLoose = page.filter(({ blanks }) => blanks > 0).length >= APART * page.length
  if (isLoose && !isMeasured) return []
  return formsOf(page).flatMap((form) =>
    form.length > MOST_LINES
      ? []
      : partedBy(form, isWide).flatMap((lines) => sectionsOf(lines, 0).map(withoutSignature)),
  )
}

function isWide({ words }: PlacedLine): boolean {
  return (words.at(-1)?.right ?? 0) > MOST_COLUMNS
}

/** The stretches of lines between those that part them. */
function partedBy(
  lines: readonly PlacedLine[],
  isParting: (line: PlacedLine) => boolean,
): (readonly PlacedLine[])[] {
  const found: PlacedLine[][] = [[]]
  for (const line of lines) {
    if (isParting(line)) found.push([])
    else found.at(-1)?.push(line)
  }
  return found.filter((own) => own.length > 0)
}

/** The sections of some lines: a text across columns parts them, and what is left has columns of its own. */
function sectionsOf(lines: readonly PlacedLine[], depth: number): Section[] {
  return stretchesOf(lines).flatMap(({ from, to, cuts }) => {
    const own = lines.slice(from, to)
    const parted = depth < DEEPEST ? partedBy(own, (line) => isAcross(line, cuts)) : [own]
    const [only, other] = parted
    if (only?.length === own.length && other === undefined) return sectionIn(own, cuts)
    return parted.flatMap((each) => sectionsOf(each, depth + 1))
  })
}

/** A single text over several columns: a title, a paragraph. */
function isAcross({ words, runs }: PlacedLine, cuts: readonly number[]): boolean {
  const [run, other] = runs
  if (run === undefined || other !== undefined || run.text.length < LONG) return false
  const isOne = words.every(
    (word, index) => index === 0 || isJoined(words[index - 1] as Word, word),
  )
  return isOne && cuts.some((cut) => Math.min(cut - run.left, run.right - cut) > ACROSS)
}

/** The lines from the first to the last with several texts, and those that belong to them. */
function sectionIn(lines: readonly PlacedLine[], cuts: readonly number[]): Section[] {
  const parts = lines.map((line) => partsOf(line, cuts))
  if (cuts.length < FULL - 1 || parts.filter((own) => own.length >= FULL).length < LINES) return []
  let first = parts.findIndex((own) => own.length > 1)
  let last = parts.findLastIndex((own) => own.length > 1)
  const isClose = (at: number): boolean => lines[at]?.blanks === 0
  while (first > 0 && isClose(first) && isRestOfHeading(lines[first - 1] as PlacedLine)) first--
  while (isClose(last + 1)) last++
  const own = lines.slice(first, last + 1)
  const cells = unstacked(
    own.map(({ blanks }, index) => ({
      parts: parts[first + index] as Part[],
      apart: index > 0 && blanks > 0,
    })),
  )
  const isKept = (_: unknown, index: number): boolean => (cells[index]?.parts.length ?? 0) > 0
  return [
    {
      top: lines[first] as PlacedLine,
      bottom: lines[last] as PlacedLine,
      columns: cuts.length + 1,
      lines: own.filter(isKept),
      cells: cells.filter(isKept),
    },
  ]
}

const SIGNED = /.[:：]/

/** A tight section without lines at its end whose texts all say who or what they name: 填报人：…. */
function withoutSignature(section: Section): Section {
  const { lines, cells } = section
  const isSigned = ({ parts }: CellLine): boolean => parts.every(({ text }) => SIGNED.test(text))
  const last = cells.findLastIndex((line) => !isSigned(line))
  if (last === -1 || last === cells.length - 1 || !isTight(cells)) return section
  return {
    ...section,
    bottom: lines[last] as PlacedLine,
    lines: lines.slice(0, last + 1),
    cells: cells.slice(0, last + 1),
  }
}
