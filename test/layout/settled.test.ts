import { expect, test } from 'vitest'
import { read } from '../../src/formats/index.ts'
import { defaultLimits } from '../../src/formats/limits.ts'
import { recordPartsOf } from '../../src/layout/index.ts'
import { type RecoveredForm, recoverEach } from '../../src/layout/recover.ts'

const header = '一级指标\t二级指标\t三级指标\t指标值\n'
const form = (name: string): string =>
  `项目绩效目标表\n项目名称\t${name}\n${header}产出指标\t数量指标\t普法活动场次\t≥12场\n`

/** Forms that can't be looked at any more once the next one is asked for. */
function* lent(forms: Iterable<RecoveredForm>): Generator<RecoveredForm> {
  for (const each of forms) {
    const { proxy, revoke } = Proxy.revocable(each, {})
    yield proxy
    revoke()
  }
}

test('a form is let go before the next one is read', async () => {
  const text = `${form('普法经费')}${form('人民调解经费')}`
  const document = await read(new TextEncoder().encode(text), { limits: defaultLimits })
  const recovering = recoverEach(document)
  const { forms } = recordPartsOf({ ...recovering, forms: lent(recovering.forms) })
  expect(forms.map((each) => each.name)).toEqual(['普法经费', '人民调解经费'])
})
