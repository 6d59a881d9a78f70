/** How well a stretch of text fits a role: a score for each, zero for "as good as any". */
import { beginsCoded, projectNamed, withoutCode } from '../head/codes.ts'
import type { Role } from '../vocabulary/headers.ts'
import type { Field } from '../vocabulary/keys.ts'
import { isOrganName } from '../vocabulary/organs.ts'
import { isDamagedSign } from '../../values/damaged.ts'
import { unitOf } from '../../values/unit.ts'
import type { Features, Shape } from './features.ts'

/** A role that a text can't have. */
const NEVER = -12

/** The label of the group in the place of a cell; brackets left open. */
const GROUP = -6
const UNBALANCED = -2

/** A row may score nothing, but none is there to weigh nothing. */
const WEIGHTLESS = -4

/** Why a row fell short, and what is to be done: few rows have a reason, and few reasons say none of these. */
const CAUSE =
  /[因由未不需待将尚差偏缺少难弱慢滞]|导致|影响|造成|加强|改进|措施|完善|进一步|原则|调整|超|较|疫情|延|下步|下一步|继续|已/
const CAUSAL = 0.2
const UNCAUSED = -1.4
const NO_REASON = 0.2
/** Shorter words that explain nothing begin or end another cell. */
const SHORTEST_REASON = 4

/** 有可能 in a column of remarks. */
const REMARK = 3

/** 之, W or 2 in a column of operators. */
const DAMAGED_SIGN = 2.5

/** 已举办2场 as what came of it, and as what was set. */
const RESULT = 1
const NOT_RESULT = -1.5

/** 反映… is how a description begins. */
const DESCRIPTIVE = 1.5
const DESCRIPTIVE_NAME = -5

/** 得10分, 扣完为止. */
const SCORING = 1.5
const NOT_SCORING = -5

/** A label of no vocabulary: only a format that stores cells makes it one. */
const UNKNOWN_LABEL = -9

const asTarget: Readonly<Record<Shape, number>> = {
  value: 3.6,
  number: 2.2,
  // The columns behind it count as left out, though they are in it.
  run: 7,
  date: 2.4,
  placeholder: 3,
  phrase: 0.9,
  words: 1.6,
  text: -1,
}

/** 每周不少于3次, 每户年增收4000元: what each of them gets or does is a target. */
const EACH = 1.6

/** The score of a text in a role. */
export function emission(role: Role, f: Features): number {
  const fit = fitOf(role, f) + (f.scoring ? scoring(role) : 0)
  if (f.group) return Math.min(fit, GROUP)
  return f.unbalanced ? fit + UNBALANCED : fit
}

/** An organ in an organ's column, and anything else in another, where cells before a text are lost. */
const ORGAN_IN_PLACE = 1.2
/** 100101-某县某局 and more, 100102某校50.00: what stands beside it belongs to other columns. */
const WITH_MORE = -4
const AMOUNT_AT_EDGE = /^\d{3,}(?=\p{Script=Han})(?!\d*年)|\d\.\d{2}$/u
/** What stands in a blank cell, and what is glued to it: -定性. */
const NO_WORD = /^[-—/]/
const CODE = /^(?=.*\d{3})[\dA-Z-]{3,24}$/
const LONGEST_NAME = 60
const ORGANS: ReadonlySet<Field> = new Set(['department', 'supervisor', 'implementer'])
/** A goal is a sentence, a project's name ends as such names do. */
const SENTENCE = /[,，;；。]/
const PROJECT = /(?:项目|经费|资金|补助|补贴|工程|专项|费)$/
const WORDED_SO = 2

/** A rule of scoring stands where a basis or a note does, and is no name and no value. */
function scoring(role: Role): number {
  if (role === 'basis' || role === 'standard') return SCORING
  return role === 'reason' || role === 'note' ? 0 : NOT_SCORING
}

/** The score of a text in a column of the head: money a figure, everything else words. */
export function headEmission(field: Field | null, f: Features): number {
  if (f.level1 || f.level2 || f.operator || f.group) return NEVER
  const isFigure = f.shape === 'number' || f.shape === 'value'
  if (field === 'total' || field === 'fiscal' || field === 'other') return isFigure ? 1.5 : NEVER
  if (field === 'unit-code' || field === 'code') return CODE.test(f.text) ? 1.5 : NEVER
  if (isFigure || f.unbalanced || NO_WORD.test(f.text)) return NEVER
  const { name: coded, code } = projectNamed(f.text)
  if (code !== null) return field === 'project' && !isOrganName(coded ?? '') ? WORDED_SO : WITH_MORE
  const isOrgan = isOrganName(withoutCode(f.text) ?? '')
  const isInPlace = isOrgan === (field !== null && ORGANS.has(field))
  if (beginsCoded(f.text) && !(isOrgan && isInPlace)) return WITH_MORE
  if (AMOUNT_AT_EDGE.test(f.text)) return WITH_MORE
  if (field === 'goal' || field === 'goal-long') {
    return f.han < 4 ? NEVER : SENTENCE.test(f.text) ? WORDED_SO : 0.5
  }
  if (f.han < 2 || f.length > LONGEST_NAME) return NEVER
  if (field === 'project' && isInPlace && PROJECT.test(f.text)) return WORDED_SO
  return isInPlace ? 0.5 : 0.5 - ORGAN_IN_PLACE
}

