/** What a PDF engine gives of a page: positioned characters and painted rules, and nothing of what they mean. */

/**
 * One character as painted. Lengths are points from the top-left corner of the page as a person
 * sees it, the page's rotation applied.
 */
export interface Glyph {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  /** Where the character stands across its reading direction: y for 0 and 180, x for 90 and 270. */
  readonly baseline: number
  /** Font size in points, the text matrix applied. */
  readonly size: number
  /** Reading direction, degrees clockwise from left-to-right. */
  readonly direction: 0 | 90 | 180 | 270
  /** Number of the showing operation that painted it: a producer rarely lets one cross a cell's border. */
  readonly run: number
  /** False where the font does not say which character this is. */
  readonly readable: boolean
  /** False for text that is present but not painted (an OCR layer under a scan, a trick). */
  readonly visible: boolean
}

/** A straight painted line, horizontal or vertical: a stroke, a side of a rectangle or a thin fill. */
export interface Rule {
  readonly horizontal: boolean
  /** y of a horizontal rule, x of a vertical one: its middle. */
  readonly at: number
  readonly from: number
  readonly to: number
  readonly thickness: number
  readonly dashed: boolean
}

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
  readonly glyphs: readonly Glyph[]
  readonly rules: readonly Rule[]
  readonly boxes: readonly Box[]
  /** Share of the page that images cover; those that overlap count twice. */
  readonly images: number
  /** True when the page held more than the engine reads of one page; the rest was left out. */
  readonly cut: boolean
}

/** A PDF that is open. Its pages are read one at a time and kept by nobody. */
export interface PdfFile {
  readonly pages: number
  /** Reads a page, 0-based. Throws where the page can't be read. */
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
