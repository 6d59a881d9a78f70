/** One page through the whole chain: glyphs and rules → tables and the lines around them. */
import type { BoundingBox } from '../../../document/model.ts'
import type { Page } from '../engine.ts'
import { alignedGrids } from '../alignment/grid.ts'
import { type Region, regionsOf } from '../alignment/regions.ts'
import { segmentLines } from '../alignment/segments.ts'
import type { Around, Tail } from '../alignment/tail.ts'
import { cleanText } from '../text/clean.ts'
import { boxEdges, type Edges, edgesOf } from './edges.ts'
import { type Frame, framesOf } from './frames.ts'
import { type Grid, gridOf } from './grid.ts'
import { linesOf } from './lines.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { type PageTable, tableOf } from './table.ts'

/** A line of text outside of tables. */
export interface PageLine {
  readonly text: string
  readonly size: number
  readonly bbox: BoundingBox
}

/** What a page holds, and nothing of the engine: pages are let go as they are read. */
export interface PageContent {
  readonly number: number
  readonly width: number
  readonly height: number
  /** In reading order. */
  readonly lines: readonly PageLine[]
  readonly tables: readonly PageTable[]
  /** The usual font size of its tables; null where there are none. */
  readonly tableSize: number | null
  readonly characters: number
  readonly unreadable: number
  readonly hidden: number
  readonly images: number
  readonly cut: boolean
}

/** Every intermediate of a page, for people to look at. */
export interface PageTrace {
  readonly page: Page
  readonly edges: Edges
  readonly frames: readonly Frame[]
  readonly grids: readonly Grid[]
  readonly pieces: readonly Piece[]
  readonly content: PageContent
  /** What it leaves to the next page. */
  readonly tail: Tail | null
}

/** A page whose lines are read, and where text stands in columns without any. */
export interface PageDraft {
  readonly page: Page
  readonly hidden: number
  readonly edges: Edges
  readonly frames: readonly Frame[]
  readonly grids: readonly Grid[]
  readonly pieces: readonly Piece[]
  /** The pieces in each of the grids, and those in none. */
  readonly ruled: Placed
  readonly regions: readonly Region[]
}

interface Placed {
  readonly inside: readonly (readonly Piece[])[]
  readonly outside: readonly Piece[]
}

/** What text must share with a frame to belong to it, in points: a note right below does not. */
const OVERLAP = 0.5

/** How far past its cell's end on this page a text may hang, in its own heights. */
const HANGING = 6

/**
 * What a page holds; its list of glyphs is cleaned on the way.
 * @param slots most slots a table may have
 */
export function draftOf(page: Page, slots: number): PageDraft {
  const hidden = cleanText(page)
  const pieces = piecesOf(page.glyphs)
  const edges = edgesOf(page)
  let frames = framesOf(edges)
  if (frames.length === 0 && page.boxes.length > 3) {
    frames = framesOf(boxEdges(page.boxes, page.width, page.height))
  }
  const grids: Grid[] = []
  for (const frame of frames) {
    const grid = gridOf(frame, slots)
    if (grid !== null && grid.cells.length > 1) grids.push(grid)
  }
  const ruled = withHanging(grids, placed(grids, pieces))
  const regions = regionsOf(segmentLines(ruled.outside))
  return { page, hidden, edges, frames, grids, pieces, ruled, regions }
}

/** The page as it is read beside the pages around it. */
export function pageContent(draft: PageDraft, slots: number, around: Around): PageTrace {
  const { page, hidden, edges, frames, grids, pieces, ruled, regions } = draft
  const { glyphs } = page
  const { grids: aligned, tail } = alignedGrids(regions, edges.horizontal, slots, around)
  const { inside, outside } = withHanging(aligned, placed(aligned, ruled.outside))
  const tables = [
    ...grids.map((grid, index) => tableOf('ruled', grid, ruled.inside[index] ?? [], page.number)),
    ...aligned.map((grid, index) => tableOf('text', grid, inside[index] ?? [], page.number)),
  ]
  const written = tables.filter((table) => table.cells.some((cell) => cell.text !== ''))
  const lines = linesOf(outside, 0).map((line): PageLine => ({
    text: line.text,
    size: line.size,
    bbox: [line.from, line.at - 0.86 * line.size, line.to, line.at + 0.14 * line.size],
  }))
  let unreadable = 0
  for (let i = 0; i < glyphs.length; i++) if (glyphs.readable[i] === 0) unreadable++
  const content: PageContent = {
    number: page.number,
    width: page.width,
    height: page.height,
    lines,
    tables: written,
    tableSize: usual(written.flatMap((table) => table.sizes)),
    characters: glyphs.length,
    unreadable,
    hidden,
    images: page.images,
    cut: page.cut,
  }
  return { page, edges, frames, grids: [...grids, ...aligned], pieces, content, tail }
}

function usual(sizes: number[]): number | null {
  sizes.sort((a, b) => a - b)
  return sizes[sizes.length >> 1] ?? null
}

/** Text of a cell that goes on on another page, painted past this page's end of it, belongs to the cell. */
function withHanging(grids: readonly Grid[], { inside, outside }: Placed): Placed {
  const open = grids.flatMap(({ xs, cells, frame }, grid) =>
    cells.flatMap(({ column, columnSpan, openTop, openBottom }) => {
      if ((!openTop && !openBottom) || columnSpan === xs.length - 1) return []
      const left = xs[column] as number
      const right = xs[column + columnSpan] as number
      const top = openTop ? frame.top : -Infinity
      const bottom = openBottom ? frame.bottom : Infinity
      return [{ grid, left, right, top, bottom }]
    }),
  )
  if (open.length === 0) return { inside, outside }
  const added = inside.map((pieces) => [...pieces])
  const rest = outside.filter((piece) => {
    const reach = HANGING * (piece.bottom - piece.top)
    const owner = open.find(
      ({ left, right, top, bottom }) =>
        piece.left >= left &&
        piece.right <= right &&
        ((piece.top < top && piece.bottom > top - reach) ||
          (piece.bottom > bottom && piece.top < bottom + reach)),
    )
    if (owner !== undefined) added[owner.grid]?.push(piece)
    return owner === undefined
  })
  return { inside: added, outside: rest }
}

/** Each piece to the smallest frame it stands in; text that hangs over a frame's edge belongs to it. */
function placed(grids: readonly Grid[], pieces: readonly Piece[]): Placed {
  const inside = grids.map((): Piece[] => [])
  const outside: Piece[] = []
  for (const piece of pieces) {
    const x = (piece.left + piece.right) / 2
    let best = -1
    let area = Infinity
    for (let index = 0; index < grids.length; index++) {
      const { left, top, right, bottom } = (grids[index] as Grid).frame
      if (x < left || x > right) continue
      if (piece.bottom < top + OVERLAP || piece.top > bottom - OVERLAP) continue
      const size = (right - left) * (bottom - top)
      if (size < area) {
        best = index
        area = size
      }
    }
    if (best === -1) outside.push(piece)
    else inside[best]?.push(piece)
  }
  return { inside, outside }
}
