/** The numbers that a document library sets before the text of each page, which break off words and rows. */
import type { Document } from '../document/model.ts'

const MARK = /^(\d{1,3})、/
/** The text of a page is no shorter, and breaks off without a stop. */
const PAGE_LENGTH = 80
const STOP = /[。;；.!！?？]$/

export interface PageMark {
  readonly length: number
  /** Whether the page goes on where the one before broke off. */
  readonly goesOn: boolean
}

/** The marks before pages, by the index of their block: `1、…` `2、…`. */
export function pageMarks({ blocks }: Document): ReadonlyMap<number, PageMark> {
  const marks = new Map<number, PageMark>()
  let run: [number, number][] = []
  let isWhole = false
  const close = (): void => {
    for (const [at, [index, length]] of run.length > 1 ? run.entries() : []) {
      marks.set(index, { length, goesOn: at > 0 })
    }
    run = []
  }
  for (const [index, block] of blocks.entries()) {
    const text = block.type === 'paragraph' ? block.text.trimEnd() : ''
    const found = MARK.exec(text)
    const number = Number(found?.[1] ?? 0)
    if (run.length === 0 ? number !== 1 : isWhole || number !== run.length + 1) {
      close()
      if (number !== 1) continue
    }
    run.push([index, found?.[0].length ?? 0])
    isWhole = text.length < PAGE_LENGTH || STOP.test(text)
  }
  close()
  return marks
}
