import { expect, it } from 'vitest'
import { maskName, maskPhone } from './mask.ts'

it('masks names and numbers', () => {
  expect(['张三', '欧阳修', '欧阳', 'Anna', '🌸小美', '🌸', '  ', null].map(name => maskName(name, 'zh'))).toEqual([
    '张*',
    '欧阳*',
    '欧*',
    'A*',
    '小*',
    '会员*',
    '会员*',
    '会员*',
  ])
  expect(
    ['13812348821', '+86 138-1234-8821', '008613812348821', '5551234', '1234', '', null].map(phone =>
      maskPhone(phone, 'en'),
    ),
  ).toEqual(['138****8821', '138****8821', '138****8821', '****34', '****', 'no phone', 'no phone'])
})
