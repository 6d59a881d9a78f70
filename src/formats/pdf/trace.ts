/** A page's intermediates drawn over the page: lines, crossings, cells and pieces, as SVG for people. */
import type { Limits } from '../limits.ts'
import type { EngineName } from './engine.ts'
import { pdfiumEngine } from './engines/pdfium.ts'
import { pdfjsEngine } from './engines/pdfjs.ts'
import type { Direction } from './glyphs.ts'
import type { Rules } from './rules.ts'
import type { Edge } from './structure/edges.ts'
import type { Grid } from './structure/grid.ts'
import type { PageTrace } from './structure/page.ts'
import { pagesOf } from './structure/pages.ts'
import type { Piece } from './structure/pieces.ts'

export interface PageDrawing {
  /** 1-based. */
  readonly page: number
  readonly svg: string
}

/**
 * Draws the pages of a PDF one after the other.
 * @throws OpenError where the file does not open
 */
export async function* tracePdf(
  bytes: Uint8Array,
  {
    limits,
    engine = 'pdfium',
  }: { readonly limits: Limits; readonly engine?: EngineName | undefined },
): AsyncGenerator<PageDrawing> {
  const file = await (engine === 'pdfium' ? pdfiumEngine : pdfjsEngine).open(bytes)
  try {
    for await (const { number, trace } of pagesOf(file, limits.gridSlots)) {
      if (trace !== null) yield { page: number, svg: drawPage(trace) }
    }
  } finally {
    await file.close()
  }
}

/** One page as SVG: each link of the chain is a group of its own, named by its class. */
export function drawPage({ page, edges, frames, grids, pieces }: PageTrace): string {
  const { width, height } = page
  const groups = [
    group('rules', [...rules(page.horizontal, true), ...rules(page.vertical, false)]),
    group('edges', [
      ...edges.horizontal.map((edge) => line(true, edge)),
      ...edges.vertical.map((edge) => line(false, edge)),
    ]),
    group('cells', grids.flatMap(cells)),
    group(
      'crossings',
      frames.flatMap((frame) =>
        frame.intersections.map(
          ({ x, y }) => `<circle cx="${round(x)}" cy="${round(y)}" r="1.2"/>`,
        ),
      ),
    ),
    group('pieces', pieces.map(box)),
    group('text', pieces.map(text)),
  ]
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}" ` +
    `width="${round(width)}" height="${round(height)}"><style>${style}</style>` +
    `<rect class="page" width="100%" height="100%"/>${groups.join('')}</svg>\n`
  )
}

const style =
  '.page{fill:#fff}.rules line{stroke:#bbb;stroke-width:2.5}.edges line{stroke:#06c;stroke-width:.6}' +
  '.crossings circle{fill:#d00}.cells rect{fill:#3a3;fill-opacity:.08;stroke:#3a3;stroke-width:.4}' +
  '.cells text{font:4px sans-serif;fill:#383}.pieces rect{fill:none;stroke:#e90;stroke-width:.3}' +
  '.text text{font-family:serif;white-space:pre}'

function group(name: string, parts: readonly string[]): string {
  return `<g class="${name}">${parts.join('')}</g>`
}

function rules({ length, at, from, to }: Rules, horizontal: boolean): string[] {
  return Array.from({ length }, (_, i) =>
    line(horizontal, { at: at[i] as number, from: from[i] as number, to: to[i] as number }),
  )
}

function line(horizontal: boolean, { at, from, to }: Edge): string {
  const [a, b, c] = [round(at), round(from), round(to)]
  return horizontal
    ? `<line x1="${b}" y1="${a}" x2="${c}" y2="${a}"/>`
    : `<line x1="${a}" y1="${b}" x2="${a}" y2="${c}"/>`
}

function cells({ xs, ys, cells: all }: Grid): string[] {
  return all.map(({ row, column, rowSpan, columnSpan }) => {
    const x = xs[column] as number
    const y = ys[row] as number
    const right = xs[column + columnSpan] as number
    const bottom = ys[row + rowSpan] as number
    return (
      `<rect x="${round(x)}" y="${round(y)}" width="${round(right - x)}" height="${round(bottom - y)}"/>` +
      `<text x="${round(x + 1)}" y="${round(y + 4)}">${row},${column}</text>`
    )
  })
}

function box({ left, top, right, bottom }: Piece): string {
  return `<rect x="${round(left)}" y="${round(top)}" width="${round(right - left)}" height="${round(bottom - top)}"/>`
}

function text({ glyphs, start, end, left, top, bottom }: Piece): string {
  let written = ''
  for (let i = start; i < end; i++) written += glyphs.textOf(glyphs.code[i] as number)
  const direction = glyphs.direction[start] as Direction
  const size = glyphs.size[start] as number
  const turn =
    direction === 0 ? '' : ` transform="rotate(${direction} ${round(left)} ${round(bottom)})"`
  const baseline = glyphs.baseline[start] as number
  const y = direction === 0 ? baseline : direction === 90 ? top : bottom
  return `<text x="${round(left)}" y="${round(y)}" font-size="${round(size)}"${turn}>${escaped(written)}</text>`
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100)
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
