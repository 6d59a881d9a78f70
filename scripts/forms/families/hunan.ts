import { column, type Family, indicators, rows, sinceCost } from '../template.ts'

/** Hunan: whole-department form with 成本指标 first and a remark after the value. */
export const hunan: Family = {
  id: 'hunan',
  province: '湖南省',
  kind: 'department',
  stage: 'target',
  moneyUnit: '万元',
  projects: 3,
  opening: ['预算公开表22'],
  title: ['整体支出绩效目标表', '部门：{agency}', '（{year}年度）', '单位：{unit}'],
  widths: [10, 12, 14, 24, 16, 14],
  sections: [
    rows(
      [
        ['年度预算申请', 1, 3],
        ['资金总额：{deptTotal}', 5, 1, 'left'],
      ],
      [
        ['按收入性质分', 2],
        ['按支出性质分', 3],
      ],
      [
        ['其中：一般公共预算：{deptFiscal}\n其他资金：{deptOther}', 2, 1, 'left'],
        ['其中：基本支出：{basic}\n项目支出：{projects}', 3, 1, 'left'],
      ],
      [['整体绩效目标'], ['{prose}', 5, 1, 'left']],
    ),
    indicators(
      [
        column('side', '绩效指标'),
        column('level1', '一级指标'),
        column('level2', '二级指标'),
        column('name', '三级指标'),
        column('target', '指标值'),
        column('remark', '备注'),
      ],
      { categories: sinceCost },
    ),
  ],
  weights: 0,
}
