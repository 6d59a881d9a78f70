/** What is told of a whole table, told once: the projects of a long list are forms each, and share its reading. */

/** The function with a memory that lasts as long as what it was asked about. */
export function toldOnce<K extends object, T>(tell: (key: K) => T): (key: K) => T {
  const told = new WeakMap<K, { readonly answer: T }>()
  return (key) => {
    const before = told.get(key)
    if (before !== undefined) return before.answer
    const answer = tell(key)
    told.set(key, { answer })
    return answer
  }
}
