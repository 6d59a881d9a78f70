/** Views on indicators. */
import type { View } from './view.ts'

export const indicatorViews: readonly View[] = [
  {
    name: 'indicator_path',
    zh: '指标及其完整路径：地区、部门、年度、表单、一级、二级、三级',
    en: 'indicators with their whole path: region, agency, year, form, level 1, 2, 3',
    sql: `SELECT r.province, r.city, r.county, d.agency_name, d.fiscal_year, f.kind, f.stage,
       f.name AS form_name, f.code AS form_code, i.level1, i.level1_code, i.level2, i.level2_code,
       i.name, i.target_text, i.comparison, i.target_value, i.target_max, i.unit, i.weight,
       i.actual_text, i.score, i.confidence, d.path, i.page, i.table_no, i.row_no, i.line_no, i.ref,
       i.indicator_id, i.form_id, i.document_id
FROM indicator i
JOIN form f ON f.form_id = i.form_id
JOIN document d ON d.document_id = i.document_id
LEFT JOIN region r ON r.region_code = d.region_code`,
  },
  {
    name: 'weight_sum',
    zh: '各表单权重合计（应为100，另计预算执行者为90）',
    en: 'sum of weights of every form (100, or 90 where execution counts 10)',
    sql: `SELECT d.path, d.agency_name, d.fiscal_year, f.form_id, f.name AS form_name,
       count(i.weight) AS weighted, count(*) AS indicators, sum(i.weight) AS weight_sum,
       CASE WHEN sum(i.weight) IN (90, 100) THEN 1 ELSE 0 END AS adds_up
FROM form f
JOIN document d ON d.document_id = f.document_id
JOIN indicator i ON i.form_id = f.form_id
GROUP BY d.path, d.agency_name, d.fiscal_year, f.form_id, f.name
HAVING count(i.weight) > 0`,
  },
  {
    name: 'shared_indicator',
    zh: '各部门共用的指标：同类别、同名称、同单位',
    en: 'indicators that agencies share: same kind, name and unit',
    sql: `SELECT i.level1_code, i.level2_code, i.name, i.unit,
       count(DISTINCT coalesce(d.agency_id, d.document_id)) AS agencies,
       count(DISTINCT i.document_id) AS documents, count(*) AS indicators,
       min(i.target_value) AS lowest, max(i.target_value) AS highest
FROM indicator i
JOIN document d ON d.document_id = i.document_id
WHERE i.name IS NOT NULL
GROUP BY i.level1_code, i.level2_code, i.name, i.unit`,
  },
  {
    name: 'finding_by_agency',
    zh: '各部门各类发现的数量',
    en: 'findings by agency and code',
    sql: `SELECT d.agency_name, d.region_code, d.fiscal_year, n.code, n.severity,
       count(*) AS findings, count(DISTINCT n.document_id) AS documents
FROM finding n
JOIN document d ON d.document_id = n.document_id
GROUP BY d.agency_name, d.region_code, d.fiscal_year, n.code, n.severity`,
  },
]
