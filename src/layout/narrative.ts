/** Prose outside the forms, in sections by its headings. */
import type { Record } from '../record/schema.ts'
import { headingLevelOf } from '../document/headings.ts'
import { overlapOf } from './sorted.ts'
import { type Stream, tidy } from './stream.ts'

export type Section = Record['narrative'][number]

/** Prose without a heading is kept when it is a sentence or longer than this. */
const SENTENCE = 40

/** The sections of what stands outside the given ranges. */
export function narrativeOf(
  stream: Stream,
  taken: readonly { readonly start: number; readonly end: number }[],
): Section[] {
  const isTaken = overlapOf(taken)
  const sections: { level: number; heading: string | null; paragraphs: string[] }[] = []
  const { pieces } = stream
  for (let index = 0; index < pieces.length; index++) {
    const start = pieces.startOf(index)
    const end = pieces.endOf(index)
    if (end <= start || pieces.hasColumn(index) || isTaken(start, end)) continue
    const text = tidy(pieces.textOf(index))
    if (text === '') continue
    const level = pieces.at(index)?.level ?? headingLevelOf(text)
    if (level !== null) {
      sections.push({ level, heading: text, paragraphs: [] })
      continue
    }
    const current = sections.at(-1)
    if (current !== undefined && isNameOfPart(current, text)) {
      current.heading = `${current.heading} ${text}`
      continue
    }
    if (current?.heading != null && !BOILERPLATE.test(text)) current.paragraphs.push(text)
    else if (isProse(text)) {
      if (current === undefined) sections.push({ level: 1, heading: null, paragraphs: [text] })
      else current.paragraphs.push(text)
    }
  }
  return sections
}

const BARE_PART = /^第[一二三四五六七八九十]+(?:部分|章)$/
/** Longer than any name of a part, shorter than prose. */
const PART_NAME = 24

/** 第一部分 stands on a line of its own, and its name 部门整体绩效目标 on the next. */
function isNameOfPart(
  section: { readonly heading: string | null; readonly paragraphs: readonly string[] },
  text: string,
): boolean {
  return (
    section.heading !== null &&
    BARE_PART.test(section.heading) &&
    section.paragraphs.length === 0 &&
    text.length <= PART_NAME &&
    /^[\p{Script=Han}()（）]+$/u.test(text)
  )
}

/** What web pages print around a document. */
const BOILERPLATE =
  /发布时间|发布日期|来源[:：]|作者[:：]|字号|打印|索引号|索 引 号|当前位置|您所在|下载|浏览|阅读次数|点击|关闭|扫一扫|版权|微信|公众号|時間|來源|体裁|资源|https?:|正文内容/

function isProse(text: string): boolean {
  if (BOILERPLATE.test(text)) return false
  return (/[。；]$/.test(text) || text.length >= SENTENCE) && /[，。；,]/.test(text)
}
