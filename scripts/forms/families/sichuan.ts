import { column, type Family, indicators, rows, sinceCost } from '../template.ts'

/** Sichuan since 2021: cost is a level of its own; operator, value, unit, weight, each apart. */
export const sichuan: Family = {
  id: 'sichuan',
  province: '四川省',
  kind: 'project',
  stage: 'target',
  moneyUnit: '万元',
  projects: 2,
  opening: ['附表6-1'],
  title: ['部门预算项目绩效目标表（{year}年度）', '金额单位：{unit}'],
  widths: [14, 14, 10, 12, 14, 18, 10, 10, 10, 10],
  sections: [
    rows(
      [['单位名称'], ['项目名称', 2], ['年度预算数', 2], ['年度目标', 5]],
      [['{agency}'], ['{project}', 2], ['{total}', 2], ['{prose}', 5, 1, 'left']],
    ),
    indicators(
      [
        column('side', '绩效指标', 2),
        column('level1', '一级指标', 2),
        column('level2', '二级指标'),
        column('name', '三级指标'),
        column('operator', '指标性质'),
        column('value', '指标值'),
        column('unit', '度量单位'),
        column('weight', '权重（%）'),
      ],
      { categories: sinceCost },
    ),
  ],
  weights: 90,
}
