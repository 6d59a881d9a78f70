declare module 'opencc-js/dict/STCharacters' {
  /** Entries `simplified traditional` separated by `|`; some list several traditional forms, the usual one first. */
  const characters: string
  export default characters
}
