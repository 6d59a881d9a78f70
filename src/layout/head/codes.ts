/** Codes of organs: 主管部门及编码 [100101]某县教育局, 部门预算编码 100102. */
import type { Field } from '../vocabulary/keys.ts'
import type { Entry } from './values.ts'

export interface CodedOrgan {
  readonly name: string
  /** Three to nine digits of the budget system's list of units. */
  readonly code: string
}

const BEFORE_NAME = /^[[【(（](\d{2,})[\]】)）]|^(\d{3,})[-—_](?=\p{Script=Han})/u
const UNIT_CODE = /^\d{3,9}$/
const ORGANS: ReadonlySet<Field> = new Set(['department', 'supervisor', 'implementer'])

/** Whether a code and a name begin a text. */
export function beginsCoded(text: string): boolean {
  return BEFORE_NAME.test(text)
}

/** A name without the code that stands before it. */
export function withoutCode(text: string | null): string | null {
  return text?.replace(BEFORE_NAME, '') ?? null
}

/** The code of a project before its name: 51000024T000001234567-某某项目. */
const PROJECT_CODE = /^(\d{6}[\dA-Z]{8,18})[-—_](?=\p{Script=Han}|20\d\d年)/u

/** A project's name as its key's value gives it, and the code before it. */
export function projectNamed(text: string | null): {
  readonly name: string | null
  readonly code: string | null
} {
  const code = text === null ? null : (PROJECT_CODE.exec(text)?.[1] ?? null)
  return { name: text?.replace(PROJECT_CODE, '') ?? null, code }
}

/** Where the seal goes, or the year of the form, right after a name. */
const AFTER_NAME = /\s*(?:[(（](?:公章|盖章|签章|章)[)）]|20\d\d年度?)+$/

/** An organ's name as its key's value gives it: without its code, the place of its seal, the form's year. */
export function organNamed(text: string | null): string | null {
  const name = withoutCode(text)?.replace(AFTER_NAME, '') ?? null
  return name === '' ? null : name
}

/** The organ that a text names, where its code stands before it. */
export function codedOrgan(text: string | null): CodedOrgan | null {
  const code = text === null ? null : BEFORE_NAME.exec(text)
  const name = code === null ? null : organNamed(text)
  return code === null || name === null ? null : { name, code: code[1] ?? code[2] ?? '' }
}

/**
 * The organs of a head that a code is told of: before the name, or under a key of its own, which
 * belongs to the organ named last.
 * @param textOf the value of an entry
 */
export function codedOrgans(
  entries: readonly Entry[],
  textOf: (entry: Entry) => string | null,
): CodedOrgan[] {
  const found: CodedOrgan[] = []
  let last: string | null = null
  for (const entry of entries) {
    const text = textOf(entry)
    if (text === null) continue
    if (ORGANS.has(entry.key.field)) {
      const coded = codedOrgan(text)
      last = organNamed(text)
      if (coded !== null) found.push(coded)
    } else if (entry.key.field === 'unit-code' && last !== null && UNIT_CODE.test(text)) {
      found.push({ name: last, code: text })
    }
  }
  return found
}
