/** Small questions about the bytes of a page. All that its markup is made of is ASCII. */
import { setOf } from '../../values/chars.ts'

export const LESS = 0x3c
export const GREATER = 0x3e
export const SLASH = 0x2f
export const EQUALS = 0x3d
export const AMPERSAND = 0x26
export const COLON = 0x3a
export const DASH = 0x2d

/** A Latin capital as its small letter. */
export function small(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code | 0x20 : code
}

/** Where the next end tag of an element begins, or the page ends. */
export function endTagOf(html: Buffer, from: number, name: Uint8Array): number {
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
    let same = 0
    while (same < name.length && small(html[at + 2 + same] ?? 0) === name[same]) same++
    const next = html[at + 2 + same] ?? 0
    if (same === name.length && (next === GREATER || isBlank(next))) return at
  }
  return html.length
}

export function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
}

export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0c || code === 0x0d
}

export function endsName(code: number): boolean {
  return code <= GREATER && (code === GREATER || code === SLASH || isBlank(code))
}

/** Whether none, hidden or all could stand behind a colon of a style; a reference may be any of it. */
export function beginsHiding(html: Uint8Array, colon: number): boolean {
  let at = colon + 1
  while (isBlank(html[at] ?? 0)) at++
  return html[colon] === AMPERSAND || opensHiding.has(html[at] ?? 0)
}

const opensHiding = setOf('nNhHaA')
