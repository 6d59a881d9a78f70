/** A text whose rows stand between tabs or pipes, written again as other conversions would have. */

type Row = string | readonly string[]

const manners: Readonly<Record<string, (rows: readonly Row[]) => string>> = {
  pipes: (rows) => lines(rows, (cells) => `| ${cells.join(' | ')} |`),
  'pipes-open': (rows) => lines(rows, (cells) => `${cells.join(' | ')} |`),
  'pipes-filled': (rows) => lines(rows, (cells) => `${filled(cells).join(' | ')} |`),
  'pipes-cells': (rows) =>
    lines(rows, (cells) =>
      filled(cells)
        .map((cell) => `${cell} |`)
        .join('\n'),
    ),
  tabs: (rows) => lines(rows, (cells) => cells.join('\t')),
  'tabs-filled': (rows) => lines(rows, (cells) => filled(cells).join('\t')),
  'one-cell': (rows) => lines(rows, (cells) => filled(cells).join('\n\n'), '\n\n'),
  'cell-lines': (rows) => lines(rows, (cells) => filled(cells).join('\n')),
  spaces: (rows) => lines(rows, (cells) => filled(cells).join(' ')),
  'spaces-line': (rows) => lines(rows, (cells) => filled(cells).join(' '), ' '),
  'glued-rows': (rows) => lines(rows, (cells) => filled(cells).join('')),
  glued: (rows) => lines(rows, (cells) => filled(cells).join(''), ''),
}

function lines(
  rows: readonly Row[],
  write: (cells: readonly string[]) => string,
  end = '\n',
): string {
  return rows.map((row) => (typeof row === 'string' ? row : write(row))).join(end)
}

function filled(cells: readonly string[]): string[] {
  return cells.filter((cell) => cell !== '')
}

/** Rows of several cells that make a text worth it. */
const FEWEST = 5

/** The text in every manner by its name; none where it has hardly any rows. */
export function rewritten(text: string): (readonly [manner: string, text: string])[] {
  const rows = text.split(/\r?\n/).flatMap((line) => rowOf(line))
  const several = rows.filter((row) => typeof row !== 'string' && filled(row).length > 1)
  if (several.length < FEWEST) return []
  return Object.entries(manners).map(([name, write]) => [name, write(rows)])
}

/** A line's cells, or the line where it has none; nothing for a rule between rows. */
function rowOf(line: string): Row[] {
  if (line.includes('\t')) return [line.split('\t').map((cell) => cell.trim())]
  const bare = line.trim()
  if (!bare.endsWith('|') && (bare.match(/\|/g)?.length ?? 0) < 2) return [line]
  if (/^[\s|:-]+$/.test(bare)) return []
  return [
    bare
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((cell) => cell.trim()),
  ]
}
