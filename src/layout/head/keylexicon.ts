/** The words of the keys, looked up. */
import { setOf } from '../../values/chars.ts'
import { Lexicon } from '../lexicon.ts'
import { type Field, type KeyWord, keyWords } from '../vocabulary/keys.ts'

export const keyLexicon = new Lexicon<KeyWord>(
  keyWords.flatMap((entry) => entry.words.map((word) => [word, entry] as const)),
)

/** Words so common that only a colon makes them a key. */
export const COLON_ONLY = new Set(['部门', '单位', '单位全称', '目标', '财政', '自筹'])

/** A remark in brackets after a key: a unit, a seal, years, points, what the text is to hold; a seal after the colon too. */
const AFTER =
  /^(?:\((?:万元|元|亿元|单位:?万元|单位:?元|盖章|公章|签章|章|签字|%|[一二三四五六七八九十]?\d{4}年?[-—~至]*\d{0,4}年?|[AB]|B\/A|\d{0,3}分|[^()]{0,8}元|含[^()]{2,32})\))*[:：]?(?:\((?:盖章|公章|签章|章)\))?/
const AFTER_REACH = 48
const opensRemark = setOf('(:：')

/** The remark and the colon that stand at a place right after a key. */
export function remarkAt(text: string, at: number): string {
  if (!opensRemark.has(text.charCodeAt(at))) return ''
  return AFTER.exec(text.slice(at, at + AFTER_REACH))?.[0] ?? ''
}

/** Whether a text is a key and nothing else. */
export function isKey(text: string): boolean {
  return keyLexicon.get(text) !== null
}

/** What a text is the key of that is a key, with its remark and colon, and nothing else; null where it is none. */
export function fieldOf(text: string): Field | null {
  const found = keyLexicon.at(text, 0)
  if (found === null) return null
  if (COLON_ONLY.has(found.word) && !/[:：]/.test(text)) return null
  return found.end + remarkAt(text, found.end).length === text.length ? found.value.field : null
}
