import { column, type Family, indicators, rows } from '../template.ts'

/** Hubei: a block of indicators a goal, with the values of the two years before. */
export const hubei: Family = {
  id: 'hubei',
  province: '湖北省',
  kind: 'project',
  stage: 'target',
  moneyUnit: '万元',
  projects: 2,
  opening: ['附件3：'],
  title: ['{year}年度项目支出绩效目标申报表', '单位：{unit}'],
  widths: [12, 12, 24, 12, 12, 14, 14],
  sections: [
    rows(
      [['项目名称'], ['{project}', 3], ['项目主管部门'], ['{supervisor}', 2]],
      [['项目执行单位'], ['{implementer}', 3], ['项目负责人'], ['{contact}'], ['{phone}']],
      [['项目总预算'], ['{total}', 2], ['其中：财政拨款'], ['{fiscal}'], ['其他资金'], ['{other}']],
      [['项目立项依据'], ['根据上级部门有关文件及{county}年度重点工作安排', 6, 1, 'left']],
    ),
    indicators(
      [
        column('level1', '一级指标'),
        column('level2', '二级指标'),
        column('name', '指标名称'),
        column('history', '近两年指标值'),
        column('target', '预期当年实现值'),
        column('standard', '绩效标准'),
      ],
      {
        goalRows: [[['年度绩效目标{number}'], ['{goal}', 6, 1, 'left']]],
        horizon: 'annual',
        writesEquals: true,
      },
    ),
  ],
  weights: 0,
}
