/** What is told of the XML of an office file, and to whom. */

/** The start tag under the scanner; valid only during the call. */
export interface Tag {
  /** Without its prefix. */
  readonly name: string
  /** Nothing is in it: `<w:tab/>`. */
  readonly isEmpty: boolean
  /** An attribute's value with its references resolved, or null. */
  readonly get: (attribute: string) => string | null
  /** The same of an attribute that has another value in every tag. */
  readonly getUnique: (attribute: string) => string | null
  /** Tell nothing of what is in this element, nor of its end. */
  readonly skip: () => void
}

export interface XmlHandler {
  /** The elements to tell of, where that is not all of them. Text is told of wherever it stands. */
  readonly known?: ReadonlySet<string>
  readonly open: (tag: Tag) => void
  /** @param name without its prefix */
  readonly close: (name: string) => void
  /**
   * May come in several pieces.
   * @param read decodes it; valid only during the call
   */
  readonly text?: (read: () => string) => void
}
