/** Fiscal years: stated in a title or a head, or inferred from a project code. */
import { dropZeroWidth, foldChars } from './normalize.ts'

export interface FiscalYear {
  readonly year: number
  /** `stated`: the document says it is its year; `inferred`: it can be concluded. */
  readonly known: 'stated' | 'inferred'
  /** The words or the code it comes from. */
  readonly from: string
}

const YEAR = '(20[0-4]\\d|199\\d)'
const STATED: readonly RegExp[] = [
  new RegExp(String.raw`(?:预算|預算|财政|財政|申报|填报|评价|自评|所属)?年[度份]\s*[:]\s*${YEAR}`),
  new RegExp(String.raw`^\s*[(（]?\s*${YEAR}\s*年?\s*度?\s*[)）]?\s*$`),
  new RegExp(String.raw`${YEAR}\s*年?\s*[度]?[^,;。\n]{0,40}?(?:绩效|績效|预算|預算|自评|自評|项目支出|整体支出)`),
  new RegExp(String.raw`[(（]\s*${YEAR}\s*年度?\s*[)）]`),
]

/** The fiscal year that a title, a head cell or a line states. */
export function yearInText(text: string): FiscalYear | null {
  const folded = foldChars(dropZeroWidth(text))
  for (const pattern of STATED) {
    const found = pattern.exec(folded)
    if (found?.[1] !== undefined) {
      return { year: Number(found[1]), known: 'stated', from: found[0].trim() }
    }
  }
  return null
}

/** A Hebei project code: six digits of region (GB/T 2260), two of the year, then letters and digits. */
const HEBEI_CODE = /^(1[1-9]|[2-6]\d)(\d{4})(\d{2})([0-9A-Z]{7,})$/

/**
 * Region code and year of a Hebei-like project code, `130303210196XGDESKDNM` → 130303, 2021.
 * @returns null for any other code
 */
export function readProjectCode(code: string): { region: string; year: FiscalYear } | null {
  const compact = foldChars(dropZeroWidth(code)).replace(/\s+/g, '').toUpperCase()
  const found = HEBEI_CODE.exec(compact)
  if (!found || compact.length < 15 || !/[A-Z]/.test(found[4] ?? '')) return null
  const year = 2000 + Number(found[3])
  if (year < 2014 || year > 2049) return null
  return { region: `${found[1]}${found[2]}`, year: { year, known: 'inferred', from: compact } }
}
