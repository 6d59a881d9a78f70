/** The characters of a page, each property in an array of its own: thousands of them are read in a millisecond. */

/** Degrees clockwise from left-to-right. */
export type Direction = 0 | 90 | 180 | 270

/** What holds for every character of one showing operation. */
export interface Run {
  /** Its number: a producer rarely lets one cross a cell's border. */
  readonly id: number
  /** Font size in points, the text matrix applied. */
  readonly size: number
  readonly direction: Direction
  /** False for text that is present but not painted (an OCR layer under a scan, a trick). */
  readonly visible: boolean
}

/** Share of the font size above the baseline: of an ideographic em square. Fonts' own figures vary threefold. */
const ASCENT = 0.86
/** Codes from here on are places in the table of texts that are no single character. */
const TEXTS = 0x11_0000
const FIRST_ROOM = 2048

/**
 * Characters as painted. Lengths are points from the top-left corner of the page as a person
 * sees it, the page's rotation applied.
 */
export class Glyphs {
  length = 0
  /** Code points; past the last of them, a text of several characters. */
  code = new Uint32Array(FIRST_ROOM)
  left = new Float64Array(FIRST_ROOM)
  top = new Float64Array(FIRST_ROOM)
  right = new Float64Array(FIRST_ROOM)
  bottom = new Float64Array(FIRST_ROOM)
  /** Where the character stands across its reading direction: y for 0 and 180, x for 90 and 270. */
  baseline = new Float64Array(FIRST_ROOM)
  size = new Float64Array(FIRST_ROOM)
  direction = new Uint16Array(FIRST_ROOM)
  run = new Int32Array(FIRST_ROOM)
  /** 0 where the font does not say which character this is. */
  readable = new Uint8Array(FIRST_ROOM)
  visible = new Uint8Array(FIRST_ROOM)
  readonly #texts: string[] = []

  clear(): void {
    this.length = 0
    this.#texts.length = 0
  }

  /**
   * @param from where the character's advance begins along the axis it is written on, the lesser end
   * @param baseline where it stands on the other axis
   */
  add(code: number, from: number, to: number, baseline: number, run: Run, readable: boolean): void {
    const at = this.length++
    if (at === this.code.length) this.#grow()
    const { size, direction } = run
    const above = ASCENT * size
    const below = size - above
    const lying = direction === 0 || direction === 180
    const first = direction === 0 || direction === 270
    const low = baseline - (first ? above : below)
    const high = baseline + (first ? below : above)
    this.code[at] = code
    this.left[at] = lying ? from : low
    this.right[at] = lying ? to : high
    this.top[at] = lying ? low : from
    this.bottom[at] = lying ? high : to
    this.baseline[at] = baseline
    this.size[at] = size
    this.direction[at] = direction
    this.run[at] = run.id
    this.readable[at] = readable ? 1 : 0
    this.visible[at] = run.visible ? 1 : 0
  }

  /** The code of a text that an engine gives for one glyph, of however many characters. */
  codeOf(text: string): number {
    const code = text.codePointAt(0) ?? 0
    if (text.length <= (code > 0xffff ? 2 : 1)) return code
    return TEXTS + this.#texts.push(text) - 1
  }

  textOf(code: number): string {
    return code < TEXTS ? String.fromCodePoint(code) : (this.#texts[code - TEXTS] as string)
  }

  /** Puts a glyph in the place of another one. */
  move(from: number, to: number): void {
    this.code[to] = this.code[from] as number
    this.left[to] = this.left[from] as number
    this.top[to] = this.top[from] as number
    this.right[to] = this.right[from] as number
    this.bottom[to] = this.bottom[from] as number
    this.baseline[to] = this.baseline[from] as number
    this.size[to] = this.size[from] as number
    this.direction[to] = this.direction[from] as number
    this.run[to] = this.run[from] as number
    this.readable[to] = this.readable[from] as number
    this.visible[to] = this.visible[from] as number
  }

  /** The same glyphs, in room of their own. */
  copy(): Glyphs {
    const copy = new Glyphs()
    copy.length = this.length
    copy.code = this.code.slice(0, this.length)
    copy.left = this.left.slice(0, this.length)
    copy.top = this.top.slice(0, this.length)
    copy.right = this.right.slice(0, this.length)
    copy.bottom = this.bottom.slice(0, this.length)
    copy.baseline = this.baseline.slice(0, this.length)
    copy.size = this.size.slice(0, this.length)
    copy.direction = this.direction.slice(0, this.length)
    copy.run = this.run.slice(0, this.length)
    copy.readable = this.readable.slice(0, this.length)
    copy.visible = this.visible.slice(0, this.length)
    copy.#texts.push(...this.#texts)
    return copy
  }

  #grow(): void {
    this.code = grown(this.code)
    this.left = grown(this.left)
    this.top = grown(this.top)
    this.right = grown(this.right)
    this.bottom = grown(this.bottom)
    this.baseline = grown(this.baseline)
    this.size = grown(this.size)
    this.direction = grown(this.direction)
    this.run = grown(this.run)
    this.readable = grown(this.readable)
    this.visible = grown(this.visible)
  }
}

function grown<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array>(
  values: T,
): T {
  const more = new (values.constructor as new (length: number) => T)(2 * values.length)
  more.set(values)
  return more
}
