/** HTML that a conversion left inside text: block tags are line ends, others nothing. */
import { decodeEntities } from './entities.ts'

const TAG = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/gi
const BLOCK = /<\/?(?:p|br|li|ol|ul|div|tr|table|h[1-6])(?:\s[^<>]*)?\/?>/gi

/** The text without tags, entities as characters; a text without markup comes back as it is. */
export function withoutTags(text: string): string {
  if (!text.includes('<') && !text.includes('&')) return text.trim()
  return decodeEntities(text.replace(BLOCK, '\n').replace(TAG, ''))
    .replace(/[ \t]*\n[ \t\n]*/g, '\n')
    .trim()
}
