/** The option that every command shares which reads PDFs. */
import { Option } from 'commander'
import { type EngineName, engineNames } from '../formats/pdf/engine.ts'

export interface PdfEngineOption {
  readonly pdfEngine?: EngineName
}

export function pdfEngineOption(): Option {
  return new Option(
    '--pdf-engine <engine>',
    'read PDFs with this engine (default: pdfium, and pdfjs where it fails)',
  ).choices(engineNames)
}
