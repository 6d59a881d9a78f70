/** What a person sees of a stored value, by SheetJS's number formats. */
import { SSF, type WorkBook } from '@e965/xlsx'

/** Dates with Excel's own short format are shown as a Chinese Excel shows them. */
export const SHORT_DATE = 'yyyy/m/d'
/** Excel's number for text, and for the general format. */
const TEXT = 49
const GENERAL = 0
/** Numbers of a format that are kept; then all are forgotten. */
const KEPT = 1024

/** What SheetJS keeps of a workbook beside its types. */
interface Internals {
  readonly Strings?: readonly { readonly t?: string }[]
  readonly Styles?: { readonly CellXf?: readonly { readonly numFmtId?: number }[] }
  readonly SSF?: Readonly<Record<number, string>>
}

export class Display {
  readonly #strings: readonly { readonly t?: string }[]
  /** The number format of each style. */
  readonly #formats: readonly number[]
  readonly #table: Readonly<Record<number, string>>
  readonly #options: object
  /** By format, how numbers are shown that have come: points and shares come again and again. */
  readonly #shown = new Map<number, Map<number, string>>()
  /** Formats that leave a text as it is. */
  readonly #plain = new Map<number, boolean>([
    [GENERAL, true],
    [TEXT, true],
  ])

  constructor(book: WorkBook) {
    const { Strings, Styles, SSF: table } = book as WorkBook & Internals
    this.#strings = Strings ?? []
    this.#formats = (Styles?.CellXf ?? []).map(({ numFmtId }) => numFmtId ?? GENERAL)
    this.#table = table ?? {}
    this.#options = {
      table: this.#table,
      date1904: book.Workbook?.WBProps?.date1904 ?? false,
      dateNF: SHORT_DATE,
    }
  }

  /**
   * @param value as stored: a number, or the place of a text
   * @param type as in ECMA-376 part 1, 18.18.11; null for a number
   */
  text(value: string, type: string | null, style: number): string {
    const format = this.#formats[style] ?? GENERAL
    switch (type) {
      case null:
      case 'n':
        return this.#number(value, format)
      case 's':
        return this.#written(this.#strings[Number.parseInt(value, 10)]?.t ?? '', format)
      case 'b':
        return this.#written(value === '1' || value === 'true' ? 'TRUE' : 'FALSE', GENERAL)
      case 'e':
        return value
      default:
        return this.#written(unescaped(value), format)
    }
  }

  /**
   * A long whole number that the general format would show as `1.2E+17` is a code someone typed, so its
   * digits are kept.
   */
  #number(stored: string, format: number): string {
    const value = Number.parseFloat(stored)
    if (Number.isNaN(value)) return tidy(stored)
    if (format === GENERAL && Number.isInteger(value) && Math.abs(value) < 1e11) return `${value}`
    const known = this.#shown.get(format)?.get(value)
    if (known !== undefined) return known
    const shown = this.#format(format, value)
    const text = /E\+/.test(shown) && Number.isSafeInteger(value) ? String(value) : shown.trim()
    this.#keep(format, value, text)
    return text
  }

  #keep(format: number, value: number, text: string): void {
    const own = this.#shown.get(format)
    if (own === undefined || own.size >= KEPT) this.#shown.set(format, new Map([[value, text]]))
    else own.set(value, text)
  }

  #written(text: string, format: number): string {
    let plain = this.#plain.get(format)
    if (plain === undefined) {
      plain = this.#format(format, '甲') === '甲'
      this.#plain.set(format, plain)
    }
    return tidy(plain ? text : this.#format(format, text))
  }

  #format(format: number, value: number | string): string {
    try {
      return SSF.format(format, value, this.#options)
    } catch {
      return String(value)
    }
  }
}

/** Line ends as one character, none at the ends. */
export function tidy(text: string): string {
  const even = text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text
  return even.trim()
}

/** Characters that Excel writes as `_x000D_`. */
function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([\da-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}
