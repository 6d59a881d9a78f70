/** The pages of a file, in their order: one that ends in a table without lines waits for the next to tell whether that goes on. */
import type { SegmentLine } from '../alignment/segments.ts'
import type { Tail } from '../alignment/tail.ts'
import type { Page, PdfFile } from '../engine.ts'
import type { Piece } from './pieces.ts'
import { draftOf, pageContent, type PageDraft, type PageTrace } from './page.ts'

export interface ReadPage {
  /** 1-based. */
  readonly number: number
  /** Null for a page that can't be read. Its glyphs hold until the next one is asked for. */
  readonly trace: PageTrace | null
}

/** Pages read before other work of the process has its turn. */
const PAGES_IN_A_TURN = 64

/**
 * @param slots most slots a table may have
 * @param numbers of the pages that are wanted; undefined for all
 * @throws what an engine throws that can't go on
 */
export async function* pagesOf(
  file: PdfFile,
  slots: number,
  numbers?: readonly number[],
): AsyncGenerator<ReadPage> {
  let tail: Tail | null = null
  let held: PageDraft | null = null
  const finished = (draft: PageDraft, after: readonly SegmentLine[]): ReadPage => {
    const trace = attempted(() => pageContent(draft, slots, { before: tail, after }))
    tail = trace?.tail ?? null
    return { number: draft.page.number, trace }
  }
  const wanted = numbers ?? Array.from({ length: file.pages }, (_, index) => index + 1)
  for (const number of wanted) {
    // A process that reads for another one has to give signs of life.
    if (number % PAGES_IN_A_TURN === 0) await new Promise((resolve) => setImmediate(resolve))
    const page = await pageAt(file, number)
    const draft: PageDraft | null = page === null ? null : attempted(() => draftOf(page, slots))
    if (held !== null) yield finished(held, held.page.number === number - 1 ? topOf(draft) : [])
    held = null
    if (draft === null) {
      tail = null
      yield { number, trace: null }
    } else if (draft.regions.some(({ open }) => open.bottom)) held = kept(draft)
    else yield finished(draft, [])
  }
  if (held !== null) yield finished(held, [])
}

async function pageAt(file: PdfFile, number: number): Promise<Page | null> {
  try {
    return await file.page(number - 1)
  } catch (error) {
    return failed(error)
  }
}

/** Null where a page can't be read. */
function attempted<T>(read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    return failed(error)
  }
}

function failed(error: unknown): null {
  if (error instanceof Error && error.name === 'RuntimeError') throw error
  return null
}

/** The lines at the top of a page that a table may go on with. */
function topOf(draft: PageDraft | null): readonly SegmentLine[] {
  return draft?.regions.find(({ open }) => open.top)?.lines ?? []
}

/** The draft with glyphs and rules of its own: an engine’s hold until it reads the next page. */
function kept(draft: PageDraft): PageDraft {
  const glyphs = draft.page.glyphs.copy()
  const own = new Map(draft.pieces.map((piece) => [piece, { ...piece, glyphs }]))
  const ownOf = (pieces: readonly Piece[]): Piece[] =>
    pieces.map((piece) => own.get(piece) as Piece)
  const { page, ruled } = draft
  const horizontal = page.horizontal.copy()
  const vertical = page.vertical.copy()
  return {
    ...draft,
    page: { ...page, glyphs, horizontal, vertical },
    pieces: ownOf(draft.pieces),
    ruled: { inside: ruled.inside.map(ownOf), outside: ownOf(ruled.outside) },
  }
}
