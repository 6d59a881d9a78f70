/** pdf.js's list of operators → glyphs, rules and boxes: a small interpreter that paints nothing. */
import { type Page, pageLimits } from '../engine.ts'
import { Glyphs } from '../glyphs.ts'
import { identity, type Matrix, multiply, scaleOf } from './matrix.ts'
import { Paint } from './paint.ts'
import { subpathsOf } from './pdfjs-path.ts'
import { type FontFace, newText, type ShownGlyph, showText, type TextState } from './pdfjs-text.ts'

export interface Operators {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly (readonly unknown[] | null)[]
}

/** pdf.js's numbers of its operators by name. */
export type Ops = Readonly<Record<string, number>>

interface State {
  matrix: Matrix
  width: number
  text: TextState
}

export interface Painted extends Pick<Page, 'glyphs' | 'horizontal' | 'vertical' | 'boxes'> {
  /** Area that images cover, in square points. */
  readonly images: number
  readonly cut: boolean
}

/** @param fontOf the font a name stands for, once the page's operators are read */
export function interpret(
  ops: Ops,
  list: Operators,
  view: Matrix,
  fontOf: (id: string) => unknown,
): Painted {
  const paint = new Paint()
  const glyphs = new Glyphs()
  const stack: State[] = []
  let state: State = { matrix: view, width: 1, text: newText() }
  let images = 0
  let run = 0
  const save = (): void => {
    stack.push({ ...state, text: { ...state.text } })
  }
  const restore = (): void => {
    state = stack.pop() ?? state
  }
  const moveText = (x: number, y: number): void => {
    state.text.line = multiply(state.text.line, [1, 0, 0, 1, x, y])
    state.text.matrix = state.text.line
  }
  const show = (shown: unknown): void => {
    if (glyphs.length < pageLimits.glyphs && Array.isArray(shown)) {
      showText(shown as ShownGlyph[], state.text, state.matrix, run++, glyphs)
    }
  }
  const handlers = new Map<number, (args: readonly unknown[]) => void>()
  const on = (name: string, handler: (args: readonly unknown[]) => void): void => {
    const op = ops[name]
    if (op !== undefined) handlers.set(op, handler)
  }
  on('save', save)
  on('restore', restore)
  on('transform', (args) => {
    state.matrix = multiply(state.matrix, toMatrix(args))
  })
  on('paintFormXObjectBegin', ([matrix]) => {
    save()
    if (matrix !== null && matrix !== undefined) {
      state.matrix = multiply(state.matrix, toMatrix(matrix as ArrayLike<unknown>))
    }
  })
  on('paintFormXObjectEnd', restore)
  on('beginGroup', ([group]) => {
    save()
    const matrix = (group as { matrix?: ArrayLike<unknown> } | null)?.matrix
    if (matrix !== null && matrix !== undefined) {
      state.matrix = multiply(state.matrix, toMatrix(matrix))
    }
  })
  on('endGroup', restore)
  on('setLineWidth', ([width]) => {
    state.width = Number(width)
  })
  on('setGState', ([entries]) => {
    for (const [key, value] of entries as [string, unknown][]) {
      if (key === 'LW') state.width = Number(value)
      if (key === 'Font') {
        const [id, size] = value as [string, number]
        state.text = { ...state.text, font: fontOf(id) as FontFace | null, size: Math.abs(size) }
      }
    }
  })
  on('constructPath', ([op, data]) => {
    const path = (data as readonly unknown[] | null)?.[0]
    const style = styles(ops).get(Number(op))
    if (style === undefined || !(path instanceof Float32Array)) return
    const width = state.width * scaleOf(state.matrix)
    paint.add(subpathsOf(path, state.matrix), { ...style, width })
  })
  on('beginText', () => {
    state.text.line = identity
    state.text.matrix = identity
  })
  on('setCharSpacing', ([value]) => void (state.text.charSpacing = Number(value)))
  on('setWordSpacing', ([value]) => void (state.text.wordSpacing = Number(value)))
  on('setHScale', ([value]) => void (state.text.scale = Number(value) / 100))
  on('setLeading', ([value]) => void (state.text.leading = -Number(value)))
  on('setTextRise', ([value]) => void (state.text.rise = Number(value)))
  on('setTextRenderingMode', ([value]) => void (state.text.mode = Number(value)))
  on('setFont', ([id, size]) => {
    state.text.font = fontOf(String(id)) as FontFace | null
    state.text.size = Number(size)
  })
  on('moveText', ([x, y]) => moveText(Number(x), Number(y)))
  on('setLeadingMoveText', ([x, y]) => {
    state.text.leading = Number(y)
    moveText(Number(x), Number(y))
  })
  on('nextLine', () => moveText(0, state.text.leading))
  on('setTextMatrix', ([matrix]) => {
    state.text.line = toMatrix(matrix as ArrayLike<unknown>)
    state.text.matrix = state.text.line
  })
  on('showText', ([shown]) => show(shown))
  on('showSpacedText', ([shown]) => show(shown))
  on('nextLineShowText', ([shown]) => {
    moveText(0, state.text.leading)
    show(shown)
  })
  // An image fills the unit square.
  for (const name of imageOperators) {
    on(name, () => void (images += Math.abs(scaleOf(state.matrix) ** 2)))
  }

  const count = Math.min(list.fnArray.length, pageLimits.objects)
  for (let i = 0; i < count; i++) {
    handlers.get(list.fnArray[i] as number)?.(list.argsArray[i] ?? [])
  }
  const cut = paint.cut || count < list.fnArray.length || glyphs.length >= pageLimits.glyphs
  const { horizontal, vertical, boxes } = paint
  return { glyphs, horizontal, vertical, boxes, images, cut }
}

const imageOperators = [
  'paintImageXObject',
  'paintInlineImageXObject',
  'paintInlineImageXObjectGroup',
  'paintImageXObjectRepeat',
  'paintImageMaskXObject',
  'paintImageMaskXObjectGroup',
  'paintImageMaskXObjectRepeat',
  'paintSolidColorImageMask',
]

let styleTable: Map<number, { fill: boolean; stroke: boolean }> | null = null

/** What each painting operator does to the path before it. */
function styles(ops: Ops): Map<number, { fill: boolean; stroke: boolean }> {
  if (styleTable !== null) return styleTable
  styleTable = new Map()
  for (const name of ['stroke', 'closeStroke']) {
    styleTable.set(ops[name] as number, { fill: false, stroke: true })
  }
  for (const name of ['fill', 'eoFill']) {
    styleTable.set(ops[name] as number, { fill: true, stroke: false })
  }
  for (const name of ['fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke']) {
    styleTable.set(ops[name] as number, { fill: true, stroke: true })
  }
  return styleTable
}

function toMatrix(values: ArrayLike<unknown>): Matrix {
  const at = (index: number): number => Number(values[index] ?? 0)
  return [at(0), at(1), at(2), at(3), at(4), at(5)]
}
