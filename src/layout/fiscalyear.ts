/** Of which year a document is: stated, or concluded from a code or a date. */
import type { Form } from '../record/schema.ts'
import { readProjectCode, yearInText } from '../values/year.ts'
import type { SettledRecovery } from './settled.ts'
import type { Stream } from './stream.ts'

/** (2024年度) under a title. */
const AFTER_TITLE = /^\(?(20[0-4]\d)年?度?\)/
const AFTER_TITLE_REACH = 12
/** 2024年度 glued to what a title begins with. */
const BEFORE_TITLE = /(20[0-4]\d)年度?$/
const BEFORE_TITLE_REACH = 6
/** How many pieces of a page, and how much of each, may state its year. */
const FIRST_PIECES = 80
const PIECE_REACH = 80

export interface Year {
  readonly year: number | null
  /** What it was concluded from, where the document does not state it as it stands. */
  readonly inferred: 'project-code' | 'project-name' | 'damaged-year' | 'page-date' | null
}

export function fiscalYearOf(recovery: SettledRecovery, forms: readonly Form[]): Year {
  return (
    inTitles(recovery, forms) ??
    inHeads(recovery) ??
    inPieces(recovery) ??
    inCodes(forms) ??
    inNames(forms) ??
    inDate(recovery.stream, forms) ?? { year: null, inferred: null }
  )
}

function inTitles({ stream, landmarks }: SettledRecovery, forms: readonly Form[]): Year | null {
  const { titles } = landmarks
  for (const text of [...forms.map((form) => form.title), ...titles.map((title) => title.text)]) {
    const found = text === null ? null : statedIn(text)
    if (found !== null) return found
  }
  for (const title of titles) {
    const before = BEFORE_TITLE.exec(
      stream.text.slice(Math.max(0, title.start - BEFORE_TITLE_REACH), title.start),
    )
    if (before?.[1] !== undefined) return { year: Number(before[1]), inferred: null }
    const found = AFTER_TITLE.exec(stream.text.slice(title.end, title.end + AFTER_TITLE_REACH))
    if (found?.[1] !== undefined) return { year: Number(found[1]), inferred: null }
  }
  return null
}

/** The value of a key such as 预算年度. */
function inHeads({ forms }: SettledRecovery): Year | null {
  for (const { head } of forms) {
    const found = head.year === null ? null : statedIn(head.year)
    if (found !== null) return found
  }
  return null
}

function inPieces({ stream, landmarks }: SettledRecovery): Year | null {
  for (const piece of stream.pieces.slice(0, FIRST_PIECES)) {
    if (landmarks.headers.some((each) => isIn(each, piece.start))) continue
    const end = Math.min(piece.end, piece.start + PIECE_REACH)
    const found = statedIn(stream.text.slice(piece.start, end))
    if (found !== null) return found
  }
  return null
}

/** A table's header names earlier years: 近两年指标值 2019年. */
function isIn(range: { readonly start: number; readonly end: number }, at: number): boolean {
  return range.start <= at && at < range.end
}

function statedIn(text: string): Year | null {
  const found = yearInText(text)
  if (found?.known !== 'stated') return null
  return { year: found.year, inferred: found.damaged ? 'damaged-year' : null }
}

function inCodes(forms: readonly Form[]): Year | null {
  for (const form of forms) {
    const coded = form.code === null ? null : readProjectCode(form.code)
    if (coded !== null) return { year: coded.year.year, inferred: 'project-code' }
  }
  return null
}

const YEAR_FIRST = /^(20[0-4]\d)年/

/** The year that the names of all projects begin with: 2023年某某社区种养殖补贴到户项目. */
function inNames(forms: readonly Form[]): Year | null {
  const years = new Set(forms.map(({ name }) => YEAR_FIRST.exec(name ?? '')?.[1]))
  const [year] = years
  return years.size !== 1 || year === undefined
    ? null
    : { year: Number(year), inferred: 'project-name' }
}

/** When a form was filled in, or its page published. */
const DATE =
  /(?:(?:发布|公开|成文|生成|信息提供|填报|填表|制表)(?:时间|日期)[:：]?|(?:时间|日期)[:：])(20[0-4]\d)[-年./](\d{1,2})(?!\d)/g
/**
 * Until this month targets are those of the year and evaluations those of the year before: of 24 dated pages that state
 * their year 23 do. Later in the year they are as often of one year as of another.
 */
const LAST_MONTH = 6

/** The year that a date of a page's first months tells for what the page holds. */
function inDate(stream: Stream, forms: readonly Form[]): Year | null {
  const stages = new Set(forms.map((form) => form.stage))
  if (stages.size !== 1) return null
  for (const found of stream.text.matchAll(DATE)) {
    if (found.index > 0 && stream.before[found.index] === 0) continue
    if (Number(found[2]) > LAST_MONTH) return null
    const year = Number(found[1]) - (stages.has('evaluation') ? 1 : 0)
    return { year, inferred: 'page-date' }
  }
  return null
}