function fitOf(role: Role, f: Features): number {
  switch (role) {
    case 'level1':
      return f.level1 ? label(f) : unknownLabel(f)
    case 'level2':
      return f.level2 ? label(f) : unknownLabel(f)
    case 'name':
      return name(f)
    case 'description':
      return freeText(f) + (f.descriptive ? DESCRIPTIVE : 0)
    case 'basis':
      return freeText(f)
    case 'reason':
      return f.empty ? NO_REASON : freeText(f) + causal(f)
    case 'note':
      return f.remark ? REMARK : freeText(f) - 0.6
    case 'operator':
      return f.operator ? 4.5 : isDamagedSign(f.text) ? DAMAGED_SIGN : NEVER
    case 'target':
      return value(f) + (f.result ? NOT_RESULT : 0)
    case 'midterm':
    case 'history':
    case 'place':
    case 'adjusted':
      return value(f)
    case 'actual':
      return value(f) - 0.2 + (f.result ? RESULT : 0)
    case 'grade':
      return f.shape === 'value' || f.shape === 'number' ? 3 : value(f) - 0.5
    case 'unit':
      return isUnit(f) ? 3.5 : f.length <= 5 && f.shape === 'text' ? -2 : NEVER
    case 'weight':
      return points(f) + (f.small === 0 ? WEIGHTLESS : 0)
    case 'score':
      return points(f)
    case 'rate':
      return f.shape === 'number' || /^\d+(\.\d+)?%$/.test(f.text) ? 2 : NEVER
    case 'amount':
      return f.shape === 'number' || f.shape === 'value' ? 1 : NEVER
    case 'standard':
      return f.standard ? 4.5 : freeText(f) - 0.3
    case 'head':
      return NEVER
    case 'kind':
      return f.remark || /^(定性|定量|正向|反向|数值|文字|核心)/.test(f.text) ? 3 : -3
  }
}

function causal({ text, han }: Features): number {
  if (CAUSE.test(text)) return CAUSAL
  return han < SHORTEST_REASON ? UNCAUSED * 2 : UNCAUSED
}

/** Longest text of a unit. */
const LONGEST_UNIT = 10

/** Whether a text is a unit of measure. */
export function isUnit(f: Features): boolean {
  return f.length <= LONGEST_UNIT && unitOf(f.text) !== null
}

/** What a label is worth at least, and a character of it: of the standard's, of a long word's, of a short one's. */
const LEAST_STANDARD = 2.6
const LEAST_OWN = 2
const A_CHARACTER = { standard: 0.95, long: 0.7, short: 0.5 } as const
const LONG_LABEL = 5
const MOST_CHARACTERS = 9

/** By length, so that a label's parts are never worth more than the whole. */
function label(f: Features): number {
  const isStandard = f.standardLabel || f.text.endsWith('指标')
  const kind = isStandard ? 'standard' : f.han >= LONG_LABEL ? 'long' : 'short'
  const least = f.standardLabel ? LEAST_STANDARD : LEAST_OWN
  return Math.max(least, Math.min(f.han, MOST_CHARACTERS) * A_CHARACTER[kind])
}

function unknownLabel(f: Features): number {
  if (f.level1 || f.level2) return -5
  if (f.han < 2 || f.length > 14 || (f.shape !== 'text' && f.shape !== 'words')) return NEVER
  return UNKNOWN_LABEL
}

function name(f: Features): number {
  if (f.empty || f.han < 1) return f.han === 0 && f.length > 1 ? -8 : NEVER
  if (f.operator || f.standard) return -6
  if (f.level1 || f.level2) return f.standardLabel ? -4 : -3
  return 1 + f.nameness + (f.descriptive ? DESCRIPTIVE_NAME : 0)
}

function freeText(f: Features): number {
  if (f.level1 || f.level2) return -5
  if (f.operator || f.total) return -5
  if (f.shape === 'value' || f.shape === 'number' || f.shape === 'run') return -3
  if (f.han < 2) return -2
  return 0.6 + Math.min(f.han, 20) * 0.02
}

/** What is left of a label or a header is no value. */
const REMNANT = /^(?:绩效)?(?:指标|目标)(?:值)?$/
const LONGEST_REMNANT = 5

function value(f: Features): number {
  if (f.length <= LONGEST_REMNANT && REMNANT.test(f.text)) return -7
  if (f.level1 || f.level2) return -7
  if (f.operator) return -4
  if (f.standard) return -4
  if (f.empty) return 0.2
  if (f.unfilled) return -7
  let score = asTarget[f.worded && f.shape === 'text' ? 'words' : f.shape]
  if (isCode(f.text)) score -= 5
  if (f.shape === 'phrase' && f.text.startsWith('每')) score += EACH
  if (f.shape === 'text' || f.shape === 'words' || f.shape === 'phrase') {
    if (f.nameness > 1.5)
      score -= f.nameness * (f.shape === 'words' ? 0.4 : f.shape === 'text' ? 1.3 : 0.8)
    if (f.length > 30) score -= Math.min(6, (f.length - 30) * 0.1)
  }
  return score
}

/** Digits after a zero are no figure. */
function isCode(text: string): boolean {
  return text.startsWith('0') && /^0\d/.test(text)
}

/** 15% in the place of points; a target is as likely. */
const PERCENT_AS_POINTS = 1.2

function points(f: Features): number {
  if (f.small === null) return NEVER
  if (f.small > 100) return -8
  if (isCode(f.text)) return NEVER
  if (f.small === 0) return 1.8
  if (f.text.endsWith('%')) return PERCENT_AS_POINTS
  if (f.small % 5 === 0) return 2.8
  return Number.isInteger(f.small * 2) ? 2.3 : 1.8
}
