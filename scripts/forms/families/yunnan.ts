import { column, type Family, indicators, rows } from '../template.ts'

/** Yunnan, self-evaluation (公开14表): execution of the budget above, actual values and scores below. */
export const yunnanEvaluation: Family = {
  id: 'yunnan-evaluation',
  province: '云南省',
  kind: 'project',
  stage: 'evaluation',
  moneyUnit: '万元',
  projects: 2,
  opening: ['公开14表'],
  title: ['项目支出绩效自评表', '（{year}年度）', '金额单位：{unit}'],
  widths: [10, 12, 22, 10, 10, 10, 12, 8, 8, 16],
  sections: [
    rows(
      [['项目名称'], ['{project}', 9]],
      [['主管部门'], ['{supervisor}', 4], ['实施单位'], ['{implementer}', 4]],
      [
        ['项目资金\n（万元）', 1, 4],
        [''],
        ['年初预算数'],
        ['全年预算数', 2],
        ['全年执行数', 2],
        ['分值'],
        ['执行率'],
        ['得分'],
      ],
      [['年度资金总额'], ['{total}'], ['{total}', 2], ['{spent}', 2], ['10'], ['{rate}'], ['9']],
      [['其中：当年财政拨款'], ['{fiscal}'], ['{fiscal}', 2], ['', 2], ['—'], [''], ['—']],
      [['其他资金'], ['{other}'], ['{other}', 2], ['', 2], ['—'], [''], ['—']],
      [
        ['年度总体目标', 1, 2],
        ['预期目标', 4],
        ['实际完成情况', 5],
      ],
      [
        ['{prose}', 4, 1, 'left'],
        ['已按计划完成全部工作任务。', 5, 1, 'left'],
      ],
    ),
    indicators([
      column('level1', '一级指标'),
      column('level2', '二级指标'),
      column('name', '三级指标'),
      column('operator', '指标性质'),
      column('value', '指标值'),
      column('unit', '度量单位'),
      column('actual', '实际完成值'),
      column('weight', '分值'),
      column('score', '得分'),
      column('reason', '偏差原因分析及改进措施'),
    ]),
    rows([['其他需要说明的事项'], ['无', 9]]),
  ],
  weights: 90,
}

/** The ministry's self-evaluation form: target and actual side by side, sub-totals in the labels. */
export const ministryEvaluation: Family = {
  id: 'ministry-evaluation',
  province: null,
  kind: 'project',
  stage: 'evaluation',
  moneyUnit: '万元',
  projects: 2,
  opening: [],
  title: ['项目支出绩效自评表', '（{year}年度）', '单位：{unit}'],
  widths: [8, 12, 14, 26, 14, 14, 8, 8, 18],
  sections: [
    rows(
      [
        ['项目名称', 2],
        ['{project}', 7],
      ],
      [['主管部门', 2], ['{supervisor}', 2], ['实施单位'], ['{implementer}', 4]],
      [
        ['项目资金\n（万元）', 2, 3],
        [''],
        ['年初预算数'],
        ['全年预算数'],
        ['全年执行数'],
        ['分值'],
        ['执行率'],
        ['得分'],
      ],
      [['年度资金总额'], ['{total}'], ['{total}'], ['{spent}'], ['10'], ['{rate}'], ['9.5']],
      [['其中：当年财政拨款'], ['{fiscal}'], ['{fiscal}'], [''], ['—'], [''], ['—']],
      [
        ['年度总体目标', 1, 2],
        ['预期目标', 4],
        ['实际完成情况', 4],
      ],
      [
        ['{goals}', 4, 1, 'numbered'],
        ['各项目标均已完成。', 4, 1, 'left'],
      ],
    ),
    indicators(
      [
        column('side', '绩效指标'),
        column('level1', '一级指标'),
        column('level2', '二级指标'),
        column('name', '三级指标'),
        column('target', '年度指标值'),
        column('actual', '实际完成值'),
        column('weight', '分值'),
        column('score', '得分'),
        column('reason', '偏差原因分析及改进措施'),
      ],
      { scoreInLabel: true, writesEquals: true },
    ),
  ],
  weights: 90,
}
