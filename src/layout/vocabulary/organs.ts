/** What the names of organs look like: they end in an organ's word and hold nothing else. */

const ORGAN =
  /^[\p{Script=Han}()（）·\s]{2,40}(?:局|委员会|委|厅|办公室|办|政府|中心|院|学校|校|小学|中学|大学|幼儿园|园|站|所|队|会|公司|团|师|处|部|镇|乡|街道|残联|妇联|工会|社|馆|场|库|本级|大学|学院|银行|医院|支队|大队|分局)$/u
const NO_ORGAN = /盖章|编制|各(?!庄)|^有关|网$|^相关|^本部门/

/** Whether a text is the name of an organ. */
export function isOrganName(name: string): boolean {
  const bare = name.replace(/\s+/g, '')
  return ORGAN.test(bare) && !NO_ORGAN.test(bare)
}
