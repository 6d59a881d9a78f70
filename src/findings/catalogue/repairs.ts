/** What layout recovery may do to a row, by the stable code in `repairs`. */
export const repairs: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  'level1-from-merge': {
    zh: '一级指标取自上方合并单元格',
    en: 'level 1 taken from the merged cell above',
  },
  'level2-from-merge': {
    zh: '二级指标取自上方合并单元格',
    en: 'level 2 taken from the merged cell above',
  },
  'level1-inferred': { zh: '一级指标由二级指标推定', en: 'level 1 concluded from level 2' },
  'level2-inferred': {
    zh: '二级指标由含义或次序推定',
    en: 'level 2 concluded from meaning or order',
  },
  'label-slid': { zh: '类别名称错位，已移回', en: 'a label had slid and was put back' },
  'labels-collected': {
    zh: '类别名称集中成行，已按次序分配',
    en: 'labels collected into one row were dealt out in order',
  },
  'labels-centred': {
    zh: '类别名称居于所辖各行中部，已按位置分配',
    en: 'labels that stand in the middle of their rows were given to the rows around them',
  },
  'value-from-column': {
    zh: '名称与数值分列排印，已按次序配对',
    en: 'names and values printed apart were paired in order',
  },
  'ge-read-as-2': { zh: '≥ 被识别成 2，已改回', en: 'a ≥ read as 2 was put right' },
  'ge-read-as-percent': { zh: '≥ 被识别成 %=，已改回', en: 'a ≥ read as %= was put right' },
  'ge-read-as-caret': { zh: '≥ 被识别成 ^，已改回', en: 'a ≥ read as ^ was put right' },
  'ge-read-as-zhi': {
    zh: '≥ 被识别成“之”，已改回',
    en: 'a ≥ read as the character zhi was put right',
  },
  'eq-read-as-er': {
    zh: '= 被识别成“二”，已改回',
    en: 'a = read as the numeral two was put right',
  },
  'le-read-as-w': { zh: '≤ 被识别成字母 W，已改回', en: 'a ≤ read as the letter W was put right' },
  'zero-read-as-o': {
    zh: '0 被识别成字母 O，已改回',
    en: 'a zero read as the letter O was put right',
  },
  'one-read-as-l': {
    zh: '1 被识别成字母 l，已改回',
    en: 'a one read as the letter l was put right',
  },
  'percent-read-as-dollar': { zh: '% 被识别成 $，已改回', en: 'a % read as $ was put right' },
}
