/** Chinese numerals, where they can't be anything else. */
import { unitAtStart } from './unit.ts'
import { unitKind } from './units.ts'

const DIGITS = '零一二三四五六七八九'
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** Reads 两, 十二, 三百零五, 一万两千. Null for anything that is no numeral below 一亿. */
export function chineseNumber(text: string): number | null {
  if (!/^[零〇一二两三四五六七八九十百千万]+$/.test(text)) return null
  let total = 0
  let section = 0
  let digit: number | null = null
  for (const char of text) {
    const ten = TENS[char]
    if (char === '万') {
      if (total > 0) return null
      total = (section + (digit ?? 0)) * 10_000
      section = 0
      digit = null
    } else if (ten !== undefined) {
      section += (digit ?? 1) * ten
      digit = null
    } else {
      if (digit !== null && digit !== 0) return null
      digit = char === '两' ? 2 : char === '〇' ? 0 : DIGITS.indexOf(char)
    }
  }
  return total + section + (digit ?? 0)
}

/** Arabic digits for a numeral that a known unit follows directly: 两台 → 2台, 百分之九十五 → 95%. */
export function withDigits(folded: string): string | null {
  const share = /^(.*?)百分之\s*([零一二三四五六七八九十百]+|\d+(?:\.\d+)?)(.*)$/.exec(folded)
  if (share) {
    const [, before = '', amount = '', after = ''] = share
    const value = /\d/.test(amount) ? amount : amount === '百' ? '100' : chineseNumber(amount)
    return value === null ? null : `${before}${value}%${after}`
  }
  const counted = /^((?:[≥≤<>=]|不少于|不低于|不超过|至少)?)([一二两三四五六七八九十百千万]+)(.+)$/.exec(folded)
  if (!counted) return null
  const [, operator = '', numeral = '', rest = ''] = counted
  const value = chineseNumber(numeral)
  const unit = unitAtStart(rest)
  if (value === null || unit?.fit !== 'exact') return null
  const after = rest.slice(unit.length)
  const name = rest.slice(0, unit.length)
  if (/^[月日季级层类方点线路道端期科面口度成]/.test(name) || unitKind(name) === null) return null
  if (!/^(?:及?以[上内下]|内|。)?$/.test(after)) return null
  return `${operator}${value}${rest}`
}
