import { defineRule, PRODUCT } from '../../rule.ts'

/** Opened is enough: a variable that was never closed is not filled either. */
const LEFT_OVER = /\{\{[^{}]{0,40}\}{0,2}|\bundefined\b|\bnull\b|\[object /

export const vars = defineRule({
  id: 'VARS',
  group: 'consent',
  sentence: { zh: '群发正文里不能留着没填的变量', en: 'No variable may be left unfilled in a mass message' },
  basis: PRODUCT,
  inputs: ['text'],
  check({ text }) {
    const left = LEFT_OVER.exec(text)?.[0]
    if (!left) return null
    return {
      severity: 'deny',
      says: { zh: `正文里还有没填的 ${left}。`, en: `The text still holds ${left}.` },
      fix: { zh: '改成对所有人都成立的写法。', en: 'Write it so that it is right for everybody.' },
    }
  },
  examples: {
    hit: [
      { gives: 'deny', facts: { text: '{{name}}您好，中秋快乐' } },
      { gives: 'deny', facts: { text: '您的积分还有 undefined 分' } },
    ],
    miss: [{ text: '满{200}减20' }, { text: '您好，中秋快乐' }],
  },
})
