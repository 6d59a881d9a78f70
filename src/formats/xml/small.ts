/** Small parts of office files as a tree: what is short enough to be held whole. */
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { type Limits, Refusal } from '../limits.ts'

/** Attributes of an element by name, without their prefix. */
export type Attributes = Readonly<Record<string, string>>

/**
 * The attributes of every element of one name that stands right under the root.
 * @param part its name, for messages
 * @throws Refusal when it is no XML, has a DTD, or is deeper than the limits allow
 */
export function childrenOfRoot(
  bytes: Uint8Array,
  part: string,
  name: string,
  limits: Limits,
): readonly Attributes[] {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes)
  if (text.includes('<!DOCTYPE')) throw new Refusal('failed', 'xml-doctype', { part })
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseAttributeValue: false,
    parseTagValue: false,
    ignoreDeclaration: true,
    removeNSPrefix: true,
    maxNestedTags: limits.xmlDepth,
    isArray: (_name, _path, _leaf, isAttribute) => !isAttribute,
  })
  const roots = Object.values(parsed(parser, text, part)).flat()
  return roots.flatMap((root) => (isTree(root) ? childrenOf(root, name) : []))
}

type Tree = Readonly<Record<string, unknown>>

function parsed(parser: XMLParser, text: string, part: string): Tree {
  if (XMLValidator.validate(text) === true) {
    try {
      const tree: unknown = parser.parse(text)
      if (isTree(tree)) return tree
    } catch {
      // Told below, like all that is no XML.
    }
  }
  throw new Refusal('failed', 'xml-damaged', { part })
}

function childrenOf(root: Tree, name: string): Attributes[] {
  const children = root[name]
  return Array.isArray(children) ? children.filter(isTree).map(attributesOf) : []
}

function attributesOf(element: Tree): Attributes {
  return Object.fromEntries(
    Object.entries(element).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  )
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
}
