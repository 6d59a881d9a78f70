/** Views on money. */
import type { View } from './view.ts'

export const budgetViews: readonly View[] = [
  {
    name: 'project_department_budget',
    zh: '项目预算合计与部门预算对照',
    en: 'the projects of a document against its department’s total',
    sql: `SELECT d.document_id, d.path, d.agency_name, d.fiscal_year,
       sum(CASE WHEN f.kind = 'department' THEN f.total_yuan END) AS department_yuan,
       sum(CASE WHEN f.kind = 'project' THEN f.total_yuan END) AS projects_yuan,
       sum(CASE WHEN f.kind = 'project' THEN 1 ELSE 0 END) AS projects,
       sum(CASE WHEN f.kind = 'department' THEN f.total_yuan END)
         - sum(CASE WHEN f.kind = 'project' THEN f.total_yuan END) AS difference_yuan
FROM document d
JOIN form f ON f.document_id = d.document_id
WHERE f.stage = 'target'
GROUP BY d.document_id, d.path, d.agency_name, d.fiscal_year`,
  },
  {
    name: 'agency_year',
    zh: '各部门各年度：表单、指标、预算',
    en: 'agencies by year: documents, forms, indicators, budget',
    sql: `SELECT a.agency_id, a.name AS agency_name, a.region_code, d.fiscal_year,
       count(DISTINCT d.document_id) AS documents, count(f.form_id) AS forms,
       sum(f.indicators) AS indicators,
       sum(CASE WHEN f.kind = 'project' THEN f.total_yuan END) AS projects_yuan
FROM agency a
JOIN document d ON d.agency_id = a.agency_id
LEFT JOIN (
  SELECT f.form_id, f.document_id, f.kind, f.total_yuan, count(i.indicator_id) AS indicators
  FROM form f
  LEFT JOIN indicator i ON i.form_id = f.form_id
  GROUP BY f.form_id, f.document_id, f.kind, f.total_yuan
) f ON f.document_id = d.document_id
WHERE d.fiscal_year IS NOT NULL
GROUP BY a.agency_id, a.name, a.region_code, d.fiscal_year`,
  },
  {
    name: 'year_on_year',
    zh: '各部门年度间变化',
    en: 'agencies from year to year',
    sql: `SELECT now.agency_id, now.agency_name, now.region_code, now.fiscal_year,
       now.indicators, before.indicators AS indicators_before,
       now.projects_yuan, before.projects_yuan AS projects_yuan_before,
       now.projects_yuan - before.projects_yuan AS change_yuan
FROM agency_year now
LEFT JOIN agency_year before
  ON before.agency_id = now.agency_id AND before.fiscal_year = now.fiscal_year - 1`,
  },
]
