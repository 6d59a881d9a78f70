import { describe, expect, test } from 'vitest'
import { readDamaged } from '../../src/values/damaged.ts'
import { parseTarget } from '../../src/values/target.ts'

describe('values of a scan', () => {
  test('begin with W for ≤', () => {
    const [found] = readDamaged('W88万元')
    expect(found).toMatchObject({ repair: 'le-read-as-w', likely: true })
    expect(found?.target).toMatchObject({ comparison: '<=', value: '88', unit: '万元' })
  })

  test('have two damages at once', () => {
    const [found] = readDamaged('二26O件(套)')
    expect(found?.target).toMatchObject({ comparison: '=', value: '260', unit: '件(套)' })
  })
})

describe('units', () => {
  test('of ten thousand of what no vocabulary knows', () => {
    expect(parseTarget('≤35万盆')).toMatchObject({ value: '35', unit: '万盆' })
  })

  test('of a share of so many', () => {
    expect(parseTarget('≤12/10万')).toMatchObject({ comparison: '<=', value: '12', unit: '/10万' })
  })
})
