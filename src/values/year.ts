/** Fiscal years: stated in a title or a head, or inferred from a project code. */
import { holds, kind } from './chars.ts'
import { dropZeroWidth, fold, foldChars } from './normalize.ts'

export interface FiscalYear {
  readonly year: number
  /** `stated`: the document says it is its year; `inferred`: it can be concluded. */
  readonly known: 'stated' | 'inferred'
  /** The words or the code it comes from. */
  readonly from: string
}

const YEAR = '(20[0-4]\\d|199\\d)'
/** A year before 年 may be glued to what stands before (附件22024年); one without 年 stands alone. */
const ANY = `(?:${YEAR} ?年|(?<![\\d.,])${YEAR}(?![\\d.,A-Z\\]】〕〉]))`
const SUBJECT = '(?:绩效|績效|预算|預算|决算|決算|自评|自評|项目支出|整体支出)'
const STATED: readonly RegExp[] = [
  new RegExp(`年[度份] ?: ?${YEAR}(?!\\d)`),
  new RegExp(`^[(]? ?${YEAR} ?年? ?度?[)]?$`),
  new RegExp(`${ANY} ?度?[^,;。]{0,40}?${SUBJECT}`),
  new RegExp(`[(] ?${YEAR} ?年度?[)]`),
  // A notice hands down the money of a year: 关于提前下达2023年农业生产救灾资金的通知.
  new RegExp(`^(?:标题:)?关于(?:提前)?(?:下达|拨付|安排|预拨) ?${YEAR} ?年`),
  // The list that a year's money is dealt out by: 2022年度某某补助资金分配表.
  new RegExp(`${ANY} ?度?[^,;。]{2,40}?(?:资金|经费)[^,;。]{0,16}?(?:分配|安排|汇总|明细)表`),
  new RegExp(`现(?:将|提前)?(?:下达|拨付|安排)? ?${YEAR} ?年[^。]{2,60}?(?:资金|经费|预算|指标)`),
]
/** 冀财政法[2020]70号: a notice's number, often of the year before the money is spent. */
const NOTICE = /[[【〔(]?20\d{2}[\]】〕)]?第? ?\d{1,4} ?号/g
/** A title or a head cell is shorter. */
const LONGEST_LINE = 400

/** A letter where a scan or a hand had a nought: 2O23年. */
const LETTER_NOUGHT = /(?<![\dA-Za-z])2(?=[0Oo〇][\dOo〇]{2} ?年)[0Oo〇][\dOo〇]{2}/g

/** The fiscal year that a title, a head cell or a line states; `damaged` where letters stand for its noughts. */
export function yearInText(text: string): (FiscalYear & { readonly damaged: boolean }) | null {
  const folded = fold(text.slice(0, LONGEST_LINE))
  if (!holds(folded, kind.digit)) return null
  const line = folded.replace(/\s+/g, ' ').replace(NOTICE, '号').trim()
  const mended = line.replace(LETTER_NOUGHT, (year) => year.replace(/[Oo〇]/g, '0'))
  const found = statedIn(mended)
  return found === null ? null : { ...found, damaged: mended !== line }
}

function statedIn(line: string): FiscalYear | null {
  for (const pattern of STATED) {
    const found = pattern.exec(line)
    const year = found?.[1] ?? found?.[2]
    if (found && year !== undefined) return { year: Number(year), known: 'stated', from: found[0] }
  }
  return null
}

/** A Hebei project code: six digits of region (GB/T 2260), two of the year, then letters and digits. */
const HEBEI_CODE = /^(1[1-9]|[2-6]\d)(\d{4})(\d{2})([0-9A-Z]{7,})$/

/**
 * Region code and year of a Hebei-like project code, `110101230001ABCDEFGHI` → 110101, 2023.
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
