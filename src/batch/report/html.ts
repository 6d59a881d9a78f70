/** The report's page. */
import { type Language, languages, type Words, words } from './words.ts'

/** Text for HTML. */
export function escape(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text.replace(/[&<>"']/g, (each) => entities[each] ?? each)
}

/** Both languages; the page shows one. The text is escaped. */
export function both(text: Words): string {
  if (text.zh === text.en) return escape(text.zh)
  return languages
    .map((each) => `<span lang="${htmlLang(each)}">${escape(text[each])}</span>`)
    .join('')
}

const none = `<p class="none">${both(words('无', 'none'))}</p>`

/** A chart in both languages; an empty one says that there is nothing. */
export function figure(title: Words, svgs: Readonly<Record<Language, string>>): string {
  const drawn =
    svgs.zh === ''
      ? none
      : languages.map((each) => `<div lang="${htmlLang(each)}">${svgs[each]}</div>`).join('')
  return `<figure><figcaption>${both(title)}</figcaption>${drawn}</figure>`
}

export interface TableColumn {
  readonly title: Words
  readonly numeric?: true
}

/** A table; cells are text or both languages. Says so when there are no rows. */
export function table(
  title: Words,
  columns: readonly TableColumn[],
  rows: readonly (readonly (Words | string | number | null)[])[],
): string {
  const head = columns.map((each) => `<th${cls(each)}>${both(each.title)}</th>`).join('')
  const body = rows
    .map(
      (row) =>
        `<tr>${row.map((value, index) => `<td${cls(columns[index])}>${cell(value)}</td>`).join('')}</tr>`,
    )
    .join('\n')
  const content =
    rows.length === 0
      ? none
      : `<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`
  return `<section><h2>${both(title)}</h2>${content}</section>`
}

function cls(column: TableColumn | undefined): string {
  return column?.numeric ? ' class="number"' : ''
}

function cell(value: Words | string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return value.toLocaleString('en')
  return typeof value === 'string' ? escape(value) : both(value)
}

function htmlLang(language: Language): string {
  return language === 'zh' ? 'zh-CN' : 'en'
}

/** The whole page around its parts. It loads nothing: the policy forbids it. */
export function page(title: Words, parts: readonly string[]): string {
  return `<!doctype html>
<html lang="zh-CN" data-language="zh">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
<title>${escape(title.zh)}</title>
<style>${style}</style>
</head>
<body>
<button id="language" type="button"><span lang="zh-CN">English</span><span lang="en">中文</span></button>
<main>
${parts.join('\n')}
</main>
<script>
document.getElementById('language').addEventListener('click', () => {
  const root = document.documentElement
  const english = root.dataset.language === 'zh'
  root.dataset.language = english ? 'en' : 'zh'
  root.lang = english ? 'en' : 'zh-CN'
  document.title = english ? ${JSON.stringify(title.en)} : ${JSON.stringify(title.zh)}
})
</script>
</body>
</html>
`
}

const style = `
:root { color-scheme: light; --ink: #1f2933; --soft: #66707c; --line: #dde2e7; --paper: #f5f7f9 }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.6 "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", system-ui, sans-serif }
main { max-width: 1320px; margin: 0 auto; padding: 24px }
h1 { font-size: 26px; margin: 0 0 4px }
h2 { font-size: 18px; margin: 0 0 12px }
.about { color: var(--soft); margin: 0 0 24px }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(140px, 1fr)); gap: 12px; margin-bottom: 24px }
.card { background: #fff; border: 1px solid var(--line); border-radius: 8px; padding: 12px 16px }
.card b { display: block; font-size: 26px; line-height: 1.3; font-variant-numeric: tabular-nums }
.card.bad b { color: #a3342c }
.charts { columns: 2 560px; column-gap: 16px; margin-bottom: 8px }
figure, section { margin: 0 0 16px; background: #fff; border: 1px solid var(--line); border-radius: 8px; padding: 16px }
.charts figure { break-inside: avoid }
figcaption { font-weight: 600 }
figure svg { max-width: 100%; height: auto }
.scroll { overflow-x: auto }
table { border-collapse: collapse; width: 100%; font-size: 14px }
th, td { text-align: left; padding: 6px 10px; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; min-width: 64px }
th { color: var(--soft); font-weight: 600; white-space: nowrap }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
.none { color: var(--soft); margin: 0 }
#language { position: fixed; top: 16px; right: 16px; padding: 6px 14px; border: 1px solid var(--line); border-radius: 6px; background: #fff; color: var(--ink); font: inherit; cursor: pointer }
[data-language="zh"] [lang="en"], [data-language="en"] [lang="zh-CN"]:not(html) { display: none }
@media print { #language { display: none } body { background: #fff } figure, section { break-inside: avoid } }
`
