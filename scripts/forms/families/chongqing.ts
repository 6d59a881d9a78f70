import { column, type Family, indicators, rows, standard } from '../template.ts'

/** Chongqing, project: operator, value with unit, and weight in columns of their own. */
export const chongqingProject: Family = {
  id: 'chongqing-project',
  province: null,
  kind: 'project',
  stage: 'target',
  moneyUnit: '万元',
  projects: 3,
  opening: [],
  title: ['{year}年特定目标类项目绩效目标表', '单位：{unit}'],
  widths: [10, 12, 14, 26, 10, 14, 10],
  sections: [
    rows(
      [['项目名称'], ['{project}', 2], ['项目负责人及电话'], ['{contact} {phone}', 3]],
      [['主管部门'], ['{supervisor}', 2], ['实施单位'], ['{implementer}', 3]],
      [
        ['资金情况\n（万元）', 1, 3],
        ['年度资金总额：', 2],
        ['{total}', 4],
      ],
      [
        ['其中：财政拨款', 2],
        ['{fiscal}', 4],
      ],
      [
        ['其他资金', 2],
        ['{other}', 4],
      ],
      [
        ['总体目标', 1, 2],
        ['年度目标', 6],
      ],
      [['{prose}', 6, 1, 'left']],
    ),
    indicators(
      [
        column('side', '绩效指标'),
        column('level1', '一级指标'),
        column('level2', '二级指标'),
        column('name', '三级指标'),
        column('operator', '指标性质'),
        column('value-unit', '指标值'),
        column('weight', '指标权重'),
      ],
      { emptyCategories: true },
    ),
  ],
  weights: 100,
}

/** Chongqing, department: operator, bare value, unit and weight each in its own column. */
export const chongqingDepartment: Family = {
  id: 'chongqing-department',
  province: null,
  kind: 'department',
  stage: 'target',
  moneyUnit: '万元',
  projects: 3,
  opening: [],
  title: [
    '部门（单位）整体支出绩效目标申报表',
    '预算年度：{year}',
    '预算（单位）名称：{agency}',
    '单位：{unit}',
  ],
  widths: [10, 12, 14, 12, 12, 10, 12, 10, 8],
  sections: [
    rows(
      [
        ['总体资金情况', 1, 3],
        ['预算支出总额', 2, 2],
        ['基本支出', 2],
        ['项目支出', 2],
        ['其他资金', 2, 2],
      ],
      [['合计'], ['财政拨款'], ['合计'], ['财政拨款']],
      [['{deptTotal}', 2], ['{basic}'], ['{basic}'], ['{projects}'], [''], ['{deptOther}', 2]],
      [['整体绩效目标'], ['{labelledGoals}', 8, 1, 'left']],
    ),
    indicators(
      [
        column('side', '年度绩效指标'),
        column('level1', '一级指标'),
        column('level2', '二级指标'),
        column('name', '三级指标', 2),
        column('operator', '绩效指标性质'),
        column('value', '绩效指标值'),
        column('unit', '绩效度量单位'),
        column('weight', '权重'),
      ],
      { prefix: '指标#：', categories: standard },
    ),
    rows([['其他说明'], ['', 8]]),
  ],
  weights: 100,
}
