/** The two Chinese scripts, and the pinyin that mirror sites print between the characters. */
import characters from 'opencc-js/dict/TSCharacters'
import { everyUnit, replaced } from './chars.ts'

/** Characters that simplified text has as well: 显著, 乾县, 瞭望, 慰藉. */
const BOTH = new Set('著乾瞭藉徵')

let simplified: Uint16Array | null = null

/** What every UTF-16 unit is in simplified text, made when first asked for. */
export function simplifiedUnits(): Uint16Array {
  simplified ??= buildTable()
  return simplified
}

function buildTable(): Uint16Array {
  const table = everyUnit()
  for (const entry of characters.split('|')) {
    const [from, to] = entry.split(' ')
    if (from?.length !== 1 || to?.length !== 1 || BOTH.has(from)) continue
    table[from.charCodeAt(0)] = to.charCodeAt(0)
  }
  return table
}

/** Traditional to simplified characters, each for itself (OpenCC's table). The length stays the same. */
export function toSimplified(text: string): string {
  return replaced(text, simplifiedUnits())
}

/** A text with parts removed, and where each of its UTF-16 units stood. */
export interface Stripped {
  readonly text: string
  /** Original position of each unit, and of the end: one entry more than the text is long. */
  readonly positions: readonly number[]
}

const PINYIN =
  /(?<=[\u3400-\u9fff])[(（][a-zɡü]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ][a-zɡü]{0,4}[)）]/gu

/** Removes pinyin in brackets after a character: 績(jì)效 → 績效. Only toned syllables, so `里程(km)` stays. */
export function stripPinyin(text: string): Stripped {
  const positions: number[] = []
  let stripped = ''
  let from = 0
  const keep = (to: number) => {
    stripped += text.slice(from, to)
    for (let index = from; index < to; index++) positions.push(index)
  }
  for (const match of text.matchAll(PINYIN)) {
    keep(match.index)
    from = match.index + match[0].length
  }
  keep(text.length)
  positions.push(text.length)
  return { text: stripped, positions }
}
