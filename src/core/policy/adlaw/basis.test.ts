import { expect, it } from 'vitest'
import { basisText } from './basis.ts'
import { CATEGORIES } from './categories.ts'

it('every category names its law in both languages', () => {
  for (const { basis } of Object.values(CATEGORIES)) {
    expect(basisText(basis, 'zh')).toBe(basis.text)
    expect(basisText(basis, 'en')).not.toMatch(/\p{Script=Han}/u)
  }
})

it('keeps the longer name whole where it holds a shorter one', () => {
  const text = '消费者权益保护法实施条例 17；消费者权益保护法 26'
  expect(basisText({ kind: 'regulation', text }, 'en')).toBe(
    'Implementing Regulations of the Consumer Protection Law 17; Consumer Protection Law 26',
  )
})
