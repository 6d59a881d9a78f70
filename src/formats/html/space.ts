/** White space as a browser shows it. Most text of a page has none to mend, so that is looked for first. */

const SPACE = 0x20
const NO_BREAK = 0xa0
const LINE = 0x0a

/** Runs of blanks and line ends as one space. */
export function collapsed(text: string): string {
  if (text === '\n') return ' '
  let before = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < SPACE || (code === SPACE && before === SPACE)) {
      return text.replace(/[\t\n\r\f ]+/g, ' ')
    }
    before = code
  }
  return text
}

/** A line without blanks at the ends, and without those around the line ends within. */
export function tidy(text: string): string {
  if (text === '' || text === ' ') return ''
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === NO_BREAK || code === LINE) {
      return text
        .replaceAll('\u00a0', ' ')
        .replace(/ *\n */g, '\n')
        .replace(/^ +| +$/g, '')
    }
  }
  const begins = text.charCodeAt(0) === SPACE
  const ends = text.charCodeAt(text.length - 1) === SPACE
  return begins || ends ? text.replace(/^ +| +$/g, '') : text
}

export function isBlank(text: string): boolean {
  return text === '\n' || text.trim() === ''
}
