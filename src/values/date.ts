/** Dates as who signs a document writes them: 2021年3月5日, 二〇二一年三月, 2021年3月5日印发. */
const DATE =
  /(?:(?:19|20)\d\d|二[〇○0零]\p{Script=Han}{2})年[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}日)?/u
const WHOLE = new RegExp(`^${DATE.source}(?:印发)?$`, 'u')

/** No date has more characters. */
export const LONGEST_DATE = 14

export function isDate(text: string): boolean {
  return text.length <= LONGEST_DATE && WHOLE.test(text)
}

export function holdsDate(text: string): boolean {
  return DATE.test(text)
}
