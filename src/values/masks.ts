/** Figures that are no value: dates, ordinals, ratios, codes. They are blanked out before a value is read. */

const MASKED: readonly RegExp[] = [
  // 2022年底, 2022年12月31日, 2021-2023年
  /(?:(?:19|20)\d{2}\s*[-~～—–至到]+\s*)?(?<!\d)(?:19|20)\d{2}\s*年(?:度|底|末|初|中|内|前)*(?:\s*\d{1,2}\s*月)?(?:份|底|末|初)*(?:\s*\d{1,2}\s*[日号])?/g,
  // 2022-12-31, 2022.12, 20221231
  /(?<!\d)(?:19|20)\d{2}[-./](?:1[0-2]|0?[1-9])(?:[-./](?:3[01]|[12]\d|0?[1-9]))?(?![\d.])(?!\s*(?:万|亿|元|%))/g,
  // 12月, 8月份, 9月15日前, 1-3月
  /(?<![\d≤≥<>])(?:(?:1[0-2]|0?[1-9])\s*[-~～—–至到]+\s*)?(?:1[0-2]|0?[1-9])\s*月(?:份|底|末|初|中旬|上旬|下旬)*(?:\s*\d{1,2}\s*[日号])?/g,
  // 每月25日前, 15日前, 15号
  /\d{1,2}\s*日(?:之前|以前|前|起)|\d{1,2}\s*号/g,
  // 18点前, 9时30分前
  /\d{1,2}\s*[点时](?:\d{1,2}分?)?(?:之前|以前|前|起)/g,
  // 3季度, 第1名, 前3位, 12.31前
  /\d\s*季度|第\s*\d+|(?<![\d.])\d{1,2}\.\d{1,2}\s*前/g,
  // 1:3, 7×24
  /\d+(?:\.\d+)?\s*[:∶×]\s*\d+(?:\.\d+)?/g,
  // 指标1:, 目标2、
  /(?:指标|目标)\s*\d+\s*[:、.]/g,
  // PM2.5, A4, COVID-19
  /(?<![\dA-Za-z])(?![kcdh]?m[23](?!\d))[A-Za-z]+-?\d+(?:\.\d+)?/g,
  // 〔2020〕12号
  /[〔[]\d{4}[〕\]]\s*\d*/g,
]

/** Blanks out the figures that are no value; the length stays the same. */
export function maskFigures(folded: string): string {
  let text = folded
  for (const pattern of MASKED) text = text.replace(pattern, (found) => '□'.repeat(found.length))
  return text
}
