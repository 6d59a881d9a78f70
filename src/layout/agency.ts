/** Whose document it is. */
import type { Form, Record } from '../record/schema.ts'
import { isDigit, kind, kindsOf, setOf } from '../values/chars.ts'
import { isDate, LONGEST_DATE } from '../values/date.ts'
import { regionInName, regionOfCode } from '../values/region.ts'
import { readProjectCode } from '../values/year.ts'
import type { SettledRecovery } from './settled.ts'
import { firstFrom } from './sorted.ts'
import { type Stream, tidy, written } from './stream.ts'
import { isOrganName } from './vocabulary/organs.ts'

const CODED_UNIT = /^(\d{6}|\d{9})[-—_]?([\p{Script=Han}()]{4,40})$/u
/** A code of six digits and a name of four characters, or one with the key that it is the value of. */
const SHORTEST_CODED = 10
const LONGEST_CODED = 48
/** It publishes for all its offices. */
const GENERAL = /人民政府(?:办公室)?$/
/** How much of a page is searched for its publisher. */
const PAGE_HEAD = 1500
const PUBLISHER =
  /(?:信息来源|文章来源|来源|发布机构|发布单位|发文机关|填报单位\(盖章\)|填报单位|(?:部门|单位)(?:名称)?(?=[:：]))\]?[:：]?/g
const AFTER_PUBLISHER = /(?:阅读|点击|浏览|发布|字号|字体|访问|时间|日期|体裁|主题).*$/u
/** The organ that a title begins with: 某市图书馆2021年项目绩效目标批复表. */
const OFFICE_FIRST =
  /^([\p{Script=Han}]{3,24}?(?:局|委员会|厅|人民政府|中心|院|学校|小学|中学|幼儿园|血站|图书馆|馆|办公室|联合会|法院|检察院))(?=20\d\d|关于|部门|整体|项目)/u
/** The name of who signs is no longer. */
const LONGEST_SIGNATURE = 60
/** How many of a document's pieces may name its office. */
const FIRST_PIECES = 60
const OFFICE =
  /(?:^|[:：\s])([\p{Script=Han}]{2,24}?(?:局|委员会|厅|人民政府|镇政府|乡政府|中心|委|院|学校|小学|中学|幼儿园|办公室|管委会|残联|兵团|站))(?=$|[:：\s\d])/u

/** What of a form tells whose it is. */
type Named = Pick<Form, 'kind' | 'name' | 'code'>

export function agencyOf(recovery: SettledRecovery, forms: readonly Named[]): Record['agency'] {
  const coded = codedUnit(recovery)
  const heads = recovery.forms.map((form) => form.head)
  const titled = recovery.landmarks.titles.map(
    (title) => OFFICE_FIRST.exec(title.text)?.[1] ?? null,
  )
  const candidates = [
    coded?.name ?? null,
    ...forms.map((form) => (form.kind === 'department' ? form.name : null)),
    ...heads.map((head) => titled.find((each) => each === head.supervisor) ?? null),
    ...heads.map(organOf),
    ...heads.map((head) => head.department),
    ...titled,
    published(recovery.stream),
    signed(recovery.stream),
    firstOffice(recovery.stream),
  ]
  const name = first(candidates.map(organ))
  const told = heads.flatMap((head) => head.coded).find((each) => each.name === name)
  const code = coded?.code ?? told?.code ?? null
  return { name, code, region: regionOf(name, forms) }
}

/** A name that is an organ's. */
function organ(name: string | null): string | null {
  return name !== null && isOrganName(name) ? name : null
}

function first(names: readonly (string | null)[]): string | null {
  return names.find((each) => each !== null) ?? null
}

/**
 * The organ that a head is of: who does the work, else who reports, else who supervises. Who reports comes first where it
 * supervises as well, or is told in full.
 */
function organOf({ implementer, supervisor, department }: SettledHead): string | null {
  const own = longer(organ(implementer), organ(supervisor))
  const reporting = organ(department)
  if (reporting === null) return own
  const isBoth = reporting === organ(supervisor)
  return isBoth || organ(implementer) === null || reporting.includes(own ?? reporting)
    ? reporting
    : own
}

