import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeReport } from '../../../src/batch/report/write.ts'
import { DuckdbTarget } from '../../../src/warehouse/duckdb/target.ts'
import { aBatch, aDocument } from '../../warehouse/sample.ts'
import { scratch } from '../start.ts'
import { startBrowser } from './browser.ts'

let browser: Browser

beforeAll(async () => {
  browser = await startBrowser()
}, 60_000)

afterAll(async () => browser.close())

/** The report of the sample and one file with a hostile name, open in a browser. */
async function opened(): Promise<{ page: Page; requests: string[]; faults: string[] }> {
  const directory = scratch()
  const target = await DuckdbTarget.open(join(directory, 'w.duckdb'))
  await target.start({
    id: 'r1',
    startedAt: new Date(0),
    extractor: 'jixiao 0.1.0',
    sources: ['甲'],
  })
  const hostile = aDocument('<img src=x onerror=alert(1)>.txt', {
    status: 'failed',
    message: '</td>',
  })
  await target.write([...aBatch(), hostile])
  const path = join(directory, 'report.html')
  await writeReport(target.connection, path)
  await target.close()
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } })
  const requests: string[] = []
  const faults: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('console', (message) => faults.push(message.text()))
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('dialog', (dialog) => faults.push(dialog.message()))
  await page.goto(`file://${path}`)
  return { page, requests, faults }
}

test('the report is one file that loads nothing, and runs without a fault', async () => {
  const { page, requests, faults } = await opened()
  expect(requests).toHaveLength(1)
  expect(faults).toEqual([])
  await page.close()
})

test('it is Chinese, and English at the press of a button', async () => {
  const { page } = await opened()
  expect(await page.title()).toBe('预算绩效文档入库报告')
  expect(await page.locator('h1').innerText()).toBe('预算绩效文档入库报告')
  await page.click('#language')
  expect(await page.locator('h1').innerText()).toBe('Budget performance documents: run report')
  expect(await page.locator('figcaption').allInnerTexts()).toContain(
    'Budgets by agency (the first 15)',
  )
  await page.close()
})

test('every chart is drawn in the language that is shown', async () => {
  const { page } = await opened()
  const charts = page.locator('figure svg:visible')
  expect(await charts.count()).toBe(7)
  expect(await page.locator('figure:has-text("部门预算") svg:visible').textContent()).toContain(
    '某区司法局',
  )
  await page.close()
})

test('failures and uncertain rows stand with their reason and place, as text', async () => {
  const { page } = await opened()
  const text = await page.locator('main').innerText()
  expect(text).toContain('<img src=x onerror=alert(1)>.txt')
  expect(text).toContain('took longer')
  expect(text).toMatch(/甲\/一\.txt\s第2页 第1表 第4行 Sheet1!B4/)
  await page.close()
})
