/**
 * Characters of symbol fonts as Unicode. Only those that stand in forms: comparison signs,
 * ticks, boxes and numbers in circles. Codes are those of the font, with or without the 0xF000
 * that Word adds. From the Symbol and Wingdings code charts published by Unicode (L2/11-344).
 */
const symbol: Readonly<Record<number, string>> = {
  0x25: '%',
  0x2b: '+',
  0x2d: '−',
  0x3c: '<',
  0x3d: '=',
  0x3e: '>',
  0xa3: '≤',
  0xa5: '∞',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb8: '÷',
  0xb9: '≠',
  0xba: '≡',
  0xbb: '≈',
  0xbc: '…',
  0xb7: '•',
  0x6d: 'μ',
  0x57: 'Ω',
  0xa2: '′',
  0xb2: '″',
  0xd7: '⋅',
  0xae: '→',
  0xac: '←',
  0xad: '↑',
  0xaf: '↓',
  0xe5: '∑',
}

const wingdings: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0x75: '◆',
  0x76: '❖',
  0x77: '◆',
  0x9f: '•',
  0xa1: '○',
  0xa8: '◻',
  0xab: '★',
  0xd8: '➢',
  0xe0: '→',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
  0x81: '①',
  0x82: '②',
  0x83: '③',
  0x84: '④',
  0x85: '⑤',
  0x86: '⑥',
  0x87: '⑦',
  0x88: '⑧',
  0x89: '⑨',
  0x8a: '⑩',
}

const wingdings2: Readonly<Record<number, string>> = {
  0x4f: '✗',
  0x50: '✓',
  0x51: '☒',
  0x52: '☑',
  0x54: '☒',
  0x2a: '□',
  0xa3: '□',
  0x98: '●',
}

/**
 * @param font name of the symbol font
 * @param code of the character in it, hexadecimal
 * @returns the character, or `�` when the font or the code is not known
 */
export function symbolText(font: string, code: string): string {
  const number = Number.parseInt(code, 16)
  if (Number.isNaN(number)) return '�'
  const point = number >= 0xf000 && number <= 0xf0ff ? number - 0xf000 : number
  const name = font.toLowerCase()
  const table = name.startsWith('wingdings 2')
    ? wingdings2
    : name.startsWith('wingdings')
      ? wingdings
      : symbol
  if (name.startsWith('wingdings') || name === 'symbol' || number !== point) {
    return table[point] ?? (point >= 0x30 && point <= 0x39 ? String.fromCharCode(point) : '�')
  }
  return String.fromCodePoint(number)
}
