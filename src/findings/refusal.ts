/** Why a document can't be read, as people are told it. */
import { type Code, finding, isCode, type Values } from './catalogue.ts'

/** A refusal of `formats/`: its code and what fills the text. */
export interface Refused {
  readonly code: string
  readonly values: Values
}

/** Kinds that have a plainer word than "can't be read". */
const KINDS: Readonly<Record<string, Code>> = { empty: 'file-empty', binary: 'binary-noise' }

/**
 * One line that names the file, what is wrong with it and what to do.
 * @param path as it was given
 */
export function refusalMessage(path: string, { code, values }: Refused): string {
  const plain = code === 'format-unsupported' ? (KINDS[values['kind'] ?? ''] ?? code) : code
  if (!isCode(plain)) return `${path}: can’t be read (${code}). Please report it with the file.`
  return `${path}: ${finding(plain, values).messageEn}`
}
