/** Characters as a PDF's fonts name them → the characters meant. */

/**
 * U+2E80–U+2EF3, radicals: fonts share their glyphs with the ideographs, and producers write
 * the radical into the font's Unicode map. NFKC knows two of them. From Unicode's
 * EquivalentUnifiedIdeograph.txt; a blank stands for no assignment.
 */
const radicals =
  '冫厂乛乚乙亻冂几刀刂卜㔾小小兀尣尢尣巳幺彑彐忄心扌攵 旡日月歺母民氵氺灬爫爫丬牛犭王疋目' +
  '示礻竹糹纟罓罒㓁网网羊羊羊耂肀聿月臼艹艹艹虎衤覀西见角角讠贝足车辶辶辶阝钅長镸长门阜阝' +
  '雨青韦页风飞食食飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟'
const FIRST = 0x2e80
const KANGXI_FIRST = 0x2f00
const KANGXI_LAST = 0x2fd5

/** One character as meant: radicals, ligatures and compatibility ideographs resolved, the rest as it is. */
export function resolved(text: string): string {
  const code = text.codePointAt(0) ?? 0
  if (code < FIRST) return code === 0xa0 ? ' ' : code === 0xad ? '' : text
  if (code < FIRST + radicals.length) {
    const ideograph = radicals[code - FIRST]
    return ideograph === undefined || ideograph === ' ' ? text : ideograph
  }
  if (code >= KANGXI_FIRST && code <= KANGXI_LAST) return text.normalize('NFKC')
  if (code >= 0xf900 && code <= 0xfaff) return text.normalize('NFC')
  if (code >= 0xfb00 && code <= 0xfb06) return text.normalize('NFKC')
  if (code === 0x200b || code === 0xfeff || code === 0x200e || code === 0x200f) return ''
  return text
}

/** Whether a character is written in an em square of its own: no blank parts it from its neighbour. */
export function isIdeographic(text: string): boolean {
  const code = text.codePointAt(0) ?? 0
  return (
    (code >= 0x2e80 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) ||
    (code >= 0xff00 && code <= 0xffef) ||
    (code >= 0x20000 && code <= 0x3ffff) ||
    (code >= 0x2460 && code <= 0x24ff) ||
    (code >= 0x2018 && code <= 0x2026)
  )
}
