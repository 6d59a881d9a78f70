import { column, type Family, indicators, rows } from '../template.ts'

/** Inner Mongolia: labels repeated in every row, operator, value, unit and points apart. */
export const innerMongolia: Family = {
  id: 'inner-mongolia',
  province: '内蒙古自治区',
  kind: 'project',
  stage: 'target',
  moneyUnit: '万元',
  projects: 3,
  opening: [],
  title: ['项目支出绩效目标表', '（{year}年度）', '金额单位：{unit}'],
  widths: [14, 14, 12, 20, 12, 12, 10, 10],
  sections: [
    rows(
      [['项目名称'], ['{project}', 3], ['项目单位'], ['{agency}', 3]],
      [
        ['项目预算'],
        ['年度资金总额'],
        ['{total}'],
        ['其中：财政拨款'],
        ['{fiscal}', 2],
        ['其他资金'],
        ['{other}'],
      ],
      [['年度绩效目标'], ['{goals}', 7, 1, 'numbered']],
    ),
    indicators(
      [
        column('level1', '一级指标'),
        column('level2', '二级指标', 2),
        column('name', '三级指标'),
        column('operator', '指标性质'),
        column('value', '目标值'),
        column('unit', '计量单位'),
        column('weight', '分值'),
      ],
      { labels: 'repeated' },
    ),
  ],
  weights: 100,
}
