/**
 * What made-up agencies do and measure. A measure is written
 * `name|operator|low-high or words|unit`; `~` for the operator marks a target in words.
 */
export interface Sector {
  readonly bureau: string
  readonly projects: readonly string[]
  readonly goals: readonly string[]
  readonly quantity: readonly string[]
  readonly quality: readonly string[]
  readonly cost: readonly string[]
  readonly economic: readonly string[]
  readonly social: readonly string[]
  readonly ecological: readonly string[]
  readonly sustained: readonly string[]
  readonly people: readonly string[]
}

export const provinces: readonly (readonly [string, readonly string[]])[] = [
  ['河北省', ['滦川市', '唐津市', '冀平市']],
  ['四川省', ['绵溪市', '嘉阳市', '泸川市']],
  ['湖北省', ['江陵北市', '荆安市', '汉源市']],
  ['湖南省', ['湘沅市', '资江市', '醴川市']],
  ['云南省', ['滇南市', '洱江市', '红溪市']],
  ['内蒙古自治区', ['巴彦托市', '乌兰塔市', '锡林河市']],
  ['福建省', ['闽清源市', '建溪市', '龙江市']],
  ['陕西省', ['渭原市', '商南岭市', '榆川市']],
]

export const counties: readonly string[] = [
  '青石县',
  '柳河区',
  '白沙县',
  '东岭县',
  '石桥区',
  '云台县',
  '古井县',
  '临江区',
  '松原县',
  '桃源岭县',
  '清溪县',
  '高台区',
]

export const towns: readonly string[] = [
  '石门镇',
  '云乡',
  '枫田镇',
  '莱溪镇',
  '东山镇',
  '梅林乡',
  '古渡镇',
  '南桥街道',
  '双河乡',
  '白塔镇',
]

export const people: readonly string[] = [
  '李建国',
  '王秀兰',
  '张志强',
  '陈晓燕',
  '赵文博',
  '刘海涛',
  '周敏',
  '吴桂英',
  '孙立军',
  '何家骏',
]

export const timeliness: readonly string[] = [
  '资金拨付及时率|≥|95-100|%',
  '任务按期完成率|=|100-100|%',
  '补助发放时限|≤|10-30|个工作日',
  '项目开工及时率|≥|90-100|%',
  '完成时间|~|当年年底前|',
  '投诉响应时限|≤|24-48|小时',
  '工作推进进度|~|按计划推进|',
]

export const socialCost: readonly string[] = [
  '项目实施扰民投诉次数|≤|2-8|次',
  '对周边居民生活造成的负面影响|~|影响可控|',
]

export const environmentCost: readonly string[] = [
  '施工扬尘超标次数|≤|1-5|次',
  '对生态环境造成的负面影响|~|无负面影响|',
]
