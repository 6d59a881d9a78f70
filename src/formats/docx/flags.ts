/** Whether an on/off property is on: present with no value, or not `0`, `false`, `off`. */
export function isOn(value: string | null): boolean {
  return value === null || (value !== '0' && value !== 'false' && value !== 'off')
}
