declare module 'opencc-js/dict/TSCharacters' {
  /** Entries `traditional simplified` separated by `|`; some list several simplified forms, the usual one first. */
  const characters: string
  export default characters
}
