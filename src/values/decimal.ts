/** Exact decimal arithmetic on text. */

/** A number in folded text: optional thousands separators, optional fraction. No sign. */
export const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|\.\d+`

/** A plain decimal from a folded number: separators out, `.5` → `0.5`, `+` out. Digits stay as written. */
export function plainDecimal(text: string): string {
  const compact = text.replace(/[,\s+]/g, '').replace(/^[−–—]/, '-')
  const [sign, digits] = compact.startsWith('-') ? ['-', compact.slice(1)] : ['', compact]
  return `${sign}${digits.startsWith('.') ? `0${digits}` : digits}`
}

/**
 * Multiplies a plain decimal by a power of ten, exactly.
 * @param places how far the point moves to the right; negative to the left
 */
export function shiftPoint(value: string, places: number): string {
  const negative = value.startsWith('-')
  const [whole = '0', fraction = ''] = value.replace('-', '').split('.')
  let digits = whole + fraction
  let point = whole.length + places
  if (point < 1) {
    digits = '0'.repeat(1 - point) + digits
    point = 1
  }
  if (point > digits.length) digits += '0'.repeat(point - digits.length)
  const left = digits.slice(0, point).replace(/^0+(?=\d)/, '')
  const right = digits.slice(point)
  return `${negative ? '-' : ''}${left}${right === '' ? '' : `.${right}`}`
}

/** Hundredths of a plain decimal with at most two places that matter; further digits are cut. */
export function toCents(value: string): bigint {
  const negative = value.startsWith('-')
  const [whole = '0', fraction = ''] = value.replace('-', '').split('.')
  const cents = BigInt(whole + fraction.padEnd(2, '0').slice(0, 2))
  return negative ? -cents : cents
}

/** A decimal with two places from hundredths. */
export function fromCents(cents: bigint): string {
  const negative = cents < 0n
  const digits = (negative ? -cents : cents).toString().padStart(3, '0')
  return `${negative ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
