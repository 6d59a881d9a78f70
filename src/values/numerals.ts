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

/** 百分之九十五, 百分之95 as 95%; any other text as it is. */
export function percentInWords(text: string): string {
  return text.replace(
    /百分之\s*([零一二三四五六七八九十百]+|\d+(?:\.\d+)?)/,
    (whole, amount: string) => {
      const value = /\d/.test(amount) ? amount : amount === '百' ? 100 : chineseNumber(amount)
      return value === null ? whole : `${value}%`
    },
  )
}

const COUNTED =
  /^((?:[≥≤<>=]|不少于|不低于|不超过|至少)?)([一二两三四五六七八九十][一二两三四五六七八九十百千万]*)(.+)$/
/** Nouns that make an ordinal or a word of their own with a numeral: 三月, 二级, 一线, 十八度. */
const ORDINAL = /^[月日季级层类方点线路道端期科面口度成]/

/** Digits for a numeral with a known unit and nothing else: 两台 → 2台. Null for any other text. */
export function withDigits(folded: string): string | null {
  const counted = COUNTED.exec(folded)
  if (!counted) return null
  const [, operator = '', numeral = '', rest = ''] = counted
  const value = chineseNumber(numeral)
  const unit = unitAtStart(rest)
  if (value === null || unit?.fit !== 'exact' || ORDINAL.test(rest)) return null
  if (unitKind(rest.slice(0, unit.length)) === null) return null
  if (!/^(?:及?以[上内下]|内|。)?$/.test(rest.slice(unit.length))) return null
  return `${operator}${value}${rest}`
}
