/**
 * Codes of what a reader could not read, or read with care: pages and sheets. An error makes the document's status
 * `partial`.
 */
import type { Entry } from './entry.ts'

const RECOGNISE = {
  adviceZh: '请用文字识别软件处理，或索取电子版',
  adviceEn: 'Run text recognition, or ask for the electronic version',
} as const

const COMPARE = {
  adviceZh: '请对照原件',
  adviceEn: 'Compare with the source',
} as const

export const parts = {
  scanned: {
    severity: 'error',
    zh: '文件是扫描件，第 {pages} 页没有文字',
    en: 'The document is scanned; page {pages} holds no text',
    ...RECOGNISE,
  },
  'text-unreadable': {
    severity: 'error',
    zh: '字体没有文字对照表，第 {pages} 页的文字无法辨认',
    en: 'The fonts carry no character map; the text of page {pages} can’t be told',
    ...RECOGNISE,
  },
  'page-scanned': {
    severity: 'error',
    zh: '第 {pages} 页是图片，没有文字',
    en: 'Page {pages} is a picture without text',
    ...RECOGNISE,
  },
  'page-without-text': {
    severity: 'error',
    zh: '第 {pages} 页没有文字',
    en: 'Page {pages} holds no text',
    ...RECOGNISE,
  },
  'page-unreadable': {
    severity: 'error',
    zh: '第 {pages} 页有许多字符无法辨认',
    en: 'Many characters of page {pages} can’t be told',
    ...RECOGNISE,
  },
  'page-damaged': {
    severity: 'error',
    zh: '第 {pages} 页已损坏，未能读取',
    en: 'Page {pages} is damaged and was not read',
    adviceZh: '请重新取得文件',
    adviceEn: 'Get the file again',
  },
  'page-hidden-text': {
    severity: 'info',
    zh: '第 {pages} 页含有看不见的文字，未予读取',
    en: 'Page {pages} holds invisible text, which was left out',
    ...COMPARE,
  },
  'page-furniture': {
    severity: 'info',
    zh: '略去了 {lines} 行页眉、页脚和页码',
    en: '{lines} lines of page headers, footers and numbers were left out',
    ...COMPARE,
  },
  'sheet-hidden': {
    severity: 'info',
    zh: '工作表“{sheet}”是隐藏的，也已读取',
    en: 'The sheet “{sheet}” is hidden and was read as well',
    adviceZh: '看其内容是否应当公开',
    adviceEn: 'See whether it is meant to be published',
  },
  'sheet-part-hidden': {
    severity: 'info',
    zh: '工作表“{sheet}”有 {rows} 行、{columns} 列是隐藏的，也已读取',
    en: 'In the sheet “{sheet}”, {rows} rows and {columns} columns are hidden and were read as well',
    adviceZh: '看其内容是否应当公开',
    adviceEn: 'See whether it is meant to be published',
  },
  'sheet-unreadable': {
    severity: 'error',
    zh: '工作表“{sheet}”未能读取',
    en: 'The sheet “{sheet}” could not be read',
    adviceZh: '请用办公软件打开后另存再试',
    adviceEn: 'Open the file in its program, save it and try again',
  },
} as const satisfies Readonly<Record<string, Entry>>
