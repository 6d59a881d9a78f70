/** Words written one after the other. */
export function split(words: string): readonly string[] {
  return words.split(' ')
}
