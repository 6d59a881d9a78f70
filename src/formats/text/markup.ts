/** HTML and Markdown that a conversion left inside text: block tags are line ends, other marks nothing. */
import { decodeEntities } from './entities.ts'

const TAG = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/gi
const BLOCK = /<\/?(?:p|br|li|ol|ul|div|tr|t[dh]|table|h[1-6])(?:\s[^<>]*)?\/?>/gi

/** **项目名称:** in a line of its own or among others; ≥**% is what a template leaves to be filled in. */
const BOLD = /(?<=^|\s)\*\*(\p{Script=Han}[^*\n|]{0,60}?)\*\*(?=$|\s)/gu
const HEADING = /^#{1,6}\s+(?=\S)/

/** The text without tags, entities as characters; a text without markup comes back as it is. */
export function withoutTags(text: string): string {
  const plain = text.includes('**') ? text.replace(BOLD, '$1') : text
  const bare = plain.startsWith('#') ? plain.replace(HEADING, '') : plain
  if (!bare.includes('<') && !bare.includes('&')) return bare.trim()
  return decodeEntities(bare.replace(BLOCK, '\n').replace(TAG, ''))
    .replace(/[ \t]*\n[ \t\n]*/g, '\n')
    .trim()
}
