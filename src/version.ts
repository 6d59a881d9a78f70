/** The version in package.json; a test keeps the two together. */
export const version = '0.1.0'
/** Name and version of this program, as `source.extractor` gives them. */
export const extractor = `jixiao ${version}`
