/** When two answers count as the same: spacing, width and punctuation aside. */
import type { Money, Target } from '../../record/schema.ts'

/** Signs that carry meaning in a name or a unit. */
const KEPT = '%‰℃'
const signs = new RegExp(`[^\\p{L}\\p{N}${KEPT}]`, 'gu')

/** Text without spacing, width and punctuation; empty for nothing at all. */
export function plain(text: string | null | undefined): string {
  return (text ?? '').normalize('NFKC').replace(signs, '').toLowerCase()
}

export function sameText(a: string | null | undefined, b: string | null | undefined): boolean {
  return plain(a) === plain(b)
}

/** A number written plainly, or the text where it is none: `09.50` and `9.5` are one. */
export function decimal(text: string | number | null | undefined): string {
  const bare = String(text ?? '')
    .normalize('NFKC')
    .replace(/[,\s]/g, '')
  const parts = /^([+-]?)0*(\d*)(?:\.(\d*))?$/.exec(bare)
  if (parts === null || bare === '') return bare
  const fraction = (parts[3] ?? '').replace(/0+$/, '')
  const whole = parts[2] === '' ? '0' : parts[2]
  return `${parts[1] === '-' ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}

export function sameNumber(
  a: string | number | null | undefined,
  b: string | number | null | undefined,
): boolean {
  return decimal(a) === decimal(b)
}

const words: Readonly<Record<string, string>> = {
  '≥': '>=',
  '≤': '<=',
  '＝': '=',
  '＞': '>',
  '＜': '<',
}

/** `≥` and `>=` are one; nothing is `''`. */
export function comparison(text: string | null | undefined): string {
  const bare = (text ?? '').trim()
  return words[bare] ?? bare
}

export function sameUnit(a: string | null | undefined, b: string | null | undefined): boolean {
  return unit(a) === unit(b)
}

function unit(text: string | null | undefined): string {
  const bare = (text ?? '').normalize('NFKC').replace(/\s/g, '')
  return bare === '百分比' ? '%' : bare.toLowerCase()
}

/** A target beside a text of the truth such as `≥95%` or `1200`: the same words, or the same figure in no other unit. */
export function sameTarget(given: Target | null, expected: string | null): boolean {
  if (given === null || expected === null) return given === expected
  const signed = sign(expected)
  if (plain(given.text) === plain(expected) && sign(given.text) === signed) return true
  if (signed !== '' && signed !== sign(given.text)) return false
  const figure = /-?[\d,]+(\.\d+)?/.exec(expected.normalize('NFKC'))
  if (figure === null || given.value === null) return false
  const rest = plain(expected.normalize('NFKC').replace(figure[0], ''))
  return sameNumber(given.value, figure[0]) && (rest === '' || rest === plain(given.unit))
}

function sign(text: string): string {
  return comparison(/[<>≥≤]=?/.exec(text.normalize('NFKC'))?.[0])
}

/** An amount beside the truth's figure: the figure as written, letters for its noughts aside, whatever unit governs it. */
export function sameAmount(given: Money | null, expected: string | null): boolean {
  if (given === null || expected === null) return given === null && expected === null
  const text = given.text
    .normalize('NFKC')
    .replace(/^[-\d,.Oo]+/, (all) => all.replace(/[Oo]/g, '0'))
  const figure = /-?[\d,]+(\.\d+)?/.exec(text)
  return sameNumber(figure?.[0] ?? given.text, /-?[\d,]+(\.\d+)?/.exec(expected)?.[0] ?? expected)
}

/** How alike two names are, 0 to 1: twice the shared pairs of characters over all pairs. */
export function likeness(a: string | null, b: string | null): number {
  const left = plain(a)
  const right = plain(b)
  if (left === right) return 1
  const pairs = bigrams(left)
  const others = bigrams(right)
  const all = pairs.length + others.length
  if (all === 0) return 0
  let shared = 0
  for (const pair of pairs) {
    const at = others.indexOf(pair)
    if (at < 0) continue
    others.splice(at, 1)
    shared++
  }
  return (2 * shared) / all
}

function bigrams(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))
}
