/** Money: text and governing unit → exact yuan. Decimal text throughout, never a float. */
import type { Money } from '../record/schema.ts'
import { fromCents, NUMBER, plainDecimal, shiftPoint } from './decimal.ts'
import { dropZeroWidth, foldChars, oneLine } from './normalize.ts'

export type MoneyUnit = '元' | '千元' | '万元' | '亿元'

/** Places the point moves to give yuan. */
const PLACES: Readonly<Record<MoneyUnit, number>> = { 元: 0, 千元: 3, 万元: 4, 亿元: 8 }

const AMOUNT = new RegExp(
  String.raw`^(?:人民币|共计|合计|约|¥|￥)?\s*([-+−]?)\s*((?:${NUMBER}))\s*(?:[(]?(元|千元|千|万元|万|亿元|亿)(?:[)]|整|人民币)?)?`,
)
/** Digits and separators; more is no amount of money. */
const LONGEST_AMOUNT = 30
const NO_AMOUNT = /^[-—–/\\.、\s]*$/

const LETTERS = /^[-\dOo,.]*\d[-\dOo,.]*(?=$|[^\p{L}\d]|[亿千万元])/u

/** A figure with noughts for the letters that a scan or a hand put in their place: 386O.OO. */
function withNoughts(folded: string): string {
  if (!/[Oo]/.test(folded)) return folded
  return folded.replace(LETTERS, (figure) => figure.replace(/[Oo]/g, '0'))
}

/** Whether an amount is read although letters stand in it for noughts. */
export function isDamagedAmount({ text }: Money): boolean {
  const folded = foldChars(text)
  return withNoughts(folded) !== folded
}

function ownUnit(written: string | undefined): MoneyUnit | null {
  if (written === undefined) return null
  return written.endsWith('元') ? (written as MoneyUnit) : (`${written}元` as MoneyUnit)
}

/** What follows an amount and adds nothing: a bracket, a breakdown, the same amount again, a full stop. */
function saysNothingMore(rest: string, amount: string): boolean {
  const again = amount.trim()
  const text = rest.trim().replace(/^.+?(?=[(（])/, (said) => (said === again ? '' : said))
  return /^(?:$|[(（，,；;。.:：\n]|其中|包括)/.test(text) ? !/^[,.]\d/.test(text) : text === again
}

/** Yuan with two decimals, rounded half up where the unit leaves more. */
export function toYuan(value: string, unit: MoneyUnit): string {
  const hundredths = shiftPoint(value, PLACES[unit] + 2)
  const [whole = '0', fraction = ''] = hundredths.replace('-', '').split('.')
  const cents = BigInt(whole) + (/^[5-9]/.test(fraction) ? 1n : 0n)
  return fromCents(hundredths.startsWith('-') ? -cents : cents)
}

/**
 * Reads an amount: `2,600.00`, `854万`, `620万(其中…)`, `620万620万` (printed twice).
 * @param unit what governs the cell (header, title, form); a unit in the text itself wins
 * @returns null where no amount stands (empty, —, /, words). `yuan` is null where no unit is known
 */
export function parseMoney(text: string, unit: MoneyUnit | null): Money | null {
  const shown = oneLine(text)
  const folded = foldChars(shown)
  if (NO_AMOUNT.test(folded)) return null
  const found = AMOUNT.exec(withNoughts(folded))
  if (!found || (found[2] ?? '').length > LONGEST_AMOUNT) return null
  const [amount, sign = '', digits = '', written] = found
  if (!saysNothingMore(withNoughts(folded).slice(amount.length), amount)) return null
  const governing = ownUnit(written) ?? unit
  const value = plainDecimal((sign === '+' ? '' : sign) + digits)
  return { text: shown, yuan: governing === null ? null : toYuan(value, governing) }
}

const UNIT = '(元|千元|万元|亿元)'
const STATED: readonly RegExp[] = [
  /单位\s*:?\s*(?:人民币)?\s*[(:]?\s*(千元|万元|亿元)/u,
  /单位\s*:?\s*(?:人民币)?\s*[(:]?\s*(元)(?!\p{Script=Han})/u,
  // Glued text goes on with the next cell, but 实施单位:元宝山区 is no unit.
  /单位\s*:\s*(?:人民币)?(元)(?=项目|预算|部门|单位|收入|支出|资金|金额|序号|年度|总体|编码|科目|功能)/u,
  new RegExp(String.raw`[(（]\s*(?:单位\s*[:：]\s*)?(?:人民币)?${UNIT}\s*[)）]`),
]

/** The unit that a header or title states: 单位：万元, 预算金额(万元), （单位:元）. */
export function moneyUnitIn(text: string): MoneyUnit | null {
  const folded = foldChars(dropZeroWidth(text))
    .replaceAll('萬', '万')
    .replaceAll('億', '亿')
    .replaceAll('單', '单')
  if (!folded.includes('元')) return null
  for (const pattern of STATED) {
    const found = pattern.exec(folded)?.[1]
    if (found !== undefined) return found as MoneyUnit
  }
  const alone = folded.trim()
  return Object.hasOwn(PLACES, alone) ? (alone as MoneyUnit) : null
}

/**
 * The unit that stands beside the same figure elsewhere: 3.15 in a table whose text says 3.15万元. An inference, for
 * where no unit is stated.
 * @returns null where the figure stands with no unit, or with several
 */
export function moneyUnitBeside(amount: string, text: string): MoneyUnit | null {
  const figure = plainDecimal(foldChars(dropZeroWidth(amount)).trim())
  if (!/^\d{1,15}(?:\.\d{1,8})?$/.test(figure) || Number(figure) === 0) return null
  const [whole = '', fraction = ''] = figure.split('.')
  const digits = [...whole].join(',?')
  const trimmed = fraction.replace(/0+$/, '')
  const decimals = trimmed === '' ? '(?:\\.0+)?' : `\\.${trimmed}0*`
  const beside = new RegExp(`(?<![\\d.,])${digits}${decimals}\\s*${UNIT}(?![/·每])`, 'g')
  const folded = foldChars(dropZeroWidth(text)).replaceAll('萬', '万').replaceAll('億', '亿')
  const units = new Set([...folded.matchAll(beside)].map((found) => found[1]))
  const [unit] = units
  return units.size === 1 ? (unit as MoneyUnit) : null
}
