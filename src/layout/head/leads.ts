/** What stands before a key and is of it: a star, the number of its section or of its line. */
import { setOf } from '../../values/chars.ts'
import { lineEnd, strength, type Stream } from '../stream.ts'
import type { Key } from './keys.ts'

/** 二、绩效目标, (一)财政拨款小计, 1、一般公共预算. */
const NUMBER = /(?:^|[^\d.])([(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?:、|[)]、?|[.．]))$/
const endsNumber = setOf('、).．')
const NUMBER_REACH = 6
/** *项目名称: a star marks what must be filled in. */
const isStar = setOf('*★☆※▲')

/** Where a key begins whose word begins at a place: at its star or its number, where these begin a line or a cell. */
export function leadOf(stream: Stream, at: number, from: number): number {
  let start = at
  while (start > from && isStar.has(stream.text.charCodeAt(start - 1))) start--
  if (!endsNumber.has(stream.text.charCodeAt(start - 1)) || (stream.before[start] ?? 0) > 0) {
    return begins(stream, start, strength.space) ? start : at
  }
  let first = start
  while (first > from && start - first < NUMBER_REACH && !begins(stream, first, strength.line))
    first--
  const before = stream.text.slice(first, start)
  const number = NUMBER.exec(before)?.[1]
  const lead = number === undefined ? at : start - number.length
  return begins(stream, lead, strength.line) ? lead : at
}

function begins(stream: Stream, at: number, least: number): boolean {
  return at === 0 || (stream.before[at] ?? 0) >= least
}

const UNIT = /[(]?(?:金额|货币|计量)?单位[:：]?[(]?(?:人民币)?[亿万千]?元[)]*/y
const UNIT_FIRST = '(金货计单'
const opensUnit = setOf(UNIT_FIRST)

/** The unit of money stated at a place, which ends the value before it: 金额单位:万元. */
export function statedUnitAt(stream: Stream, at: number): Key | null {
  if (!opensUnit.has(stream.text.charCodeAt(at))) return null
  UNIT.lastIndex = at
  const word = UNIT.exec(stream.text)?.[0]
  if (word === undefined) return null
  const end = at + word.length
  if (!/[:：]/.test(word) && !isInCells(stream, at, end)) return null
  const isWhole = !word.endsWith('元') || /[亿万千]元$/.test(word) || endsThere(stream, end)
  return isWhole ? { field: 'money-unit', word, start: at, end, colon: true, number: null } : null
}

/** 单位 万元 without a colon: two words of their own. */
function isInCells({ before, text }: Stream, at: number, end: number): boolean {
  const unit = at + text.slice(at, end).indexOf('位') + 1
  const isEnd = end >= text.length || (before[end] ?? 0) > 0
  return isEnd && (before[at] ?? 0) > 0 && (before[unit] ?? 0) > 0
}

/** 单位:元宝山区 names no unit of money. */
function endsThere(stream: Stream, end: number): boolean {
  return (stream.before[end] ?? 1) > 0 || !/\p{Script=Han}/u.test(stream.text.charAt(end))
}

/** 2、“乡村夜校”项目 on a line of its own. */
const HEADING =
  /(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．]?[“"「《](?=([^“”"「」《》]{2,40})[”"」》](?:专项)?(?:项目|资金|经费)?)/y
const HEADING_FIRST = '一二三四五六七八九十0123456789'
const opensHeading = setOf(HEADING_FIRST)

/** What the keys begin with that are found here. */
export const opensUntold = UNIT_FIRST + HEADING_FIRST
const QUOTED_END = /[”"」》](?:专项)?(?:项目|资金|经费)?$/

/** A unit or a remark may stand behind the quoted name on its line, and no sentence. */
const LONGEST_REST = 5

/** The heading of a project that is told of below it, as the key of its name: quoted, or over the first part of its outline. */
export function headedProjectAt(stream: Stream, at: number): Key | null {
  if (!opensHeading.has(stream.text.charCodeAt(at)) || !begins(stream, at, strength.line))
    return null
  HEADING.lastIndex = at
  const found = HEADING.exec(stream.text)
  if (found === null) return overOutline(stream, at)
  const end = at + found[0].length
  const stop = lineEnd(stream, end)
  if (
    !QUOTED_END.test(stream.text.slice(end, stop)) ||
    stop - end > (found[1] ?? '').length + LONGEST_REST
  )
    return null
  return { field: 'project', word: HEADED, start: at, end, colon: true, number: null }
}

/** 2.乡村夜校 on a line of its own, over 1)项目概述 on the next. */
const NUMBERED = /(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．](?=[^\d\s、.．)）])/y
const FIRST_PART = /[(（]?[一1][)）、.．]{1,2}项目(?:概述|概况|简介|基本情况)/y
const LONGEST_NAME = 60
/** 一、基本情况 over (一)项目概况 heads a chapter of a report. */
const CHAPTER = /(?:概况|概述|简介|情况|背景|目标|分析|评价|工作|总结|说明)$/

function overOutline(stream: Stream, at: number): Key | null {
  NUMBERED.lastIndex = at
  const number = NUMBERED.exec(stream.text)?.[0]
  if (number === undefined) return null
  const end = at + number.length
  const stop = lineEnd(stream, end)
  FIRST_PART.lastIndex = stop
  if (stop - end > LONGEST_NAME || !FIRST_PART.test(stream.text)) return null
  if (CHAPTER.test(stream.text.slice(end, stop))) return null
  return { field: 'project', word: HEADED, start: at, end, colon: true, number: null }
}

/** The word of a key that a heading gives. */
export const HEADED = '“”'

/** 项目名称为某某工程,由…: a name that a sentence tells. */
const TOLD_NAME = /^[为是]([^,，。;；]{4,40})[,，。;；].*/s

/** A name without what closes a quotation, or without the sentence that tells it. */
export function unquoted(name: string): string {
  if (TOLD_NAME.test(name)) return name.replace(TOLD_NAME, '$1')
  return /^[^“"「《]+[”"」》]/.test(name) ? name.replace(QUOTED_END, '') : name
}
