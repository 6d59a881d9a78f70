/** What a PDF engine gives of a page: positioned characters and painted rules, and nothing of what they mean. */
import type { Glyphs } from './glyphs.ts'
import type { Rules } from './rules.ts'

/** A filled rectangle too thick to be a rule: a cell's shading, a bar. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface Page {
  /** 1-based. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly rotation: 0 | 90 | 180 | 270
  readonly glyphs: Glyphs
  /** Straight painted lines: strokes, sides of rectangles and thin fills. */
  readonly horizontal: Rules
  readonly vertical: Rules
  readonly boxes: readonly Box[]
  /** Share of the page that images cover; those that overlap count twice. */
  readonly images: number
  /** True when the page held more than the engine reads of one page; the rest was left out. */
  readonly cut: boolean
}

/** A PDF that is open. Its pages are read one at a time and kept by nobody. */
export interface PdfFile {
  readonly pages: number
  /**
   * Reads a page, 0-based. Its glyphs and rules are the file's own and hold until the next page is
   * read. Throws where the page can't be read.
   */
  page(index: number): Page | Promise<Page>
  close(): void | Promise<void>
}

/** The engines by name, as an option of the command line and of the library takes them. */
export const engineNames = ['pdfium', 'pdfjs'] as const

export type EngineName = (typeof engineNames)[number]

/**
 * Reads PDFs. An engine that recognises scanned pages would wrap another one and give
 * the recognised characters as glyphs.
 */
export interface Engine {
  readonly name: EngineName
  /** Throws an OpenError. */
  open(bytes: Uint8Array): Promise<PdfFile>
}

/** Why a file did not open. */
export class OpenError extends Error {
  readonly reason: 'password' | 'damaged'

  constructor(reason: 'password' | 'damaged') {
    super(reason)
    this.name = 'OpenError'
    this.reason = reason
  }
}

/** What an engine reads of one page at most; a page of text holds some 2,000 characters. */
export const pageLimits = {
  glyphs: 100_000,
  rules: 50_000,
  objects: 200_000,
  /** Forms inside forms. */
  depth: 8,
}
