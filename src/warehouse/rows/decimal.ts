/** Numbers on their way into DECIMAL columns, as exact text. */
import { type DecimalType, precision } from '../definition/model.ts'

const plain = /^(-?)0*(\d*)(?:\.(\d*?)0*)?$/

/**
 * A plain decimal as the column can hold it.
 * @returns null when it has more digits than the column; the text beside it still says what was written
 */
export function fit(text: string | null, type: DecimalType): string | null {
  if (text === null) return null
  const match = plain.exec(text)
  if (match === null) return null
  const { digits, scale } = precision[type]
  const sign = match[1] ?? ''
  const whole = match[2] ?? ''
  const fraction = match[3] ?? ''
  if (fraction.length > scale || whole.length > digits - scale) return null
  const body = fraction === '' ? whole || '0' : `${whole || '0'}.${fraction}`
  return body === '0' ? '0' : sign + body
}

/** A number of the record (weight, score, percent, confidence), rounded to the column's scale. */
export function rounded(value: number | null, type: DecimalType): string | null {
  if (value === null || !Number.isFinite(value)) return null
  return fit(value.toFixed(precision[type].scale), type)
}