type SettledHead = SettledRecovery['forms'][number]['head']

/** Of 县司法局 and 某县司法局 the one that says more. */
function longer(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other
  return other.endsWith(one) || one.startsWith(other) ? other : one
}

function codedUnit({
  stream,
  landmarks,
}: Pick<SettledRecovery, 'stream' | 'landmarks'>): { code: string; name: string } | null {
  const { pieces } = stream
  for (let index = 0; index < pieces.length; index++) {
    const start = pieces.startOf(index)
    const length = pieces.endOf(index) - start
    if (length > LONGEST_CODED || length < SHORTEST_CODED) continue
    if (!isDigit(stream.text.charCodeAt(start)) || !beginsWithDigit(pieces.textOf(index))) continue
    const key = landmarks.keys[firstFrom(landmarks.keys, start)]
    const end = Math.min(start + length, key?.start ?? start + length)
    const found = CODED_UNIT.exec(written(stream, start, end))
    if (found?.[1] !== undefined && found[2] !== undefined) {
      return { code: found[1], name: found[2].replace(/本级$/, '') }
    }
  }
  return null
}

/** Whether the first character that shows is a digit. */
function beginsWithDigit(text: string): boolean {
  let at = 0
  while ((kindsOf(text.charCodeAt(at)) & (kind.blank | kind.invisible)) !== 0) at++
  return isDigit(text.charCodeAt(at))
}

/** The publisher that the page around the document names. */
function published(stream: Stream): string | null {
  let general: string | null = null
  for (const found of stream.text.slice(0, PAGE_HEAD).matchAll(PUBLISHER)) {
    if (/^[部单]/.test(found[0]) && found.index > 0 && (stream.before[found.index] ?? 0) === 0)
      continue
    const start = found.index + found[0].length
    let end = start + 1
    while (end < stream.text.length && (stream.before[end] ?? 0) === 0 && end - start < 40) end++
    const name = organ(stream.text.slice(start, end).replace(AFTER_PUBLISHER, ''))
    if (name !== null && !GENERAL.test(name)) return name
    general ??= name
  }
  return general
}

const closesDate = setOf('日月发')

/** Who signs: the name on the line above a date, the first of several. */
function signed(stream: Stream): string | null {
  const { pieces, text } = stream
  for (let index = 1; index < pieces.length; index++) {
    const start = pieces.startOf(index)
    const end = pieces.endOf(index)
    const above = pieces.startOf(index - 1)
    if (end - start > LONGEST_DATE || start - above > LONGEST_SIGNATURE) continue
    if (!closesDate.has(text.charCodeAt(end - 1)) || !isDate(text.slice(start, end))) continue
    const name = organ(firstWord(stream, above, start))
    if (name !== null) return name
  }
  return null
}

/** What stands before the first blank of a line. */
function firstWord(stream: Stream, start: number, end: number): string {
  let stop = start + 1
  while (stop < end && (stream.before[stop] ?? 0) === 0) stop++
  return written(stream, start, stop)
}

/** The first office that a line of its own names, a title or a heading. */
function firstOffice(stream: Stream): string | null {
  for (const piece of stream.pieces.slice(0, FIRST_PIECES)) {
    if (piece.end - piece.start >= 40 || /[,，。;；]/.test(piece.text)) continue
    const text = tidy(piece.text)
    const found = OFFICE.exec(text)?.[1] ?? OFFICE_FIRST.exec(text)?.[1]
    if (found !== undefined) return found
  }
  return null
}

/** A code whose county is not known tells the city only where the name says so too. */
function namesCity(name: string | null, city: string | null): boolean {
  return name !== null && city !== null && name.includes(city.replace(/市$/, ''))
}

function regionOf(name: string | null, forms: readonly Named[]): Record['agency']['region'] {
  for (const form of forms) {
    const coded = form.code === null ? null : readProjectCode(form.code)
    const region = coded === null ? null : regionOfCode(coded.region)
    if (region !== null && (region.county !== null || namesCity(name, region.city))) return region
  }
  return name === null ? null : regionInName(name)
}
