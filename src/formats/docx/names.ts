/** Names of Word's XML. Producers bind WordprocessingML to `w`; the part before the colon is dropped. */
const known = new Map<string, string>()

/** `w:p` → `p`. */
export function localName(name: string): string {
  let local = known.get(name)
  if (local === undefined) {
    local = name.slice(name.indexOf(':') + 1)
    if (known.size < 4096) known.set(name, local)
  }
  return local
}

/** Whether an on/off property is on: present with no value, or not `0`, `false`, `off`. */
export function isOn(value: string | null): boolean {
  return value === null || (value !== '0' && value !== 'false' && value !== 'off')
}
