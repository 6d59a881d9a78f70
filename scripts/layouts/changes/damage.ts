/** Characters that a conversion or a mirror site writes in place of others. */
import characters from 'opencc-js/dict/STCharacters'
import type { Random } from '../../forms/random.ts'
import type { SheetIndicator } from '../sheet.ts'

export type Damage = 'none' | 'signs' | 'words' | 'wide' | 'percent' | 'traditional' | 'pinyin'

const signs: Readonly<Record<string, readonly string[]>> = {
  '≥': ['≧', '>=', '＞＝'],
  '≤': ['≦', '<=', '＜＝'],
  '=': ['═', '﹦', '＝'],
}

const words: Readonly<Record<string, readonly string[]>> = {
  '≥': ['大于等于', '不低于', '不少于'],
  '≤': ['小于等于', '不高于', '不超过'],
  '=': ['等于'],
}

const traditional = new Map(
  characters.split('|').flatMap((entry): [string, string][] => {
    const [simplified, usual] = entry.split(' ')
    return simplified === undefined || usual === undefined ? [] : [[simplified, usual]]
  }),
)

const pinyin: Readonly<Record<string, string>> = {
  項: 'xiàng',
  預: 'yù',
  績: 'jī',
  執: 'zhí',
  數: 'shù',
  標: 'biāo',
  護: 'hù',
  補: 'bǔ',
  經: 'jīng',
  費: 'fèi',
  產: 'chǎn',
  質: 'zhì',
  會: 'huì',
  態: 'tài',
  續: 'xù',
  響: 'xiǎng',
  滿: 'mǎn',
  對: 'duì',
  務: 'wù',
  應: 'yīng',
  實: 'shí',
  發: 'fā',
}

/** The whole text damaged. One form keeps to one way of writing each sign. */
export function damageText(text: string, damage: Damage, random: Random): string {
  switch (damage) {
    case 'none':
      return text
    case 'signs':
      return exchange(text, signs, random)
    case 'words':
      return exchange(text, words, random)
    case 'wide':
      return inRows(text, (row) => row.replace(/[0-9%]/g, wide))
    case 'percent':
      return percent(text, random.chance(0.5) ? '％' : '百分比')
    case 'traditional':
    case 'pinyin':
      return mirrored(text, damage)
  }
}

function exchange(
  text: string,
  table: Readonly<Record<string, readonly string[]>>,
  random: Random,
): string {
  const chosen = new Map(Object.entries(table).map(([sign, all]) => [sign, random.pick(all)]))
  return text.replace(/[≥≤=]/g, (sign) => chosen.get(sign) ?? sign)
}

function percent(text: string, sign: string): string {
  return inRows(text, (row) => row.replaceAll('%', sign))
}

/** Changes the text of each indicator, from its name on. */
function inRows(text: string, change: (row: string) => string): string {
  return text.replace(/\ue000[^\ue001]*\ue001/g, change)
}

function wide(sign: string): string {
  return String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0)
}

function mirrored(text: string, damage: 'traditional' | 'pinyin'): string {
  return text.replace(/[一-鿿]/g, (sign) => {
    const other = traditional.get(sign) ?? sign
    const spoken = damage === 'pinyin' ? pinyin[other] : undefined
    return spoken === undefined ? other : `${other}(${spoken})`
  })
}

/** Both ways of reading a text of a mirror site count as right. */
export function acceptDamage(indicator: SheetIndicator, damage: Damage): void {
  if (damage !== 'traditional' && damage !== 'pinyin') return
  for (const field of ['level1', 'level2', 'name', 'unit', 'description'] as const) {
    const text = indicator[field]
    if (text === null) continue
    const others = [text, ...(indicator.alt[field] ?? [])].flatMap((each) =>
      each === null ? [] : [mirrored(each, 'traditional'), mirrored(each, 'pinyin')],
    )
    indicator.alt[field] = [...(indicator.alt[field] ?? []), ...others]
  }
}
