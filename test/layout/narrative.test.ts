import { expect, test } from 'vitest'
import { recordOf } from './reading.ts'

test('the name of a part belongs to its heading, also from the line below', async () => {
  const { narrative } = await recordOf(
    '第一部分\n部门整体绩效目标\n一、总体绩效目标\n贯彻落实政策，提高服务水平。\n',
  )
  expect(narrative).toEqual([
    { level: 1, heading: '第一部分 部门整体绩效目标', paragraphs: [] },
    { level: 2, heading: '一、总体绩效目标', paragraphs: ['贯彻落实政策，提高服务水平。'] },
  ])
})

test('prose below a part is no name of it', async () => {
  const { narrative } = await recordOf('第一部分\n本单位负责全县普法工作，共有12人。\n')
  expect(narrative).toEqual([
    { level: 1, heading: '第一部分', paragraphs: ['本单位负责全县普法工作，共有12人。'] },
  ])
})
