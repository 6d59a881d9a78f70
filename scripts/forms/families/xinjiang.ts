import { column, type Family, indicators, rows } from '../template.ts'

/** Xinjiang, department: a table of tasks with their money, then goals and indicators. */
export const xinjiang: Family = {
  id: 'xinjiang',
  province: null,
  kind: 'department',
  stage: 'target',
  moneyUnit: '万元',
  projects: 4,
  opening: [],
  title: ['部门（单位）整体支出绩效目标表', '（{year}年）'],
  widths: [14, 14, 26, 12, 12, 12],
  sections: [
    rows(
      [
        ['部门（单位）名称', 2],
        ['{agency}', 4],
      ],
      [
        ['任务名称', 2, 2],
        ['主要内容', 1, 2],
        ['预算金额（{unit}）', 3],
      ],
      [['总额'], ['财政拨款'], ['其他资金']],
    ),
    {
      type: 'tasks',
      row: [
        ['{task}', 2, 1, 'left'],
        ['{content}', 1, 1, 'left'],
        ['{taskTotal}'],
        ['{taskFiscal}'],
        ['{taskOther}'],
      ],
    },
    rows(
      [['合计', 3], ['{projects}'], ['{projectsFiscal}'], ['{projectsOther}']],
      [['年度总体目标'], ['{goals}', 5, 1, 'numbered']],
    ),
    indicators([
      column('level1', '一级指标'),
      column('level2', '二级指标'),
      column('name', '三级指标', 2),
      column('target', '指标值', 2),
    ]),
  ],
  weights: 0,
}
