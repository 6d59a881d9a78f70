/** The numbers that a document library sets before the text of each page, which break off words and rows. */
import type { Document } from '../document/model.ts'

const MARK = /^(\d{1,3})、/
/** The text of a page is no shorter, and breaks off without a stop. */
const PAGE_LENGTH = 150
const STOP = /[。;；.!！?？]$/

/** The length of the mark before each page but the first, by the index of its block: `1、…` `2、…`. */
export function pageMarks({ blocks }: Document): ReadonlyMap<number, number> {
  const marks = new Map<number, number>()
  let run: [number, number][] = []
  let isWhole = false
  const close = (): void => {
    if (run.length > 1) for (const [index, length] of run.slice(1)) marks.set(index, length)
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
