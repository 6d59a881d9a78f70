/** Whose document it is, and of which year. */
import type { Form, Record } from '../record/schema.ts'
import { regionInName, regionOfCode } from '../values/region.ts'
import { readProjectCode, yearInText } from '../values/year.ts'
import type { Recovery } from './recover.ts'
import { type Stream, tidy } from './stream.ts'

const CODED_UNIT = /^(\d{6})([\p{Script=Han}()]{4,40})$/u
/** How much of a page is searched for its publisher. */
const PAGE_HEAD = 1500
const PUBLISHER = /(?:发布机构|发布单位|信息来源|填报单位\(盖章\)|填报单位|文章来源|来源)\]?[:：]?/g
const AFTER_PUBLISHER = /(?:阅读|点击|浏览|发布|字号|字体|访问|时间|日期|体裁|主题).*$/u
const OFFICE =
  /[\p{Script=Han}]{2,24}?(?:局|委员会|厅|人民政府|镇政府|乡政府|中心|委|院|学校|小学|中学|幼儿园|办公室|管委会|残联|兵团|站)(?![\p{Script=Han}])/u

export function agencyOf(recovery: Recovery, forms: readonly Form[]): Record['agency'] {
  const coded = codedUnit(recovery.stream)
  const name =
    coded?.name ??
    first(forms.map((form) => (form.kind === 'department' ? form.name : null))) ??
    first(forms.map((form) => longer(form.implementer, form.supervisor))) ??
    first(recovery.forms.map((form) => form.head.department)) ??
    published(recovery.stream)
  const code = coded?.code ?? null
  return { name, code, region: regionOf(name, forms) }
}

function first(names: readonly (string | null)[]): string | null {
  return names.find((each) => each !== null) ?? null
}

/** Of 县司法局 and 秀山县司法局 the one that says more. */
function longer(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other
  return other.endsWith(one) ? other : one
}

function codedUnit(stream: Stream): { code: string; name: string } | null {
  for (const piece of stream.pieces) {
    if (piece.end - piece.start > 48 || piece.end - piece.start < 10) continue
    const found = CODED_UNIT.exec(tidy(piece.text))
    if (found?.[1] !== undefined && found[2] !== undefined) {
      return { code: found[1], name: found[2].replace(/本级$/, '') }
    }
  }
  return null
}

/** The publisher that the page around the document names, else the first office it speaks of. */
function published(stream: Stream): string | null {
  for (const found of stream.text.slice(0, PAGE_HEAD).matchAll(PUBLISHER)) {
    const start = found.index + found[0].length
    let end = start + 1
    while (end < stream.text.length && (stream.before[end] ?? 0) === 0 && end - start < 40) end++
    const name = stream.text.slice(start, end).replace(AFTER_PUBLISHER, '')
    if (/^[\p{Script=Han}()]{3,30}$/u.test(name)) return name
  }
  for (const piece of stream.pieces.slice(0, 60)) {
    const found = piece.end - piece.start < 40 ? OFFICE.exec(piece.text) : null
    if (found !== null) return found[0]
  }
  return null
}

function regionOf(name: string | null, forms: readonly Form[]): Record['agency']['region'] {
  for (const form of forms) {
    const coded = form.code === null ? null : readProjectCode(form.code)
    const region = coded === null ? null : regionOfCode(coded.region)
    if (region !== null) return region
  }
  return name === null ? null : regionInName(name)
}

/** (2024年度) under a title. */
const AFTER_TITLE = /^\(?(20[0-4]\d)年?度?\)/

export interface Year {
  readonly year: number | null
  readonly inferred: boolean
}

export function fiscalYearOf(recovery: Recovery, forms: readonly Form[]): Year {
  const { stream } = recovery
  const stated = [
    ...forms.map((form) => form.title),
    ...recovery.landmarks.titles.map((title) => title.text),
  ]
  for (const text of stated) {
    const found = text === null ? null : yearInText(text)
    if (found?.known === 'stated') return { year: found.year, inferred: false }
  }
  for (const title of recovery.landmarks.titles) {
    const found = AFTER_TITLE.exec(stream.text.slice(title.end, title.end + 12))
    if (found?.[1] !== undefined) return { year: Number(found[1]), inferred: false }
  }
  for (const piece of stream.pieces.slice(0, 80)) {
    if (recovery.landmarks.headers.some((each) => isIn(each, piece.start))) continue
    const text = stream.text.slice(piece.start, Math.min(piece.end, piece.start + 80))
    const found = yearInText(text)
    if (found?.known === 'stated') return { year: found.year, inferred: false }
  }
  for (const form of forms) {
    const coded = form.code === null ? null : readProjectCode(form.code)
    if (coded !== null) return { year: coded.year.year, inferred: true }
  }
  return { year: null, inferred: false }
}

/** A table's header names earlier years: 近两年指标值 2019年. */
function isIn(range: { readonly start: number; readonly end: number }, at: number): boolean {
  return range.start <= at && at < range.end
}
