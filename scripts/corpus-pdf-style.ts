/** How one PDF of the corpus is printed. */
export interface PrintStyle {
  /** All lines, none, or only those between rows. */
  readonly lines: 'ruled' | 'none' | 'horizontal'
  /** Where text stands in a cell higher than it; spreadsheets have it at the bottom unless told otherwise. */
  readonly vertical: 'top' | 'middle' | 'bottom'
  /** Font size in points. */
  readonly size: number
  readonly landscape: boolean
  /** Blank points above the first block: moves the page's cut through the table. */
  readonly gap: number
  /** The table's first row stands again on every page. */
  readonly repeat: boolean
  /** A page header and a numbered footer. */
  readonly furniture: boolean
  /** A row may be cut by the page's end. */
  readonly split: boolean
}

export const plainStyle: PrintStyle = {
  lines: 'ruled',
  vertical: 'middle',
  size: 9,
  landscape: false,
  gap: 0,
  repeat: false,
  furniture: false,
  split: false,
}

/** A4 in points, and the margin on every side. */
export const page = { width: 595, height: 842, margin: 50 }

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
