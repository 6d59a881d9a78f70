import { column, type Family, indicators, rows } from '../template.ts'

/** Fujian, regional: one value column a town. */
export const fujianRegional: Family = {
  id: 'fujian-regional',
  province: '福建省',
  kind: 'project',
  stage: 'target',
  moneyUnit: '万元',
  projects: 1,
  opening: ['附件2'],
  title: ['{year}年{project}区域绩效目标表'],
  widths: [12, 14, 22, 20, 8, 8, 8, 8],
  sections: [
    rows(
      [['专项名称'], ['{project}', 7]],
      [['主管部门'], ['{supervisor}', 2], ['实施期'], ['{year}年', 4]],
      [
        ['资金情况（{unit}）'],
        ['资金总额：', 1],
        ['{total}'],
        ['其中：财政拨款'],
        ['{fiscal}', 2],
        ['其他资金：{other}', 2],
      ],
      [['总体目标'], ['{goals}', 7, 1, 'numbered']],
    ),
    indicators([
      column('level1', '一级指标'),
      column('level2', '二级指标'),
      column('name', '三级指标'),
      column('description', '指标解释'),
      column('place', '区域目标值'),
    ]),
  ],
  weights: 0,
}
