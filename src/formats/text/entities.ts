/** The entities that conversions leave in text. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ge: '≥',
  le: '≤',
  middot: '·',
  hellip: '…',
  ldquo: '“',
  rdquo: '”',
  mdash: '—',
}

/** Entities as characters; what is no known entity stays. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (all, body: string) => {
    if (!body.startsWith('#')) return NAMED[body.toLowerCase()] ?? all
    const code = /^#x/i.test(body) ? Number.parseInt(body.slice(2), 16) : Number(body.slice(1))
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : all
  })
}
