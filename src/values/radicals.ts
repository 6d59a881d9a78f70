/**
 * CJK radicals (U+2E80–2FDF) and the ideographs a reader sees in them. Browsers and office programs write
 * them into PDFs in place of the ideograph. Source: Unicode's EquivalentUnifiedIdeograph.txt; NFKC knows the
 * Kangxi block only.
 */

/** U+2E81–2EF3 in order; U+2E9A is not assigned and stands for itself. */
const SUPPLEMENT =
  '厂乛乚乙亻冂几刀刂卜㔾小小尢尣尢尣巳幺彑彐忄㣺扌攵\u2e9a旡日月歺母民氵氺灬爫爫丬牛犭王疋目示礻竹糹纟' +
  '罓罒㓁㓁网羊羊羊耂肀聿肉臼艹艹艹虎衤覀西见角角讠贝足车辶辶辶阝钅長镸长门阜阝雨青韦页风飞食食飠饣' +
  '首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟'

const KANGXI_FIRST = 0x2f00
const KANGXI_LAST = 0x2fd5

/** Where NFKC gives a form that simplified text does not use. */
const SIMPLIFIED_FORMS: readonly [string, string][] = [
  ['\u2f3e', '户'],
  ['\u2fad', '青'],
]

/** Radical → unified ideograph, both one UTF-16 unit. */
export const RADICALS: ReadonlyMap<string, string> = new Map([
  ...[...SUPPLEMENT].map((ideograph, index): [string, string] => [
    String.fromCodePoint(0x2e81 + index),
    ideograph,
  ]),
  ...Array.from({ length: KANGXI_LAST - KANGXI_FIRST + 1 }, (_, index): [string, string] => {
    const radical = String.fromCodePoint(KANGXI_FIRST + index)
    return [radical, radical.normalize('NFKC')]
  }),
  ...SIMPLIFIED_FORMS,
])
