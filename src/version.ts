/** Name and version of this program, as `source.extractor` gives them. */
export const extractor = 'jixiao 0.1.0'
