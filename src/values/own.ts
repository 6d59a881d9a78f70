/** Texts apart from what they were cut out of. */

/** Slices this short are copies; a longer one holds on to all of the text that it is a slice of. */
const COPIED = 12

/** A text with memory of its own. */
export function ownCopy(text: string): string {
  return text.length <= COPIED ? text : Buffer.from(text, 'utf16le').toString('utf16le')
}
