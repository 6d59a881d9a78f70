import { column, type Family, indicators, rows } from '../template.ts'

/** Hebei: description, value and basis of every indicator; a spending plan; amounts in yuan or 万元. */
export const hebei: Family = {
  id: 'hebei',
  province: '河北省',
  kind: 'project',
  stage: 'target',
  moneyUnit: '元',
  projects: 3,
  opening: ['{agency}', '{year}年部门预算绩效文本', '第二部分 预算项目绩效目标'],
  title: ['{project}绩效目标表', '单位：{unit}'],
  widths: [10, 10, 18, 22, 12, 14],
  sections: [
    rows(
      [['项目编码'], ['{code}', 2], ['项目名称'], ['{project}', 2]],
      [
        ['预算规模及资金用途', 1, 2],
        ['预算数'],
        ['{total}'],
        ['其中：财政资金'],
        ['{fiscal}'],
        ['其他资金：{other}'],
      ],
      [['资金用途'], ['{purpose}', 4, 1, 'left']],
      [
        ['资金支出计划（%）', 1, 2],
        ['3月底', 1],
        ['6月底', 1],
        ['10月底', 1],
        ['12月底', 2],
      ],
      [['{plan3}'], ['{plan6}'], ['{plan10}'], ['{plan12}', 2]],
      [['绩效目标'], ['{goals}', 5, 1, 'numbered']],
    ),
    indicators([
      column('level1', '一级指标'),
      column('level2', '二级指标'),
      column('name', '三级指标'),
      column('description', '绩效指标描述'),
      column('target', '指标值'),
      column('basis', '指标值确定依据'),
    ]),
  ],
  weights: 0,
}
