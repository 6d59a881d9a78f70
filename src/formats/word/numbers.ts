/** A list number in one of Word's number formats (ECMA-376 part 1, 17.18.59). */
const digits = '〇一二三四五六七八九'
const legal = '零壹贰叁肆伍陆柒捌玖'
const stems = '甲乙丙丁戊己庚辛壬癸'
const branches = '子丑寅卯辰巳午未申酉戌亥'

/** @returns null for a bullet, whose text the level itself gives */
export function formatNumber(value: number, format: string): string | null {
  switch (format) {
    case 'bullet':
      return null
    case 'none':
      return ''
    case 'decimalZero':
      return value < 10 ? `0${value}` : String(value)
    case 'upperRoman':
      return roman(value)
    case 'lowerRoman':
      return roman(value).toLowerCase()
    case 'upperLetter':
      return letters(value)
    case 'lowerLetter':
      return letters(value).toLowerCase()
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'koreanCounting':
      return counting(value, digits, '十百千')
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
    case 'japaneseLegal':
      return counting(value, legal, '拾佰仟')
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return String(value).replace(/\d/g, (digit) => digits.charAt(Number(digit)))
    case 'ideographTraditional':
      return stems.charAt((value - 1) % 10)
    case 'ideographZodiac':
      return branches.charAt((value - 1) % 12)
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : String(value)
    case 'decimalEnclosedParen':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x2473 + value) : `(${value})`
    case 'decimalEnclosedFullstop':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x2487 + value) : `${value}.`
    case 'ideographEnclosedCircle':
      return value >= 1 && value <= 10 ? String.fromCodePoint(0x327f + value) : String(value)
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))
    default:
      return String(value)
  }
}

/** 11 → 十一, 120 → 一百二十, 105 → 一百〇五. */
function counting(value: number, figures: string, powers: string): string {
  if (value <= 0 || value > 9999) return String(value)
  let text = ''
  let gap = false
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(value / 10 ** power) % 10
    if (digit === 0) {
      gap = text !== ''
      continue
    }
    if (gap) text += figures.charAt(0)
    gap = false
    const silent = digit === 1 && power === 1 && text === '' && figures === digits
    text += (silent ? '' : figures.charAt(digit)) + (power > 0 ? powers.charAt(power - 1) : '')
  }
  return text
}

function roman(value: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  if (value <= 0 || value > 3999) return String(value)
  let text = ''
  let rest = value
  for (const [size, letter] of steps) {
    while (rest >= size) {
      text += letter
      rest -= size
    }
  }
  return text
}

/** 1 → A, 27 → AA, 53 → AAA, as Word counts. */
function letters(value: number): string {
  if (value <= 0) return String(value)
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.min(8, Math.ceil(value / 26)))
}
